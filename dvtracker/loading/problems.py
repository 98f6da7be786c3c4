"""What is wrong with a load, and where."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

MOST_SHOWN = 200
LONGEST = 1000
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong: file, line, record, field, and a sentence that says what would be right.

    Line 0 and an empty file mean that it was the database that refused, and which record it meant is not known.
    """

    file: str
    line: int
    record: str
    field: str
    message: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        said = ": ".join(filter(None, (place, self.record, self.field, self.message)))
        return UNPRINTABLE.sub("?", said[:LONGEST])


class LoadError(Exception):
    """Nothing is loaded, for these reasons."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__(self._report())

    def _report(self) -> str:
        count = len(self.problems)
        head = f"Nothing was loaded: {count} problem{'s' if count > 1 else ''}."
        rest = [f"… and {count - MOST_SHOWN} more."] if count > MOST_SHOWN else []
        return "\n".join([head, *map(str, self.problems[:MOST_SHOWN]), *rest])
