"""A consent is taken back: the name is gone everywhere at once, and nothing leads from it to whoever it was."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from cases.models import Statement, StatementKind, StatementSpeaker
from people.actions import names_in, revoke_consent
from people.models import Consent, Person, PersonName, Tie
from sources.models import FormerKey
from sources.past import history_of
from sources.record import State
from tests.cast import a_published_case
from tests.making import cite, keeps_the_rules, published, word
from tests.sources.sql import refused, run

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    """The critic, who chose to be named, has told of an assault."""
    case = a_published_case()
    kind = word(StatementKind, "allegation-of-assault", alleges="assault")
    case.told = cite(
        published(Statement, kind=kind, form="paraphrased", summary="that he struck Marguerite Oakenshaw"),
        case.source,
        excerpt="Marguerite Oakenshaw said that he struck her",
    )
    published(StatementSpeaker, statement=case.told, person=case.critic)
    cite(published(PersonName, person=case.critic, name="Maggie Oakenshaw"), case.source)
    cite(case.critic, case.source, field="description", excerpt="sister of the regatta hopeful")
    Person.objects.filter(pk=case.critic.pk).update(description="sister of the regatta hopeful")
    keeps_the_rules()
    return case


def everything() -> str:
    """All that stands in the tables of the record and its history."""
    tables = run("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
    return "\n".join(str(run(f'SELECT t::text FROM public."{name}" t')) for (name,) in tables)


def test_the_name_is_gone_everywhere_and_the_replacement_stands_instead(case, client):
    before = case.critic.get_absolute_url()
    assert "Oakenshaw, Marguerite" in everything()
    revoke_consent(case.consent, reason="She asked for it by letter", by=None)
    left = everything().lower()
    for trace in (
        "marguerite oakenshaw",
        "oakenshaw, marguerite",
        "marguerite-oakenshaw",
        "maggie oakenshaw",
    ):
        assert trace not in left, trace
    person = Person.objects.get(pk=case.critic.pk)
    assert (person.display_name, person.sort_name, person.identity) == ("a merchant", "a merchant", "unnamed")
    assert (person.description, person.is_public) == ("", True)
    assert client.get(before).status_code == 404
    page = client.get(person.get_absolute_url()).text
    assert "Not named" in page
    assert "that he struck a merchant" in client.get(case.told.get_absolute_url()).text
    assert "regatta hopeful" not in page


def test_the_last_word_by_itself_goes_too_where_nobody_else_bears_it(case):
    """Her brother bears it; without him nobody does."""
    Statement.objects.filter(pk=case.criticism.pk).update(summary="as Oakenshaw put it")
    name = names_in(case.critic, case.consent)
    assert not name.stands_in("as Oakenshaw put it")
    Person.objects.filter(pk=case.brother.pk).update(display_name="Lionel Quist", sort_name="Quist, Lionel")
    revoke_consent(case.consent, reason="She asked for it by letter", by=None)
    assert Statement.objects.get(pk=case.criticism.pk).summary == "as a merchant put it"


def test_nothing_tells_any_more_who_it_was(case):
    revoke_consent(case.consent, reason="She asked for it by letter", by=None)
    assert not PersonName.objects.filter(person=case.critic).exists()
    assert not FormerKey.objects.filter(on_person=case.critic).exists()
    assert Tie.objects.get(pk=case.tie.pk).state == State.WITHDRAWN
    assert set(case.critic.citations.values_list("state", flat=True)) == {"withdrawn"}
    assert set(
        history_of(Person).objects.filter(pgh_obj_id=case.critic.pk).values_list("description", flat=True)
    ) == {""}


def test_the_consent_stays_at_the_desk_as_proof_and_readers_do_not_see_it(case, public):
    revoke_consent(case.consent, reason="She asked for it by letter", by=None)
    consent = Consent.objects.get(pk=case.consent.pk)
    assert (consent.state, bool(consent.revoked)) == (State.WITHDRAWN, True)
    with public():
        assert not Consent.objects.exists()


def test_a_reason_that_holds_the_name_changes_nothing(case):
    with pytest.raises(ValidationError, match="may not hold the passage"):
        revoke_consent(case.consent, reason="Marguerite Oakenshaw asked for it", by=None)
    assert Person.objects.get(pk=case.critic.pk).display_name == "Marguerite Oakenshaw"
    assert Consent.objects.get(pk=case.consent.pk).is_public


def test_an_old_file_does_not_name_them_again(case):
    """It still says that they are named and have consented; its words were replaced on the way in."""
    revoke_consent(case.consent, reason="She asked for it by letter", by=None)
    name, _ = refused("UPDATE people_person SET identity = 'named' WHERE id = %s", case.critic.pk)
    assert name == "accuser_is_named_by_choice"
    as_in_the_file = Consent.objects.get(pk=case.consent.pk)
    as_in_the_file.revoked = ""
    as_in_the_file.clean()
