"""Former addresses: kept by the database when a record that readers may have seen is renamed."""

from __future__ import annotations

import pytest
from django.apps import apps

from people.models import Office, Person
from sources.models import FormerKey
from sources.record import State
from sources.registry import ADDRESSED
from tests.cast import a_published_case
from tests.sources.sql import refused, run

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    return a_published_case()


def rename(row, key):
    type(row).objects.filter(pk=row.pk).update(key=key)


def test_the_former_key_of_a_public_record_is_kept(case):
    old = case.suspect.key
    rename(case.suspect, "ignatius-bcdfgh")
    assert FormerKey.objects.get(key=old).on_person == case.suspect


def test_that_of_a_draft_is_not():
    draft = Person.objects.create(display_name="A", sort_name="A")
    rename(draft, "anna-bcdfgh")
    assert not FormerKey.objects.exists()


def test_that_of_a_withdrawn_one_is_for_readers_may_have_seen_it(case):
    Office.objects.filter(pk=case.office.pk).update(state=State.WITHDRAWN)
    rename(case.office, "office-bcdfgh")
    assert FormerKey.objects.filter(on_office=case.office).exists()


def test_raw_sql_is_kept_alike_and_a_change_of_anything_else_is_none(case):
    run("UPDATE people_person SET key = 'ignatius-bcdfgh' WHERE id = %s", case.suspect.pk)
    run("UPDATE people_person SET description = 'x'")
    assert FormerKey.objects.count() == 1


def test_a_key_that_is_taken_up_again_does_not_stand_in_the_way(case):
    old = case.suspect.key
    for key in ("ignatius-bcdfgh", old, "ignatius-bcdfgk"):
        rename(case.suspect, key)
    assert set(FormerKey.objects.values_list("key", flat=True)) == {old, "ignatius-bcdfgh"}


@pytest.mark.parametrize("label", ADDRESSED)
def test_every_kind_with_an_address_keeps_them(case, label):
    row = apps.get_model(label).objects.filter(state=State.PUBLISHED).first()
    rename(row, f"{row._meta.model_name}-bcdfgh")
    assert row.former_keys.count() == 1


def test_readers_see_it_only_while_they_see_the_record(case, public):
    rename(case.brother, "lionel-bcdfgh")
    with public():
        assert FormerKey.objects.count() == 1
    Person.objects.filter(pk=case.brother.pk).update(state=State.WITHDRAWN)
    with public():
        assert not FormerKey.objects.exists()


def test_it_leads_to_a_record_that_exists():
    name, _ = refused("INSERT INTO sources_formerkey (key, on_person_id) VALUES ('nobody-bcdfgh', 0)")
    assert name.startswith("sources_formerkey_on_person_id")
