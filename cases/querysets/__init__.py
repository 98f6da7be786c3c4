"""Every read of cases that has a name."""

from cases.querysets.charge import ChargeQuerySet, DocketNumberQuerySet
from cases.querysets.decision import DecisionQuerySet
from cases.querysets.donor_counsel import DonorCounselQuerySet
from cases.querysets.event import EventParticipantQuerySet, EventQuerySet
from cases.querysets.inquiry import InquiryQuerySet
from cases.querysets.parties import CounselQuerySet, DefendantQuerySet
from cases.querysets.plea import PleaDealQuerySet
from cases.querysets.prosecution import ProsecutionQuerySet
from cases.querysets.related import RelatedProsecutionQuerySet
from cases.querysets.speaker import SpeakerQuerySet
from cases.querysets.statement import StatementQuerySet

__all__ = [
    "ChargeQuerySet",
    "CounselQuerySet",
    "DecisionQuerySet",
    "DefendantQuerySet",
    "DocketNumberQuerySet",
    "DonorCounselQuerySet",
    "EventParticipantQuerySet",
    "EventQuerySet",
    "InquiryQuerySet",
    "PleaDealQuerySet",
    "ProsecutionQuerySet",
    "RelatedProsecutionQuerySet",
    "SpeakerQuerySet",
    "StatementQuerySet",
]
