"""The front page of the desk shows what waits, and a record's page where it can be cited."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.apps import apps
from django.test import Client
from django.utils.timezone import now

from cases.models import Decision, Event
from people.models import Office, Person, Tenure
from sources.models import Citation, Review, Source
from sources.models.review import Step
from sources.obstacles import lacking_citation
from sources.parts import rows_of
from sources.record import State
from sources.registry import ADDRESSED
from tests.desk.conftest import at_the_desk
from tests.desk.rows import page_of
from tests.desk.test_lists import cost


def work(client: Client) -> dict[str, list[str]]:
    """Each sort of work on the front page, as what it lists. What asks about sealing has tests of its own."""
    found = client.get("/admin/").context["work"]
    return {it.title: [str(row) for row in it.newest] for it in found if it.title != "Sealing review due"}


def a_draft(name: str) -> Person:
    return Person.objects.create(display_name=name, sort_name=name)


def cited(row, source: Source, **fields) -> Citation:
    return Citation.objects.create(
        source=source, locator="¶1", **{f"on_{row._meta.model_name}": row}, **fields
    )


@pytest.fixture
def event(case) -> Event:
    """An event of a public case, added since, without a citation."""
    return Event.objects.create(
        prosecution=case.prosecution, kind=case.arrest.kind, summary="A kettle boiled over"
    )


def test_nothing_is_said_where_nothing_waits(ada, case):
    Review.objects.take(Step.READ_AGAIN, [case.prosecution], "asked the clerk about the plea deal")
    assert work(ada) == {}
    assert "desk-work" not in ada.get("/admin/").text


def test_each_sort_of_work_is_counted_and_listed_the_newest_first(ada, event, case):
    for name in ("First", "Second"):
        Tenure.objects.create(person=a_draft(name), office=case.office, start="2021")
    Event.objects.filter(pk=event.pk).update(state=State.REVIEW)
    page = ada.get("/admin/")
    assert work(ada)["Drafts"] == ["Second", "First"]
    assert work(ada)["New in what is public"] == ["A kettle boiled over"]
    assert len(work(ada)["Without a citation"]) == 3
    for words in ("Without a citation: 3", "2 tenures<", "1 event<", f"{page_of(event)}#citations-group"):
        assert words in page.text


def test_the_ways_to_the_lists_lead_to_as_many_rows_as_they_say(ada, event, case):
    Tenure.objects.create(person=a_draft("First"), office=case.office, start="2021")
    for it in ada.get("/admin/").context["work"]:
        for pile in it.piles:
            if pile.address:
                assert ada.get(pile.address).context["cl"].result_count == pile.count, pile


def test_the_front_page_takes_the_same_queries_with_one_row_of_each_and_with_three(ada, event, case):
    Tenure.objects.create(person=a_draft("First"), office=case.office, start="2021")
    once = cost(ada, "/admin/")
    for name in ("Second", "Third"):
        Tenure.objects.create(person=a_draft(name), office=case.office, start="2021")
        Event.objects.create(prosecution=case.prosecution, kind=event.kind, summary=name)
    assert cost(ada, "/admin/") == once
    assert once <= 25


def test_a_citation_added_to_what_is_public_waits_beside_the_fact_that_it_is_for(ada, case):
    citation = cited(case.voided, case.source)
    assert work(ada) == {"New in what is public": [str(citation)]}
    assert page_of(case.voided) in ada.get("/admin/").text


def test_a_passage_in_recheck_is_listed_with_the_way_to_its_fact(ada, case):
    citation = cited(case.voided, case.source, state=State.PUBLISHED, verification="recheck")
    cited(case.voided, case.source, state=State.WITHDRAWN, verification="recheck")
    page = ada.get("/admin/")
    assert work(ada) == {"In recheck": [str(citation)]}
    assert f'href="{page_of(case.voided)}#citations-group"' in page.text
    assert f'href="{page_of(citation)}"' in page.text


def test_what_nobody_has_read_for_a_year_is_listed_until_somebody_does(ada, case):
    assert work(ada) == {}
    with time_machine.travel(now() + timedelta(days=366), tick=False):
        browser = Client()
        browser.force_login(ada.user)
        units = {kind: kind.objects.published().count() for kind in map(apps.get_model, ADDRESSED)}
        stale, _ = browser.get("/admin/").context["work"]
        assert (stale.title, stale.total) == ("Not reviewed for a year", sum(units.values()))
        for pile in stale.piles:
            assert browser.get(pile.address).context["cl"].result_count == pile.count, pile
        Review.objects.create(on_person=case.suspect, step=Step.READ_AGAIN, note="still right", at=now())
        Review.objects.create(on_person=case.critic, step=Step.ADDED, note="a name", at=now())
        Office.objects.filter(pk=case.office.pk).update(title="Prosecutor of the Harbour")
        assert browser.get("/admin/").context["work"][0].total == stale.total - 1
        lately = Person.objects.all().reviewed_lately()
        assert [*lately] == [case.suspect]


def test_nobody_is_told_of_what_they_may_not_read(event, case):
    assert work(at_the_desk("guest")) == {}


def test_a_fact_lacks_a_citation_for_the_list_as_for_its_page(event, case):
    """Two ways to the same answer: one asks the database, the other goes through the rows of a record."""
    new = Source.objects.create(kind=case.source.kind, description="another story")
    gone = Source.objects.create(kind=case.source.kind, description="a third", state=State.WITHDRAWN)
    for citation in (
        {"source": case.source},
        {"source": new},
        {"source": gone},
        {"source": case.source, "stance": "disputes"},
        {"source": case.source, "verification": "recheck"},
        {"source": case.source, "state": State.WITHDRAWN},
    ):
        Citation.objects.filter(on_event=event).delete()
        cited(event, **citation)
        lacks = bool(lacking_citation(rows_of(event), along=[new]))
        assert Event.objects.filter(pk=event.pk).cited(False).exists() is lacks, citation
        assert Event.objects.filter(pk=event.pk).cited().exists() is not lacks, citation


def test_the_page_of_a_record_leads_to_where_each_of_its_rows_is_cited(ada, event, case):
    """What cites a draft of a source is not among them: the two are published together."""
    decision = Decision.objects.create(prosecution=case.prosecution, kind=case.bargain.kind, by_unknown=True)
    cited(event, Source.objects.create(kind=case.source.kind, description="another story"))
    page = ada.get(page_of(case.prosecution))
    assert [it.row for it in page.context["lacking"]] == [decision]
    assert f"{page_of(decision)}#citations-group" in page.text
    assert 'id="citations-group"' in ada.get(page_of(decision)).text
    assert work(ada)["Without a citation"] == [str(decision)]
