"""`manage.py check_excerpts`, on an invented source."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from sources.models import Citation
from tests.sources.lamp import STORY, cite, make_source

pytestmark = pytest.mark.django_db


@pytest.fixture
def source():
    return make_source()


@pytest.fixture
def story(tmp_path):
    path = tmp_path / "story.txt"
    path.write_bytes(STORY)
    return path


def run(source_key, text, **options):
    said = StringIO()
    call_command("check_excerpts", source=source_key, text=text, stdout=said, **options)
    return said.getvalue()


def states():
    return set(Citation.objects.values_list("verification", flat=True))


def test_it_says_how_many_excerpts_stand_and_changes_nothing(source, story):
    cite(source, "¶1", "lit the lamp")
    assert run(source.key, story).startswith(
        "Excerpts that stand where their citations say: 1; that do not: 0;"
    )
    assert states() == {"unverified"}


def test_marking_needs_a_reason(source, story):
    with pytest.raises(CommandError, match="--reason"):
        run(source.key, story, mark=True, reason=" ")


def test_what_stands_is_marked_and_what_does_not_is_reported(source, story):
    right = cite(source, "¶1", "lit the lamp")
    wrong = cite(source, "¶1", "lit the candle")
    with pytest.raises(CommandError) as refused:
        run(source.key, story, mark=True, reason="read")
    assert str(refused.value) == f"{wrong.key} (¶1, “lit the candle”): the text has no such words."
    right.refresh_from_db()
    wrong.refresh_from_db()
    assert (right.verification, wrong.verification) == ("verified", "unverified")


def test_another_text_is_refused_and_nothing_marked(source, tmp_path):
    cite(source, "¶1", "lit the lamp")
    other = tmp_path / "other.txt"
    other.write_bytes(STORY + b"[3] More.\n")
    with pytest.raises(CommandError, match="another text"):
        run(source.key, other, mark=True, reason="read")
    assert states() == {"unverified"}


def test_an_unknown_source_is_named(story):
    with pytest.raises(CommandError, match="No source has the key “lamp-222222”"):
        run("lamp-222222", story)


def test_a_file_that_is_not_there_is_named(source, tmp_path):
    with pytest.raises(CommandError, match=r"Cannot read .*gone\.txt"):
        run(source.key, tmp_path / "gone.txt")


def test_a_file_that_is_no_text_is_refused(source, tmp_path):
    odd = tmp_path / "odd.txt"
    odd.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(CommandError, match="not UTF-8"):
        run(source.key, odd)
