"""The matter: those whom the case is directed against, those who were wronged, their counsel, and the charges."""

from __future__ import annotations

from types import SimpleNamespace

from cases.models import (
    Charge,
    ComplainantGroup,
    Counsel,
    Defendant,
    DocketNumber,
    Prosecution,
    RelatedProsecution,
    RelationKind,
)
from sources.models import Source
from tests.making import cite, published, word


def the_parties(case: SimpleNamespace, source: Source) -> None:
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


def the_charges(case: SimpleNamespace, source: Source) -> None:
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
