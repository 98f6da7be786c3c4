"""The named reads of people."""

import pytest
from django.core.exceptions import ValidationError

from people.models import Membership, Office, Oversight, Person, Tenure, Tie
from tests.cast import a_person, a_published_case
from tests.making import cite, published

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    return a_published_case()


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        ("2010", "", True),
        ("2010", "2014", False),
        ("2010", "2016", True),
        ("2017", "", False),
        ("", "", True),
        ("", "2015", False),
        ("../2020", "", True),
        ("2016-12", "2016-12", True),
    ],
)
def test_a_tenure_may_overlap_a_year(case, start, end, found):
    Tenure.objects.update(start=start, end=end)
    assert Tenure.objects.during("2016").exists() is found


def test_of_several_periods_one_is_enough_and_without_any_all_are_meant(case):
    assert Tenure.objects.during("2001", "2016", "2016").count() == 1
    assert Tenure.objects.during("2001", "2002").count() == 0
    assert Tenure.objects.during().count() == 1


def test_a_period_that_is_none_is_refused(case):
    with pytest.raises(ValidationError):
        Tenure.objects.during("2020-13")


def test_officials_are_those_who_hold_or_held_an_office(case):
    assert list(Person.objects.officials()) == [case.official]


def test_offices_with_cases_stand_once_each(case):
    published(Office, title="Idle", sort_name="Idle")
    assert list(Office.objects.with_cases()) == [case.office]


def test_spokespeople_of_people_and_of_offices(case):
    assert set(Membership.objects.speaking_for([case.official], [])) == {case.speaks_for}
    assert set(Membership.objects.speaking_for([], [case.office])) == {case.speaks_for_office}
    assert set(Membership.objects.speaking_for([case.suspect], [])) == set()


def test_memberships_around_somebody_are_theirs_and_those_who_speak_for_them(case):
    assert set(Membership.objects.around(case.suspect, [])) == {case.membership}
    assert set(Membership.objects.around(case.official, [case.office])) == {
        case.speaks_for,
        case.speaks_for_office,
    }


def test_who_only_works_for_an_official_does_not_speak_for_them(case):
    aide = a_person("Wilfred Stamp", case.source)
    cite(published(Membership, person=aide, principal=case.official, capacity="employee"), case.source)
    assert not Membership.objects.speaking_for([case.official], []).filter(person=aide).exists()
    assert not Membership.objects.around(case.official, []).filter(person=aide).exists()


def test_ties_are_found_from_both_ends_once(case, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert [str(tie) for tie in Tie.objects.among([case.critic, case.brother])] == [
            "Marguerite Oakenshaw, sister of Lionel Oakenshaw"
        ]
    assert not Tie.objects.among([case.suspect]).exists()


def test_oversight_over_an_office(case, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert [str(row) for row in Oversight.objects.over(case.office)] == [
            "Quillmouth Harbour Council: no direct oversight over Harbour Prosecutor of Quillmouth"
        ]
