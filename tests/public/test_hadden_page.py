"""The page of the Hadden case, from its fixture: every fact of the document's paragraphs 8 to 13 and 18, with its place."""

import re

import pytest
from django.core.management import call_command

from cases.models import Prosecution
from people.models import Person
from tests.public.paragraphs import rests_on, with_places

pytestmark = pytest.mark.django_db

FACTS = [
    ("¶8", "The office of the Manhattan District Attorney made a plea deal in 2016."),
    ("¶8", "The office made a plea deal with Robert Hadden in 2016."),
    ("¶8", "Described in print as “ sex offender and former Columbia University gynecologist"),
    ("¶8", "“gynecologist”, Columbia University , ended by June 2020"),
    ("¶8", "Agreed in 2016"),
    ("¶8", "New York City Council : no direct oversight over the Manhattan District Attorney"),
    ("¶9", "Alleged sexual abuse of patients during gynecological exams."),
    ("¶9", "No jail time"),
    ("¶9", "19 Women who alleged abuse during gynecological exams."),
    ("¶9", "Prosecutors knew of them"),
    ("¶9", "19 women who alleged abuse during gynecological exams Said that Robert Hadden abused them"),
    ("¶10", "Between November 2011 and November 2012"),
    ("¶10", "Police arrested Robert Hadden after a patient’s complaint."),
    ("¶10", "Arrest, Robert Hadden’s office"),
    ("¶10", "One Patient whose complaint came before the arrest."),
    ("¶10", "The office of the Manhattan District Attorney voided the arrest"),
    ("¶10", "Said that Robert Hadden sexually assaulted her in 2012, during her pregnancy."),
    ("¶10", "Evelyn Yang spoke about Robert Hadden in an interview with CNN"),
    ("¶10", "Evelyn Yang , wife of Andrew Yang"),
    ("¶10", "Andrew Yang is described in print as “ presidential hopeful"),
    ("¶11", "Said that she turned to prosecutors by way of an attorney."),
    ("¶11", "Said that her attorney told her that prosecutors already had an investigation"),
    ("¶11", "Said that for months she had no word from prosecutors."),
    ("¶11", "Said that she found out about the plea agreement only after it had been concluded."),
    ("¶11", "Said that at no time was she able to give the judge her account."),
    ("¶12", "Defence of a decision; quoted"),
    ("¶13", "making sure he could never do this again"),
    ("¶13", "permanent surrender of his medical license."),
    ("¶13", "Felony conviction"),
    ("¶13", "Permanent surrender of a license"),
    ("¶13", "Said that the office regrets what pain may have come from the deal."),
    ("¶18", "More than 30 Women who allege assault during appointments."),
    ("¶18", "Said that Robert Hadden assaulted them during appointments."),
    ("¶18", "Anthony DiPietro , for more than 30 women who allege assault during appointments"),
    ("¶18", "Said that the office told some of his clients, wrongly, that the statute of limitations"),
    ("¶18", "Said that others of his clients, though ready to, were not permitted"),
    ("¶23", "Manhattan District Attorney, since 2010"),
    ("¶6", "“Vance spokesman”, Cyrus Vance"),
]


@pytest.fixture
def page(client) -> str:
    call_command("loaddata", "vocabulary", "vance", publish=True, reason="For a test", verbosity=0)
    return client.get(Prosecution.objects.get(title="Robert Hadden").get_absolute_url()).text


def test_every_fact_stands_with_its_paragraph(page):
    text = with_places(page)
    assert [(place, fact) for place, fact in FACTS if not rests_on(text, fact, place)] == []


def test_the_voided_arrest_says_what_the_source_relies_on(page):
    voided = re.search(r"voided the arrest.{0,200}?#note-(\d+)", page, re.DOTALL)
    note = page.split(f'id="note-{voided[1]}"')[1].split("</li>")[0]
    assert "The source relies on: court transcripts." in note


def test_the_arrest_has_no_date_but_the_one_that_the_source_gives(page):
    arrest = page.split("Police arrested Robert Hadden")[0].rsplit("<li", 1)[1]
    assert "Between November 2011 and November 2012" in arrest
    assert "<time" not in arrest
    assert "datetime" not in arrest


def test_the_accounts_stand_as_statements_of_their_speakers(page):
    said = page.split('id="said"')[1].split('id="represented"')[0]
    timeline = page.split('id="decisions"')[1].split('id="plea-deal"')[0]
    for words in ("no word from prosecutors", "statute of limitations", "by way of an attorney", "assaulted"):
        assert words in said
        assert words not in timeline


def test_nobody_is_called_more_than_the_record_shows(page):
    text = with_places(page)
    assert "Defendant Robert Hadden" in text
    for word in ("convicted", "guilty", "offender", "rapist", "predator"):
        rest = text.replace("“ sex offender and former Columbia University gynecologist", "")
        rest = rest.replace("sex offender and former Columbia University gynecologist Robert Hadden", "")
        assert word not in rest.lower(), word


def test_every_person_of_the_document_has_a_page(page, client):
    for person in Person.objects.all():
        assert f"<h1>{person.display_name}" in client.get(person.get_absolute_url()).text


def test_why_somebody_who_alleges_an_assault_is_named_has_its_place(page, client):
    yang = Person.objects.get(display_name="Evelyn Yang")
    text = with_places(client.get(yang.get_absolute_url()).text)
    assert rests_on(text, "Named by their own choice", "¶10")
