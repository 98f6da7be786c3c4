"""The list of cases and its filter."""

import re
from urllib.parse import parse_qsl, urlsplit

import pytest
from django.conf import settings
from django.urls import reverse
from hypothesis import HealthCheck, given
from hypothesis import settings as effort
from hypothesis import strategies as some

from cases.models import Counsel, Decision, Defendant
from people.models import Tenure
from tests.cast import a_person, a_published_case, published_cases
from tests.making import cite, published
from tests.public.docket import a_docket
from tests.public.markup import Document, problems
from tests.public.sentences import position

pytestmark = pytest.mark.django_db
DEAL, DECLINED, OPEN = "Cornelius Bilgewater", "Araminta Capstan", "Zebulon Halyard"


def titles(html: str) -> list[str]:
    """The cases listed, in their order."""
    return re.findall(r'<h3 class="entry-title"><a [^>]*>([^<]*)</a>', html)


def listed(client, query: str = "") -> list[str]:
    answer = client.get(f"/cases/?{query}", follow=True)
    assert answer.status_code == 200, query
    assert problems(answer.text) == []
    return titles(answer.text)


def counts(client, query: str, name: str) -> dict[str, int]:
    """The number beside each choice of a filter, by its label."""
    html = client.get(f"/cases/?{query}", follow=True).text
    choices = re.findall(
        rf'name="{name}" value="[^"]*"[^>]*>\s*<span>([^<]*)</span>\s*<span class="choice-count">(\d+)', html
    )
    return {label: int(number) for label, number in choices}


# --- What is listed -----------------------------------------------------------------------------------------


def test_each_row_says_each_persons_own_word_and_outcome(client):
    case = a_published_case()
    text = Document(client.get("/cases/").text).text
    assert f"Defendant {position(case.party)}" in text
    assert f"Subject {position(case.crew)}" in text


def test_an_empty_record_says_so(client):
    assert "No case has been published yet." in client.get("/cases/").text


def test_each_filter_leaves_what_it_should(client):
    a_docket()
    for query, expected in [
        ("", [DEAL, DECLINED, OPEN]),
        ("standing=deal", [DEAL]),
        ("standing=deal&standing=declined", [DEAL, DECLINED]),
        ("standing=none", [OPEN]),
        ("standing=acquitted", []),
        ("decision=declined", [DEAL, DECLINED]),
        ("decision=declined&decision=plea-deal", [DEAL, DECLINED]),
        ("decision=declined&standing=deal", [DEAL]),
        ("plea_deal=with", [DEAL]),
        ("plea_deal=without", [DECLINED, OPEN]),
        ("plea_deal=with&plea_deal=without", [DEAL, DECLINED, OPEN]),
        ("period=2012", [DECLINED]),
        ("period=2012-12", []),
        ("period=2016", [DEAL]),
        ("period=2016-05-03", [DEAL]),
        ("period=2012&period=2016", [DEAL, DECLINED]),
        ("period=2012/2014", [DEAL, DECLINED]),
        ("period=../2012", [DECLINED]),
        ("period=2013~", []),
        ("person=bilge", [DEAL]),
        ("person=BILGEWATER+cornelius", [DEAL]),
        ("person=corny", [DEAL]),
        ("person=stokers", [OPEN]),
        ("person=capstan&person=halyard", [DECLINED, OPEN]),
        ("person=cornelius+capstan", []),
        ("person=%25", []),
        ("person=_", []),
        ("sort=name", [DEAL, DECLINED, OPEN]),
        ("sort=newest", [DEAL, DECLINED, OPEN]),
    ]:
        assert listed(client, query) == expected, query


def test_the_office_is_chosen_by_its_key(client):
    docket = a_docket()
    assert listed(client, f"office={docket.customs.key}") == [DECLINED, OPEN]
    assert listed(client, f"office={docket.customs.key}&office={docket.harbour.key}") == [
        DEAL,
        DECLINED,
        OPEN,
    ]
    assert listed(client, f"office={docket.customs.key}&decision=declined") == [DECLINED]


def test_by_who_may_have_held_the_office_when_something_was_decided(client):
    docket = a_docket()
    early, late, elsewhere = (
        a_person(name, docket.source) for name in ("Ada Early", "Bea Late", "Cy Faraway")
    )
    for person, office, start, end in (
        (early, docket.harbour, "2008", "2014"),
        (late, docket.harbour, "2015", ""),
        (elsewhere, docket.customs, "2013", ""),
    ):
        cite(published(Tenure, person=person, office=office, start=start, end=end), docket.source)
    assert listed(client, f"official={early.key}") == [DEAL], (
        "declined in 2014, when she may have been in office"
    )
    assert listed(client, f"official={late.key}") == [DEAL], "the deal of 2016"
    assert listed(client, f"official={elsewhere.key}") == [], "nothing was decided by 2013"
    assert counts(client, "", "official") == {"Ada Early": 1, "Bea Late": 1}
    Decision.objects.filter(prosecution=docket.declined).update(by_office=None, by_person=elsewhere, made="")
    assert listed(client, f"official={elsewhere.key}") == [DECLINED], "his own decision, whenever it was"
    assert listed(client, f"official={early.key}&official={elsewhere.key}") == [DEAL, DECLINED]


