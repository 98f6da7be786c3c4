"""A cast of invented people, and one small case of theirs with a row of every kind, published and cited.

    case = a_published_case()            # one row of every kind, some of two
    case = a_published_case(rows=300)    # 299 more of every kind that is part of the case
    cases = published_cases(300)         # many small cases, for lists

Nobody here exists. Rows are made by plain model calls; the database has checked that the case keeps its rules.
"""

from __future__ import annotations

from types import SimpleNamespace

from cases.models import (
    Charge,
    ComplainantGroup,
    Counsel,
    Decision,
    DecisionKind,
    Defendant,
    DocketNumber,
    DonorCounsel,
    Event,
    EventKind,
    EventParticipant,
    Inquiry,
    InquiryKind,
    ParticipantRole,
    PleaDeal,
    PleaTerm,
    Prosecution,
    RelatedProsecution,
    RelationKind,
    Statement,
    StatementKind,
    StatementSpeaker,
    TermKind,
)
from people.models import (
    Candidacy,
    CandidacyStatus,
    Contribution,
    Election,
    Fundraising,
    Membership,
    Office,
    Organization,
    OrganizationKind,
    Oversight,
    Person,
    PersonName,
    Tenure,
    Tie,
    TieKind,
)
from sources.models import Citation, Source, SourceCorrection, SourceKind
from tests.making import (
    cite,
    cite_all,
    cited_at_once,
    keeps_the_rules,
    known_to_the_planner,
    published,
    several,
    word,
)

# --- The cast -----------------------------------------------------------------------------------------------


def the_gazette() -> Source:
    """The source that everything rests on."""
    return published(
        Source,
        kind=word(SourceKind, "news", "news story"),
        title="Quillmouth asks questions of its Harbour Prosecutor",
        description="A story of the Foghorn Gazette on the Harbour Prosecutor",
        authors="Peregrine Saltmarsh",
        publisher="The Foghorn Gazette",
        date="2019-11/2020-06",
        date_basis="It speaks of the regatta of 2021 as being to come.",
        url="https://gazette.example/harbour",
        archived_url="https://archive.example/harbour",
        locators="paragraphs, numbered from 1",
        text_sha256="ab" * 32,
        checked_on="2024-03-01",
    )


def a_person(display_name: str, source: Source, **fields: object) -> Person:
    """Somebody of the cast, with a citation."""
    *first, last = display_name.split()
    sort_name = f"{last}, {' '.join(first)}"
    return cite(published(Person, display_name=display_name, sort_name=sort_name, **fields), source)


def an_organization(name: str, kind: str, source: Source) -> Organization:
    """A body of the cast, with a citation."""
    kind = word(OrganizationKind, kind)
    return cite(published(Organization, name=name, sort_name=name, kind=kind), source)


def the_office(source: Source) -> Office:
    """The Harbour Prosecutor of Quillmouth, whoever holds the office."""
    title = "Harbour Prosecutor of Quillmouth"
    return cite(
        published(Office, title=title, sort_name=title, jurisdiction="Quillmouth", staff_name="the staff"),
        source,
    )


# --- The case -----------------------------------------------------------------------------------------------


def a_published_case(rows: int = 1) -> SimpleNamespace:
    """The whole cast in one case. Every attribute is a row, but `extras`, which are lists of rows."""
    case = SimpleNamespace(extras={})
    case.source = the_gazette()
    with cited_at_once():
        _everything(case, case.source)
    _corrected(case)
    if rows > 1:
        _more(case, case.source, rows - 1)
        known_to_the_planner()
    keeps_the_rules()
    return case


def _everything(case: SimpleNamespace, source: Source) -> None:
    _people(case, source)
    case.prosecution = cite(
        published(
            Prosecution,
            office=case.office,
            title="Ignatius Puddlecombe",
            sort_name="Puddlecombe, Ignatius",
            concerns="alleged smuggling of teapots",
        ),
        source,
        "¶2",
    )
    _parties(case, source)
    _charged(case, source)
    _course(case, source)
    _elected(case, source)
    _looked_into(case, source)
    _said(case, source)


