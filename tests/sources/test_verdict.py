"""What the database says to a change, in words that an editor can act on."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, connection

from cases.models import Decision
from people.models import Person, Tie
from sources.models import Citation
from sources.verdict import Refused, judged
from tests.cast import a_published_case
from tests.sources.sql import run

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    return a_published_case()


def refusal(change) -> Refused:
    with pytest.raises(Refused) as raised, judged():
        change()
    return raised.value


def test_a_rule_that_waits_for_the_end_is_judged_at_once_and_nothing_stays(case):
    def change():
        Person.objects.update(description="changed")
        case.voided.citations.all().delete()

    said = refusal(change)
    assert said.rule == "decision_published_is_cited"
    assert said.messages == [
        f"The decision “{case.voided.key}” cannot be public without a live citation. "
        "Add a published citation that is not in recheck, from a published source, or keep it a draft."
    ]
    assert case.voided.citations.exists()
    assert not Person.objects.filter(description="changed").exists()


def test_rules_wait_again_afterwards(case):
    with judged():
        Person.objects.update(description="changed")
    draft = Decision.objects.create(
        prosecution=case.prosecution,
        kind=case.bargain.kind,
        by_office=case.office,
        concerns_everybody=True,
        state="published",
    )
    Citation.objects.create(on_decision=draft, source=case.source, locator="¶1", state="published")


def test_a_constraint_of_a_model_speaks_with_the_models_words(case):
    said = refusal(lambda: Tie.objects.filter(pk=case.tie.pk).update(to=case.tie.person))
    assert (said.rule, said.messages) == ("tie_joins_two_people", ["A tie joins two different people."])


def test_a_key_that_is_taken_is_said(case):
    said = refusal(lambda: Person.objects.filter(pk=case.critic.pk).update(key=case.brother.key))
    assert said.messages == [f"Another person has the same key: “{case.brother.key}”."]


def test_what_still_refers_to_a_row_is_said(case):
    said = refusal(lambda: run("DELETE FROM cases_decisionkind WHERE id = %s", case.bargain.kind.pk))
    assert said.messages == ["A decision still refers to it."]
    said = refusal(lambda: case.bargain.kind.delete())
    assert "Cannot delete some instances" in said.messages[0]


def test_what_a_row_refers_to_and_is_gone_is_said(case):
    said = refusal(lambda: Decision.objects.filter(pk=case.voided.pk).update(kind_id=0))
    assert said.messages == ["What a decision refers to is gone."]


def test_a_missing_value_is_said(case):
    said = refusal(lambda: run("UPDATE people_person SET display_name = NULL"))
    assert said.messages == ["A person needs a value for “display_name”."]


def test_a_bad_date_speaks_with_the_dates_own_words(case):
    said = refusal(lambda: run("UPDATE cases_decision SET made = '2020-02-30'"))
    assert said.rule == "partial_date_is_edtf"
    assert said.messages[0].startswith('"2020-02-30" names a day that is not in the calendar.')


def test_other_errors_are_not_taken_for_refusals():
    with pytest.raises(ZeroDivisionError), judged():
        raise ZeroDivisionError
    assert issubclass(Refused, Exception)
    assert not issubclass(Refused, IntegrityError)
    assert not connection.needs_rollback
