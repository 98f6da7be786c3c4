"""The decision that a case stands at."""

from __future__ import annotations

from typing import TypedDict


class Last(TypedDict):
    """The decision that somebody's position, or a case's standing, follows from.

    `of_some` is “people” if it concerns some of those in the case, “charges” if it concerns some of the charges, else empty.
    """

    id: int
    key: str
    category: str
    made: str
    of_some: str


class StandsAt:
    """A case, or a person in one, whose position follows from one decision: `last`, annotated by `cases.standing`."""

    last: Last | None

    @property
    def basis(self) -> int | None:
        """The id of the decision that all of this follows from."""
        return self.last["id"] if self.last else None

    @property
    def outcome(self) -> str:
        """Its category; empty if nothing was decided."""
        return self.last["category"] if self.last else ""

    @property
    def since(self) -> str:
        """Its date as text; empty if that is not known."""
        return self.last["made"] if self.last else ""

    @property
    def of_some(self) -> str:
        """Whether it is of some people or charges only, and not of all that the sentence would be taken for."""
        return self.last.get("of_some", "") if self.last else ""
