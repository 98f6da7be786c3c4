"""The exclusive arc: a citation is for exactly one record, and goes and hides with it."""

from __future__ import annotations

import pytest

from cases.models import Event
from sources.models import Citation
from sources.registry import CITABLE, arc_field
from tests.cast import a_published_case
from tests.sources.sql import refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    return a_published_case()


def test_a_citation_is_not_for_two_things(case):
    citation = case.voided.citations.get()
    name, _ = refused(
        "UPDATE sources_citation SET on_event_id = %s WHERE id = %s", case.arrest.pk, citation.pk
    )
    assert name == "citation_supports_exactly_one"


def test_nor_for_none(case):
    citation = case.suspect.citations.get()
    name, _ = refused("UPDATE sources_citation SET on_person_id = NULL WHERE id = %s", citation.pk)
    assert name == "citation_supports_exactly_one"


def test_a_former_key_leads_to_exactly_one_record(case):
    name, _ = refused("INSERT INTO sources_formerkey (key) VALUES ('old-bcdfgh')")
    assert name == "formerkey_leads_to_exactly_one"


@pytest.mark.parametrize("label", CITABLE)
def test_every_citable_kind_has_its_foreign_key(label):
    field = Citation._meta.get_field(arc_field(label))
    assert field.related_model._meta.label == label
    assert field.null


def test_citations_of_several_kinds_are_found_together(case):
    found = Citation.objects.on(case.voided, case.deal, case.suspect)
    assert {citation.target for citation in found} == {case.voided, case.deal, case.suspect}
    assert not Citation.objects.on().exists()


def test_a_citation_goes_with_what_it_supports(case):
    event = Event.objects.create(kind=case.arrest.kind, summary="a draft event")
    Citation.objects.create(on_event=event, source=case.source, locator="¶1")
    pk = event.pk
    event.delete()
    assert not Citation.objects.filter(on_event_id=pk).exists()


def test_a_citation_of_a_hidden_row_is_hidden(case, public):
    citation = case.prosecution.citations.get()
    with public():
        assert Citation.objects.filter(key=citation.key).exists()
    type(case.prosecution).objects.update(state="withdrawn")
    with public():
        assert not Citation.objects.filter(key=citation.key).exists()
