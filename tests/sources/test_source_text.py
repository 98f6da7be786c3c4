"""Telling the paragraphs of a source apart, and finding words in them. The text is invented."""

from hashlib import sha256

import pytest

from sources.source_text import SourceText, UnreadableTextError, located

NUMBERED = "[1] The lamp was lit at dusk.\n\n[2] It went out,\nsays Ada Quill.\n\n[4] “Arrested” is one word.\n".encode()
COUNTED = b"The lamp was lit\nat dusk.\n\n \nIt went out.\n"


def test_paragraphs_have_the_numbers_that_are_printed():
    assert list(SourceText.read(NUMBERED).paragraphs) == [1, 2, 4]


def test_without_printed_numbers_paragraphs_are_counted():
    assert SourceText.read(COUNTED).paragraphs == {1: "The lamp was lit at dusk.", 2: "It went out."}


def test_windows_line_ends_part_paragraphs_too():
    assert SourceText.read(COUNTED.replace(b"\n", b"\r\n")).paragraphs == SourceText.read(COUNTED).paragraphs


def test_a_number_within_a_line_is_no_paragraph():
    assert list(SourceText.read(b"[1] See note [2] below.\n").paragraphs) == [1]


def test_the_digest_is_that_of_the_bytes():
    assert SourceText.read(NUMBERED).sha256 == sha256(NUMBERED).hexdigest()


def test_words_are_found_where_they_stand_however_the_lines_break():
    assert SourceText.read(NUMBERED).places_of("went out, says Ada") == [2]


@pytest.mark.parametrize("words", ["Lit at dusk", "lamp  is", "“Arrested“", "lit at dus", "rrested"])
def test_words_stand_only_exactly_and_whole(words):
    assert SourceText.read(NUMBERED).places_of(words) == []


def test_words_may_begin_and_end_with_a_mark():
    assert SourceText.read(NUMBERED).places_of("“Arrested” is one word.") == [4]


def test_a_number_printed_twice_is_refused():
    with pytest.raises(UnreadableTextError, match="two paragraphs numbered 2"):
        SourceText.read(b"[2] One.\n\n[2] Two.\n")


def test_what_is_not_utf8_is_refused():
    with pytest.raises(UnreadableTextError, match="not UTF-8"):
        SourceText.read(b"caf\xe9")


@pytest.mark.parametrize(
    ("locator", "paragraphs"), [("¶10", [10]), ("¶ 3", [3]), ("¶14–16", [14, 15, 16]), ("¶2-3", [2, 3])]
)
def test_a_locator_names_one_paragraph_or_several(locator, paragraphs):
    assert list(located(locator)) == paragraphs


@pytest.mark.parametrize("locator", ["p. 4", "00:12:30", "10", "¶", "¶10 and elsewhere"])
def test_another_locator_names_none(locator):
    assert located(locator) is None
