"""Reads the bad fixtures beside this file: `bad/*.txt`.

=== what is wrong with it | publish        the word after the bar: loaded with --publish and --reason
- model: …                                 the fixture itself, as the file new.yaml
>>> new.yaml:3: …                          what is said of it, line by line
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).with_name("bad")


@dataclass
class Bad:
    """One bad fixture."""

    name: str
    publish: bool
    lines: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join(self.lines) + "\n"

    @property
    def options(self) -> dict[str, object]:
        return {"publish": True, "reason": "To see it refused"} if self.publish else {}


def bad_fixtures() -> list[Bad]:
    """All of them."""
    found: list[Bad] = []
    for path in sorted(FOLDER.glob("*.txt")):
        for line in path.read_text("utf-8").splitlines()[1:]:
            _take(line, found)
    return found


def _take(line: str, found: list[Bad]) -> None:
    if line.startswith("=== "):
        name, _bar, word = line[4:].partition(" | ")
        found.append(Bad(name, word == "publish"))
    elif line.startswith(">>> "):
        found[-1].said.append(line[4:])
    elif found and not found[-1].said:
        found[-1].lines.append(line)