def test_by_the_outcome_for_somebody_in_it(client):
    docket = a_docket()
    other = cite(published(Defendant, prosecution=docket.deal, unnamed_as="a steward"), docket.source)
    assert listed(client, "outcome=deal") == [DEAL]
    Decision.objects.get(prosecution=docket.deal, kind__category="deal").concerns.set(
        docket.deal.defendants.exclude(pk=other.pk)
    )
    Decision.objects.filter(prosecution=docket.deal, kind__category="deal").update(concerns_everybody=False)
    assert listed(client, "outcome=declined") == [DEAL, DECLINED], "for the steward it stands at the refusal"
    assert counts(client, "", "outcome") == {"No outcome on record": 1, "Declined": 2, "Plea deal": 1}


def test_by_a_lawyer_in_it(client):
    docket = a_docket()
    lawyer = a_person("Ottoline Brief", docket.source)
    for case, lawyer_is in (
        (docket.deal, {"person": lawyer}),
        (docket.open, {"unnamed_as": "two attorneys"}),
    ):
        counsel = {"prosecution": case, "for_defendant": case.defendants.order_by("pk")[0], **lawyer_is}
        cite(published(Counsel, **counsel), docket.source)
    assert listed(client, "counsel=ottoline+BRIEF") == [DEAL]
    assert listed(client, "counsel=attorneys&counsel=brief") == [DEAL, OPEN]
    assert listed(client, "counsel=capstan") == []


def test_by_name_those_of_one_name_stand_in_a_fixed_order(client):
    docket = a_docket()
    type(docket.deal).objects.update(sort_name="the same")
    assert listed(client, "sort=name") == listed(client, "sort=name")
    assert len({tuple(listed(client, "sort=name")) for _ in range(3)}) == 1


# --- Counts -------------------------------------------------------------------------------------------------


def test_every_choice_has_its_count(client):
    a_docket()
    assert counts(client, "", "standing") == {"No outcome on record": 1, "Declined": 1, "Plea deal": 1}
    assert counts(client, "", "decision") == {"Declined to prosecute": 2, "Made a plea deal": 1}
    assert counts(client, "", "plea_deal") == {"With a plea deal": 1, "Without one": 2}
    assert counts(client, "", "office") == {"Customs Prosecutor": 2, "Harbour Prosecutor of Quillmouth": 1}


def test_counts_are_those_that_the_other_filters_leave(client):
    a_docket()
    assert counts(client, "plea_deal=without", "plea_deal") == {"With a plea deal": 1, "Without one": 2}
    assert counts(client, "plea_deal=without", "decision") == {
        "Declined to prosecute": 1,
        "Made a plea deal": 0,
    }
    assert counts(client, "plea_deal=without&period=2012", "standing") == {
        "No outcome on record": 0,
        "Declined": 1,
        "Plea deal": 0,
    }


def test_only_values_on_record_are_listed_and_those_that_were_chosen(client):
    a_docket()
    assert "Conviction" not in counts(client, "", "standing")
    assert counts(client, "standing=convicted", "standing")["Conviction"] == 0


# --- What is chosen -----------------------------------------------------------------------------------------


def test_each_chosen_value_can_be_removed(client):
    docket = a_docket()
    query = f"person=bilge&period=2012~&period=2016&office={docket.harbour.key}&standing=deal&sort=name"
    html = client.get(f"/cases/?{query}", follow=True).text
    chips = re.findall(r'<a class="chip" href="([^"]*)"><span><span[^>]*>[^<]*</span>([^<]*)</span>', html)
    assert [label for _, label in chips] == [
        "Person in the case: “bilge”",
        "Active in: about 2012",
        "Active in: 2016",
        "Office: Harbour Prosecutor of Quillmouth",
        "Where it stands: plea deal",
    ]
    whole = set(parse_qsl(query))
    for address, _ in chips:
        left = set(parse_qsl(urlsplit(address.replace("&amp;", "&")).query))
        assert left < whole
        assert len(whole - left) == 1


def test_a_form_sent_as_a_browser_sends_it_gets_its_permalink(client):
    a_docket()
    answer = client.get("/cases/?person=&period=&standing=declined&standing=deal&page=1")
    assert (answer.status_code, answer["Location"]) == (302, "/cases/?standing=deal&standing=declined")


