"""Somebody's campaigns: where they stood in elections, what was raised and given, and which donors acted as counsel.

Contributions, counsel and decisions are set side by side. What that means is for the reader; no word here says it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from cases.models import Counsel, Decision, DonorCounsel, Prosecution
from people.models import Contribution, Fundraising, Person

Rows = dict[str, list[Any]]


@dataclass
class Beside:
    """One contribution, beside whom its donors acted for, and the decisions in that case or in those cases."""

    gift: Contribution
    row: DonorCounsel | Counsel
    cases: list[tuple[Prosecution, list[Decision]]]

    @property
    def is_open(self) -> bool:
        """Whether the source leaves open in which of the cases they acted."""
        return isinstance(self.row, DonorCounsel)


def campaigns(person: Person) -> Rows:
    """Candidacies, what was raised by them or compared with theirs, and what was given to and by them."""
    gifts = list(Contribution.objects.around(person).in_order())
    return {
        "candidacies": list(person.candidacies.in_order()),
        "fundraising": list(Fundraising.objects.around(person).with_raisers()),
        "received": [gift for gift in gifts if gift.recipient_id == person.pk],
        "given": [gift for gift in gifts if gift.recipient_id != person.pk],
        "donors": list(DonorCounsel.objects.of_recipient(person).with_cases()),
    }


def side_by_side(rows: Rows, counsel: Iterable[Counsel], decisions: Sequence[Decision]) -> list[Beside]:
    """What was given, beside the cases in which the donors acted, or may have acted, and the decisions in these."""
    gifts = {gift.pk: gift for gift in rows["received"]}
    decided: dict[int, list[Decision]] = {}
    for decision in decisions:
        decided.setdefault(decision.prosecution_id, []).append(decision)
    known = [
        Beside(gift, row, [(row.prosecution, decided.get(row.prosecution_id, []))])
        for row in counsel
        for gift in gifts.values()
        if gift.person_id and gift.person_id == row.person_id
    ]
    left_open = [
        Beside(
            gifts[row.contribution_id],
            row,
            [(case, decided.get(case.pk, [])) for case in row.prosecutions.all()],
        )
        for row in rows["donors"]
        if row.contribution_id in gifts
    ]
    return known + left_open
