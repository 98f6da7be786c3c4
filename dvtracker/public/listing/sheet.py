"""A list as CSV, for a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping

from dvtracker.public.kinds import called
from dvtracker.public.listing.cells import flat
from dvtracker.public.listing.export import Cited, Export

CONTENT_TYPE = "text/csv; charset=utf-8; header=present"
SUFFIX = "csv"
BYTE_ORDER_MARK = "\ufeff"
"""Without it, spreadsheets take the text for the alphabet of their own country."""

FORMULA = "=+-@＝＋－＠\t\r\n"
"""What a spreadsheet may take for the beginning of a formula."""


class _Echo:
    """A file that hands back what is written to it."""

    def write(self, text: str) -> str:
        return text


def pieces(export: Export) -> Iterator[str]:
    """The header, then a line for each row; the first cell says which of how many it is: “3 of 40”."""
    write = csv.writer(_Echo()).writerow
    columns = ["row", "key", "address", *(column.name for column in export.listing.columns), "citations"]
    yield BYTE_ORDER_MARK + write(columns)
    for line in export:
        cells = [flat(cell) for cell in line.cells.values()]
        said = " | ".join(map(in_words, line.citations))
        yield write([f"{line.number} of {export.count}", *map(harmless, cells), harmless(said)])


def refusal(errors: Mapping[str, Iterable[str]]) -> str:
    """What is wrong with the filters, in a file that nobody takes for the list."""
    write = csv.writer(_Echo()).writerow
    lines = [write([harmless(name), *map(harmless, said)]) for name, said in errors.items()]
    return BYTE_ORDER_MARK + write(["filter", "error"]) + "".join(lines)


def harmless(text: str) -> str:
    """The text, with an apostrophe before it where a spreadsheet would else work it out as a formula."""
    return f"'{text}" if text.lstrip(" ")[:1] in FORMULA and text.strip(" ") else text


def in_words(cited: Cited) -> str:
    """A citation as a person reads it: `¶8 of “A story” (a-story-k7m2qd): “a deal”; supports plea deal; …`."""
    record, row = cited
    said = f": “{row.excerpt}”" if row.excerpt else ""
    of = f" ({row.field})" if row.field else ""
    relies = f"; relies on {row.relies_on}" if row.relies_on else ""
    state = f"{row.get_stance_display()} {called(type(record))}{of}{relies}; {row.get_verification_display()}"
    return f"{row.locator} of “{row.source}” ({row.source.key}){said}; {state}"
