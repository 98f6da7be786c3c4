"""The second pair of eyes: what becomes public was read by somebody who neither wrote nor submitted it.

The setting ONE_PERSON_NEWSROOM lifts this; nothing else does, also not the rights of an administrator or a superuser.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth import get_user_model

from sources.authors import Hands, authors_of
from sources.models import Review
from sources.models.review import Step
from sources.newsroom import has_one_person, name_of, who_may_publish
from sources.obstacles import Obstacle
from sources.record import Record
from sources.registry import ADDRESSED

Part = tuple[Record, list[Record]]
"""What is to be published, and the rows of it that become public."""
NOBODY = "it says of nobody that they reviewed it."


@dataclass
class Provenance:
    """Whose work it is that is to become public: `hands` of each row, and how each unit was submitted, if it was."""

    hands: Hands = field(default_factory=dict)
    submitted: dict[tuple[type[Record], int], Review] = field(default_factory=dict)

    @classmethod
    def of(cls, parts: Iterable[Part]) -> Provenance:
        """Read from the history and the reviews: the queries grow with the kinds of row and not with the rows."""
        parts = list(parts)
        hands = authors_of(row for _unit, rows in parts for row in rows)
        units = [unit for unit, _rows in parts if unit._meta.label in ADDRESSED]
        newest: dict[tuple[type[Record], int], Review] = {}
        steps = Review.objects.on(*units).filter(step__in=(Step.SUBMITTED, Step.PUBLISHED, Step.ADDED))
        for step in steps.select_related("by").order_by("at", "pk"):
            newest[_unit_of(step)] = step
        return cls(hands, {at: step for at, step in newest.items() if step.step == Step.SUBMITTED})

    def accounts(self, parts: Iterable[Part]) -> set[int]:
        """The accounts of all who wrote these rows, or submitted them."""
        return {one for unit, rows in parts for one in self._accounts_of(unit, rows)}

    def _accounts_of(self, unit: Record, rows: Iterable[Record]) -> set[int]:
        wrote = {one for row in rows for one in self.hands.get((type(row), row.pk), ()) if one is not None}
        submission = self.submitted.get((type(unit), unit.pk))
        return wrote | ({submission.by_id} if submission and submission.by_id else set())

    def written_without_account(self, parts: Iterable[Part]) -> bool:
        """Whether a command, or somebody at the database, had a hand in it."""
        return any(None in self.hands.get((type(row), row.pk), ()) for _unit, rows in parts for row in rows)

    def against(self, unit: Record, rows: list[Record], by: Any) -> list[Obstacle]:
        """Why this account may not publish these rows of the unit; nothing if it may."""
        if has_one_person() or not rows:
            return []
        if by is None:
            return [Obstacle(unit, NOBODY)]
        accounts = self._accounts_of(unit, rows)
        if by.pk not in accounts:
            return []
        own = [row for row in rows if by.pk in self.hands.get((type(row), row.pk), ())]
        return [Obstacle(unit, f"{_whose(own, rows)}, so somebody else has to publish it. {_who(accounts)}")]


def unread(parts: list[Part], by: Any) -> list[Obstacle]:
    """Why this account may not publish these rows: it wrote or submitted them."""
    if has_one_person():
        return []
    whose = Provenance.of(parts)
    return [it for unit, rows in parts for it in whose.against(unit, rows, by)]


def names_of_accounts(accounts: Iterable[int]) -> list[str]:
    """What these accounts are called, in order; those that are gone are left out."""
    users = get_user_model()._default_manager.filter(pk__in=set(accounts))
    return sorted(map(name_of, users))


def _unit_of(step: Review) -> tuple[type[Record], int]:
    kind: Any = Review._meta.get_field(step.target_field).related_model
    return kind, getattr(step, f"{step.target_field}_id")


def _whose(own: list[Record], rows: list[Record]) -> str:
    if not own:
        return "you submitted it"
    if len(own) == len(rows):
        return "you entered or changed it"
    return f"you entered or changed {len(own)} of the {len(rows)} rows that would become public"


def _who(accounts: set[int]) -> str:
    """Who may, in a sentence."""
    others = [name_of(one) for one in who_may_publish(but=accounts)]
    if not others:
        return "Nobody else here may publish: an administrator can make somebody a reviewer."
    return f"{' or '.join(', '.join(others).rsplit(', ', 1))} may."
