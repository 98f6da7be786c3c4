"""The page of one case, in the order in which a reader asks."""

import re

import pytest
from django.db import connections
from django.urls import reverse

from cases.models import Decision, Statement, StatementSpeaker
from people.models import Person, Tenure
from tests.cast import a_person, a_published_case
from tests.making import cite, published
from tests.public.markup import problems
from tests.public.paragraphs import rests_on, with_places
from tests.public.sentences import position, standing

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    return a_published_case()


@pytest.fixture
def text(client, case) -> str:
    return with_places(html(client, case))


def html(client, case) -> str:
    found = client.get(case.prosecution.get_absolute_url()).text
    assert problems(found) == []
    return found


def test_it_begins_with_one_sentence_on_where_the_case_stands(text, case):
    assert rests_on(text, standing(case.prosecution), "¶8")


def test_its_sections_stand_in_the_order_of_a_readers_questions(client, case):
    titles = re.findall(r"<h2[^>]*>([^<]*)</h2>", html(client, case))
    assert titles == [
        "On this page",
        "People in the case",
        "Charges",
        "What happened and what was decided",
        "The plea deal with Ignatius Puddlecombe",
        "What was said",
        "Counsel and complainants",
        "Counsel and money for campaigns",
        "Inquiries into how it was handled",
        "Related cases",
        "The office and its officials",
        "Ties of people named here",
        "Sources",
    ]


def test_each_person_has_an_own_word_and_outcome(text, case):
    assert rests_on(text, position(case.party), "¶8")
    assert f"Subject Two deckhands [¶1] {position(case.crew)}" in text


def test_the_timeline_keeps_the_order_that_the_source_gives(client, case):
    timeline = html(client, case).split('id="decisions"')[1].split('id="plea-deal"')[0]
    order = [
        row.key for row in (case.arrest, case.voided, case.motion, case.ruling, case.bargain, case.argument)
    ]
    found = re.findall(r'<li class="entry when-[a-z]+" id="([^"]*)"', timeline)
    assert found == order
    assert f'Date not known; after <a href="#{case.arrest.key}">arrest</a>' in timeline


def test_every_decision_says_who_decided(text):
    assert "The office of the Harbour Prosecutor of Quillmouth voided the arrest" in text
    assert "Odalys Brackenthorpe made a plea deal" in text
    assert "Ignatius Puddlecombe moved to see the teapots" in text
    assert "Quillmouth Admiralty Court ruled on the teapots" in text
    assert "Argued over the teapots (by whom is not said)" in text


def test_a_decision_says_what_the_source_adds(text):
    assert "Over the teapots of two seasons." in text
    assert "Stated reason: That a verdict is never certain." in text
    assert "It followed on a letter from the council" in text
    assert "It goes back on an earlier one: voided the arrest" in text


def test_sources_that_conflict_stand_side_by_side_at_the_field(client, case):
    found = html(client, case)
    margin = re.search(r'<p class="margin"><time datetime="2016">2016</time>(.*?)</p>', found)[1]
    assert "disputes this" in margin
    note = re.search(r'href="#(note-\d+)"', margin)[1]
    assert "in the autumn of 2017" in found.split(f'id="{note}"')[1].split("</li>")[0]


def test_the_plea_deal_has_its_terms(text):
    assert rests_on(text, "Agreed in 2016", "¶8")
    assert rests_on(text, "Conviction", "¶9")
    assert "For one teapot." in text
    assert "No jail [¶1]" in text


def test_what_was_said_has_speaker_capacity_behalf_forum_form_and_date(text):
    assert rests_on(text, "Said that Ignatius Puddlecombe took her teapot in 2012.", "¶10")
    assert "Between October 2019 and May 2020 Marguerite Oakenshaw" in text
    assert "Allegation; paraphrased; an interview with the Foghorn Gazette" in text
    assert "Barnaby Thistlewick , “Brackenthorpe spokesman”, for the Harbour Prosecutor of Quillmouth" in text
    assert "The Lamplighters' Caucus (three members), for Quillmouth Harbour Council" in text
    assert "Criticism; quoted; in The Foghorn Gazette" in text


def test_a_reply_stands_under_what_it_answers(client, case):
    found = html(client, case)
    criticism = found.split(f'id="{case.criticism.key}"')[1].split('<li class="entry')[0]
    assert f'<li class="reply" id="{case.defence.key}">' in criticism
    assert "We stand by the bargain." in criticism


def test_a_reply_to_something_hidden_stands_by_itself(client, case):
    Statement.objects.filter(pk=case.criticism.pk).update(state="draft")
    found = html(client, case)
    assert f'<li class="entry statement" id="{case.defence.key}">' in found
    assert "In defence" in found


def test_statements_that_answer_each_other_are_shown_once(client, case):
    Statement.objects.filter(pk=case.criticism.pk).update(answers=case.defence)
    found = html(client, case)
    assert found.count("Nobody asked the merchants.") == found.count("We stand by the bargain.") == 1


def test_replies_to_replies_are_shown_however_deep(client, case):
    answered = case.defence
    for depth in range(40):
        reply = published(
            Statement,
            kind=case.defence.kind,
            form="written",
            summary=f"that this is reply {depth}",
            answers=answered,
        )
        answered = cite(reply, case.source)
        cite(published(StatementSpeaker, statement=reply, unnamed_as="somebody"), case.source)
    found = html(client, case)
    assert [found.count(f"this is reply {depth}.") for depth in range(40)] == [1] * 40


