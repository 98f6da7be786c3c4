"""What stands in the way of publishing a record, beside what `sources.obstacles` asks of every one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Q

from cases.models import StatementSpeaker
from people.models import Consent, Person
from people.models.person import Identity
from sources import identifying
from sources.obstacles import Obstacle
from sources.parts import rows_of
from sources.record import Record, State

UNCHOSEN = (
    "they allege an assault, and cannot be public by name without a consent. Add it here, with the citation that shows it; "
    "or show them under a pseudonym or not named."
)


def telling_who(rows: list[Record], along: Iterable[Record] = ()) -> Iterator[Obstacle]:
    """The rows in cases of children or family whose texts tell who somebody is (`cases.identity_rules`)."""
    for row in rows:
        told = identifying.told_by(row) if row.state != State.WITHDRAWN else {}
        for name, message in told.items() if told and row.keeps_identities else ():
            column: Any = row._meta.get_field(name)
            yield Obstacle(row, f"in “{column.verbose_name}”, {message}")


def unchosen(rows: list[Record], along: Iterable[Record] = ()) -> Iterator[Obstacle]:
    """The people who would be public by name as alleging an assault, and have not chosen it (`cases.consent_rules`)."""
    concerned = {row.accuser_id for row in rows if isinstance(row, StatementSpeaker)}
    concerned |= {row.pk for row in rows if isinstance(row, Person) and row.identity == Identity.NAMED}
    if not concerned - {None}:
        return
    speakers = StatementSpeaker.objects.of_an_assault().filter(
        Q(person__in=concerned) | Q(for_person__in=concerned)
    )
    if not speakers:
        return
    going = [*rows, *(row for unit in along for row in rows_of(unit))]
    ids = {(type(row), row.pk) for row in going if row.state != State.WITHDRAWN}

    def public(row: Record) -> bool:
        return row.is_public or (type(row), row.pk) in ids

    accusers = {it.accuser_id for it in speakers if public(it) and public(it.statement)} & concerned
    chosen = {it.person_id for it in Consent.objects.holding().filter(person__in=accusers) if public(it)}
    for person in Person.objects.filter(pk__in=accusers - chosen, identity=Identity.NAMED):
        if public(person):
            yield Obstacle(person, UNCHOSEN)
