"""What is read from what a reader typed."""

import pytest
from django.core.exceptions import ValidationError

from dvtracker.public.searching.asked import read, tidied


def ways(text: str) -> list[list[str]]:
    """The terms of each way: quoted as they were, with a minus if they are not wanted."""
    return [
        [f"{'-' * term.left_out}{f'<{term.words}>' if term.exactly else term.words}" for term in way]
        for way in read(tidied(text)).ways
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hadden", [["hadden"]]),
        ("hadden  plea", [["hadden", "plea"]]),
        ("hadden hadden", [["hadden"]]),
        ("the plea of hadden", [["plea", "hadden"]]),
        ('"the plea"', [["<the plea>"]]),
        ("“time for him” to go", [["<time for him>", "go"]]),
        ('"never closed', [["<never closed>"]]),
        ("hadden -plea", [["hadden", "-plea"]]),
        ('hadden -"plea deal"', [["hadden", "-<plea deal>"]]),
        ("hadden -strauss-kahn", [["hadden", "-strauss kahn"]]),
        ("strauss-kahn", [["strauss", "kahn"]]),
        ("O’Brien’s", [["O", "Brien"]]),
        ("hadden or weinstein", [["hadden"], ["weinstein"]]),
        ("hadden OR weinstein trial", [["hadden"], ["weinstein", "trial"]]),
        ("or hadden or", [["hadden"]]),
        ("hadden or -plea", [["hadden"]]),
        ("mu\u0308ller", [["müller"]]),
        ("¶20", [["20"]]),
    ],
)
def test_terms(text, expected):
    assert ways(text) == expected


def test_common_words_are_passed_over_and_told():
    assert read("Who called for the resignation").too_common == ["Who", "for", "the"]


@pytest.mark.parametrize("text", ["", "the", "-", "-hadden", "…", "\x07", "x" * 201])
def test_what_is_no_question(text):
    with pytest.raises(ValidationError):
        read(text)