def _people(case: SimpleNamespace, source: Source) -> None:
    case.office = the_office(source)
    case.official = a_person("Odalys Brackenthorpe", source, description="Harbour Prosecutor")
    case.suspect = a_person("Ignatius Puddlecombe", source, description="former master of teapots")
    case.lawyer = a_person("Thessaly Wrenfield", source, description="attorney")
    case.spokesman = a_person("Barnaby Thistlewick", source)
    case.critic = a_person("Marguerite Oakenshaw", source)
    case.brother = a_person("Lionel Oakenshaw", source, description="a regatta hopeful")
    case.council = an_organization("Quillmouth Harbour Council", "council", source)
    case.police = an_organization("Quillmouth Constabulary", "police", source)
    case.gazette = an_organization("The Foghorn Gazette", "newspaper", source)
    case.court = an_organization("Quillmouth Admiralty Court", "court", source)
    case.caucus = an_organization("The Lamplighters' Caucus", "caucus", source)
    Organization.objects.filter(pk=case.caucus.pk).update(parent=case.council)
    case.short_name = cite(published(PersonName, person=case.official, name="Dally Brackenthorpe"), source)
    case.misprint = cite(
        published(PersonName, person=case.suspect, name="Ignatius Pudlecombe", is_misprint=True), source
    )
    case.tenure = cite(
        published(
            Tenure, person=case.official, office=case.office, start="2010", last_cited="2019-11/2020-06"
        ),
        source,
        "¶3",
    )
    case.membership = cite(
        published(Membership, person=case.suspect, organization=case.council, as_printed="teapot warden"),
        source,
    )
    case.speaks_for = cite(
        published(
            Membership,
            person=case.spokesman,
            principal=case.official,
            capacity="spokesperson",
            as_printed="Brackenthorpe spokesman",
        ),
        source,
    )
    case.speaks_for_office = cite(
        published(
            Membership, person=case.spokesman, office=case.office, capacity="spokesperson", start="2012"
        ),
        source,
    )
    kind = word(TieKind, "sister", "sister of")
    case.tie = cite(published(Tie, person=case.critic, kind=kind, to=case.brother), source)
    case.oversight = cite(
        published(Oversight, organization=case.council, office=case.office, power="no_direct"), source
    )


def _parties(case: SimpleNamespace, source: Source) -> None:
    matter = {"prosecution": case.prosecution}
    case.party = cite(published(Defendant, **matter, person=case.suspect), source)
    case.crew = cite(
        published(Defendant, **matter, unnamed_as="two deckhands", qualifier="exactly", number=2), source
    )
    case.group = cite(
        published(
            ComplainantGroup,
            **matter,
            description="merchants who say that their teapots were taken",
            qualifier="more_than",
            number=30,
            known_to_prosecutors=True,
        ),
        source,
        "¶4",
    )
    cite(case.group, source, "¶5", field="known_to_prosecutors")
    case.some = cite(
        published(
            ComplainantGroup,
            **matter,
            description="merchants who were turned away",
            qualifier="some",
            within=case.group,
        ),
        source,
        "¶5",
    )
    case.counsel = cite(published(Counsel, **matter, person=case.lawyer, for_group=case.group), source)
    case.attorneys = cite(
        published(Counsel, **matter, unnamed_as="attorneys", for_defendant=case.party, start="2012"), source
    )


