"""A few small cases of two offices, for tests of lists."""

from __future__ import annotations

from types import SimpleNamespace

from cases.models import Decision, DecisionKind, Defendant, PleaDeal, Prosecution
from people.models import Office, PersonName
from sources.models import Source
from tests.cast import a_person, the_gazette, the_office
from tests.making import cite, keeps_the_rules, published, word


def a_docket() -> SimpleNamespace:
    """Three cases: a deal of 2016 by one office; one declined in 2012 and one without a decision by another."""
    source = the_gazette()
    harbour = the_office(source)
    customs = cite(published(Office, title="Customs Prosecutor", sort_name="Customs Prosecutor"), source)
    declined = word(DecisionKind, "declined", "declined to prosecute", category="declined")
    dealt = word(DecisionKind, "plea-deal", "made a plea deal", category="deal")
    docket = SimpleNamespace(source=source, harbour=harbour, customs=customs)
    docket.deal = a_case(harbour, "Cornelius Bilgewater", source)
    a_decision(docket.deal, declined, "2014", source)
    a_decision(docket.deal, dealt, "2016-05", source)
    party = docket.deal.defendants.get()
    cite(published(PleaDeal, prosecution=docket.deal, defendant=party, agreed="2016-05"), source)
    cite(published(PersonName, person=party.person, name="Corny Bilgewater"), source)
    docket.declined = a_case(customs, "Araminta Capstan", source)
    a_decision(docket.declined, declined, "2011-11/2012-11", source)
    docket.open = a_case(customs, "Zebulon Halyard", source)
    cite(published(Defendant, prosecution=docket.open, unnamed_as="two stokers"), source)
    keeps_the_rules()
    return docket


def a_case(office: Office, name: str, source: Source) -> Prosecution:
    """A case of an office against one person."""
    person = a_person(name, source)
    case = published(
        Prosecution, office=office, title=name, sort_name=person.sort_name, concerns="an alleged wrong"
    )
    cite(published(Defendant, prosecution=case, person=person), source)
    return cite(case, source)


def a_decision(case: Prosecution, kind: DecisionKind, made: str, source: Source) -> Decision:
    """A decision of the case's office about everybody in it."""
    return cite(
        published(
            Decision, prosecution=case, kind=kind, by_office=case.office, made=made, concerns_everybody=True
        ),
        source,
    )
