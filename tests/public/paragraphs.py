"""Reading a page with the place in its source behind every fact: "voided the arrest [¶10]"."""

import re

from tests.public.markup import Document

MARK = re.compile(r'<a class="mark[^>]*href="#note-(\d+)"[^>]*>\d+</a>')
NOTE = re.compile(r'id="note-(\d+)".*?note-locator">([^<]*)<', re.DOTALL)


def with_places(html: str) -> str:
    """The text of a page, where each mark is the place that its note names."""
    places = dict(NOTE.findall(html))
    return Document(MARK.sub(lambda mark: f" [{places[mark[1]]}] ", html)).text


def rests_on(text: str, fact: str, place: str) -> bool:
    """Whether the fact stands in the text and the place is among the marks right behind it or behind its line."""
    marks = re.escape(fact) + r"[^\[\]]{0,160}((\[[^\]]*\][\s,.;”]*)+)"
    return any(f"[{place}]" in found[0] for found in re.findall(marks, text))
