"""The page on which a consent to be named is revoked: what would be replaced, and the reason."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError

from people.actions import borne_by_others, names_in, passages_on, revoke_consent, telling
from people.models import Consent
from sources.desk.deeds import Deed, Prospect
from sources.obstacles import Obstacle
from sources.record import Record
from sources.redaction.actions import foreseen
from sources.redaction.ledger import LedgerError
from sources.redaction.sweep import Place

REVOKED = "it was revoked already."
REPLACED = "“{}” will stand for the name in"
BY_HAND = (
    "others bear the last word of the name too, so only a person can tell whom it means. If it is them, change it: "
    "it stands by itself in"
)
Fields = dict[tuple[str, str], list[str]]
"""Columns by row: its kind and its number."""


def _revoking(consent: Consent) -> Prospect:
    """The rows that leave readers' sight, and those in which the name is replaced."""
    person = consent.person
    holding = list(person.consents.holding())
    rows = [*holding, person, *person.names.all(), *telling(person), *passages_on(person, *holding)]
    if consent.revoked:
        return Prospect([], rows, [Obstacle(consent, REVOKED)])
    try:
        names = names_in(person, consent)
    except ValidationError as problem:
        return Prospect(rows, rows, [Obstacle(consent, " ".join(problem.messages))])
    alone = names_in(person, consent, alone=True) if borne_by_others(person) else names
    replaced, by_hand = map(_fields_at, foreseen(names, alone).places)
    said = REPLACED.format(names.replacement)
    follows = list(_told(replaced, said, {(type(row), row.pk) for row in rows}))
    follows += _told({place: by_hand[place] for place in by_hand.keys() - replaced.keys()}, BY_HAND)
    return Prospect(rows, rows, follows=follows)


def _fields_at(places: Iterable[Place]) -> Fields:
    """The fields in which the name stands now, by row. Histories and logs hold it too; it goes from there as well."""
    fields: Fields = {}
    for place in sorted(places):
        if not place.history and "." in place.kind:
            fields.setdefault((place.kind, place.row), []).append(place.field)
    return fields


def _told(fields: Fields, said: str, known: Collection[tuple[type, Any]] = ()) -> Iterator[Obstacle]:
    """What will become of these rows, or has to."""
    for (label, pk), columns in sorted(fields.items()):
        kind = apps.get_model(label)
        row = kind._default_manager.filter(pk=pk).first() if issubclass(kind, Record) else None
        if row is not None and (kind, row.pk) not in known:
            yield Obstacle(row, f"{said} {_listed(kind, columns)}.")


def _listed(kind: Any, columns: list[str]) -> str:
    verbose = {field.column: str(field.verbose_name) for field in kind._meta.concrete_fields}
    return ", ".join(f"“{verbose.get(column, column)}”" for column in columns)


def _revoke(consent: Consent, reason: str, by: Any = None) -> None:
    try:
        revoke_consent(consent, reason=reason, by=by)
    except LedgerError as problem:
        raise ValidationError(str(problem)) from problem


REVOKE = Deed(
    "revoke", "Revoke {}", "Is withdrawn, deleted or renamed", "There is nothing to revoke.", "Revoke", "revoked",
    _revoking, _revoke, "The ground, such as “she asked for it by letter of 3 May”. It is kept, so it may not hold the name.",
    may_name_it=False,
)  # fmt: skip
