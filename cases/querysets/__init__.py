"""Every read of cases that has a name."""

from cases.querysets.decision import DecisionQuerySet
from cases.querysets.event import EventParticipantQuerySet, EventQuerySet
from cases.querysets.parties import CounselQuerySet, DefendantQuerySet
from cases.querysets.plea import PleaDealQuerySet
from cases.querysets.prosecution import ProsecutionQuerySet
from cases.querysets.statement import StatementQuerySet

__all__ = [
    "CounselQuerySet",
    "DecisionQuerySet",
    "DefendantQuerySet",
    "EventParticipantQuerySet",
    "EventQuerySet",
    "PleaDealQuerySet",
    "ProsecutionQuerySet",
    "StatementQuerySet",
]
