"""A statement is named by who made it and when, never by what it says."""

import pytest

from cases import attribution
from cases.models import Statement, StatementKind, StatementSpeaker
from people.models import Office, Organization, Person
from tests.cast import a_published_case
from tests.making import word

ANN, BEA, CY = (StatementSpeaker(person=Person(display_name=name)) for name in ("Ann Gull", "Bea Tern", "Cy Loon"))  # fmt: skip
CLERK = StatementSpeaker(unnamed_as="a clerk")
SPOKESMAN = StatementSpeaker(unnamed_as="a spokesman", for_person=ANN.person)
FOR_OFFICE = StatementSpeaker(unnamed_as="a clerk", for_office=Office(title="Harbour Prosecutor"))
THREE = StatementSpeaker(organization=Organization(name="the council"), qualifier="exactly", number=3)


@pytest.mark.parametrize(
    ("spoke", "said"),
    [
        ([], ""),
        ([ANN], "Ann Gull"),
        ([ANN, CLERK], "Ann Gull and a clerk"),
        ([ANN, BEA, CY], "Ann Gull, Bea Tern and Cy Loon"),
        ([ANN, BEA, CY, CLERK], "Ann Gull, Bea Tern and others"),
        ([THREE], "three members of the council"),
        ([SPOKESMAN], "a spokesman for Ann Gull"),
        ([StatementSpeaker(unnamed_as="clerks", qualifier="others")], "other clerks"),
        ([FOR_OFFICE], "a clerk for the Harbour Prosecutor"),
    ],
)
def test_speakers_are_named_in_their_order_and_their_number(spoke, said):
    assert attribution.speakers(spoke) == said


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("fields", "who", "title"),
    [
        ({"said": "2016-05-03"}, ["Ann Gull"], "What Ann Gull said on 3 May 2016"),
        ({"said": ""}, ["Ann Gull", "a clerk"], "What Ann Gull and a clerk said"),
        ({"said": "2019/2020"}, [], "What was said at some time between 2019 and 2020, by whom is not shown"),
        ({"form": "declined", "said": "2019"}, ["a spokesman"], "A spokesman declined to comment in 2019"),
    ],
)
def test_a_title_says_who_and_when(fields, who, title):
    kind = word(StatementKind, "allegation")
    statement = Statement.objects.create(kind=kind, **{"form": "paraphrased", "summary": "x", **fields})
    for position, name in enumerate(who):
        StatementSpeaker.objects.create(statement=statement, unnamed_as=name, position=position)
    assert attribution.title(Statement.objects.with_speakers().get()) == title


@pytest.mark.django_db
def test_no_title_repeats_what_was_said():
    case = a_published_case()
    for statement in Statement.objects.with_speakers():
        title = attribution.title(statement)
        assert (statement.words or statement.summary) not in title
        assert case.suspect.display_name not in title