def test_a_statement_without_a_speaker_that_can_be_shown_says_so(client, case):
    type(case.critic).objects.filter(pk=case.critic.pk).update(state="draft")
    assert "By whom is not shown" in html(client, case)


def test_complainants_are_counted_as_the_source_counts_them(text):
    assert rests_on(text, "More than 30 Merchants who say that their teapots were taken.", "¶4")
    assert rests_on(text, "Prosecutors knew of them", "¶5")
    assert "Some Merchants who were turned away." in text
    assert "Among the more than 30 merchants who say that their teapots were taken" in text


def test_counsel_stand_with_those_whom_they_act_for(text):
    assert "Thessaly Wrenfield , for more than 30 merchants" in text
    assert "Attorneys, for Ignatius Puddlecombe" in text
    assert "Since 2012" in text


def test_who_held_the_office_at_the_time_is_shown_and_nobody_else(client, case):
    before = a_person("Ferdinand Oldgate", case.source)
    cite(published(Tenure, person=before, office=case.office, start="1990", end="1999"), case.source)
    after = a_person("Philippa Newgate", case.source)
    cite(published(Tenure, person=after, office=case.office, start="2020"), case.source)
    officials = html(client, case).split('id="officials"')[1]
    assert "Odalys Brackenthorpe" in officials
    assert "Harbour Prosecutor of Quillmouth, since 2010" in officials
    assert "Oldgate" not in officials
    assert "Newgate" not in officials


def test_without_a_date_everybody_who_held_the_office_is_shown(client, case):
    case.prosecution.decisions.update(made="", plea_deal=None)
    case.prosecution.events.update(happened="")
    before = a_person("Ferdinand Oldgate", case.source)
    cite(published(Tenure, person=before, office=case.office, start="1990", end="1999"), case.source)
    assert "Ferdinand Oldgate" in html(client, case).split('id="officials"')[1]


def test_spokespeople_ties_and_oversight_are_shown(text):
    assert "Spokesperson Barnaby Thistlewick “Brackenthorpe spokesman”, Odalys Brackenthorpe" in text
    assert "Marguerite Oakenshaw , sister of Lionel Oakenshaw" in text
    assert "Lionel Oakenshaw is described in print as “ a regatta hopeful ”" in text
    assert (
        "Quillmouth Harbour Council : no direct oversight over the Harbour Prosecutor of Quillmouth" in text
    )


def test_every_row_on_the_page_that_is_cited_has_its_mark_and_note(client, case):
    elsewhere = {
        case.short_name,
        case.misprint,
        case.consent,
        case.council,
        case.police,
        case.gazette,
        case.court,
        case.caucus,
        case.earlier,
        case.election,
        case.candidacy,
        case.undecided,
        case.raised,
        case.gift_of_a_body,
        case.assembly,
        case.call,
        *case.call.speakers.all(),
    }
    rows = [row for row in vars(case).values() if getattr(row, "citable", False) and row not in elsewhere]
    shown = [row for row in rows if not isinstance(row, Person) or row == case.suspect]
    for number, row in enumerate(shown):
        cite(row, case.source, f"p. {number}")
    text = with_places(html(client, case))
    assert len(shown) > 30
    assert [row for number, row in enumerate(shown) if f"[p. {number}]" not in text] == []


def test_a_citation_of_any_field_of_a_decision_has_a_mark(client, case):
    names = [field.name for field in (*Decision._meta.fields, *Decision._meta.many_to_many)]
    for name in names:
        cite(case.bargain, case.source, f"at {name}", field=name)
    text = with_places(html(client, case))
    assert [name for name in names if f"[at {name}]" not in text] == []


def test_marks_and_notes_lead_to_each_other(client, case):
    found = html(client, case)
    marks = dict(re.findall(r'<a class="mark[^"]*" id="([^"]*)" href="#note-(\d+)"', found))
    backs = re.findall(r'<a class="note-back" href="#([^"]*)"', found)
    assert sorted(marks) == sorted(backs)
    assert list(dict.fromkeys(marks.values())) == [
        str(number + 1) for number in range(len(set(marks.values())))
    ]


def test_a_former_address_leads_to_the_new_one_for_ever(client, case):
    old = case.prosecution.get_absolute_url()
    case.prosecution.key = "another-name-bcdfgh"
    case.prosecution.save()
    answer = client.get(f"{old}?x=1")
    assert (answer.status_code, answer["Location"]) == (301, reverse("case", args=["another-name-bcdfgh"]))
    type(case.prosecution).objects.filter(pk=case.prosecution.pk).update(state="withdrawn")
    assert client.get(old).status_code == 404


def test_a_case_with_nothing_in_it_is_a_page_too(client, case):
    bare = cite(
        published(
            type(case.prosecution), office=case.office, title="Bare", sort_name="Bare", concerns="nothing yet"
        ),
        case.source,
    )
    found = client.get(bare.get_absolute_url()).text
    assert problems(found) == []
    assert standing(bare) in found


def test_the_cast_was_checked_by_the_database(case):
    with connections["default"].cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
