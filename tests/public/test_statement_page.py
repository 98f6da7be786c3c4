"""The page of one statement: whose it is, where it was said, what it is about, and the exchange around it."""

import re

import pytest

from cases.models import EventParticipant, Statement, StatementSpeaker
from tests.cast import a_published_case
from tests.making import cite, published
from tests.public.markup import problems
from tests.public.paragraphs import rests_on, with_places

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    return a_published_case()


def html(client, statement: Statement) -> str:
    found = client.get(statement.get_absolute_url()).text
    assert problems(found) == []
    return found


def text(client, statement: Statement) -> str:
    return with_places(html(client, statement))


def heads(found: str) -> str:
    """What stands in the page's title, headings and description."""
    return " ".join(
        re.findall(r"<title>[^<]*|<h[123][^>]*>.*?</h[123]>|<meta name=\"description\"[^>]*>", found)
    )


def test_its_title_names_the_speaker_and_not_what_was_said(client, case):
    found = html(client, case.allegation)
    assert "<h1" in found
    assert (
        "What Marguerite Oakenshaw said at some time between October 2019 and May 2020 (allegation)" in found
    )
    assert "took her teapot" not in heads(found)


def test_what_was_said_stands_as_the_speakers(client, case):
    page = text(client, case.allegation)
    assert rests_on(page, "Said that Ignatius Puddlecombe took her teapot in 2012.", "¶10")
    assert "This is the statement of whoever made it, and not a finding of this record." in page
    assert "What kind of statement Allegation" in page
    assert "How it reached the source Paraphrased" in page


def test_who_said_it_in_which_capacity_and_for_whom(client, case):
    page = text(client, case.defence)
    assert "Speaker Barnaby Thistlewick [¶1] As “Brackenthorpe spokesman” On behalf of the Harbour Prosecutor of Quillmouth" in page  # fmt: skip
    assert "Speaker A clerk [¶1] On behalf of Odalys Brackenthorpe" in page
    joint = text(client, case.criticism)
    assert "Three members The Lamplighters' Caucus [¶1] On behalf of Quillmouth Harbour Council" in joint
    assert "Speaker Some merchants who were turned away" in joint


def test_where_it_was_said(client, case):
    cite(
        published(EventParticipant, event=case.interview, person=case.critic, role=case.arrested.role),
        case.source,
    )
    page = text(client, case.allegation)
    assert "Where it was said Between October 2019 and May 2020 An interview with the Foghorn Gazette." in page  # fmt: skip
    assert "Interview; arrested: Marguerite Oakenshaw" in page
    assert "Published in The Foghorn Gazette" in text(client, case.criticism)


def test_what_it_is_about(client, case):
    found = html(client, case.defence)
    assert f'href="{case.prosecution.get_absolute_url()}#{case.bargain.key}"' in found
    assert "Decision Odalys Brackenthorpe made a plea deal" in with_places(found)
    assert rests_on(
        text(client, case.criticism), "Case Ignatius Puddlecombe Alleged smuggling of teapots.", "¶2"
    )


def test_the_whole_exchange_is_on_the_page_of_each_statement_in_it(client, case):
    reply = published(
        Statement, kind=case.criticism.kind, form="written", summary="that it is", answers=case.defence
    )
    cite(reply, case.source)
    cite(published(StatementSpeaker, statement=reply, person=case.lawyer), case.source)
    for statement in (case.criticism, case.defence, reply):
        exchange = html(client, statement).split('id="exchange"')[1]
        order = [exchange.index(f'id="{each.key}"') for each in (case.criticism, case.defence, reply)]
        assert order == sorted(order)
        assert exchange.count("the statement above") == 1


def test_statements_that_answer_each_other_are_an_exchange_too(client, case):
    Statement.objects.filter(pk=case.criticism.pk).update(answers=case.defence)
    assert html(client, case.criticism).count("We stand by the bargain.") == 1


def test_a_statement_that_stands_alone_says_so(client, case):
    page = text(client, case.allegation)
    assert "The record has no answer to it, and nothing that it answers." in page


def test_an_answer_to_something_hidden_stands_alone(client, case):
    Statement.objects.filter(pk=case.criticism.pk).update(state="draft")
    page = text(client, case.defence)
    assert "nothing that it answers" in page
    assert "In answer to" not in page


def test_a_statement_by_somebody_hidden_says_so(client, case):
    type(case.critic).objects.filter(pk=case.critic.pk).update(state="draft")
    page = text(client, case.allegation)
    assert "What was said at some time between October 2019 and May 2020, by whom is not shown" in page
    assert "By whom it was said is not shown." in page


def test_a_citation_of_any_field_has_a_mark(client, case):
    Statement.objects.filter(pk=case.defence.pk).update(
        summary="that they stand by it", event=case.interview, publication=case.gazette
    )
    names = [field.name for field in Statement._meta.get_fields() if not field.auto_created]
    for name in names:
        cite(case.defence, case.source, f"at {name}", field=name)
    page = text(client, case.defence)
    assert [name for name in names if f"[at {name}]" not in page] == []


@pytest.mark.parametrize("where", ["prosecution", "lawyer"])
def test_case_and_person_lead_to_it(client, case, where):
    page = client.get(getattr(case, where).get_absolute_url()).text
    assert f'href="{case.criticism.get_absolute_url()}"' in page
