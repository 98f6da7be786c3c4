"""What happened: prosecutions, the people in them, decisions, plea deals, events and statements."""

from cases.models.decision import Decision, DecisionKind
from cases.models.event import Event, EventKind, EventParticipant, ParticipantRole
from cases.models.parties import ComplainantGroup, Counsel, Defendant
from cases.models.plea import PleaDeal, PleaTerm, TermKind
from cases.models.prosecution import Prosecution
from cases.models.statement import Statement, StatementKind, StatementSpeaker
from sources.history import kept_links

__all__ = [
    "ComplainantGroup",
    "Counsel",
    "Decision",
    "DecisionKind",
    "Defendant",
    "Event",
    "EventKind",
    "EventParticipant",
    "ParticipantRole",
    "PleaDeal",
    "PleaTerm",
    "Prosecution",
    "Statement",
    "StatementKind",
    "StatementSpeaker",
    "TermKind",
]

DecisionConcerns = kept_links(Decision, "concerns")
StatementAboutPeople = kept_links(Statement, "about_people")
StatementAboutCases = kept_links(Statement, "about_cases")
StatementAboutDecisions = kept_links(Statement, "about_decisions")
