"""The page of somebody in office."""

import pytest

from cases.models import Counsel, Decision, Statement, StatementKind, StatementSpeaker
from people.models import Tenure
from tests.cast import a_person, a_published_case
from tests.making import cite, published, word
from tests.public.markup import problems
from tests.public.paragraphs import rests_on, with_places

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    return a_published_case()


def html(client, case) -> str:
    found = client.get(case.official.get_absolute_url()).text
    assert problems(found) == []
    return found


def section(client, case, name: str) -> str:
    found = html(client, case)
    assert f'<section class="section" id="{name}"' in found
    notes = found.split('<section class="notes"')[1]
    part = found.split(f'<section class="section" id="{name}"')[1].split("</section>")[0]
    return with_places(f"<p>{part}</p>{notes}").split(" Sources ")[0]


def test_decisions_stand_under_the_tenure_in_which_they_were_made(client, case):
    under = section(client, case, f"under-{case.tenure.key}")
    sure, maybe = under.split("May fall in this tenure")
    assert rests_on(sure, "Odalys Brackenthorpe made a plea deal", "¶8")
    assert "voided the arrest" not in sure
    assert rests_on(maybe, "The office of the Harbour Prosecutor of Quillmouth voided the arrest", "¶7")
    assert "not precisely enough" in maybe
    assert "Quillmouth Admiralty Court" not in under


def test_decisions_of_another_holders_time_are_not_there(client, case):
    Decision.objects.filter(pk=case.voided.pk).update(made="1999")
    assert "voided the arrest" not in section(client, case, f"under-{case.tenure.key}")


def test_an_undated_decision_of_their_own_falls_in_their_one_tenure(client, case):
    Decision.objects.filter(pk=case.bargain.pk).update(made="")
    assert "made a plea deal" in section(client, case, f"under-{case.tenure.key}").split("May fall")[0]


def test_with_two_tenures_an_undated_decision_may_fall_in_either(client, case):
    Decision.objects.filter(pk=case.bargain.pk).update(made="")
    again = published(Tenure, person=case.official, office=case.office, start="1990", end="1994")
    cite(again, case.source)
    for tenure in (case.tenure, again):
        assert "made a plea deal" in section(client, case, f"under-{tenure.key}").split("May fall")[1]


def test_who_speaks_for_them_and_in_which_printed_capacity(client, case):
    voices = section(client, case, "voices")
    assert (
        "Barnaby Thistlewick spoke for Odalys Brackenthorpe, in print “Brackenthorpe spokesman”. [¶1]"
        in voices
    )
    assert "In what was said: “Brackenthorpe spokesman” [¶1]" in voices
    assert "A clerk Spoke for them; no capacity is printed [¶1]" in voices


def test_what_was_said_for_the_office_before_their_time_is_not_theirs(client, case):
    Statement.objects.filter(pk=case.defence.pk).update(said="1999")
    case.clerk.delete()
    assert "We stand by the bargain." not in html(client, case)


def test_calls_for_resignation_stand_by_forum_with_who_when_and_in_which_words(client, case):
    calls = section(client, case, "calls")
    assert "1 statement Calls for Odalys Brackenthorpe to leave office" in calls
    assert calls.count("At one of these, which is not said") == 1
    assert rests_on(calls, "Merchants called the press together on the quay.", "¶1")
    assert "Between October 2019 and May 2020" in calls
    assert "Lionel Oakenshaw" in calls
    assert rests_on(calls, "Said that Odalys Brackenthorpe should leave office.", "¶10")


def test_who_only_suggests_it_stands_beside_the_roster_and_is_not_counted(client, case):
    said_of_them(case, "that the Prosecutor should think about it", asks="consider")
    assert "1 statement" in section(client, case, "calls")
    assert "should think about it" not in section(client, case, "calls")
    assert "should think about it" in section(client, case, "suggestions")


def test_calls_in_another_forum_have_another_heading(client, case):
    said_of_them(case, "that the Prosecutor should go now", asks="resign", form="joint")
    calls = section(client, case, "calls")
    assert "2 statements" in calls
    assert "In a joint statement" in calls


def test_a_call_about_somebody_else_is_on_no_roster_of_theirs(client, case):
    case.call.about_people.set([case.suspect])
    assert "Calls for Odalys" not in html(client, case)


def test_contributions_counsel_and_decisions_stand_side_by_side(client, case):
    beside = section(client, case, "beside")
    assert rests_on(
        beside,
        "Harbour attorneys (some) gave to the campaign of Odalys Brackenthorpe ; how much is not known",
        "¶21",
    )
    assert rests_on(
        beside,
        "They acted for “ wealthy captains ” in one or more of these cases; in which, the source does not say",
        "¶21",
    )
    assert rests_on(beside, "Odalys Brackenthorpe made a plea deal, in 2016", "¶8")
    assert "The Teapot Exchange No decision of the office is on record." in beside
    assert rests_on(
        beside,
        "Thessaly Wrenfield acted for more than 30 merchants who say that their teapots were taken",
        "¶1",
    )


def test_counsel_who_gave_nothing_does_not_stand_there(client, case):
    other = a_person("Hester Plumb", case.source)
    cite(
        published(Counsel, prosecution=case.prosecution, person=other, for_defendant=case.party), case.source
    )
    assert "Hester Plumb" not in html(client, case)


def test_no_word_says_what_contributions_mean(client, case):
    assert "conflict" not in html(client, case).lower()


def test_elections_and_money(client, case):
    campaigns = section(client, case, "campaigns")
    assert rests_on(
        campaigns,
        "Odalys Brackenthorpe had not decided whether to run in the election “Harbour Prosecutor, 2021”.",
        "¶24",
    )
    assert rests_on(
        campaigns,
        "Marguerite Oakenshaw raised more than Odalys Brackenthorpe in “the last six months”.",
        "¶23",
    )


def said_of_them(case, summary: str, *, asks: str, form: str = "paraphrased") -> None:
    """One more statement about the official."""
    kind = word(StatementKind, f"asks-{asks}", asks=asks, category="against")
    row = cite(published(Statement, kind=kind, form=form, summary=summary), case.source)
    row.about_people.add(case.official)
    cite(published(StatementSpeaker, statement=row, person=case.critic), case.source)


def test_a_note_has_one_mark_behind_a_capacity_however_often_it_was_spoken_in(client, case):
    said = cite(
        published(Statement, kind=case.defence.kind, form="written", summary="that all is well"), case.source
    )
    cite(
        published(
            StatementSpeaker,
            statement=said,
            person=case.spokesman,
            capacity="Brackenthorpe spokesman",
            for_person=case.official,
        ),
        case.source,
    )
    assert "In what was said: “Brackenthorpe spokesman” [¶1] A clerk" in section(
        client, case, "voices"
    ).replace(" Spokesperson", "")
