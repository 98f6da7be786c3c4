"""Where a case and each person in it stand follows from the decisions."""

import pytest

from cases.models import Charge, Prosecution
from cases.models.decision import DecisionCategory
from cases.standing import DECISIVE, SHOWS_CHARGES, STANDINGS, VERDICTS
from tests.cases.matter import a_matter, arrest, decide, party, position, stands

pytestmark = pytest.mark.django_db


@pytest.fixture
def matter():
    return a_matter()


@pytest.fixture
def somebody(matter):
    return matter.defendants.get()


# --- The case -----------------------------------------------------------------------------------------------


def test_a_case_without_a_decision_stands_nowhere(matter):
    assert stands(matter) == ("", "")


@pytest.mark.parametrize("category", DECISIVE)
def test_a_case_stands_at_its_one_decision(matter, category):
    decide(matter, category, "2016-05")
    assert stands(matter) == (category, "2016-05")


@pytest.mark.parametrize("category", sorted(set(DecisionCategory) - set(DECISIVE)))
def test_what_decides_nothing_leaves_a_case_where_it_stood(matter, category):
    decide(matter, "charged", "2015")
    decide(matter, category, "2016")
    assert stands(matter) == ("charged", "2015")


def test_the_newest_decision_counts(matter):
    decide(matter, "deal", "2016")
    decide(matter, "charged", "2012")
    assert stands(matter) == ("deal", "2016")


def test_the_first_day_that_a_date_may_mean_orders_it(matter):
    decide(matter, "charged", "2016-05")
    decide(matter, "dismissed", "2016")
    assert stands(matter)[0] == "charged"


def test_a_date_open_at_its_beginning_counts_by_its_end(matter):
    decide(matter, "charged", "2012")
    decide(matter, "dismissed", "../2016")
    assert stands(matter) == ("dismissed", "../2016")


def test_a_decision_known_only_to_follow_another_is_the_newer_one(matter):
    charged = decide(matter, "charged", "2016")
    decide(matter, "dismissed", "", after=charged)
    assert stands(matter) == ("dismissed", "")


def test_a_decision_known_only_to_follow_an_event_counts_from_there(matter, somebody):
    arrested = arrest(matter, somebody.person, "2012")
    decide(matter, "arrest_voided", "", after_event=arrested)
    decide(matter, "charged", "2011")
    assert stands(matter) == ("arrest_voided", "")


def test_of_two_of_one_date_the_one_that_follows_counts(matter):
    later = decide(matter, "pleaded", "2016")
    earlier = decide(matter, "deal", "2016")
    type(later).objects.filter(pk=later.pk).update(after=earlier)
    assert stands(matter) == ("pleaded", "2016")


def test_a_decision_without_date_or_order_does_not_count_as_new(matter):
    decide(matter, "charged", "2016")
    decide(matter, "declined", "")
    assert stands(matter) == ("charged", "2016")


def test_decisions_of_other_cases_do_not_matter(matter):
    decide(a_matter("Somebody Else"), "convicted", "2020")
    assert stands(matter) == ("", "")


def test_the_decision_that_it_follows_from_is_known(matter):
    decide(matter, "charged", "2015")
    deal = decide(matter, "deal", "2016")
    assert Prosecution.objects.with_standing().get().basis == deal.pk


# --- A person -----------------------------------------------------------------------------------------------


def test_somebody_of_whom_nothing_was_decided_is_a_subject(somebody):
    assert position(somebody) == ("subject", "", "")


def test_somebody_whom_the_office_declined_to_prosecute_stays_a_subject(matter, somebody):
    decide(matter, "declined", "2012", somebody)
    assert position(somebody) == ("subject", "declined", "2012")


def test_somebody_arrested_is_accused(matter, somebody):
    arrest(matter, somebody.person)
    assert position(somebody) == ("accused", "", "")


def test_somebody_whose_arrest_was_voided_is_accused_and_no_more(matter, somebody):
    arrest(matter, somebody.person)
    decide(matter, "arrest_voided", "2012", somebody)
    assert position(somebody) == ("accused", "arrest_voided", "2012")


def test_who_made_an_arrest_is_not_accused(matter, somebody):
    constable = party(matter, "Constable Fogg")
    arrest(matter, somebody.person)
    assert position(constable)[0] == "subject"


@pytest.mark.parametrize("category", sorted(set(SHOWS_CHARGES) - {"convicted"}))
def test_what_cannot_be_without_a_charge_makes_a_defendant(matter, somebody, category):
    decide(matter, category, "2016", somebody)
    assert position(somebody)[:2] == ("defendant", category)


def test_a_deal_is_no_conviction(matter, somebody):
    decide(matter, "deal", "2016", somebody)
    decide(matter, "pleaded", "2016-06", somebody)
    decide(matter, "sentenced", "2017", somebody)
    assert position(somebody) == ("defendant", "sentenced", "2017")


def test_only_a_conviction_makes_somebody_convicted(matter, somebody):
    decide(matter, "convicted", "2018", somebody)
    decide(matter, "sentenced", "2019", somebody)
    assert position(somebody) == ("convicted", "sentenced", "2019")