def _charged(case: SimpleNamespace, source: Source) -> None:
    """One charge that took the place of another, the court's number for the case, and a case that it grew out of."""
    matter = {"prosecution": case.prosecution}
    case.charge = cite(
        published(
            Charge, **matter, defendant=case.party, label="possession of one teapot", statute="Harbour Law § 12",
            grade="misdemeanor", grade_as_printed="class T misdemeanor", counts=1, filed="2014",
        ),
        source, "¶8",
    )  # fmt: skip
    case.first_charge = cite(
        published(
            Charge, **matter, defendant=case.party, label="smuggling of teapots", grade="felony", counts=30,
            filed="2013", replaced_by=case.charge,
        ),
        source, "¶8",
    )  # fmt: skip
    case.docket = cite(published(DocketNumber, **matter, number="QA-117-2013", court=case.court), source)
    case.earlier = cite(
        published(
            Prosecution, office=case.office, title="The Teapot Exchange", sort_name="Teapot Exchange",
            concerns="alleged trade in untaxed teapots",
        ),
        source,
    )  # fmt: skip
    grew = word(RelationKind, "grew-out-of", "grew out of")
    case.related = cite(published(RelatedProsecution, **matter, kind=grew, to=case.earlier), source)


def _course(case: SimpleNamespace, source: Source) -> None:
    matter = {"prosecution": case.prosecution}
    case.arrest = cite(
        published(
            Event,
            **matter,
            kind=word(EventKind, "arrest", category="arrest"),
            summary="constables arrested Ignatius Puddlecombe on the quay",
            place="the quay",
            happened="2011-11/2012-11",
        ),
        source,
        "¶6",
    )
    cite(case.arrest, source, "¶7", field="happened", excerpt="six weeks after the regatta")
    arrested = word(ParticipantRole, "arrested", category="subject")
    arresting = word(ParticipantRole, "made-arrest", "made the arrest", category="actor")
    case.arrested = cite(
        published(EventParticipant, event=case.arrest, person=case.suspect, role=arrested), source
    )
    case.constables = cite(
        published(EventParticipant, event=case.arrest, organization=case.police, role=arresting), source
    )
    complained = word(ParticipantRole, "complained", "made the complaint")
    case.complaint = cite(
        published(EventParticipant, event=case.arrest, group=case.some, role=complained), source
    )
    case.voided = cite(
        published(
            Decision,
            **matter,
            kind=word(DecisionKind, "voided-arrest", "voided the arrest", category="arrest_voided"),
            by_office=case.office,
            after_event=case.arrest,
        ),
        source,
        "¶7",
        relies_on="harbour transcripts",
    )
    case.voided.concerns.add(case.party)
    case.deal = cite(
        published(PleaDeal, **matter, defendant=case.party, agreed="2016"),
        source,
        "¶8",
        excerpt="a 2016 plea deal over the teapots",
    )
    case.bargain = cite(
        published(
            Decision,
            **matter,
            kind=word(DecisionKind, "plea-deal", "made a plea deal", category="deal"),
            by_person=case.official,
            made="2016",
            plea_deal=case.deal,
            detail="over the teapots of two seasons",
            stated_reason="that a verdict is never certain",
            prompted_by="a letter from the council",
            revisits=case.voided,
        ),
        source,
        "¶8",
    )
    cite(case.bargain, source, "¶9", field="made", stance="disputes", excerpt="in the autumn of 2017")
    case.bargain.concerns.add(case.party)
    case.bargain.charges.add(case.charge)
    _in_court(case, source)
    case.conviction = cite(
        published(
            PleaTerm, deal=case.deal, kind=word(TermKind, "conviction", "conviction"), detail="for one teapot"
        ),
        source,
        "¶9",
    )
    case.no_jail = cite(
        published(PleaTerm, deal=case.deal, kind=word(TermKind, "no-jail", "no jail")), source
    )


