"""The page of one person: each part by itself."""

import re

import pytest

from cases.models import StatementSpeaker
from people.models import Membership, Person, PersonName
from tests.cast import a_published_case
from tests.making import cite, published
from tests.public.markup import problems
from tests.public.paragraphs import rests_on, with_places
from tests.public.sentences import position

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    return a_published_case()


def text(client, person) -> str:
    html = client.get(person.get_absolute_url()).text
    assert problems(html) == []
    return with_places(html)


def sections(client, person) -> list[str]:
    return re.findall(r'<h2 id="[^"]*">([^<]*)</h2>', client.get(person.get_absolute_url()).text)


def test_a_suspect(client, case):
    page = text(client, case.suspect)
    assert "Described in print as “ former master of teapots ”" in page
    assert "Also printed as Ignatius Pudlecombe (looks misprinted) [¶1]" in page
    assert (
        "Ignatius Puddlecombe was a member of Quillmouth Harbour Council, in print “teapot warden”. [¶1]"
        in page
    )
    assert rests_on(page, position(case.party), "¶8")
    assert "Their part: arrested" in page
    assert "What was said about them" in page
    PersonName.objects.filter(pk=case.misprint.pk).update(name=case.suspect.display_name)
    assert "As printed The name above stands as the source prints it; it looks misprinted [¶1]" in text(
        client, case.suspect
    )


def test_an_official(client, case):
    page = text(client, case.official)
    assert rests_on(page, "had held the office of Harbour Prosecutor of Quillmouth since 2010.", "¶3")
    assert "Shown in office by a source, last at some time between November 2019 and June 2020" in page
    assert rests_on(page, "Odalys Brackenthorpe made a plea deal", "¶8")
    assert "In the case Ignatius Puddlecombe" in page
    assert sections(client, case.official) == [
        "Names and ties",
        "Offices and capacities",
        "Decided while Harbour Prosecutor of Quillmouth",
        "Who speaks for them",
        "Calls for Odalys Brackenthorpe to leave office",
        "Elections and campaigns",
        "Contributions to their campaigns",
        "Contributions, counsel and decisions side by side",
        "Inquiries about them, ordered by them or put in their hands",
        "What was said for them",
        "Sources",
    ]


def test_a_lawyer(client, case):
    page = text(client, case.lawyer)
    assert "Counsel Ignatius Puddlecombe For more than 30 merchants" in page
    assert "What they said" in page
    assert "Nobody asked the merchants." in page


def test_a_spokesman_speaks_and_is_not_spoken_of(client, case):
    assert sections(client, case.spokesman) == ["Offices and capacities", "What they said", "Sources"]


def test_ties_are_read_from_both_ends(client, case):
    assert "Sister of Lionel Oakenshaw [¶1]" in text(client, case.critic)
    assert "Tied to Marguerite Oakenshaw , sister of Lionel Oakenshaw" in text(client, case.brother)


def test_what_somebody_said_of_themselves_stands_once(client, case):
    case.allegation.about_people.add(case.critic)
    page = text(client, case.critic)
    assert page.count("Said that Ignatius Puddlecombe took her teapot in 2012.") == 1
    assert "What was said about them" not in page


def test_a_speaker_for_two_people_stands_on_both_pages(client, case):
    cite(published(StatementSpeaker, statement=case.criticism, person=case.brother, position=4), case.source)
    for person in (case.brother, case.lawyer):
        assert "Nobody asked the merchants." in text(client, person)


@pytest.mark.parametrize(("identity", "said"), [("pseudonym", "Under a pseudonym"), ("unnamed", "Not named")])
def test_how_far_somebody_is_named_is_said(client, case, identity, said):
    somebody = published(Person, display_name="Jane Roe", sort_name="Roe, Jane", identity=identity)
    assert said in text(client, somebody)


def test_that_somebody_chose_to_be_named_is_said_with_its_source(client, case):
    assert "Named by their own choice" in text(client, case.critic)
    assert "Named by their own choice" not in text(client, case.suspect)


def test_a_capacity_that_is_over_says_when_it_ended(client, case):
    Membership.objects.filter(pk=case.membership.pk).update(end="../2020-06")
    assert "Quillmouth Harbour Council, in print “teapot warden”, ended by June 2020" in text(
        client, case.suspect
    )


def test_somebody_of_whom_nothing_else_is_known_has_a_page(client, case):
    nobody = published(Person, display_name="Perdita Nix", sort_name="Nix, Perdita")
    assert "Perdita Nix" in text(client, nobody)
