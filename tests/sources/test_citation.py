"""Citations: which passage of which source supports which record."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError

from sources.models import Citation
from tests.cast import a_published_case
from tests.sources.sql import refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    return a_published_case()


def test_live_are_those_in_support_and_not_in_recheck(case):
    supports, disputes = case.suspect.citations.get(), Citation(on_person=case.suspect, source=case.source)
    disputes.locator, disputes.stance = "¶2", "disputes"
    disputes.save()
    assert case.suspect.citations.live().get() == supports
    case.suspect.citations.update(verification="recheck")
    assert not case.suspect.citations.live().exists()


def test_it_says_what_it_supports(case):
    citation = case.voided.citations.get()
    assert (citation.target_field, citation.target) == ("on_decision", case.voided)
    assert (Citation().target_field, Citation().target) == ("", None)


def test_the_field_that_it_is_for_is_one_of_the_record(case):
    citation = case.voided.citations.get()
    citation.field = "made"
    citation.full_clean()
    citation.field = "shoe_size"
    with pytest.raises(ValidationError, match="A decision has no field “shoe_size”"):
        citation.full_clean()


def test_a_source_that_is_cited_is_not_deleted(case):
    with pytest.raises(ProtectedError):
        case.source.delete()


@pytest.mark.parametrize(
    ("column", "rule"),
    [("stance", "citation_stance_is_known"), ("verification", "citation_verification_is_known")],
)
def test_words_that_are_none_of_ours_are_refused(case, column, rule):
    citation = case.suspect.citations.get()
    assert refused(f"UPDATE sources_citation SET {column} = 'x' WHERE id = %s", citation.pk)[0] == rule
