"""The page of one inquiry."""

import pytest

from cases.models import Inquiry
from tests.cast import a_published_case
from tests.public.paragraphs import rests_on, with_places

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    return a_published_case()


def page(client, inquiry: Inquiry) -> str:
    return with_places(client.get(inquiry.get_absolute_url()).text)


def test_it_says_who_ordered_it_and_that_its_outcome_is_not_known(client, case):
    text = page(client, case.inquiry)
    said = "In 2018, Marguerite Oakenshaw ordered an investigation into the matter of the Teapot bargain inquiry;"
    by = "the office of the Harbour Prosecutor of Quillmouth was to conduct it."
    assert rests_on(text, f"{said} {by} What came of it is not known to the record.", "¶20")


def test_what_came_of_it_is_said_where_it_is_known(client, case):
    assert "What came of it: no fault was found." in page(client, case.audit)


def test_who_did_it_is_said_to_be_unsaid(client, case):
    Inquiry.objects.filter(pk=case.inquiry.pk).update(ordered_by_person=None, conducted_by_office=None)
    text = page(client, case.inquiry)
    assert "by whom it was ordered is not on record; who was to conduct it is not on record." in text
    assert "Ordered by Not said" in text


def test_what_it_looks_into_and_what_was_said_of_it_are_listed(client, case):
    text = page(client, case.inquiry)
    for found in ("Ignatius Puddlecombe", "Odalys Brackenthorpe made a plea deal", "Lionel Oakenshaw"):
        assert found in text
    assert "should leave office" in text
