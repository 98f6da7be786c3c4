"""A person enters a case on a few screens."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Permission

from cases.models import Decision, Defendant, PleaDeal, Prosecution, Statement
from people.models import Person
from sources.models import Citation
from sources.record import State
from tests.desk.conftest import at_the_desk
from tests.desk.rows import list_of, page_of
from tests.desk.sending import add_row, errors, filled, rows_on


@pytest.fixture
def matter(ada, case):
    """A new case with somebody in it, as the first screen leaves it."""
    sent = filled(
        ada.get(list_of(Prosecution, "add")),
        office=case.office,
        title="Barnaby Thistlewick",
        sort_name="Thistlewick, Barnaby",
        concerns="an alleged second teapot",
        cite_from=case.source,
        reason="the Gazette tells of it",
    )
    add_row(sent, "defendants", person=case.spokesman, passage="¶12", excerpt="the spokesman's teapot")
    add_row(
        sent,
        "complainant_groups",
        description="merchants",
        qualifier="some",
        passage="¶13",
        known_to_prosecutors="unknown",
    )
    add_row(
        sent, "events", kind=case.arrest.kind, summary="constables called", happened="2019~", passage="¶12"
    )
    add_row(
        sent, "citations", source=case.source, locator="¶12", stance="supports", verification="unverified"
    )
    answer = ada.post(list_of(Prosecution, "add"), sent)
    assert answer.status_code == 302, errors(answer)
    return Prosecution.objects.get(title="Barnaby Thistlewick")


def test_the_first_screen_keeps_the_case_and_the_people_in_it_as_drafts(matter, case):
    defendant = matter.defendants.get()
    assert (matter.state, defendant.state, defendant.person) == (State.DRAFT, State.DRAFT, case.spokesman)
    assert matter.complainant_groups.get().qualifier == "some"
    assert matter.events.get().happened == "2019~"


def test_what_was_cited_beside_a_row_is_a_draft_citation_of_it(matter, case):
    citation = matter.defendants.get().citations.get()
    assert (citation.source, citation.locator, citation.position) == (case.source, "¶12", 12)
    assert (citation.excerpt, citation.state) == ("the spokesman's teapot", State.DRAFT)
    assert matter.citations.get().position == 12


def test_the_second_screen_offers_the_people_of_the_case_and_keeps_what_was_decided(ada, matter, case):
    defendant = matter.defendants.get()
    page = ada.get(page_of(matter))
    assert "the spokesman" not in page.content.decode()  # nobody of another case is offered
    sent = filled(page, cite_from=case.source)
    add_row(sent, "plea_deals", defendant=defendant, agreed="2020", passage="¶14")
    add_row(
        sent,
        "decisions",
        kind=case.bargain.kind,
        by_person=case.official,
        concerns=[defendant],
        made="2020",
        passage="¶14",
    )
    add_row(sent, "counsel", unnamed_as="an attorney", for_defendant=defendant, passage="p. 15")
    answer = ada.post(page_of(matter), sent)
    assert answer.status_code == 302, errors(answer)
    decision = matter.decisions.get()
    assert list(decision.concerns.all()) == [defendant]
    assert decision.citations.get().locator == "¶14"
    assert matter.plea_deals.get().defendant == defendant


def test_somebody_new_is_added_along_with_the_row_as_a_draft(ada, matter):
    sent = filled(ada.get(page_of(matter)))
    add_row(sent, "defendants", new_person=" Tobias  Marrow Jr.", passage="¶9")
    add_row(sent, "counsel", new_person="Cressida Fenwick", for_defendant=matter.defendants.get())
    add_row(sent, "defendants", new_person="Cressida Fenwick")
    answer = ada.post(page_of(matter), sent)
    assert answer.status_code == 302, errors(answer)
    tobias = Person.objects.get(display_name="Tobias Marrow Jr.")
    assert (tobias.sort_name, tobias.identity, tobias.state) == ("Marrow, Tobias Jr.", "named", State.DRAFT)
    assert matter.defendants.get(person=tobias).citations.get().locator == "¶9"
    assert matter.counsel.get().person == Person.objects.get(display_name="Cressida Fenwick")


def test_somebody_known_is_not_added_again(ada, matter, case):
    sent = filled(ada.get(page_of(matter)))
    add_row(sent, "defendants", new_person=case.misprint.name.upper())
    add_row(sent, "defendants", new_person="Tobias Marrow", person=case.critic)
    answer = ada.post(page_of(matter), sent)
    said = [list(form.errors) for form in rows_on(answer, "defendants")]
    assert said == [[], ["new_person"], ["new_person"]], "one objection to each"
    assert not Person.objects.filter(display_name__icontains="marrow").exists()


def test_whoever_may_not_add_people_adds_none_in_a_row(matter):
    cem = at_the_desk("cem")
    cem.user.user_permissions.set(Permission.objects.exclude(codename="add_person"))
    sent = filled(cem.get(page_of(matter)))
    add_row(sent, "defendants", new_person="Tobias Marrow")
    assert "not among your permissions" in cem.post(page_of(matter), sent).content.decode()
    assert not Person.objects.filter(display_name="Tobias Marrow").exists()


def test_rows_stand_in_the_order_in_which_they_were_entered(ada, matter):
    names = [f"deckhand {number}" for number in range(5)]
    sent = filled(ada.get(page_of(matter)))
    for name in names:
        add_row(sent, "defendants", unnamed_as=name)
    ada.post(page_of(matter), sent)
    again = filled(ada.get(page_of(matter)))
    assert [again[f"defendants-{number}-unnamed_as"][0] for number in range(1, 6)] == names


def a_deal(ada, matter, **lines):
    """Send a plea deal from the page of its case, with what is given in its lines."""
    sent = filled(ada.get(page_of(matter)))
    add_row(sent, "plea_deals", defendant=matter.defendants.get(), agreed="2020", passage="¶14", **lines)
    return ada.post(page_of(matter), sent)


def test_terms_are_entered_along_with_the_deal_each_with_its_passage(ada, matter, case):
    kinds = case.conviction.kind, case.no_jail.kind
    answer = a_deal(
        ada, matter,
        line_1_kind=kinds[0], line_1_detail="for one teapot", line_1_passage="¶14", line_1_excerpt="one teapot",
        line_3_kind=kinds[1], line_3_passage="¶15",
    )  # fmt: skip
    assert answer.status_code == 302, errors(answer)
    terms = list(matter.plea_deals.get().terms.order_by("position"))
    assert [(term.kind, term.detail, term.state) for term in terms] == [
        (kinds[0], "for one teapot", State.DRAFT),
        (kinds[1], "", State.DRAFT),
    ]
    assert [term.citations.get().locator for term in terms] == ["¶14", "¶15"]


def test_more_terms_are_added_behind_those_that_are_stored(ada, matter, case):
    a_deal(ada, matter, line_1_kind=case.conviction.kind)
    deal = matter.plea_deals.get()
    sent = filled(ada.get(page_of(matter)))
    sent["plea_deals-0-line_1_kind"] = [str(case.no_jail.kind.pk)]
    ada.post(page_of(matter), sent)
    assert [term.kind for term in deal.terms.order_by("position")] == [
        case.conviction.kind,
        case.no_jail.kind,
    ]


def test_a_line_without_its_kind_is_answered_beside_it_and_nothing_is_written(ada, matter):
    answer = a_deal(ada, matter, line_2_detail="for the season", line_2_excerpt="the season")
    assert {"line_2_kind", "line_2_passage"} <= rows_on(answer, "plea_deals")[0].errors.keys()
    assert not matter.plea_deals.exists()


def test_several_passages_become_several_citations(ada, matter, case):
    sent = filled(ada.get(page_of(matter)), passage="¶12; p. 14", excerpt="the second teapot")
    ada.post(page_of(matter), sent)
    added = matter.citations.order_by("pk")[1:]
    assert [(it.locator, it.position, it.excerpt) for it in added] == [
        ("¶12", 12, "the second teapot"),
        ("p. 14", 14, ""),
    ]


def test_the_source_of_last_time_is_offered_again(ada, matter, case):
    assert filled(ada.get(list_of(Prosecution, "add")))["cite_from"] == [str(case.source.pk)]


def test_speakers_stand_in_the_order_in_which_they_were_entered(ada, case):
    sent = filled(
        ada.get(list_of(Statement, "add")), kind=case.criticism.kind, form="joint", summary="that it is odd"
    )
    for person in (case.critic, case.brother, case.lawyer):
        add_row(sent, "speakers", person=person, position="1")
    ada.post(list_of(Statement, "add"), sent)
    speakers = Statement.objects.get(summary="that it is odd").speakers.order_by("position")
    assert [(it.position, it.person) for it in speakers] == [
        (1, case.critic),
        (2, case.brother),
        (3, case.lawyer),
    ]


def test_statements_are_entered_one_after_the_other_and_lead_back_to_their_case(ada, matter, case):
    answer = ada.post(page_of(matter), filled(ada.get(page_of(matter)), _addstatement="1"))
    sent = filled(
        ada.get(answer["Location"]), kind=case.criticism.kind, form="written", summary="that it is odd"
    )
    assert sent["about_cases"] == [str(matter.pk)]
    another = ada.post(answer["Location"], {**sent, "_addanother": ["1"]})
    assert another["Location"] == answer["Location"]
    back = ada.post(answer["Location"], sent)
    assert back["Location"] == page_of(matter)
    assert matter.statements.count() == 2


def test_terms_are_entered_on_the_page_of_the_deal(ada, case):
    sent = filled(ada.get(page_of(case.deal)), cite_from=case.source, reason="a third term")
    add_row(sent, "terms", kind=case.no_jail.kind, position=3, detail="for the season", passage="¶9")
    answer = ada.post(page_of(case.deal), sent)
    assert answer.status_code == 302, errors(answer)
    assert case.deal.terms.get(position=3).citations.get().locator == "¶9"


def test_a_decision_concerns_everybody_or_names_at_least_one(ada, matter, case):
    sent = filled(ada.get(page_of(matter)))
    add_row(sent, "decisions", kind=case.bargain.kind, by_person=case.official)
    answer = ada.post(page_of(matter), sent)
    assert "Name those whom the decision concerns" in answer.content.decode()
    assert not Decision.objects.filter(prosecution=matter).exists()


def test_a_decision_names_nobody_of_another_case(ada, matter, case):
    sent = filled(
        ada.get(list_of(Decision, "add")), prosecution=matter, kind=case.bargain.kind, by_unknown="True"
    )
    answer = ada.post(list_of(Decision, "add"), {**sent, "concerns": [case.party.pk]})
    assert answer.status_code == 200
    assert not matter.decisions.exists()


def test_a_passage_needs_its_source_and_an_excerpt_its_passage(ada, matter):
    sent = filled(ada.get(page_of(matter)), cite_from="")
    add_row(sent, "defendants", unnamed_as="a deckhand", passage="¶1")
    assert "Say which source the passages" in ada.post(page_of(matter), sent).content.decode()
    sent["defendants-1-passage"], sent["defendants-1-excerpt"] = [""], ["a deckhand"]
    assert "Say where in the source these words stand" in ada.post(page_of(matter), sent).content.decode()
    assert matter.defendants.count() == 1


def test_the_page_lists_what_still_lacks_a_citation(ada, matter, case):
    sent = filled(ada.get(page_of(matter)))
    add_row(sent, "defendants", unnamed_as="a deckhand")
    ada.post(page_of(matter), sent)
    lacking = ada.get(page_of(matter)).context["lacking"]
    assert [(str(it.row), it.problem) for it in lacking] == [("a deckhand", "it lacks a citation.")]


def test_a_bad_date_is_answered_beside_the_field(ada, matter, case):
    sent = filled(ada.get(page_of(matter)))
    add_row(sent, "events", kind=case.arrest.kind, summary="constables called", happened="2020-02-30")
    answer = ada.post(page_of(matter), sent)
    assert "Days of 2020-02 run from 01 to 29" in answer.content.decode()
    assert matter.events.count() == 1


def test_a_new_correction_sends_what_it_touches_to_recheck(ada, case):
    """The only citation of the arrest's voiding is touched: it goes back to review, since it may not stay public."""
    citation = case.voided.citations.get()
    sent = filled(ada.get(page_of(case.source)), reason="the Gazette corrected itself")
    add_row(sent, "corrections", change="it was another quay", touches=[citation])
    answer = ada.post(page_of(case.source), sent, follow=True)
    assert answer.status_code == 200, errors(answer)
    citation.refresh_from_db()
    case.voided.refresh_from_db()
    assert (citation.verification, case.voided.state) == ("recheck", State.REVIEW)
    assert "in review" in str(next(iter(answer.context["messages"])))


def test_a_citation_of_its_own_page_is_for_exactly_one_row(ada, case):
    sent = filled(ada.get(list_of(Citation, "add")), source=case.source, locator="¶3")
    assert ada.post(list_of(Citation, "add"), sent).status_code == 200
    assert ada.post(list_of(Citation, "add"), {**sent, "on_deal": []}).status_code == 200
    sent["on_pleadeal"] = [str(case.deal.pk)]
    sent["on_event"] = [str(case.arrest.pk)]
    assert "exactly one record" in ada.post(list_of(Citation, "add"), sent).content.decode()
    sent["on_event"] = [""]
    assert ada.post(list_of(Citation, "add"), sent).status_code == 302
    assert PleaDeal.objects.get().citations.filter(locator="¶3").exists()
    assert Defendant.objects.exists()