@pytest.mark.parametrize("verdict", sorted(set(VERDICTS) - {"convicted"}))
def test_a_conviction_that_did_not_last_makes_nobody_convicted(matter, somebody, verdict):
    decide(matter, "convicted", "2018", somebody)
    decide(matter, verdict, "2019", somebody)
    assert position(somebody)[:2] == ("defendant", verdict)


def test_each_person_has_an_outcome_of_their_own(matter, somebody):
    other = party(matter, "Crispin Vole")
    decide(matter, "deal", "2016", somebody)
    decide(matter, "dismissed", "2017", other)
    assert position(somebody)[1:] == ("deal", "2016")
    assert position(other)[1:] == ("dismissed", "2017")


def test_what_concerns_everybody_concerns_each(matter, somebody):
    other = party(matter, "Crispin Vole")
    decide(matter, "charged", "2015")
    assert position(somebody)[1] == position(other)[1] == "charged"


def test_a_later_decision_about_somebody_else_does_not_hide_an_earlier_one(matter, somebody):
    other = party(matter, "Crispin Vole")
    charged = decide(matter, "charged", "2015", somebody)
    decide(matter, "convicted", "2015", other, after=charged)
    assert position(somebody) == ("defendant", "charged", "2015")


def test_every_category_that_decides_has_its_words():
    assert set(STANDINGS) == {"", *DECISIVE}
    assert set(DECISIVE) <= set(DecisionCategory)


def test_somebody_with_a_charge_is_a_defendant_though_no_decision_says_so(matter, somebody):
    decide(matter, "investigated", "2016")
    assert position(somebody)[0] == "subject"
    Charge.objects.create(prosecution=matter, defendant=somebody, label="an offence")
    assert position(somebody) == ("defendant", "investigated", "2016")


def test_a_charge_against_somebody_else_makes_nobody_a_defendant(matter, somebody):
    other = party(matter, "Percival Loach")
    Charge.objects.create(prosecution=matter, defendant=other, label="an offence")
    assert position(somebody)[0] == "subject"


# --- A charge -----------------------------------------------------------------------------------------------


def test_what_became_of_a_charge_is_the_last_that_was_decided_of_it(matter, somebody):
    charge, other = (
        Charge.objects.create(prosecution=matter, defendant=somebody, label=label) for label in ("one", "two")
    )
    brought = decide(matter, "charged", "2015", somebody)
    dismissed = decide(matter, "dismissed", "", somebody, after=brought)
    argued = decide(matter, "argued", "2017", somebody)
    convicted = decide(matter, "convicted", "2018", somebody)
    for decision in (brought, dismissed, argued):
        decision.charges.add(charge)
    convicted.charges.add(other)
    statuses = dict(Charge.objects.with_status().values_list("label", "status"))
    assert statuses == {"one": dismissed.pk, "two": convicted.pk}


# --- What is decided of some is not said of all ----------------------------------------------------------------


def of_some(matter):
    """What is left out of the sentence about the case, and of each person's in it."""
    case = Prosecution.objects.with_standing().get(pk=matter.pk)
    return case.of_some, [row.of_some for row in matter.defendants.with_position().order_by("pk")]


def test_a_decision_about_one_of_several_people_is_told_as_that(matter, somebody):
    decide(matter, "charged", "2015")
    assert of_some(matter) == ("", [""])
    another = party(matter, "Lionel Oakenshaw")
    decide(matter, "dismissed", "2016", another)
    assert of_some(matter) == ("people", ["", ""])
    decide(matter, "dismissed", "2017", somebody, another)
    assert of_some(matter) == ("", ["", ""])


def test_a_decision_about_some_of_the_charges_is_told_as_that(matter, somebody):
    one, two = (
        Charge.objects.create(prosecution=matter, defendant=somebody, label=label) for label in ("one", "two")
    )
    dismissed = decide(matter, "dismissed", "2016", somebody)
    assert of_some(matter) == ("", [""])
    dismissed.charges.add(one)
    assert of_some(matter) == ("charges", ["charges"])
    dismissed.charges.add(two)
    assert of_some(matter) == ("", [""])


def test_a_charge_that_another_replaced_is_not_left_out(matter, somebody):
    new = Charge.objects.create(prosecution=matter, defendant=somebody, label="new")
    Charge.objects.create(prosecution=matter, defendant=somebody, label="old", replaced_by=new)
    decide(matter, "dismissed", "2016", somebody).charges.add(new)
    assert of_some(matter) == ("", [""])


def test_charges_of_somebody_else_are_not_left_out_of_a_persons_position(matter, somebody):
    another = party(matter, "Lionel Oakenshaw")
    mine, theirs = (
        Charge.objects.create(prosecution=matter, defendant=whose, label="one")
        for whose in (somebody, another)
    )
    decide(matter, "dismissed", "2016", somebody).charges.add(mine)
    assert of_some(matter) == ("people", ["", ""])
    assert theirs.pk
