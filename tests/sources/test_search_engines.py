"""Which records search engines are asked to leave alone: the mark, and what is part of what has it."""

import pytest

from cases.models import Decision, PleaTerm, Statement
from people.models import Contribution, Person
from sources import checks
from sources.models import Citation, SourceCorrection
from sources.search_engines import FLAG, way_to_flag
from tests.cast import a_published_case


@pytest.mark.parametrize(
    ("kind", "way"),
    [
        (Person, FLAG),
        (Decision, f"prosecution__{FLAG}"),
        (PleaTerm, f"deal__prosecution__{FLAG}"),
        (Contribution, f"recipient__{FLAG}"),
        (SourceCorrection, f"source__{FLAG}"),
        (Citation, ""),
    ],
)
def test_a_part_has_the_mark_of_its_whole(kind, way):
    assert way_to_flag(kind) == way


@pytest.mark.django_db
def test_what_is_part_of_a_marked_record_is_left_out_with_it():
    case = a_published_case()
    assert case.conviction in PleaTerm.objects.for_search_engines()
    type(case.prosecution).objects.filter(pk=case.prosecution.pk).update(**{FLAG: True})
    assert case.conviction not in PleaTerm.objects.for_search_engines()
    assert not Decision.objects.for_search_engines().filter(prosecution=case.prosecution).exists()
    assert Statement.objects.for_search_engines().exists(), "a statement is a record of its own"
    assert Citation.objects.for_search_engines().count() == Citation.objects.count()


@pytest.mark.django_db
def test_the_history_keeps_who_was_marked_when():
    person = Person.objects.create(display_name="Ada Quill", sort_name="Quill, Ada")
    assert person.kept_from_search_engines is False
    Person.objects.filter(pk=person.pk).update(**{FLAG: True})
    kept = person.history.order_by("pgh_id").values_list("pgh_label", FLAG)
    assert list(kept) == [("insert", False), ("update", True)]


def test_an_address_without_a_mark_is_found(monkeypatch):
    monkeypatch.setattr(checks, "ADDRESSED", (*checks.ADDRESSED, "cases.Charge"))
    (problem,) = checks.check_registry()
    assert problem.msg == (
        "ADDRESSED names cases.Charge, which is not Findable, so that it cannot be kept from search engines."
    )
