"""Whoever may not change what is public suggests: their save changes nothing that readers see, and loses nothing."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cases.models import Defendant, PleaTerm
from people.models import Person, PersonName
from sources.desk.groups import CONTRIBUTOR, REVIEWER, make_groups
from sources.models import Citation, Proposal, Suggestion
from sources.past import history_of
from sources.record import State
from sources.suggesting.actions import accept
from sources.suggesting.proposing import suggest as keep
from sources.suggesting.proposing import wishes
from tests.desk.conftest import at_the_desk
from tests.desk.rows import page_of
from tests.desk.sending import add_row, errors, filled, row_of
from tests.desk.test_lists import cost
from tests.making import published


def of_group(name: str, group: str) -> Client:
    if not Group.objects.exists():
        make_groups()
    client = at_the_desk(name)
    client.user.groups.add(Group.objects.get(name=group))
    return client


@pytest.fixture
def carla(db) -> Client:
    """A contributor."""
    return of_group("carla", CONTRIBUTOR)


@pytest.fixture
def rhea(db) -> Client:
    """A reviewer."""
    return of_group("rhea", REVIEWER)


def wanted() -> list[tuple[str, str, str]]:
    """What waits: the field, what it held and what it should hold."""
    return [(it.field, it.old_said, it.new_said) for it in Suggestion.objects.open().order_by("pk")]


def send(client: Client, row, **changes):
    """Somebody opens the page of a row, changes something and saves it."""
    return client.post(page_of(row), filled(client.get(page_of(row)), **changes))


def wish(client: Client, row, **values) -> Proposal:
    """What would come of it if somebody saved these values, without the page."""
    row = type(row).objects.get(pk=row.pk)
    for name, value in values.items():
        setattr(row, name, value)
    return keep(row, wishes(row, {}), reason="as printed", by=client.user)


def suggest(client: Client, row, **changes) -> Proposal:
    """Somebody saves the page of a row, and a suggestion comes of it."""
    answer = send(client, row, **{"reason": "as printed", **changes})
    assert answer.status_code == 302, errors(answer)
    return Proposal.objects.latest("pk")


def address(proposal: Proposal) -> str:
    return f"/admin/suggestions/{proposal.pk}/"


def decide(client: Client, proposal: Proposal, deed: str = "accept", **changes):
    """Somebody opens the page of a suggestion and decides on all that is ticked."""
    sent = filled(
        client.get(address(proposal)), deed=deed, **{"reason": "the source bears it out", **changes}
    )
    return client.post(address(proposal), sent)


def test_a_save_of_a_public_page_becomes_a_suggestion_for_each_field(carla, case):
    before = history_of(Person).objects.count()
    page = carla.get(page_of(case.suspect))
    assert "What you save here does not change it" in page.text
    sent = filled(page, description="teapot dealer", sort_name="Puddlecombe, I.", reason="as in ¶2")
    answer = carla.post(page_of(case.suspect), sent, follow=True)
    assert "Nothing public has changed" in answer.text
    assert wanted() == [
        ("sort_name", "Puddlecombe, Ignatius", "Puddlecombe, I."),
        ("description", "former master of teapots", "teapot dealer"),
    ]
    assert history_of(Person).objects.count() == before
    proposal = Proposal.objects.get()
    assert (proposal.by, proposal.reason, proposal.label) == (carla.user, "as in ¶2", "Ignatius Puddlecombe")


def test_it_needs_a_reason_and_a_change_and_what_is_wrong_is_said_at_once(carla, case):
    answer = send(carla, case.suspect, description="teapot dealer", display_name="")
    assert len(errors(answer)) == 2
    assert filled(answer)["description"] == ["teapot dealer"]
    assert send(carla, case.suspect, reason="just looking").status_code == 302
    assert not Proposal.objects.exists(), "nothing was wrong, and nothing changed"


def test_nobody_suggests_against_what_they_have_not_seen(carla, case):
    sent = filled(carla.get(page_of(case.suspect)), description="teapot dealer", reason="as printed")
    Person.objects.filter(pk=case.suspect.pk).update(description="former master of kettles")
    answer = carla.post(page_of(case.suspect), sent)
    assert answer.status_code == 409
    assert not Suggestion.objects.exists()
    assert carla.post(page_of(case.suspect), filled(answer)).status_code == 302
    assert wanted() == [("description", "former master of kettles", "teapot dealer")]


def test_public_rows_of_a_page_are_suggested_and_the_others_saved(carla, case):
    draft = PersonName.objects.create(person=case.suspect, name="Iggy")
    name = published(PersonName, person=case.suspect, name="I. Puddlecombe")
    sent = filled(carla.get(page_of(case.suspect)), reason="as printed")
    sent[row_of(sent, "names", name) + "name"] = ["I. O. Puddlecombe"]
    sent[row_of(sent, "names", draft) + "name"] = ["Ignaz"]
    add_row(sent, "names", name="The Kettle")
    assert carla.post(page_of(case.suspect), sent).status_code == 302
    assert wanted() == [("name", "I. Puddlecombe", "I. O. Puddlecombe")]
    assert set(case.suspect.names.values_list("name", "state")) >= {
        ("I. Puddlecombe", State.PUBLISHED),
        ("Ignaz", State.DRAFT),
        ("The Kettle", State.DRAFT),
    }


def test_a_public_row_on_the_page_of_a_draft_is_no_way_round(carla, case):
    draft = Person.objects.create(display_name="Somebody Else", sort_name="Else, Somebody")
    name = published(PersonName, person=draft, name="S. Else")
    page = carla.get(page_of(draft))
    assert "Readers see it: what you change here" in page.text
    sent = filled(page, display_name="Someone Else", reason="as printed")
    sent[row_of(sent, "names", name) + "name"] = ["Some Else"]
    assert carla.post(page_of(draft), sent).status_code == 302
    draft.refresh_from_db()
    name.refresh_from_db()
    assert (draft.display_name, name.name) == ("Someone Else", "S. Else")
    assert wanted() == [("name", "S. Else", "Some Else")]


def test_a_link_is_suggested_too(carla, case):
    deckhand = Defendant.objects.create(prosecution=case.prosecution, unnamed_as="a deckhand")
    suggest(carla, case.bargain, concerns=[case.party, deckhand])
    assert wanted() == [("concerns", str(case.party), f"{case.party}, a deckhand")]
    assert list(case.bargain.concerns.all()) == [case.party]


def test_somebody_new_is_added_as_a_draft_and_suggested_and_new_lines_are_drafts(carla, case):
    sent = filled(carla.get(page_of(case.prosecution)), reason="as printed")
    row = row_of(sent, "defendants", case.party)
    sent[row + "person"], sent[row + "new_person"] = [""], ["Quentin Marrowby"]
    kind = PleaTerm.objects.latest("pk").kind_id
    sent[row_of(sent, "plea_deals", case.deal) + "line_1_kind"] = [str(kind)]
    answer = carla.post(page_of(case.prosecution), sent)
    assert answer.status_code == 302, errors(answer)
    assert Person.objects.get(display_name="Quentin Marrowby").state == State.DRAFT
    assert wanted() == [("person", "Ignatius Puddlecombe", "Quentin Marrowby")]
    assert PleaTerm.objects.latest("pk").state == State.DRAFT


def test_a_passage_waits_with_its_suggestion_and_is_cited_once_that_is_accepted(carla, rhea, case):
    before = Citation.objects.count()
    assert 'name="cite_from"' in carla.get(page_of(case.suspect)).text
    proposal = suggest(
        carla,
        case.suspect,
        description="teapot dealer",
        cite_from=case.source,
        passage="¶2; ¶14",
        excerpt="a dealer",
    )
    assert Citation.objects.count() == before
    assert "At ¶2; ¶14: “a dealer”" in rhea.get(address(proposal)).text
    assert decide(rhea, proposal).status_code == 302
    cited = case.suspect.citations.filter(field="description").order_by("position")
    assert [(it.locator, it.excerpt, it.source, it.state) for it in cited] == [
        ("¶2", "a dealer", case.source, State.PUBLISHED),
        ("¶14", "", case.source, State.PUBLISHED),
    ]
    assert filled(carla.get(page_of(case.suspect)))["cite_from"] == [""], "of the next one it is asked anew"


def test_a_passage_without_a_change_is_a_draft_citation_as_ever(carla, case):
    assert send(carla, case.suspect, cite_from=case.source, passage="¶3", reason="more").status_code == 302
    assert case.suspect.citations.get(locator="¶3").state == State.DRAFT
    assert not Proposal.objects.exists()


def test_ticking_delete_suggests_to_withdraw(carla, rhea, case):
    name = published(PersonName, person=case.suspect, name="I. Puddlecombe")
    sent = filled(carla.get(page_of(case.suspect)), reason="a misprint")
    sent[row_of(sent, "names", name) + "DELETE"] = ["on"]
    assert carla.post(page_of(case.suspect), sent).status_code == 302
    suggestion = Suggestion.objects.get()
    assert (suggestion.withdraws, suggestion.label) == (True, str(name))
    assert decide(rhea, suggestion.proposal).status_code == 302
    name.refresh_from_db()
    assert name.state == State.WITHDRAWN


def test_the_delete_page_of_a_public_record_suggests_to_withdraw_it(carla, rhea, case):
    page = carla.get(page_of(case.criticism, "delete"))
    assert page.context["title"] == "Suggest to withdraw statement"
    answer = carla.post(page_of(case.criticism, "delete"), filled(page, reason="never said"), follow=True)
    assert "a reviewer decides" in answer.text
    proposal = Proposal.objects.get()
    assert decide(rhea, proposal, reason="agreed").status_code == 302
    case.criticism.refresh_from_db()
    assert case.criticism.state == State.WITHDRAWN


def test_a_withdrawal_that_something_stands_in_the_way_of_is_not_accepted(carla, rhea, case):
    page = filled(carla.get(page_of(case.source, "delete")), reason="a hoax")
    assert carla.post(page_of(case.source, "delete"), page).status_code == 302
    answer = decide(rhea, Proposal.objects.get())
    assert "it would be left without a citation" in answer.text
    case.source.refresh_from_db()
    assert case.source.is_public
    assert Suggestion.objects.open().count() == 1


def test_a_reviewer_reads_the_difference_and_accepts_some_of_it(carla, rhea, case):
    proposal = wish(carla, case.suspect, description="former dealer in teapots", sort_name="P., I.")
    page = rhea.get(address(proposal))
    assert "<del>master of </del>" in page.text
    assert "<ins>dealer in </ins>" in page.text
    assert "as printed" in page.text
    assert rhea.get("/admin/").context["suggestions"].count == 1
    description = proposal.suggestions.get(field="description")
    assert decide(rhea, proposal, chosen=[description]).status_code == 302
    case.suspect.refresh_from_db()
    assert (case.suspect.description, case.suspect.sort_name) == (
        "former dealer in teapots",
        "Puddlecombe, Ignatius",
    )
    assert wanted() == [("sort_name", "Puddlecombe, Ignatius", "P., I.")]


def test_the_history_names_both(carla, rhea, case):
    decide(rhea, wish(carla, case.suspect, description="teapot dealer"))
    page = rhea.get(page_of(case.suspect, "history")).text
    assert "rhea (accept suggestion, as carla suggested)" in page
    assert "the source bears it out" in page


def test_whoever_suggested_reads_what_became_of_it_and_of_nothing_else(carla, rhea, case):
    mine = wish(carla, case.suspect, description="teapot dealer")
    theirs = wish(of_group("cosmo", CONTRIBUTOR), case.suspect, description="kettle dealer")
    assert decide(rhea, mine, "decline", reason="¶2 says otherwise").status_code == 302
    assert "¶2 says otherwise" in carla.get("/admin/suggestions/?which=decided").text
    page = carla.get(address(mine)).text
    assert "Declined by rhea" in page
    assert "¶2 says otherwise" in page
    assert carla.get(address(theirs)).status_code == 403
    assert address(theirs) not in carla.get("/admin/suggestions/").text
    assert carla.get("/admin/").context["suggestions"].count == 0
    case.suspect.refresh_from_db()
    assert case.suspect.description == "former master of teapots"


def test_a_value_that_has_changed_since_is_shown_three_times_and_not_overwritten(carla, rhea, case):
    proposal = wish(carla, case.suspect, description="teapot dealer")
    page = filled(rhea.get(address(proposal)), deed="accept", reason="fine")
    send(rhea, case.suspect, description="kettle dealer", reason="as printed in ¶3")
    answer = rhea.post(address(proposal), page)
    assert answer.status_code == 409
    for value in ("former master of teapots", "teapot dealer", "kettle dealer", "Stored now"):
        assert value in answer.text.replace("<del>", "").replace("</del>", "")
    assert "has changed since it was suggested" in answer.text
    assert Suggestion.objects.open().count() == 1
    assert "chosen" not in filled(rhea.get(address(proposal))), "it is no longer ticked"
    case.suspect.refresh_from_db()
    assert case.suspect.description == "kettle dealer"
    assert decide(rhea, proposal, "decline", chosen=[*proposal.suggestions.all()]).status_code == 302


def test_what_somebody_else_decided_meanwhile_is_not_decided_again(carla, rhea, case):
    proposal = wish(carla, case.suspect, description="teapot dealer")
    page = filled(rhea.get(address(proposal)), deed="accept", reason="fine")
    decide(of_group("ruth", REVIEWER), proposal, "decline", reason="no")
    answer = rhea.post(address(proposal), page)
    assert answer.status_code == 409
    assert "was declined meanwhile by ruth" in answer.text


def test_values_that_are_only_right_together_are_accepted_together(carla, rhea, case):
    """A decision is by an office or by somebody unknown."""
    proposal = suggest(carla, case.bargain, by_person="", by_office="", by_unknown="True")
    unknown = proposal.suggestions.get(field="by_unknown")
    answer = decide(rhea, proposal, chosen=[unknown])
    assert answer.status_code == 200
    assert Suggestion.objects.open().count() == proposal.suggestions.count()
    assert decide(rhea, proposal).status_code == 302
    case.bargain.refresh_from_db()
    assert case.bargain.by_unknown


def test_an_accepted_suggestion_is_refused_in_the_words_of_every_other_way(carla, ada, rhea, case):
    citation = case.voided.citations.get()
    message = "cannot be public without a live citation"
    assert message in send(ada, citation, verification="recheck", reason="doubts").text
    proposal = wish(carla, citation, verification="recheck")
    answer = decide(rhea, proposal)
    assert message in answer.text
    assert "Add a published citation" in answer.text
    citation.refresh_from_db()
    assert citation.verification != "recheck"


def test_a_key_that_was_suggested_leaves_the_former_one_behind(carla, rhea, case):
    decide(rhea, wish(carla, case.suspect, key="ignatius-puddlecombe-7k2mxq"))
    assert case.suspect.former_keys.get().key == case.suspect.key


def test_in_a_newsroom_of_two_a_reviewer_suggests_and_another_accepts(settings, rhea, case):
    settings.ONE_PERSON_NEWSROOM = False
    proposal = suggest(rhea, case.suspect, description="teapot dealer")
    assert decide(rhea, proposal, chosen=[*proposal.suggestions.all()]).status_code == 403
    assert "Somebody else decides" in rhea.get(address(proposal)).text
    assert decide(of_group("ruth", REVIEWER), proposal).status_code == 302
    case.suspect.refresh_from_db()
    assert case.suspect.description == "teapot dealer"


def test_nobody_without_the_right_decides(carla, case):
    proposal = wish(carla, case.suspect, description="teapot dealer")
    assert decide(carla, proposal, chosen=[*proposal.suggestions.all()]).status_code == 403
    assert Suggestion.objects.open().count() == 1


def test_suggestions_of_another_save_cannot_be_slipped_in(carla, rhea, case):
    first, second = (wish(carla, case.suspect, description=it) for it in ("one", "two"))
    answer = decide(rhea, first, chosen=[*second.suggestions.all()])
    assert answer.status_code == 200
    assert Suggestion.objects.open().count() == 2


def test_advice_on_the_words_reaches_whoever_would_make_them_public(carla, rhea, case):
    proposal = wish(carla, case.arrest, summary="The thief was taken")
    assert "what they were accused of" in rhea.get(address(proposal)).text
    assert "It is saved as it is" not in carla.get(page_of(case.arrest)).text


def test_a_row_that_is_gone_is_said_to_be_gone(carla, rhea, case):
    name = published(PersonName, person=case.suspect, name="I. Puddlecombe")
    proposal = wish(carla, name, name="I. O. Puddlecombe")
    name.delete()
    assert "no longer in the record" in rhea.get(address(proposal)).text
    assert decide(rhea, proposal, chosen=[*proposal.suggestions.all()]).status_code == 409
    assert decide(rhea, proposal, "decline", chosen=[*proposal.suggestions.all()]).status_code == 302


def test_malformed_decisions_are_answered(carla, rhea, case):
    proposal = wish(carla, case.suspect, description="teapot dealer")
    (it,) = proposal.suggestions.all()
    for nonsense in ("\x00", "9" * 40, "-1", "abc", "ü" * 3000):
        for name in ("deed", "chosen"):
            sent = {"deed": "accept", "chosen": it.pk, "reason": "fine", name: nonsense}
            assert rhea.post(address(proposal), sent).status_code in (200, 400), (name, nonsense)
        for where in (
            f"/admin/suggestions/{nonsense}/",
            f"/admin/suggestions/?page={nonsense}&which={nonsense}",
        ):
            assert rhea.get(where).status_code in (200, 302, 400, 404), where
    for reason in ("", "\x00", "ü" * 3000):
        assert (
            rhea.post(address(proposal), {"deed": "accept", "chosen": it.pk, "reason": reason}).status_code
            == 200
        )
    assert rhea.post(address(proposal), {}).status_code == 400
    assert rhea.post("/admin/suggestions/999999/", {"deed": "accept"}).status_code == 404
    assert Suggestion.objects.open().count() == 1


def test_the_list_takes_the_same_queries_with_one_and_with_three(carla, rhea, case):
    costs = []
    for words in ("one", "two", "three"):
        proposal = wish(carla, case.suspect, description=words, sort_name=words)
        costs.append(
            (cost(rhea, "/admin/suggestions/"), cost(rhea, address(proposal)), cost(rhea, "/admin/"))
        )
    assert costs[0] == costs[2]
    accept(list(proposal.suggestions.all()), "fine", rhea.user)
    assert cost(rhea, "/admin/suggestions/?which=decided") <= costs[0][0]


def test_readers_notice_nothing(carla, client, case):
    def seen() -> tuple[int, bytes, dict[str, str]]:
        with CaptureQueriesContext(connections["web"]) as queries:
            answer = client.get(case.suspect.get_absolute_url())
        return len(queries), answer.content, dict(answer.headers)

    before = seen()
    wish(carla, case.suspect, description="teapot dealer")
    assert seen() == before
