"""What is done to people as one act: taking back a consent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import Any

import pghistory
import pgtrigger
from django.contrib.auth.models import User
from django.db.models import Q
from django.utils import timezone

from people.models import Candidacy, Consent, Organization, Person, PersonName, Tenure, Tie
from sources.guard.letters import folded
from sources.models import Citation, Redaction
from sources.past import history_of
from sources.record import Record, State
from sources.redaction.actions import redact_passage
from sources.redaction.passages import FEWEST_LETTERS, Passage, passage_of
from sources.verdict import judged


def revoke_consent(
    consent: Consent, *, reason: str, by: User | None, on: date | None = None, alone: bool | None = None
) -> Redaction:
    """Take somebody's name away everywhere, since they no longer wish to be named; their replacement stands instead.

    One transaction: what they consented to is withdrawn, other names of theirs are deleted, what else tells who they are is
    withdrawn, the person becomes the replacement under a new key that nothing leads to, and every form of the name is
    redacted in records, histories, logs and whatever else the database holds.

    Args:
        consent: one that holds.
        reason: the ground of the redaction, kept and shown at the desk; it may not hold the name.
        by: who revokes it; None for a command.
        on: the day on which they took it back, today if not given.
        alone: the last word of the name by itself, too. If not said, it is where nobody else on record bears it: else
            their names would be changed as well, and what means whom, only a person can tell.

    Raises ValidationError if the reason is blank or holds the name; Refused if a rule of the database stands in the way.
    Nothing has been changed then.
    """
    with (
        judged(),
        pghistory.context(action="revoke a consent", reason=reason, **({"user": by.pk} if by else {})),
    ):
        person = Person.objects.select_for_update().get(pk=consent.person_id)
        names = names_in(person, consent, alone=alone)
        holding = list(person.consents.holding())
        for row in (*holding, *telling(person), *passages_on(person, *holding)):
            type(row).objects.filter(pk=row.pk, state=State.PUBLISHED).update(state=State.WITHDRAWN)
        person.consents.holding().update(revoked=str(on or timezone.localdate()))
        person.names.all().delete()
        _rename(person, consent)
        return redact_passage(names, ground=reason, by=by)


def names_in(person: Person, consent: Consent, *, alone: bool | None = None) -> Passage:
    """The forms in which the person's name is looked for, and what stands in its place. Other names of a letter or two
    stand in too many texts; they are deleted, and not looked for.

    Raises ValidationError if so little is the name itself, or if the replacement holds it.
    """
    alone = not borne_by_others(person) if alone is None else alone
    others = [
        name for name in person.names.values_list("name", flat=True) if len(folded(name)) >= FEWEST_LETTERS
    ]
    known = (person.display_name, person.sort_name, *others)
    forms = (passage_of(name, consent.replacement, alone=alone).patterns for name in known)
    return Passage(frozenset(chain.from_iterable(forms)), consent.replacement)


def borne_by_others(person: Person) -> bool:
    """Whether somebody or something else on record has the last word of a person's name in its own."""
    last = rf"\m{re.escape(person.display_name.split()[-1])}\M"
    return (
        Person.objects.exclude(pk=person.pk).filter(display_name__iregex=last).exists()
        or PersonName.objects.exclude(person=person).filter(name__iregex=last).exists()
        or Organization.objects.filter(name__iregex=last).exists()
    )


def telling(person: Person) -> list[Record]:
    """The public rows that tell who a person is: ties, offices held, candidacies (`people.naming_rules`)."""
    theirs = (
        (Tie, Q(person=person) | Q(to=person)),
        (Tenure, Q(person=person)),
        (Candidacy, Q(person=person)),
    )
    return [row for kind, which in theirs for row in kind.objects.published().filter(which)]


def passages_on(person: Person, *consents: Consent) -> Iterator[Any]:
    """The public citations of the person, of consents and of what tells: their excerpts say who it is, name or no name."""
    cited = Citation.objects.published().on(person, *consents, *person.names.all(), *telling(person))
    yield from cited.select_related("source").order_by("pk")


def _rename(person: Person, consent: Consent) -> None:
    """Let the replacement stand for the person, and nothing else: no description, as printed, that leads to one."""
    person.display_name = person.sort_name = consent.replacement
    person.identity, person.description, person.key = consent.replacement_is, "", ""
    person.save()
    with pgtrigger.ignore("people.PersonHistory:append_only", databases=["default"]):
        history_of(Person).objects.filter(pgh_obj_id=person.pk).update(description="")
