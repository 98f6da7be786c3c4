"""A suggestion changes exactly what it says, once, and is kept for good."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, models, transaction

from people.models import Person
from sources.actions import NotReady
from sources.fields import PartialDateField
from sources.guard.register import register
from sources.models import Proposal, Suggestion
from sources.record import Record, State, records
from sources.suggesting.actions import AlreadyDecided, NotAsItWas, accept, decline
from sources.suggesting.proposing import Wish, suggest, suggest_withdrawal
from sources.suggesting.values import columns_of, ids_as_text, text_of, value_of
from sources.verdict import Refused
from tests.cast import a_published_case
from tests.desk.conftest import at_the_desk
from tests.sources.sql import refused, run

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    return a_published_case()


@pytest.fixture
def carla():
    """Who suggests."""
    return at_the_desk("carla").user


@pytest.fixture
def rhea():
    """Who decides."""
    return at_the_desk("rhea", is_superuser=True).user


def wished(row: Record, by: Any, **values: str) -> list[Suggestion]:
    """Somebody suggests these values, as text."""
    columns = {name: row._meta.get_field(name) for name in values}
    wishes = [Wish(row, it, text_of(row, it), values[name]) for name, it in columns.items()]
    return list(suggest(row, wishes, reason="as printed", by=by).suggestions.order_by("pk"))


def everything(row: Record) -> dict[str, str]:
    """All that a row holds, its bookkeeping aside."""
    stored = type(row).objects.get(pk=row.pk)
    return {column.name: text_of(stored, column) for column in columns_of(type(row))} | {
        "state": stored.state
    }


def another(column: Any, row: Record) -> str | None:
    """Some other value that the field could hold; None if there is none to be had."""
    now = text_of(row, column)
    if column.many_to_many:
        ids = column.related_model.objects.order_by("pk").values_list("pk", flat=True)
        return ids_as_text(ids[:1]) if now != ids_as_text(ids[:1]) else ""
    if column.is_relation:
        others = column.related_model.objects.exclude(pk=now or 0).order_by("pk")
        return str(others[0].pk) if others else ("" if now and column.null else None)
    if column.choices:
        return next((str(value) for value, _ in column.flatchoices if str(value) != now), None)
    if isinstance(column, models.BooleanField):
        return str(now != "True")
    if isinstance(column, PartialDateField):
        return "2009-03~"
    if isinstance(column, (models.IntegerField, models.DecimalField)):
        return "7" if isinstance(column, models.IntegerField) else "7.00"
    if isinstance(column, models.DateField):
        return "2024-02-29"
    return f"{now}2" if column.name != "key" else f"{now[:-1]}{'x' if now[-1] != 'x' else 'z'}"


def attempts(row: Record) -> Iterator[tuple[Any, str]]:
    for column in columns_of(type(row)):
        value = another(column, row)
        if value is not None:
            yield column, value


def test_whatever_is_accepted_changes_that_field_and_no_other(case, carla, rhea):
    """Every field of every kind. What a rule refuses changes nothing and stays open."""
    changed = {}
    for kind in records():
        row = kind.objects.order_by("pk").first()
        for column, value in attempts(row):
            before = everything(row)
            chosen = wished(kind.objects.get(pk=row.pk), carla, **{column.name: value})
            try:
                accept(chosen, "seen", rhea)
            except (ValidationError, NotReady):
                assert everything(row) == before, (kind, column.name)
                assert chosen[0].__class__.objects.get(pk=chosen[0].pk).is_open
            else:
                assert everything(row) == {**before, column.name: value}, (kind, column.name)
                changed.setdefault(kind, []).append(column.name)
    assert set(changed) == set(records())
    assert sum(map(len, changed.values())) > 120


def test_a_value_is_kept_as_text_and_comes_back_as_it_was(case):
    for kind in records():
        row = kind.objects.order_by("pk").first()
        for column in columns_of(kind):
            if not column.many_to_many:
                assert value_of(column, text_of(row, column)) == getattr(row, column.attname), (kind, column)


def test_what_has_changed_since_is_not_overwritten(case, carla, rhea):
    chosen = wished(case.suspect, carla, description="teapot dealer", sort_name="P.")
    Person.objects.filter(pk=case.suspect.pk).update(description="kettle dealer")
    before = everything(case.suspect)
    with pytest.raises(NotAsItWas, match="Description of the person “Ignatius Puddlecombe” has changed"):
        accept(chosen, "seen", rhea)
    assert everything(case.suspect) == before
    accept([it for it in chosen if it.field == "sort_name"], "seen", rhea)
    assert everything(case.suspect) == {**before, "sort_name": "P."}


def test_a_withdrawal_is_not_accepted_of_what_has_changed_since(case, carla, rhea):
    chosen = list(suggest_withdrawal(case.criticism, "never said", by=carla).suggestions.all())
    type(case.criticism).objects.filter(pk=case.criticism.pk).update(words="Everybody asked the merchants.")
    with pytest.raises(NotAsItWas):
        accept(chosen, "seen", rhea)
    case.criticism.refresh_from_db()
    assert case.criticism.is_public


def test_what_was_chosen_and_is_gone_is_said(case, carla, rhea):
    somebody = Person.objects.create(display_name="Somebody Else", sort_name="Else, Somebody")
    chosen = wished(case.party, carla, person=str(somebody.pk))
    links = wished(case.bargain, carla, concerns="999999")
    somebody.delete()
    with pytest.raises(ValidationError, match="What was suggested for “person” is no longer in the record"):
        accept(chosen, "seen", rhea)
    with pytest.raises(ValidationError, match="What was suggested for “concerns” is no longer"):
        accept(links, "seen", rhea)


def test_a_correction_that_touches_more_sends_it_to_recheck(case, carla, rhea):
    untouched = case.call.citations.get()
    touched = [*case.correction.touches.values_list("pk", flat=True), untouched.pk]
    accept(wished(case.correction, carla, touches=ids_as_text(touched)), "seen", rhea)
    untouched.refresh_from_db()
    assert untouched.verification == "recheck"
    case.call.refresh_from_db()
    assert case.call.state == State.REVIEW


def test_a_decision_stands(case, carla, rhea):
    chosen = wished(case.suspect, carla, description="teapot dealer")
    decline(chosen, "not so", rhea)
    for act in (accept, decline):
        with pytest.raises(AlreadyDecided, match="declined meanwhile by rhea"):
            act(chosen, "after all", rhea)
    assert refused("UPDATE sources_suggestion SET state = 'accepted'") == (
        "suggestion_is_decided_once",
        "It was declined already.",
    )


def test_nobody_decides_on_their_own_in_a_newsroom_of_two(settings, case, rhea):
    chosen = wished(case.suspect, rhea, description="teapot dealer")
    settings.ONE_PERSON_NEWSROOM = False
    with pytest.raises(PermissionDenied):
        accept(chosen, "seen", rhea)
    settings.ONE_PERSON_NEWSROOM = True
    accept(chosen, "seen", rhea)


def test_the_database_keeps_every_suggestion_as_it_was(case, carla):
    wished(case.suspect, carla, description="teapot dealer")
    for table in ("sources_suggestion", "sources_proposal"):
        assert refused(f"DELETE FROM {table}")[0] == "suggestion_is_kept"
    assert refused("UPDATE sources_suggestion SET field = 'key'")[0] == "suggestion_stays_about_its_row"
    decided = "decided_by_id = (SELECT by_id FROM sources_proposal), decided_at = now(), decision = 'x'"
    assert (
        refused(f"UPDATE sources_suggestion SET state = 'lost', {decided}")[0] == "suggestion_state_is_known"
    )
    assert refused("UPDATE sources_suggestion SET state = 'declined'")[0] == "suggestion_decided_by_somebody"
    assert refused("UPDATE sources_proposal SET reason = ''")[0] == "proposal_has_a_reason"


def test_a_redaction_may_change_its_texts(case, carla):
    wished(case.suspect, carla, description="teapot dealer")
    run(
        "UPDATE sources_suggestion SET new = 'x', new_said = 'x', label = 'x'; UPDATE sources_proposal SET reason = 'x'"
    )
    assert Suggestion.objects.get().new_said == "x"


def test_a_protected_name_is_refused_when_it_is_suggested_and_when_it_is_accepted(case, carla, rhea):
    chosen = wished(case.suspect, carla, description="Ottilie Marrowby, teapot dealer")
    register("Ottilie Marrowby", reference="the teapots", why="asked for", by=rhea)
    with pytest.raises(Refused) as refusal:
        accept(chosen, "seen", rhea)
    assert refusal.value.rule == "guarded_name"
    assert "its “description” holds a protected name" in str(refusal.value)
    assert refused("UPDATE people_person SET description = 'ottilie marrowby'")[0] == "guarded_name"
    with (
        pytest.raises(IntegrityError, match="its “suggested value” holds a protected name"),
        transaction.atomic(),
    ):
        wished(case.suspect, carla, description="Marrowby, Ottilie")


def test_to_take_a_protected_name_out_can_be_suggested(case, carla, rhea):
    Person.objects.filter(pk=case.suspect.pk).update(description="Ottilie Marrowby, teapot dealer")
    register("Ottilie Marrowby", reference="the teapots", why="asked for", by=rhea)
    accept(wished(Person.objects.get(pk=case.suspect.pk), carla, description="teapot dealer"), "seen", rhea)
    assert everything(case.suspect)["description"] == "teapot dealer"


def test_a_suggestion_outlives_its_row(case, carla):
    draft = Person.objects.create(display_name="Somebody Else", sort_name="Else, Somebody")
    wished(draft, carla, description="x")
    draft.delete()
    assert str(Proposal.objects.get()) == "person “Somebody Else”"


def test_nobody_who_suggested_is_deleted_out_of_the_record(case, carla):
    wished(case.suspect, carla, description="teapot dealer")
    with pytest.raises(models.ProtectedError):
        carla.delete()


def test_readers_have_no_way_to_it(public):
    with public(), pytest.raises(Exception, match="sources_suggestion"):
        Suggestion.objects.count()