def _in_court(case: SimpleNamespace, source: Source) -> None:
    """A motion of the defendant's, the court's ruling on it, and one argument of which nobody says whose it was."""
    matter = {"prosecution": case.prosecution}
    moved = word(DecisionKind, "moved", "moved to see the teapots", category="other")
    case.motion = cite(
        published(Decision, **matter, kind=moved, by_defendant=case.party, made="2015", after=case.voided),
        source,
    )
    case.motion.concerns.add(case.party)
    ruled = word(DecisionKind, "ruled", "ruled on the teapots", category="ruled")
    case.ruling = cite(
        published(
            Decision,
            **matter,
            kind=ruled,
            by_organization=case.court,
            made="2015",
            after=case.motion,
            concerns_everybody=True,
        ),
        source,
    )
    argued = word(DecisionKind, "argued", "argued over the teapots", category="argued")
    case.argument = cite(
        published(Decision, **matter, kind=argued, by_unknown=True, concerns_everybody=True), source
    )


def _elected(case: SimpleNamespace, source: Source) -> None:
    """The next election to the office: who runs, and what is said of money."""
    case.election = cite(
        published(
            Election, office=case.office, title="Harbour Prosecutor, 2021", sort_name="Harbour Prosecutor, 2021",
            held="2021-11",
        ),
        source,
    )  # fmt: skip
    race = {"election": case.election}
    plans = word(CandidacyStatus, "planning", "plans to run", category="planning")
    open_ = word(CandidacyStatus, "undecided", "has not decided whether to run", category="undecided")
    case.candidacy = cite(
        published(
            Candidacy,
            **race,
            person=case.critic,
            status=plans,
            as_of="2019-11/2020-06",
            as_printed="advocate",
        ),
        source,
        "¶23",
    )
    case.undecided = cite(published(Candidacy, **race, person=case.official, status=open_), source, "¶24")
    case.raised = cite(
        published(
            Fundraising, **race, comparison="more", than=case.official, end="2019-11/2020-06",
            period_as_printed="the last six months",
        ),
        source, "¶23",
    )  # fmt: skip
    case.raised.raisers.add(case.critic)
    gift = {"recipient": case.official}
    case.gift = cite(
        published(
            Contribution, **gift, **race, person=case.lawyer, amount=1250, currency="USD", given="2012"
        ),
        source,
        "¶21",
    )
    case.gift_of_a_body = cite(published(Contribution, **gift, organization=case.caucus), source, "¶21")
    case.gifts = cite(
        published(Contribution, **gift, unnamed_as="harbour attorneys", qualifier="some"), source, "¶21"
    )
    case.donors = cite(
        published(DonorCounsel, contribution=case.gifts, clients="wealthy captains"), source, "¶21"
    )
    case.donors.prosecutions.add(case.prosecution, case.earlier)


def _looked_into(case: SimpleNamespace, source: Source) -> None:
    """Three inquiries, each ordered and conducted by another sort of actor."""

    def an_inquiry(title: str, **fields: object) -> Inquiry:
        kind = word(InquiryKind, "investigation", "investigation")
        inquiry = published(
            Inquiry, kind=kind, title=title, sort_name=title, into=f"the matter of the {title}", **fields
        )
        inquiry.about_people.add(case.official)
        inquiry.about_offices.add(case.office)
        inquiry.about_cases.add(case.prosecution)
        inquiry.about_decisions.add(case.bargain)
        return cite(inquiry, source, "¶20")

    case.inquiry = an_inquiry(
        "Teapot bargain inquiry",
        ordered="2018",
        ordered_by_person=case.critic,
        conducted_by_office=case.office,
    )
    case.audit = an_inquiry(
        "Harbour audit", status="ended", ended="2019", outcome="no fault was found",
        ordered_by_office=case.office, conducted_by_organization=case.council,
    )  # fmt: skip
    case.review = an_inquiry(
        "Lantern review", status="open", ordered_by_organization=case.council, conducted_by_person=case.lawyer
    )


