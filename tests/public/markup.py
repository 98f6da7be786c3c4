"""A plain check of HTML, without the network: what a reader's browser would have to guess is an error here."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
CLOSES_P = {
    "address",
    "article",
    "aside",
    "blockquote",
    "details",
    "div",
    "dl",
    "fieldset",
    "figure",
    "footer",
}
CLOSES_P |= {
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "header",
    "hr",
    "main",
    "nav",
    "ol",
    "p",
    "section",
    "table",
    "ul",
}


class Document(HTMLParser):
    """A page: its text, ids, links and mistakes."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.mistakes: list[str] = []
        self.ids: Counter[str] = Counter()
        self.tags: Counter[str] = Counter()
        self.references: list[str] = []
        self.links: list[str] = []
        self.pieces: list[str] = []
        self.feed(html)
        self.close()
        self.mistakes += [f"<{tag}> is never closed" for tag in self.open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if "svg" not in self.open:  # a drawing has a title of its own
            self.tags[tag] += 1
        if tag in CLOSES_P and "p" in self.open:
            self.mistakes.append(f"<{tag}> inside <p> at line {self.getpos()[0]}")
        if len(given) != len(attrs):
            self.mistakes.append(f"an attribute twice in <{tag}> at line {self.getpos()[0]}")
        if "style" in given or any(name.startswith("on") for name in given):
            self.mistakes.append(f"style or script inside <{tag}> at line {self.getpos()[0]}")
        if given.get("id"):
            self.ids[str(given["id"])] += 1
        self.references += [
            name
            for attribute in ("for", "aria-labelledby", "aria-describedby")
            for name in (given.get(attribute) or "").split()
        ]
        if tag == "a" and given.get("href"):
            self.links.append(str(given["href"]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1] != tag:
            self.mistakes.append(f"</{tag}> closes {self.open[-1:]} at line {self.getpos()[0]}")
        if tag in self.open:
            while self.open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)

    @property
    def text(self) -> str:
        """What a reader sees, with single spaces."""
        return re.sub(r"\s+", " ", " ".join(self.pieces)).strip()


def problems(html: str) -> list[str]:
    """What is wrong with a page; nothing, if it is right."""
    page = Document(html)
    found = list(page.mistakes)
    found += [f"the id {name} stands {number} times" for name, number in page.ids.items() if number > 1]
    found += [f"nothing has the id {name}" for name in page.references if name not in page.ids]
    within = [link[1:] for link in page.links if link.startswith("#")]
    found += [f"the link #{name} leads nowhere" for name in within if name not in page.ids]
    found += [f"{page.tags[tag]} <{tag}>" for tag in ("title", "h1", "main") if page.tags[tag] != 1]
    found += ["the page prints None"] if re.search(r"\bNone\b(?! on record)", page.text) else []
    found += ["no doctype"] if not html.lower().startswith("<!doctype html>") else []
    return found
