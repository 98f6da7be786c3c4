"""A case is published in one act with the drafts that it refers to and with what is said about it."""

from __future__ import annotations

import pytest

from cases.models import Defendant, Prosecution, Statement, StatementSpeaker
from people.models import Person
from sources.companions import with_companions
from sources.models import Citation, Source
from sources.record import State
from tests.desk.rows import page_of
from tests.desk.sending import filled
from tests.desk.test_lists import cost
from tests.making import cite_all


def cited(row, source):
    """The row, with a draft citation of it."""
    Citation.objects.create(source=source, locator="¶1", **{f"on_{row._meta.model_name}": row})
    return row


@pytest.fixture
def draft(case) -> Prosecution:
    """A case against a new person, from a new source, with a statement by another new person about it."""
    case.new_source = Source.objects.create(
        kind=case.source.kind, description="a second story of the Gazette"
    )
    case.stowaway = Person.objects.create(display_name="Cosima Fennimore", sort_name="Fennimore, Cosima")
    case.cook = Person.objects.create(display_name="Tobias Gullfeather", sort_name="Gullfeather, Tobias")
    matter = Prosecution.objects.create(
        office=case.office,
        title="The Second Teapot",
        sort_name="Teapot, Second",
        concerns="an alleged teapot",
    )
    cited(Defendant.objects.create(prosecution=matter, person=case.stowaway), case.new_source)
    case.said = Statement.objects.create(
        kind=case.criticism.kind, form="paraphrased", summary="that it is odd"
    )
    case.said.about_cases.add(matter)
    StatementSpeaker.objects.create(statement=case.said, person=case.cook)
    cited(case.said, case.new_source)
    return matter


def offered(page) -> list[str]:
    return sorted(str(it.unit) for it in page.context["prospect"].ready)


def publish(client, row, **changes):
    page = client.get(page_of(row, "publish"))
    return client.post(
        page_of(row, "publish"), filled(page, reason="read and checked", **changes), follow=True
    )


def test_what_it_refers_to_is_found_to_the_end(draft, case):
    found = with_companions([draft, case.said])
    assert {str(unit) for unit in found} == {
        str(row) for row in (draft, case.said, case.stowaway, case.cook, case.new_source)
    }


def test_all_of_it_is_offered_and_published_in_one_act(ada, draft, case, public):
    page = ada.get(page_of(draft, "publish"))
    assert offered(page) == sorted(map(str, (case.said, case.stowaway, case.cook, case.new_source)))
    publish(ada, draft)
    with public():
        assert Prosecution.objects.get(pk=draft.pk).defendants.get().person == case.stowaway
        assert Statement.objects.get(pk=case.said.pk).speakers.get().person == case.cook


def test_what_somebody_takes_the_tick_from_stays_a_draft(ada, draft, case):
    page = ada.get(page_of(draft, "publish"))
    keep = [it.name for it in page.context["prospect"].ready if it.unit not in (case.said, case.cook)]
    publish(ada, draft, along=keep)
    for row, state in (
        (draft, "published"),
        (case.stowaway, "published"),
        (case.said, "draft"),
        (case.cook, "draft"),
    ):
        row.refresh_from_db()
        assert row.state == state, row


def test_nothing_is_published_if_its_source_was_left_out(ada, draft, case):
    page = ada.get(page_of(draft, "publish"))
    keep = [it.name for it in page.context["prospect"].ready if it.unit != case.new_source]
    answer = publish(ada, draft, along=keep)
    assert "a second story of the Gazette” is not published" in answer.content.decode()
    assert filled(answer)["along"] == keep
    draft.refresh_from_db()
    assert draft.state == State.DRAFT


def test_what_lacks_a_citation_is_not_offered_and_said_to_wait(ada, draft, case):
    case.said.citations.all().delete()
    page = ada.get(page_of(draft, "publish"))
    assert str(case.said) not in offered(page)
    assert [str(it.unit) for it in page.context["prospect"].waiting] == [str(case.said)]
    publish(ada, draft)
    case.said.refresh_from_db()
    assert case.said.state == State.DRAFT


def test_what_was_withdrawn_is_not_offered(ada, draft, case):
    Person.objects.filter(pk=case.cook.pk).update(state=State.WITHDRAWN)
    assert str(case.cook) not in offered(ada.get(page_of(draft, "publish")))


def test_what_is_not_offered_cannot_be_published_by_naming_it(ada, draft, case):
    other = Person.objects.create(display_name="Somebody Else", sort_name="Else, Somebody")
    publish(ada, draft, along=[f"people.person:{other.pk}", "sources.source:x", "\x00"])
    other.refresh_from_db()
    assert other.state == State.DRAFT


def test_to_look_costs_the_same_however_many_rows_there_are(ada, draft, case):
    once = cost(ada, page_of(draft, "publish"))
    cite_all(
        [Defendant.objects.create(prosecution=draft, unnamed_as=f"deckhand {n}") for n in range(5)],
        case.source,
    )
    assert cost(ada, page_of(draft, "publish")) == once