@pytest.mark.parametrize(
    ("sent", "permalink"),
    [
        ("sort=newest", ""),
        ("period=+2016+-+05", "?period=2016-05"),
        ("period=2012~", ""),
        ("unknown=1", ""),
        ("page=1", ""),
        ("person=+a++b+&person=a+b", "?person=a+b"),
    ],
)
def test_what_says_the_same_has_one_address(client, sent, permalink):
    a_docket()
    answer = client.get(f"/cases/?{sent}")
    if permalink or answer.status_code == 302:
        assert answer["Location"] == f"/cases/{permalink}"
    assert (
        f'<link rel="canonical" href="{settings.SITE_URL}/cases/'
        in client.get(f"/cases/?{sent}", follow=True).text
    )


@given(
    query=some.lists(
        some.tuples(
            some.sampled_from(["person", "period", "standing", "sort", "page", "x"]), some.text(max_size=8)
        )
    )
)
@effort(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_permalink_is_its_own_permalink(client, query):
    answer = client.get("/cases/", query)
    if answer.status_code == 302:
        assert client.get(answer["Location"]).status_code == 200


# --- What is malformed --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "field", "said"),
    [
        ("period=2020-13", "period", "Months run from 01 to 12."),
        ("period=soon", "period", "Write 2016, 2016-05 or 2016-05-03"),
        ("period=../..", "period", "Write at least one of the two"),
        ("standing=guilty", "standing", "“guilty” is not one of these. Choose from the list."),
        ("office=nobody", "office", "“nobody” is not one of these."),
        ("plea_deal=maybe", "plea_deal", "“maybe” is not one of these."),
        ("person=a%00b", "person", "characters that no name has"),
        (f"person={'x' * 201}", "person", "Give at most 200 characters."),
    ],
)
def test_a_malformed_value_is_answered_beside_its_field(client, query, field, said):
    a_docket()
    answer = client.get(f"/cases/?{query}&decision=plea-deal")
    assert answer.status_code == 400
    error = re.search(rf'<p class="error" id="{field}-error">([^<]*)</p>', answer.text)
    assert said in error[1]
    assert f"{field}-error" in answer.text.split("aria-describedby", 1)[1]
    assert titles(answer.text) == [DEAL], "the rest of the filter applies"


def test_of_several_values_the_good_ones_apply(client):
    a_docket()
    answer = client.get("/cases/?period=2020-13&period=2016")
    assert titles(answer.text) == [DEAL]
    assert re.findall(r'value="(2020-13|2016)"[^>]*aria-invalid="true"', answer.text) == ["2020-13"]


def test_a_malformed_filter_is_open_and_named_in_no_permalink(client):
    a_docket()
    html = client.get("/cases/?period=2020-13&standing=deal").text
    assert '<details class="filters" open>' in html
    assert f'<link rel="canonical" href="{settings.SITE_URL}/cases/?standing=deal">' in html


def test_an_order_that_is_none(client):
    a_docket()
    answer = client.get("/cases/?sort=random")
    assert answer.status_code == 400
    assert "“random” is not one of these." in answer.text


def test_more_values_than_anybody_chooses(client):
    a_docket()
    answer = client.get("/cases/?" + "&".join(f"person=n{number}" for number in range(21)))
    assert answer.status_code == 400
    assert "These are 21 values. Give at most 20." in answer.text


# --- Pages --------------------------------------------------------------------------------------------------


def test_pages_follow_each_other(client):
    published_cases(60)
    seen = [title for number in ("", "2", "3") for title in listed(client, f"sort=name&page={number}")]
    assert seen == [f"Passenger {number}" for number in range(60)]


def test_links_between_pages_keep_the_filter(client):
    published_cases(60)
    html = client.get("/cases/?decision=declined&sort=name&page=2").text
    assert 'rel="prev" href="/cases/?decision=declined&amp;sort=name"' in html
    assert 'rel="next" href="/cases/?decision=declined&amp;sort=name&amp;page=3"' in html


@pytest.mark.parametrize(
    ("number", "status", "said", "shown"),
    [
        ("99", 404, "There is no page 99. Pages run from 1 to 2; this is the last.", "Page 2 of 2"),
        ("9" * 5000, 404, "this is the last", "Page 2 of 2"),
        ("abc", 400, "“abc” is not the number of a page. Pages run from 1 to 2; this is the first.", "Page 1 of 2"),
        ("0", 400, "is not the number of a page", "Page 1 of 2"),
        ("-1", 400, "is not the number of a page", "Page 1 of 2"),
        ("1.5", 400, "is not the number of a page", "Page 1 of 2"),
        ("2", 200, "", "Page 2 of 2"),
    ],
)  # fmt: skip
def test_a_page_that_is_none(client, number, status, said, shown):
    published_cases(30)
    answer = client.get(f"/cases/?page={number}")
    assert answer.status_code == status
    assert said in answer.text
    assert shown in answer.text


def test_the_list_links_to_every_case(client):
    case = a_published_case()
    assert f'href="{case.prosecution.get_absolute_url()}"' in client.get(reverse("cases")).text
