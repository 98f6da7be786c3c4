"""A small record in the hands of people who do anything in any order, as a desk may see it over years.

Each verb is one thing that staff can do; it answers whether there was anything to do it to. What the record refuses
is refused, and the world goes on: what matters is what readers see afterwards (tests/trust/keeping.py).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import pghistory
from django.contrib.auth.models import Permission, User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.db.models import ProtectedError

from cases.models import (
    Decision,
    DecisionKind,
    Defendant,
    Prosecution,
    Statement,
    StatementKind,
    StatementSpeaker,
)
from people.actions import revoke_consent
from people.models import Consent, Person
from sources import actions
from sources.actions import NotReady
from sources.guard.register import register
from sources.models import Citation, Source, SourceCorrection, Suggestion
from sources.record import Record, units
from sources.redaction.actions import redact as take_out
from sources.registry import arc_field
from sources.suggesting.actions import accept as take_up
from sources.suggesting.proposing import Wish, suggest_withdrawal
from sources.suggesting.proposing import suggest as put_down
from sources.suggesting.values import text_of
from sources.verdict import judged
from tests.cast import a_person, the_gazette, the_office
from tests.making import word

REFUSALS = (NotReady, ValidationError, ProtectedError, PermissionDenied)
TEXTS = {
    Prosecution: "concerns",
    Defendant: "unnamed_as",
    Decision: "detail",
    Person: "description",
    Statement: "summary",
    StatementSpeaker: "capacity",
    Source: "description",
    Citation: "excerpt",
}
"""The kinds of row that this world has, each with one text of it."""
KINDS = tuple(TEXTS)
NAMES = ("Ottoline Marrowby", "Zoë-Ann Quackenbush", "Thessaly Wrenfield")
"""Whom somebody may write of, and whose names may have to go."""
DRESSES = ("{}", "the sister of {}, they say", "{}’s", "http://example.org/{}")
FACTS = tuple(kind for kind in KINDS if kind.citable and kind is not Source)
UNITS = tuple(kind for kind in KINDS if kind in units())


class World:
    """The record, with what has been done to it so far."""

    def __init__(self) -> None:
        self.gazette = the_gazette()
        self.office = the_office(self.gazette)
        self.voided = word(DecisionKind, "voided", "voided the arrest", category="ended")
        self.allegation = word(StatementKind, "allegation", category="against")
        self.first = a_person("Ignatius Puddlecombe", self.gazette)
        self.done: Counter[str] = Counter()
        self.gone: set[str] = set()
        self.staff = [_somebody("ada"), _somebody("ben")]

    def somebody(self, number: int) -> User:
        """One of two who may publish what the other wrote; the first writes nine times out of ten."""
        return self.staff[number % 10 == 0]

    def try_to(self, verb: Verb, number: int) -> None:
        """Do it, all or nothing."""
        try:
            with judged(), pghistory.context(user=self.somebody(number).pk):
                self.done[verb.__name__] += bool(verb(self, number))
        except REFUSALS:
            pass

    def any_of(self, kinds: tuple[type[Record], ...], number: int, **such: Any) -> Any:
        """Some row of these kinds, one kind being as likely as another, chosen by a number; None if there is none."""
        found = [(kind, kind._default_manager.filter(**such).order_by("pk")) for kind in kinds]
        there = [list(rows) for _, rows in found if rows]
        rows = there[number % len(there)] if there else []
        return rows[number // len(there) % len(rows)] if rows else None


Verb = Callable[[World, int], Any]


def _somebody(name: str) -> User:
    user = User.objects.create_user(name, is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="publish_records"))
    return user


def enter_a_case(world: World, number: int) -> Any:
    """A case with a party and a decision, nothing of it cited."""
    case = Prosecution.objects.create(
        office=world.office,
        title=f"Matter {number}",
        sort_name=f"Matter {number}",
        concerns="alleged teapots",
    )
    person = world.any_of((Person,), number) if number % 2 else None
    Defendant.objects.create(
        prosecution=case, **({"person": person} if person else {"unnamed_as": "a stowaway"})
    )
    return Decision.objects.create(
        prosecution=case, kind=world.voided, by_office=world.office, concerns_everybody=True, made="2016"
    )


def enter_a_person(world: World, number: int) -> Any:
    """Somebody whom no source is cited for yet."""
    return Person.objects.create(display_name=f"Person {number}", sort_name=f"Person {number}")


def enter_a_statement(world: World, number: int) -> Any:
    """What somebody said about a case and a person."""
    speaker = world.any_of((Person,), number)
    if speaker is None:
        return None
    said = Statement.objects.create(
        kind=world.allegation, form="paraphrased", summary="that teapots were taken"
    )
    StatementSpeaker.objects.create(statement=said, person=speaker, position=1)
    said.about_cases.set(filter(None, [world.any_of((Prosecution,), number)]))
    said.about_people.set(filter(None, [world.any_of((Person,), number // 2)]))
    return said


def enter_a_source(world: World, number: int) -> Any:
    """Another source."""
    return Source.objects.create(kind=world.gazette.kind, title=f"Story {number}", description="A story")


def edit(world: World, number: int) -> Any:
    """Write something else into a text of a row."""
    row = world.any_of(KINDS, number)
    if row is None or getattr(row, TEXTS[type(row)]) is None:
        return None
    setattr(row, TEXTS[type(row)], f"words of the desk, {number}")
    row.save()
    return row


def cite(world: World, number: int) -> Any:
    """A passage of some source for some row: in support, against it, or for its circumstances."""
    row, source = world.any_of(FACTS, number), world.any_of((Source,), number)
    stance = ("supports", "supports", "supports", "disputes", "context")[number % 5]
    if row is None or source is None:
        return None
    at = {arc_field(row._meta.label): row, "source": source, "locator": f"¶{number}"}
    return Citation.objects.create(**at, stance=stance)


def cite_a_whole_case(world: World, number: int) -> Any:
    """Everything in a case that states a fact."""
    case = world.any_of((Prosecution,), number)
    source = world.any_of((Source,), number)
    if case is None or source is None:
        return None
    for row in (case, *case.defendants.all(), *case.decisions.all()):
        Citation.objects.create(**{arc_field(row._meta.label): row}, source=source, locator=f"¶{number}")
    return case


def publish(world: World, number: int) -> Any:
    """Something that readers open, with all that is part of it."""
    unit = world.any_of(UNITS, number, state__in=("draft", "review"))
    return unit and actions.publish(unit, "read and checked", by=world.staff[number % 5 > 0])


def submit(world: World, number: int) -> Any:
    """What is ready to be read by somebody else."""
    unit = world.any_of(UNITS, number, state="draft")
    return unit and actions.submit(unit, "ready", by=world.somebody(number))


def send_back(world: World, number: int) -> Any:
    """What was handed in too early."""
    unit = world.any_of(UNITS, number, state="review")
    return unit and actions.send_back(unit, "not yet", by=world.staff[number % 5 > 0])


def suggest(world: World, number: int) -> Any:
    """That a public row should say something else, or be withdrawn."""
    row = world.any_of(KINDS, number, state="published")
    if row is None:
        return None
    by = world.somebody(number)
    if number % 7 == 0:
        return suggest_withdrawal(row, "a mistake", by=by)
    column = row._meta.get_field(TEXTS[type(row)])
    said = f"words of somebody else, {number}" if number % 3 else NAMES[number % len(NAMES)]
    wish = Wish(row, column, text_of(row, column), said)
    return put_down(row, [wish], reason="as printed", by=by)


def accept(world: World, number: int) -> Any:
    """A suggestion."""
    waiting = list(Suggestion.objects.open().order_by("pk"))
    if not waiting:
        return None
    take_up([waiting[number // 5 % len(waiting)]], "read and checked", world.staff[number % 5 > 0])
    return waiting


def mention(world: World, number: int) -> Any:
    """Write somebody's name into a text, in one dress or another."""
    row = world.any_of(KINDS, number)
    if row is None or getattr(row, TEXTS[type(row)]) is None:
        return None
    name = NAMES[number // 8 % len(NAMES)]
    dressed = DRESSES[number // 24 % len(DRESSES)].format(
        name.upper() if number % 2 else name.replace(" ", "-")
    )
    setattr(row, TEXTS[type(row)], dressed)
    row.save()
    return row


def redact(world: World, number: int) -> Any:
    """Take a name out of everything."""
    name = NAMES[number % len(NAMES)]
    take_out(name, ground="asked for", by=world.somebody(number))
    world.gone.add(name)
    return name


def protect(world: World, number: int) -> Any:
    """Register a name, so that nobody can write it any more, and take it out where it stands."""
    name = NAMES[number % len(NAMES)]
    register(name, reference=f"matter {number}", why="asked for", by=world.somebody(number))
    take_out(name, ground="asked for", by=world.somebody(number))
    world.gone.add(name)
    return name


def name_somebody(world: World, number: int) -> Any:
    """Somebody whom a source shows to have chosen to be named, with that passage."""
    name = NAMES[number % len(NAMES)]
    somebody = Person.objects.create(display_name=name, sort_name=name)
    consent = Consent.objects.create(
        person=somebody, way="interview", covers="their name", replacement="a woman"
    )
    source = world.any_of((Source,), number)
    if source is not None:
        Citation.objects.create(on_consent=consent, source=source, locator=f"¶{number}")
    return consent


def revoke(world: World, number: int) -> Any:
    """Somebody no longer wishes to be named."""
    consent = (
        Consent.objects.filter(revoked="").exclude(person__display_name="a woman").order_by("pk").first()
    )
    if consent is None:
        return None
    name = consent.person.display_name
    revoke_consent(consent, reason="asked for", by=world.somebody(number))
    world.gone.add(name)
    return name


def withdraw(world: World, number: int) -> Any:
    """Something that readers open, or a single part of it."""
    row = world.any_of(UNITS if number % 2 else KINDS, number // 2, state="published")
    return row and actions.withdraw(row, "a mistake")


def reopen(world: World, number: int) -> Any:
    """What was withdrawn."""
    unit = world.any_of(UNITS, number, state="withdrawn")
    return unit and actions.reopen(unit, "not a mistake")


def correct(world: World, number: int) -> Any:
    """A source corrects itself, and some of what was cited of it has to be checked again."""
    source = world.any_of((Source,), number)
    if source is None:
        return None
    correction = SourceCorrection(source=source, change="It had the number wrong.", corrected="2024")
    touched = source.citations.order_by("pk")[number % 2 :: 2]
    actions.record_correction(correction, touched, "the source says so")
    return correction


def delete(world: World, number: int) -> Any:
    """A row, public or not, with what is part of it."""
    row = world.any_of(KINDS, number)
    if row is not None:
        actions.delete(row, "entered twice")
    return row


def set_a_state_by_hand(world: World, number: int) -> Any:
    """Somebody at the database sets a state, past every page and action."""
    row = world.any_of(KINDS, number)
    state = ("published", "published", "withdrawn", "draft")[number // 8 % 4]
    if row is not None:
        with connection.cursor() as cursor:
            cursor.execute(
                f"UPDATE {row._meta.db_table} SET state = %s WHERE id = %s AND state <> %s",
                [state, row.pk, state],
            )
            return cursor.rowcount
    return None


VERBS: tuple[Verb, ...] = (
    enter_a_case,
    enter_a_case,
    enter_a_person,
    enter_a_statement,
    enter_a_source,
    edit,
    cite,
    cite_a_whole_case,
    cite_a_whole_case,
    publish,
    publish,
    publish,
    publish,
    publish,
    publish,
    submit,
    submit,
    send_back,
    send_back,
    suggest,
    suggest,
    accept,
    accept,
    mention,
    mention,
    redact,
    protect,
    name_somebody,
    revoke,
    withdraw,
    withdraw,
    reopen,
    reopen,
    correct,
    delete,
    set_a_state_by_hand,
)
"""What can be done; what is done oftener stands there oftener."""
