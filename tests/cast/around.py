"""What stands around the case: an election, money, inquiries, and the source's correction of itself."""

from __future__ import annotations

from types import SimpleNamespace

from cases.models import DonorCounsel, Inquiry, InquiryKind
from people.models import Candidacy, CandidacyStatus, Contribution, Election, Fundraising
from sources.models import Citation, Source, SourceCorrection
from tests.making import cite, published, word


def the_election(case: SimpleNamespace, source: Source) -> None:
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


def the_inquiries(case: SimpleNamespace, source: Source) -> None:
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


def the_correction(case: SimpleNamespace) -> None:
    case.correction = published(
        SourceCorrection,
        source=case.source,
        corrected="2020",
        change="an earlier version left out the brother",
        locator="¶26",
    )
    case.correction.touches.add(Citation.objects.get(on_person=case.brother))
