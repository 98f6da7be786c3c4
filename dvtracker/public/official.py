"""What a person's page says of somebody in office: what was decided under each tenure, and who speaks for them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from cases.models import Decision, Statement, StatementSpeaker
from people.models import Membership, Person, Tenure
from people.spell import Falls, Spell


@dataclass
class Term:
    """One tenure, the decisions that were made in it, and those that may have been, as far as their dates say."""

    tenure: Tenure
    decisions: list[Decision] = field(default_factory=list)
    maybe: list[Decision] = field(default_factory=list)


def terms(person: Person, tenures: Sequence[Tenure], decisions: Iterable[Decision]) -> list[Term]:
    """The tenures, each with the decisions of the office, or of this person as its holder, that fall in it."""
    found = [Term(tenure) for tenure in tenures]
    for decision in decisions:
        theirs = [term for term in found if is_of(decision, person, term.tenure)]
        for term in theirs:
            falls = Spell.of(term.tenure).falls(decision.made)
            if falls is Falls.MAYBE and decision.by_person_id == person.pk and len(theirs) == 1:
                falls = Falls.IN  # theirs as the holder, and they held it once
            if falls is not Falls.OUT:
                (term.decisions if falls is Falls.IN else term.maybe).append(decision)
    return found


def is_of(decision: Decision, person: Person, tenure: Tenure) -> bool:
    """Whether it is a decision of the tenure's office, or of this person as its holder."""
    in_person = decision.by_person_id == person.pk and decision.prosecution.office_id == tenure.office_id
    return in_person or decision.by_office_id == tenure.office_id


def for_office_in_time(speaker: StatementSpeaker, said: str, tenures: Iterable[Tenure]) -> bool:
    """Whether somebody spoke for an office when its holder may have been one of these."""
    return any(
        speaker.for_office_id == tenure.office_id and Spell.of(tenure).falls(said) is not Falls.OUT
        for tenure in tenures
    )


@dataclass
class Voice:
    """Somebody who speaks for a person or their office, with every capacity as printed."""

    name: str
    person: Person | None
    memberships: list[Membership] = field(default_factory=list)
    spoke: dict[str, list[StatementSpeaker]] = field(default_factory=dict)


def voices(
    person: Person, offices: Sequence[int], memberships: Iterable[Membership], statements: Iterable[Statement]
) -> list[Voice]:
    """Who speaks for a person or these offices: whoever has that capacity, and whoever did so in a statement."""
    found: dict[int | str, Voice] = {}
    for row in memberships:
        voice = found.setdefault(row.person_id, Voice(str(row.person), row.person))
        voice.memberships.append(row)
    for speaker in (speaker for statement in statements for speaker in statement.speakers.all()):
        if speaker.for_person_id == person.pk or speaker.for_office_id in offices:
            who = speaker.person_id or speaker.name
            voice = found.setdefault(who, Voice(speaker.name, speaker.person))
            voice.spoke.setdefault(speaker.capacity, []).append(speaker)
    return list(found.values())
