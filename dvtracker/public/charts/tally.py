"""How many decisions of each kind there were in each year: the numbers of a table, and the bars drawn from them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from cases.querysets.decision import YearCount
from dvtracker.public.charts.axis import step

WITHIN, UNKNOWN = "within", "unknown"
"""The columns for a date that is no more precise than several years, and for none."""
ROW, BAR, FOOT = 64, 26, 44
"""The height of a kind, of its highest bar, and of the years, in pixels."""
BESIDE = 15.0
"""The width of a column that is no year, in percent."""
FEW = 16
"""With so many columns there is room for a number above each bar."""

Column = int | str


@dataclass(frozen=True)
class Bar:
    """One number, drawn; `x`, `width` and `middle` in percent, the others in pixels."""

    column: Column
    number: int
    x: float
    width: float
    y: float
    height: float

    @property
    def middle(self) -> float:
        return round(self.x + self.width / 2, 2)

    @property
    def label_y(self) -> float:
        return self.y - 4

    @property
    def kind(self) -> str:
        """How it is drawn: in a year, within several, or at a time not known."""
        return self.column if isinstance(self.column, str) else "year"


@dataclass
class Row:
    """One kind of decision: its numbers, column by column, and their bars."""

    kind: str
    numbers: list[int]
    bars: list[Bar] = field(default_factory=list)
    top: int = 0

    @property
    def total(self) -> int:
        return sum(self.numbers)

    @property
    def label_y(self) -> int:
        return self.top + 14

    @property
    def base(self) -> int:
        return self.top + ROW - 2


@dataclass
class Tally:
    """The whole table, and where its columns stand in the drawing."""

    columns: list[Column]
    rows: list[Row]
    places: dict[Column, tuple[float, float]]

    @property
    def totals(self) -> list[int]:
        return [sum(numbers) for numbers in zip(*(row.numbers for row in self.rows), strict=True)]

    @property
    def total(self) -> int:
        return sum(self.totals)

    @property
    def has_numbers(self) -> bool:
        """Whether there is room for a number above each bar."""
        return len(self.places) <= FEW

    @property
    def labels(self) -> list[tuple[Column, float]]:
        """The columns that have a label in the drawing, each with the middle of its place."""
        years = [column for column in self.places if isinstance(column, int)]
        every = step(len(years))
        shown = [column for column in self.places if isinstance(column, str) or column % every == 0]
        return [(column, round(self.places[column][0] + self.places[column][1] / 2, 2)) for column in shown]

    @property
    def foot(self) -> int:
        return len(self.rows) * ROW

    @property
    def height(self) -> int:
        return self.foot + FOOT

    @property
    def years_y(self) -> int:
        return self.foot + 18


def tally(counts: Iterable[YearCount]) -> Tally | None:
    """The counts as a table and a drawing, kinds in the order given; None if there are none."""
    found = list(counts)
    if not found:
        return None
    columns = _columns({_column(count) for count in found})
    numbers = {(count.kind, _column(count)): count.number for count in found}
    rows = [
        Row(kind, [numbers.get((kind, column), 0) for column in columns])
        for kind in dict.fromkeys(count.kind for count in found)
    ]
    drawn = Tally(columns, rows, _places(columns))
    _draw(drawn)
    return drawn


def _column(count: YearCount) -> Column:
    return count.year or (WITHIN if count.dated else UNKNOWN)


def _columns(found: set[Column]) -> list[Column]:
    years = sorted(column for column in found if isinstance(column, int))
    return [*years, *(column for column in (WITHIN, UNKNOWN) if column in found)]


def _places(columns: list[Column]) -> dict[Column, tuple[float, float]]:
    """Every year from the first to the last has a place, also one without a decision; the other columns stand apart."""
    known = [column for column in columns if isinstance(column, int)]
    beside = [column for column in columns if isinstance(column, str)]
    years = list(range(known[0], known[-1] + 1)) if known else []
    room = 100 - BESIDE * len(beside)
    width = room / len(years) if years else 0
    places: dict[Column, tuple[float, float]] = {
        year: (round(number * width, 3), round(width, 3)) for number, year in enumerate(years)
    }
    start = room if years else 0
    return places | {column: (start + number * BESIDE, BESIDE) for number, column in enumerate(beside)}


def _draw(table: Tally) -> None:
    highest = max(number for row in table.rows for number in row.numbers)
    for place, row in enumerate(table.rows):
        row.top = place * ROW
        row.bars = [
            _bar(column, number, table.places[column], row.base, highest)
            for column, number in zip(table.columns, row.numbers, strict=True)
            if number
        ]


def _bar(column: Column, number: int, place: tuple[float, float], base: int, highest: int) -> Bar:
    x, width = place
    room = min(width * 0.72, BESIDE / 2)
    height = max(2.0, round(BAR * number / highest, 1))
    return Bar(column, number, round(x + (width - room) / 2, 3), round(room, 3), base - height, height)
