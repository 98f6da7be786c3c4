"""Whoever is not named stays so: what would tell who somebody is cannot stand beside a pseudonym."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from django.core.exceptions import ValidationError

from people.models import Candidacy, Consent, Person, PersonName, Tenure, Tie
from people.naming_rules import RULE
from sources.models import FormerKey
from tests.cast import a_published_case
from tests.making import cite, keeps_the_rules, published
from tests.sources.sql import refusal, refused

pytestmark = pytest.mark.django_db
UNNAMED = "identity = 'unnamed', sort_name = display_name, key = 'person-bcdfgh'"


@pytest.fixture
def case() -> SimpleNamespace:
    return a_published_case()


@pytest.fixture
def jane() -> Person:
    """Somebody under a pseudonym."""
    row = published(Person, display_name="Jane Roe", sort_name="Roe, Jane", identity="pseudonym")
    keeps_the_rules()
    return row


def test_a_key_made_for_her_tells_no_name(jane):
    assert jane.key.startswith("person-")
    assert "roe" not in jane.key


def test_she_may_be_sorted_by_what_is_shown_and_by_nothing_else(jane):
    Person.objects.filter(pk=jane.pk).update(sort_name="Jane Roe")
    name, _ = refused("UPDATE people_person SET sort_name = 'Merriweather, Agatha' WHERE id = %s", jane.pk)
    assert name == "person_sorted_as_shown"
    jane.sort_name = "Merriweather, Agatha"
    with pytest.raises(ValidationError, match="sorted by what is shown"):
        jane.full_clean()


def test_nothing_that_tells_who_she_is_is_added(case, jane):
    """A second form of her name not even as a draft."""

    def cited(model, /, **fields):
        return cite(published(model, **fields), case.source)

    told = {
        PersonName: lambda: PersonName.objects.create(person=jane, name="Agatha Merriweather"),
        Tie: lambda: cited(Tie, person=case.brother, kind=case.tie.kind, to=jane),
        Tenure: lambda: cited(Tenure, person=jane, office=case.office),
        Candidacy: lambda: cited(
            Candidacy, person=jane, election=case.election, status=case.candidacy.status
        ),
    }
    for kind, add in told.items():
        name, message = refusal(add)
        assert name == RULE, kind
        assert message.startswith(f"The {kind._meta.verbose_name} “"), kind
        assert "would tell who somebody is who is not named" in message


def test_nor_is_anything_left_when_somebody_ceases_to_be_named(case):
    """The official holds an office and has a short name; the critic has a brother."""
    for person in (case.official, case.critic):
        assert refused(f"UPDATE people_person SET {UNNAMED} WHERE id = %s", person.pk)[0] == RULE


def test_no_former_address_leads_to_whoever_is_not_named(case):
    FormerKey.objects.create(key="a-former-name-bcdfgh", on_person=case.lawyer)
    Person.objects.filter(pk=case.lawyer.pk).update(
        identity="unnamed", display_name="an attorney", sort_name="an attorney", key="person-bcdfgh"
    )
    keeps_the_rules()
    assert not FormerKey.objects.filter(on_person=case.lawyer).exists()
    Person.objects.filter(pk=case.lawyer.pk).update(key="person-cdfghj")
    assert not FormerKey.objects.filter(on_person=case.lawyer).exists()
    another = FormerKey(key="another-name-bcdfgh", on_person=case.lawyer)
    assert refusal(another.save) == (
        RULE,
        "The former key “another-name-bcdfgh” would lead to somebody who is not named.",
    )


def test_what_is_to_stand_for_a_name_holds_no_word_of_it(case):
    row = Consent(person=case.critic, way="interview", covers="her name", replacement="Marguerite O.")
    with pytest.raises(ValidationError, match="“Marguerite” is a word of the name"):
        row.clean()


def test_readers_see_that_she_chose_it_and_nothing_else_of_the_consent(case, public):
    with public():
        seen = Consent.objects.get()
    assert (seen.person, seen.way) == (case.critic, "interview")
    assert (seen.covers, seen.replacement, seen.revoked) == ("", "", "")
