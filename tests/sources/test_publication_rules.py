"""The database itself keeps what readers rely on: every rule is broken here by raw SQL, and refused by its name."""

from __future__ import annotations

import pgtrigger
import pytest
from django.core.exceptions import FieldDoesNotExist

from cases.models import Decision, Defendant, Event
from sources import publication_rules
from sources.models import Citation, Source
from sources.record import State, records
from tests.cast import a_published_case
from tests.sources.sql import refused, run

pytestmark = pytest.mark.django_db
UNCITED = "decision_published_is_cited"


@pytest.fixture
def case():
    return a_published_case()


def table(kind) -> str:
    return kind._meta.db_table


@pytest.fixture
def draft(case) -> Decision:
    """A decision that nobody has cited."""
    return Decision.objects.create(
        prosecution=case.prosecution, kind=case.bargain.kind, by_office=case.office, concerns_everybody=True
    )


def test_an_uncited_decision_is_not_published(draft):
    name, message = refused(f"UPDATE {table(Decision)} SET state = 'published' WHERE id = %s", draft.pk)
    assert name == UNCITED
    assert message == f"The decision “{draft.key}” cannot be public without a live citation."


def test_nor_inserted_as_published(case, draft):
    columns = ", ".join(
        f'"{field.column}"'
        for field in Decision._meta.concrete_fields
        if field.column not in ("id", "made_span", "key", "state")
    )
    name, _ = refused(
        f"INSERT INTO {table(Decision)} ({columns}, key, state) "
        f"SELECT {columns}, 'decision-bcdfgh', 'published' FROM {table(Decision)} WHERE id = %s",
        draft.pk,
    )
    assert name == UNCITED


@pytest.mark.parametrize(
    ("what_it_is", "change"),
    [
        ("a draft", "state = 'draft'"),
        ("withdrawn", "state = 'withdrawn'"),
        ("in recheck", "verification = 'recheck'"),
        ("in dispute", "stance = 'disputes'"),
        ("context only", "stance = 'context'"),
    ],
)
def test_the_last_citation_of_a_public_decision_is_not_made(case, what_it_is, change):
    citation = case.voided.citations.get()
    assert refused(f"UPDATE {table(Citation)} SET {change} WHERE id = %s", citation.pk)[0] == UNCITED


def test_the_last_citation_of_a_public_decision_is_not_deleted(case):
    assert (
        refused(f"DELETE FROM {table(Citation)} WHERE id = %s", case.voided.citations.get().pk)[0] == UNCITED
    )


def test_nor_turned_to_another_row(case):
    citation = case.voided.citations.get()
    change = "on_decision_id = NULL, on_event_id = %s"
    assert (
        refused(f"UPDATE {table(Citation)} SET {change} WHERE id = %s", case.arrest.pk, citation.pk)[0]
        == UNCITED
    )


def test_the_last_but_one_may_go(case):
    Citation.objects.create(on_decision=case.voided, source=case.source, locator="¶7", state=State.PUBLISHED)
    run(f"DELETE FROM {table(Citation)} WHERE id = %s", case.voided.citations.first().pk)
    run("SET CONSTRAINTS ALL IMMEDIATE")


@pytest.mark.parametrize("state", ["draft", "review", "withdrawn"])
def test_a_source_is_not_hidden_from_under_the_facts_that_rest_on_it(case, state):
    name, _ = refused(f"UPDATE {table(Source)} SET state = %s WHERE id = %s", state, case.source.pk)
    assert name.endswith("_published_is_cited")


def test_a_fact_and_its_citation_may_be_written_in_any_order_of_one_transaction(case, draft):
    run(f"UPDATE {table(Decision)} SET state = 'published' WHERE id = %s", draft.pk)
    Citation.objects.create(on_decision=draft, source=case.source, locator="¶1", state=State.PUBLISHED)
    run("SET CONSTRAINTS ALL IMMEDIATE")


@pytest.mark.parametrize("kind", [kind for kind in records() if kind.needs_citation], ids=str)
def test_every_kind_that_states_a_fact_is_kept_from_being_public_uncited(case, kind):
    row = kind.objects.filter(state=State.PUBLISHED).first()
    field = f"on_{kind._meta.model_name}_id"
    name, message = refused(f"DELETE FROM {table(Citation)} WHERE {field} = %s", row.pk)
    assert name == f"{kind._meta.model_name}_published_is_cited"
    assert message.startswith(f"The {kind._meta.verbose_name} “{row.key}”")


def test_what_was_withdrawn_does_not_become_public_again_without_passing_the_desk(case):
    run(f"UPDATE {table(Event)} SET state = 'withdrawn' WHERE id = %s", case.arrest.pk)
    name, message = refused(f"UPDATE {table(Event)} SET state = 'published' WHERE id = %s", case.arrest.pk)
    assert name == "withdrawn_stays_withdrawn"
    assert message == f"“{case.arrest.key}” was withdrawn; it can be published only after a new review."
    run(f"UPDATE {table(Event)} SET state = 'review' WHERE id = %s", case.arrest.pk)
    run(f"UPDATE {table(Event)} SET state = 'published' WHERE id = %s", case.arrest.pk)


@pytest.mark.parametrize("kind", records(), ids=str)
def test_a_key_without_a_random_suffix_and_an_unknown_state_are_refused_in_every_kind(case, kind):
    row = kind.objects.first()
    for key in (
        "decision",
        "Decision-bcdfgh",
        "decision-1",
        "-bcdfgh",
        "decision--bcdfgh",
        "x" * 100 + "-bcdfgh",
        "",
    ):
        said = _refusal_or_too_long(kind, row, key)
        assert said in (f"{kind._meta.model_name}_key_is_random", "too long"), key
    name, _ = refused(f"UPDATE {table(kind)} SET state = 'secret' WHERE id = %s", row.pk)
    assert name == f"{kind._meta.model_name}_state_is_known"


def _refusal_or_too_long(kind, row, key) -> str:
    from django.db import DataError, transaction

    try:
        with transaction.atomic():
            return refused(f"UPDATE {table(kind)} SET key = %s WHERE id = %s", key, row.pk)[0]
    except DataError:
        return "too long"


def test_a_date_that_does_not_exist_is_refused_in_every_column_of_dates(case):
    for kind in records():
        for field in kind._meta.concrete_fields:
            if _is_partial_date(kind, field):
                row = kind.objects.first()
                name, message = refused(
                    f'UPDATE {table(kind)} SET "{field.column}" = %s WHERE id = %s', "2020-02-30", row.pk
                )
                assert name == "partial_date_is_edtf", field
                assert "Days of 2020-02 run from 01 to 29" in message


def _is_partial_date(kind, field) -> bool:
    try:
        return bool(kind._meta.get_field(f"{field.name}_span"))
    except FieldDoesNotExist:
        return False


def test_every_rule_there_is_stands_on_some_kind():
    names = {
        rule.name
        for rule in pgtrigger.Trigger.__subclasses__()
        if rule.__module__ == publication_rules.__name__
    }
    assert names == {
        "count_changes",
        "published_is_cited",
        "citation_goes_last",
        "source_goes_last",
        "keep_former_key",
    }
    assert names <= {trigger.name for _, trigger in pgtrigger.registered()}


def test_a_person_stands_in_a_case_once(case):
    other = Defendant.objects.create(prosecution=case.prosecution, unnamed_as="a stowaway")
    change = f"UPDATE {table(Defendant)} SET person_id = %s, unnamed_as = NULL WHERE id = %s"
    assert refused(change, case.suspect.pk, other.pk)[0] == "defendant_once_a_case"
