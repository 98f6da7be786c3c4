"""So many more of every kind of row, for what a page costs when it is full."""

from __future__ import annotations

from types import SimpleNamespace

from cases.models import (
    Charge,
    ComplainantGroup,
    Counsel,
    Decision,
    Defendant,
    DocketNumber,
    DonorCounsel,
    Event,
    EventParticipant,
    Inquiry,
    PleaDeal,
    PleaTerm,
    Prosecution,
    RelatedProsecution,
    Statement,
    StatementSpeaker,
)
from people.models import (
    Candidacy,
    Contribution,
    Fundraising,
    Membership,
    Organization,
    Oversight,
    Person,
    PersonName,
    Tenure,
    Tie,
)
from sources.models import Source
from tests.making import cite_all, several


def more_rows(case: SimpleNamespace, source: Source, number: int) -> None:
    """So many more of every kind of row on the case's page, each with people of its own."""
    matter = {"prosecution": case.prosecution}
    extras = case.extras

    def add(kind: type, /, **fields: object) -> list:
        extras[kind] = cite_all(several(kind, number, **fields), source, "¶20")
        return extras[kind]

    crowd = add(Person, display_name=lambda n: f"Deckhand {n}", sort_name=lambda n: f"{n:03}, Deckhand")
    parties = add(Defendant, **matter, person=crowd.__getitem__)
    groups = add(ComplainantGroup, **matter, description="merchants", qualifier="about", number=12)
    add(Counsel, **matter, person=crowd.__getitem__, for_defendant=parties.__getitem__)
    events = add(Event, **matter, kind=case.arrest.kind, summary="constables called", happened="2013")
    add(EventParticipant, event=events.__getitem__, person=crowd.__getitem__, role=case.arrested.role)
    deals = add(PleaDeal, **matter, defendant=parties.__getitem__, agreed="2014")
    add(PleaTerm, deal=deals.__getitem__, kind=case.no_jail.kind)
    decisions = add(
        Decision,
        **matter,
        kind=case.bargain.kind,
        by_person=case.official,
        made="2014",
        plea_deal=deals.__getitem__,
        revisits=case.voided,
        after_event=events.__getitem__,
    )
    _link(Decision.concerns.through, decision=decisions, defendant=parties)
    said = add(Statement, kind=case.criticism.kind, form="written", summary="that it is a shame",
               answers=case.criticism)  # fmt: skip
    _link(Statement.about_cases.through, statement=said, prosecution=[case.prosecution] * number)
    _link(Statement.about_people.through, statement=said, person=[case.suspect] * number)
    add(StatementSpeaker, statement=said.__getitem__, person=crowd.__getitem__)
    add(StatementSpeaker, statement=said.__getitem__, group=groups.__getitem__, position=2)
    add(Tenure, person=crowd.__getitem__, office=case.office, start="2012")
    add(Membership, person=crowd.__getitem__, principal=case.official, capacity="spokesperson")
    add(Tie, person=crowd.__getitem__, kind=case.tie.kind, to=case.brother)
    councils = add(Organization, name=lambda n: f"Council {n}", sort_name=lambda n: f"Council {n}",
                   kind=case.council.kind)  # fmt: skip
    add(Oversight, organization=councils.__getitem__, office=case.office, power="none")
    add(PersonName, person=case.official, name=lambda n: f"Dally {n}")
    _more_of_the_rest(case, add, number, crowd, parties, decisions)


def _more_of_the_rest(case, add, number, crowd, parties, decisions) -> None:
    matter = {"prosecution": case.prosecution}
    charges = add(Charge, **matter, defendant=parties.__getitem__, label="smuggling", replaced_by=case.charge)
    _link(Decision.charges.through, decision=decisions, charge=charges)
    add(DocketNumber, **matter, number=lambda n: f"QA-{n}", court=case.court)
    others = add(Prosecution, office=case.office, title=lambda n: f"Exchange {n}", sort_name=lambda n: f"Exchange {n}",
                 concerns="alleged trade in teapots")  # fmt: skip
    add(RelatedProsecution, **matter, kind=case.related.kind, to=others.__getitem__)
    race = {"election": case.election}
    add(Candidacy, **race, person=crowd.__getitem__, status=case.candidacy.status, as_of="2020")
    raised = add(Fundraising, **race, comparison="less", than=case.official)
    _link(Fundraising.raisers.through, fundraising=raised, person=crowd)
    gifts = add(Contribution, **race, recipient=case.official, person=crowd.__getitem__)
    donors = add(DonorCounsel, contribution=gifts.__getitem__, clients="captains")
    _link(DonorCounsel.prosecutions.through, donorcounsel=donors, prosecution=[case.prosecution] * number)
    inquiries = add(
        Inquiry, kind=case.inquiry.kind, title=lambda n: f"Inquiry {n}", sort_name=lambda n: f"Inquiry {n}",
        into="the teapots", ordered="2018", ordered_by_person=crowd.__getitem__,
    )  # fmt: skip
    _link(Inquiry.about_offices.through, inquiry=inquiries, office=[case.office] * number)
    _link(Inquiry.about_people.through, inquiry=inquiries, person=[case.official] * number)
    _link(Inquiry.about_cases.through, inquiry=inquiries, prosecution=[case.prosecution] * number)
    _link(Inquiry.about_decisions.through, inquiry=inquiries, decision=decisions)
    calls = add(Statement, kind=case.call.kind, form="paraphrased", summary="that the Prosecutor should go")
    _link(Statement.about_people.through, statement=calls, person=[case.official] * number)
    _link(Statement.about_elections.through, statement=calls, election=[case.election] * number)
    _link(Statement.about_inquiries.through, statement=calls, inquiry=[case.inquiry] * number)
    _link(Statement.forums.through, statement=calls, event=[case.assembly] * number)
    add(
        StatementSpeaker, statement=calls.__getitem__, person=crowd.__getitem__, for_organization=case.council
    )


def _link(through: type, **ends: list) -> None:
    pairs = zip(*ends.values(), strict=True)
    through.objects.bulk_create(through(**dict(zip(ends, pair, strict=True))) for pair in pairs)
