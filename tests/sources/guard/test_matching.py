"""A protected name is found however it is written, and the database finds what Python finds."""

from __future__ import annotations

import unicodedata

import pytest
from django.core.exceptions import ValidationError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sources.guard import matching
from sources.guard.key import digest_of
from sources.guard.letters import folded, words_of
from sources.guard.matching import Pattern, forms_of, found_in, spans
from tests.sources.sql import run

pytestmark = pytest.mark.django_db
few = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], database=None
)

OTTILIE = "Ottilie Quillmouth"
HELD = [
    "Ottilie Quillmouth",
    "she is OTTILIE QUILLMOUTH, she said",
    "Óttìlie Quíllmouth",
    unicodedata.normalize("NFD", "Óttìlie Quíllmouth"),
    "Ｏttilie　Quillmouth",
    "Ottilie\u00a0Quillmouth",
    "Ottilie\nQuillmouth",
    "Ottilie-Quillmouth",
    "Ot-\ntilie Quill-mouth",
    "Otti\u00adlie Quill\u200bmouth",
    "OttilieQuillmouth",
    "@ottiliequillmouth99",
    "@theottiliequillmouth",
    "https://example.org/2016/ottilie-quillmouth-speaks.html",
    "https://example.org/?q=Ottilie%20Quillmouth",
    "ottilie-quillmouth-b7h2mn",
    "Ottilie Quillmouth’s statement",
    "Quillmouth, Ottilie",
    "Ottilie T. Quillmouth",
    "Ottilie T.R. Quillmouth",
    "“Ottilie” (Quillmouth)",
]  # fmt: skip
NOT_HELD = [
    "",
    "Ottilie",
    "Quillmouth",
    "Ottilie and Quillmouth",
    "Ottilie Quill",
    "Ottilie Quillmouths",
    "Hottilie Quillmouth",
    "Ottilie 7 and Quillmouth",
]  # fmt: skip


def in_the_database(text: str, patterns: set[Pattern]) -> bool:
    """Whether the database finds one of them."""
    lengths, digests = [it.letters for it in patterns], [it.digest for it in patterns]
    found = run(
        "SELECT EXISTS (SELECT FROM unnest(ext.guard_runs(%s, %s)) run WHERE ext.guard_digest(run) = ANY (%s))",
        text, lengths, digests,
    )  # fmt: skip
    return found[0][0]


@pytest.mark.parametrize("text", HELD)
def test_a_name_is_found_however_it_is_written(text):
    patterns = forms_of(OTTILIE)
    assert spans(text, patterns)
    assert in_the_database(text, patterns)


@pytest.mark.parametrize("text", NOT_HELD)
def test_other_words_are_let_be(text):
    patterns = forms_of(OTTILIE)
    assert spans(text, patterns) == []
    assert not in_the_database(text, patterns)


def test_places_are_those_of_the_text_as_it_stands():
    text = f"So {unicodedata.normalize('NFD', 'Óttìlie')} T. Quíllmouth’s, then ottiliequillmouth."
    found = [text[start:end] for start, end in spans(text, forms_of(OTTILIE))]
    assert found == [f"{unicodedata.normalize('NFD', 'Óttìlie')} T. Quíllmouth", "ottiliequillmouth"]


def test_of_several_texts_those_are_told_that_hold_it():
    assert found_in(
        ["nobody", "by Ottilie Quillmouth", "nor here", "quillmouth, ottilie"], forms_of(OTTILIE)
    ) == [
        1,
        3,
    ]


def test_a_last_word_is_looked_for_alone_only_if_asked():
    assert not spans("Quillmouth’s boat", forms_of(OTTILIE))
    assert spans("Quillmouth’s boat", forms_of(OTTILIE, alone=True))
    assert not spans("Ottilie’s boat", forms_of(OTTILIE, alone=True))


def test_middle_names_and_initials_may_be_left_out():
    patterns = forms_of("Ottilie Barnaby T. O’Quill")
    for text in ("Ottilie O'Quill", "OQuill, Ottilie", "Ottilie Barnaby O’Quill", "Ottilie X. O’Quill"):
        assert spans(text, patterns), text
    assert not spans("Barnaby O’Quill", patterns)


def test_the_order_in_which_a_name_is_given_does_not_matter():
    assert forms_of("Quillmouth, Ottilie") == forms_of(OTTILIE)


@pytest.mark.parametrize(
    ("name", "code"), [("", "empty"), ("7 – !", "empty"), ("Ottilie", "one_word"), ("O. Q.", "short")]
)
def test_what_is_no_whole_name_is_refused(name, code):
    with pytest.raises(ValidationError) as refusal:
        forms_of(name)
    assert refusal.value.code == code


def test_a_pattern_shows_nothing_of_its_digest():
    (pattern,) = forms_of("Quillmouth", alone=True)
    assert repr(pattern) == "Pattern(letters=10)"


def test_another_key_makes_other_digests(settings):
    before = digest_of("ottiliequillmouth")
    settings.GUARD_KEY = "x" * 100  # longer than a block of SHA-256
    assert digest_of("ottiliequillmouth") != before


@pytest.mark.parametrize("key", ["short", "k" * 64, "longer than one block " * 5])
def test_the_database_digests_as_python_does(settings, key):
    from django.db import connection

    from sources.guard.key import tell

    settings.GUARD_KEY = key
    tell(connection)
    assert run("SELECT ext.guard_digest('ottiliequillmouthé')")[0][0] == digest_of("ottiliequillmouthé")


PIECES = st.one_of(
    st.sampled_from(
        ["ottilie", "Óttilie", "QUILL", "mouth", "Quillmouth", "t", "T.", "o'", "’s", " ", "-", " ", "\u0301", "_", "7", "ß"]
    ),
    st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=3),
)  # fmt: skip
TEXTS = st.lists(st.lists(PIECES, max_size=10).map("".join), min_size=1, max_size=5)


@few
@given(TEXTS)
def test_python_and_the_database_read_the_same_words(db, texts):
    for text, letters in run(
        "SELECT said, ext.guard_letters(said) FROM unnest(%s::text[]) WITH ORDINALITY AS t(said, n) ORDER BY n",
        texts,
    ):
        assert [word.letters for word in words_of(text)] == [word for word in letters.split(" ") if word]


@few
@given(TEXTS, st.sets(st.integers(1, 20), max_size=5))
def test_python_and_the_database_try_the_same_runs_of_words(db, texts, lengths):
    for text in texts:
        here = {letters for letters, _place in matching._runs(words_of(text), lengths)} if lengths else set()
        (there,) = run("SELECT ext.guard_runs(%s, %s::int[])", text, list(lengths))[0]
        assert set(there) == here


def test_letters_of_every_alphabet_are_kept_and_those_without_any_are_spaces():
    assert folded("Жанна 王小明 Ωμέγα ½ ☂") == "жанна王小明ωμεγα"
