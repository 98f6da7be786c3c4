"""A matter and decisions in it, in as few words as a test can read. Nothing here needs to be public."""

from __future__ import annotations

from typing import Any

from cases.models import (
    Decision,
    DecisionKind,
    Defendant,
    Event,
    EventKind,
    EventParticipant,
    ParticipantRole,
    Prosecution,
)
from people.models import Office, Person
from tests.making import word


def a_matter(name: str = "Ottoline Marrowby") -> Prosecution:
    """A matter of the Harbour Prosecutor's against one person."""
    office = Office.objects.create(title="Harbour Prosecutor", sort_name="Harbour Prosecutor")
    matter = Prosecution.objects.create(
        office=office, title=name, sort_name=name, concerns="an alleged wrong"
    )
    party(matter, name)
    return matter


def party(matter: Prosecution, name: str) -> Defendant:
    """One more person in the matter."""
    person = Person.objects.create(display_name=name, sort_name=name)
    return Defendant.objects.create(prosecution=matter, person=person)


def decide(matter: Prosecution, category: str, made: str = "", *about: Defendant, **fields: Any) -> Decision:
    """A decision of this category about these people, or about everybody."""
    kind = word(DecisionKind, f"kind-{category}", f"did: {category}", category=category)
    if not any(name.startswith("by_") for name in fields):
        fields["by_office"] = matter.office
    decision = Decision.objects.create(
        prosecution=matter, kind=kind, made=made, concerns_everybody=not about, **fields
    )
    decision.concerns.add(*about)
    return decision


def arrest(matter: Prosecution, somebody: Person, happened: str = "") -> Event:
    """An arrest in the matter."""
    kind = word(EventKind, "arrest", category="arrest")
    event = Event.objects.create(prosecution=matter, kind=kind, summary="an arrest", happened=happened)
    role = word(ParticipantRole, "arrested", category="subject")
    EventParticipant.objects.create(event=event, person=somebody, role=role)
    return event


def stands(matter: Prosecution) -> tuple[str, str]:
    """Where the matter stands, and since when."""
    found = Prosecution.objects.with_standing().get(pk=matter.pk)
    return found.outcome, found.since


def position(somebody: Defendant) -> tuple[str, str, str]:
    """The word for a person, their outcome, and since when."""
    found = Defendant.objects.with_position().get(pk=somebody.pk)
    return found.word, found.outcome, found.since
