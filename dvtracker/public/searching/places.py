"""Where words are looked for: the columns, and the records that a word there leads to.

A record is found by its own texts and by the names of those who are in it, in every form of their names on
record. `SEARCHED` names the kinds in the order in which they are shown.
"""

from __future__ import annotations

from typing import NamedTuple

PERSON, CASE, STATEMENT, SOURCE = "person", "case", "statement", "source"
INQUIRY, ELECTION = "inquiry", "election"
OFFICE, ORGANIZATION = "office", "organization"

ITSELF, NAME, TEXT, BESIDE, KIND = 100, 90, 60, 40, 20
"""What a place weighs: a record's title, a name of somebody in it, its text, what stands beside it, its kind."""


class Place(NamedTuple):
    """A column of the table `t` in which words stand, and the id of the record that they lead to.

    `label` says to readers where the words stood; `via` joins another table, `r`, that leads on to the record.
    """

    kind: str
    weight: int
    label: str
    table: str
    text: str
    record: str = "t.id"
    via: str = ""


class PlaceOfPeople(NamedTuple):
    """A column of the table `r` that leads to a person, who may be found by any form of the name."""

    kind: str
    weight: int
    label: str
    table: str
    person: str
    record: str
    via: str = ""


PLACES = (
    Place(PERSON, TEXT, "Described as", "people_person", "description"),
    Place(PERSON, BESIDE, "Capacity", "people_membership", "as_printed", "t.person_id"),
    Place(PERSON, BESIDE, "Office", "people_tenure", "title_as_printed", "t.person_id"),
    Place(PERSON, BESIDE, "Office", "people_office", "title", "r.person_id",
          "JOIN people_tenure AS r ON r.office_id = t.id"),
    Place(CASE, ITSELF, "Title", "cases_prosecution", "title"),
    Place(CASE, TEXT, "Concerns", "cases_prosecution", "concerns"),
    Place(CASE, NAME, "In the case", "cases_defendant", "unnamed_as", "t.prosecution_id"),
    Place(CASE, BESIDE, "Complainants", "cases_complainantgroup", "description", "t.prosecution_id"),
    Place(CASE, BESIDE, "Counsel", "cases_counsel", "unnamed_as", "t.prosecution_id"),
    Place(CASE, BESIDE, "Decision", "cases_decision", "detail", "t.prosecution_id"),
    Place(CASE, KIND, "Decision", "cases_decisionkind", "label", "r.prosecution_id",
          "JOIN cases_decision AS r ON r.kind_id = t.id"),
    Place(CASE, BESIDE, "Event", "cases_event", "summary", "t.prosecution_id"),
    Place(CASE, KIND, "Office", "people_office", "title", "r.id",
          "JOIN cases_prosecution AS r ON r.office_id = t.id"),
    Place(CASE, BESIDE, "Charge", "cases_charge", "label", "t.prosecution_id"),
    Place(CASE, BESIDE, "Statute", "cases_charge", "statute", "t.prosecution_id"),
    Place(CASE, TEXT, "Docket number", "cases_docketnumber", "number", "t.prosecution_id"),
    Place(STATEMENT, ITSELF, "Words", "cases_statement", "words"),
    Place(STATEMENT, ITSELF, "In our words", "cases_statement", "summary"),
    Place(STATEMENT, NAME, "Speaker", "cases_statementspeaker", "unnamed_as", "t.statement_id"),
    Place(STATEMENT, BESIDE, "Speaker", "cases_statementspeaker", "capacity", "t.statement_id"),
    Place(STATEMENT, NAME, "Speaker", "people_organization", "name", "r.statement_id",
          "JOIN cases_statementspeaker AS r ON r.organization_id = t.id"),
    Place(STATEMENT, BESIDE, "On behalf of", "people_organization", "name", "r.statement_id",
          "JOIN cases_statementspeaker AS r ON r.for_organization_id = t.id"),
    Place(STATEMENT, BESIDE, "On behalf of", "people_office", "title", "r.statement_id",
          "JOIN cases_statementspeaker AS r ON r.for_office_id = t.id"),
    Place(STATEMENT, KIND, "Kind", "cases_statementkind", "label", "r.id",
          "JOIN cases_statement AS r ON r.kind_id = t.id"),
    Place(STATEMENT, BESIDE, "About the case", "cases_prosecution", "title", "r.statement_id",
          "JOIN cases_statement_about_cases AS r ON r.prosecution_id = t.id"),
    Place(STATEMENT, BESIDE, "Forum", "cases_event", "summary", "r.id",
          "JOIN cases_statement AS r ON r.event_id = t.id"),
    Place(STATEMENT, BESIDE, "Forum", "people_organization", "name", "r.id",
          "JOIN cases_statement AS r ON r.publication_id = t.id"),
    Place(SOURCE, ITSELF, "Title", "sources_source", "title"),
    Place(SOURCE, TEXT, "What it is", "sources_source", "description"),
    Place(SOURCE, TEXT, "Publisher", "sources_source", "publisher"),
    Place(SOURCE, TEXT, "Authors", "sources_source", "authors"),
    Place(SOURCE, BESIDE, "Correction", "sources_sourcecorrection", "change", "t.source_id"),
    Place(INQUIRY, ITSELF, "Title", "cases_inquiry", "title"),
    Place(INQUIRY, TEXT, "Looks into", "cases_inquiry", "into"),
    Place(INQUIRY, TEXT, "Outcome", "cases_inquiry", "outcome"),
    Place(INQUIRY, BESIDE, "Ordered by", "people_office", "title", "r.id",
          "JOIN cases_inquiry AS r ON r.ordered_by_office_id = t.id"),
    Place(INQUIRY, BESIDE, "Ordered by", "people_organization", "name", "r.id",
          "JOIN cases_inquiry AS r ON r.ordered_by_organization_id = t.id"),
    Place(INQUIRY, BESIDE, "Put in the hands of", "people_office", "title", "r.id",
          "JOIN cases_inquiry AS r ON r.conducted_by_office_id = t.id"),
    Place(INQUIRY, BESIDE, "Put in the hands of", "people_organization", "name", "r.id",
          "JOIN cases_inquiry AS r ON r.conducted_by_organization_id = t.id"),
    Place(ELECTION, ITSELF, "Title", "people_election", "title"),
    Place(OFFICE, ITSELF, "Title", "people_office", "title"),
    Place(OFFICE, TEXT, "Jurisdiction", "people_office", "jurisdiction"),
    Place(OFFICE, TEXT, "Staff", "people_office", "staff_name"),
    Place(ORGANIZATION, ITSELF, "Name", "people_organization", "name"),
    Place(ORGANIZATION, KIND, "Kind", "people_organizationkind", "label", "r.id",
          "JOIN people_organization AS r ON r.kind_id = t.id"),
)  # fmt: skip