def _said(case: SimpleNamespace, source: Source) -> None:
    case.interview = cite(
        published(
            Event,
            kind=word(EventKind, "interview", category="public"),
            summary="an interview with the Foghorn Gazette",
            happened="2019-10/2020-05",
        ),
        source,
    )
    case.allegation = _statement(
        case, source, "allegation", "against", case.critic, form="paraphrased", event=case.interview,
        summary="that Ignatius Puddlecombe took her teapot in 2012", said="2019-10/2020-05",
    )  # fmt: skip
    case.criticism = _statement(
        case, source, "criticism", "against", case.lawyer, form="quoted",
        words="Nobody asked the merchants.", publication=case.gazette,
    )  # fmt: skip
    case.defence = _statement(
        case, source, "defence", "for", case.spokesman, form="quoted", answers=case.criticism,
        words="We stand by the bargain.", capacity="Brackenthorpe spokesman", for_office=case.office,
    )  # fmt: skip
    case.assembly = cite(
        published(
            Event, kind=word(EventKind, "press-conference", "press conference", category="public"),
            summary="merchants called the press together on the quay", happened="2019-10/2020-05",
        ),
        source,
    )  # fmt: skip
    case.call = _statement(
        case, source, "call-for-resignation", "against", case.brother, form="paraphrased",
        summary="that Odalys Brackenthorpe should leave office", said="2019-10/2020-05",
    )  # fmt: skip
    StatementKind.objects.filter(pk=case.call.kind_id).update(asks="resign")
    case.call.about_cases.clear()
    case.call.about_people.set([case.official])
    case.call.forums.add(case.interview, case.assembly)
    case.call.about_inquiries.add(case.inquiry)
    case.call.about_elections.add(case.election)
    case.defence.about_cases.clear()
    case.defence.about_decisions.add(case.bargain)
    case.joined = cite(
        published(StatementSpeaker, statement=case.criticism, group=case.some, position=2), source
    )
    case.lamplighters = cite(
        published(
            StatementSpeaker, statement=case.criticism, organization=case.caucus, for_organization=case.council,
            qualifier="exactly", number=3, position=3,
        ),
        source,
    )  # fmt: skip
    case.clerk = cite(
        published(
            StatementSpeaker,
            statement=case.defence,
            unnamed_as="a clerk",
            for_person=case.official,
            position=2,
        ),
        source,
    )


def _statement(case, source, kind, category, speaker, /, *, capacity="", for_office=None, **fields):
    kind = word(StatementKind, kind, category=category)
    said = cite(published(Statement, kind=kind, **fields), source, "¶10", excerpt="what was said of teapots")
    said.about_cases.add(case.prosecution)
    said.about_people.add(case.suspect)
    cite(
        published(StatementSpeaker, statement=said, person=speaker, capacity=capacity, for_office=for_office),
        source,
    )
    return said


def _corrected(case: SimpleNamespace) -> None:
    case.correction = published(
        SourceCorrection,
        source=case.source,
        corrected="2020",
        change="an earlier version left out the brother",
        locator="¶26",
    )
    case.correction.touches.add(Citation.objects.get(on_person=case.brother))


# --- More of the same ---------------------------------------------------------------------------------------


def _more(case: SimpleNamespace, source: Source, number: int) -> None:
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


def published_cases(number: int) -> list[Prosecution]:
    """Many small cases of one office, each with one person and one decision."""
    source = the_gazette()
    office = the_office(source)
    declined = word(DecisionKind, "declined", "declined to prosecute", category="declined")
    people = several(
        Person, number, display_name=lambda n: f"Passenger {n}", sort_name=lambda n: f"{n:03}, Passenger"
    )
    cases = several(
        Prosecution,
        number,
        office=office,
        title=lambda n: f"Passenger {n}",
        sort_name=lambda n: f"{n:03}, Passenger",
        concerns="an alleged missing ticket",
    )
    cite_all(several(Defendant, number, prosecution=cases.__getitem__, person=people.__getitem__), source)
    cite_all(
        several(
            Decision, number, prosecution=cases.__getitem__, kind=declined, by_office=office,
            concerns_everybody=True, made=lambda n: str(1900 + n % 100),
        ),
        source,
    )  # fmt: skip
    keeps_the_rules()
    known_to_the_planner()
    return cases
