"""The course of the case: an arrest, what was decided, and the deal with its terms."""

from __future__ import annotations

from types import SimpleNamespace

from cases.models import (
    Decision,
    DecisionKind,
    Event,
    EventKind,
    EventParticipant,
    ParticipantRole,
    PleaDeal,
    PleaTerm,
    TermKind,
)
from sources.models import Source
from tests.making import cite, published, word


def the_course(case: SimpleNamespace, source: Source) -> None:
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