OF_PEOPLE = (
    PlaceOfPeople(PERSON, ITSELF, "Also printed as", "people_person", "id", "r.id"),
    PlaceOfPeople(CASE, NAME, "In the case", "cases_defendant", "person_id", "r.prosecution_id"),
    PlaceOfPeople(CASE, TEXT, "Counsel", "cases_counsel", "person_id", "r.prosecution_id"),
    PlaceOfPeople(CASE, BESIDE, "Decided by", "cases_decision", "by_person_id", "r.prosecution_id"),
    PlaceOfPeople(CASE, BESIDE, "Took part in an event", "cases_eventparticipant", "person_id",
                  "t.prosecution_id", "JOIN cases_event AS t ON t.id = r.event_id"),
    PlaceOfPeople(CASE, KIND, "Has held the office", "people_tenure", "person_id", "t.id",
                  "JOIN cases_prosecution AS t ON t.office_id = r.office_id"),
    PlaceOfPeople(STATEMENT, NAME, "Speaker", "cases_statementspeaker", "person_id", "r.statement_id"),
    PlaceOfPeople(STATEMENT, TEXT, "On behalf of", "cases_statementspeaker", "for_person_id", "r.statement_id"),
    PlaceOfPeople(STATEMENT, BESIDE, "About", "cases_statement_about_people", "person_id", "r.statement_id"),
    PlaceOfPeople(INQUIRY, TEXT, "Ordered by", "cases_inquiry", "ordered_by_person_id", "r.id"),
    PlaceOfPeople(INQUIRY, TEXT, "Put in the hands of", "cases_inquiry", "conducted_by_person_id", "r.id"),
    PlaceOfPeople(INQUIRY, TEXT, "About", "cases_inquiry_about_people", "person_id", "r.inquiry_id"),
    PlaceOfPeople(ELECTION, NAME, "In the election", "people_candidacy", "person_id", "r.election_id"),
    PlaceOfPeople(OFFICE, BESIDE, "Has been held by", "people_tenure", "person_id", "r.office_id"),
)  # fmt: skip
