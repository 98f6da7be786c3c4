"""The page of one election."""

import pytest

from people.models import Tenure
from tests.cast import a_published_case
from tests.public.paragraphs import rests_on, with_places

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    return a_published_case()


def page(client, case) -> str:
    return with_places(client.get(case.election.get_absolute_url()).text)


def test_it_says_of_which_office_and_when(client, case):
    text = page(client, case)
    assert "An election to the office of the Harbour Prosecutor of Quillmouth" in text
    assert "in November 2021" in text


def test_who_plans_to_run_is_told_as_printed_and_as_of_a_time(client, case):
    text = page(client, case)
    assert rests_on(text, "Plans to run", "¶23")
    assert "Introduced in print as “ advocate ”" in text
    assert "Between November 2019 and June 2020" in text


def test_whoever_holds_the_office_is_marked_and_nobody_else(client, case):
    held = "holds the office, as far as the record shows"
    assert page(client, case).count(held) == 1
    Tenure.objects.update(end="2014")
    assert held not in page(client, case)


def test_money_is_told_as_far_as_it_is_known(client, case):
    text = page(client, case)
    assert rests_on(text, "Marguerite Oakenshaw raised more than Odalys Brackenthorpe", "¶23")
    assert "Thessaly Wrenfield gave USD 1,250" in text


def test_what_was_said_of_it_is_there(client, case):
    assert "should leave office" in page(client, case)
