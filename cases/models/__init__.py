"""What happened: prosecutions, the people in them, decisions, plea deals, events and statements."""

from cases import consent_rules, identity_rules
from cases.models.charge import Charge, DocketNumber
from cases.models.decision import Decision, DecisionKind
from cases.models.donor_counsel import DonorCounsel
from cases.models.event import Event, EventKind, EventParticipant, ParticipantRole
from cases.models.inquiry import Inquiry, InquiryKind
from cases.models.parties import ComplainantGroup, Counsel, Defendant
from cases.models.plea import PleaDeal, PleaTerm, TermKind
from cases.models.prosecution import Prosecution
from cases.models.related import RelatedProsecution, RelationKind
from cases.models.speaker import StatementSpeaker
from cases.models.statement import Statement, StatementKind
from sources.history import kept_links

__all__ = [
    "Charge",
    "ComplainantGroup",
    "Counsel",
    "Decision",
    "DecisionKind",
    "Defendant",
    "DocketNumber",
    "DonorCounsel",
    "Event",
    "EventKind",
    "EventParticipant",
    "Inquiry",
    "InquiryKind",
    "ParticipantRole",
    "PleaDeal",
    "PleaTerm",
    "Prosecution",
    "RelatedProsecution",
    "RelationKind",
    "Statement",
    "StatementKind",
    "StatementSpeaker",
    "TermKind",
]

DecisionConcerns = kept_links(Decision, "concerns")
StatementAboutPeople = kept_links(Statement, "about_people")
StatementAboutCases = kept_links(Statement, "about_cases")
StatementAboutDecisions = kept_links(Statement, "about_decisions")
StatementAboutInquiries = kept_links(Statement, "about_inquiries")
StatementAboutElections = kept_links(Statement, "about_elections")
StatementForums = kept_links(Statement, "forums")
DecisionCharges = kept_links(Decision, "charges")
DonorCounselProsecutions = kept_links(DonorCounsel, "prosecutions")
InquiryAboutPeople = kept_links(Inquiry, "about_people")
InquiryAboutOffices = kept_links(Inquiry, "about_offices")
InquiryAboutCases = kept_links(Inquiry, "about_cases")
InquiryAboutDecisions = kept_links(Inquiry, "about_decisions")

consent_rules.stand()
identity_rules.stand(
    Prosecution,
    *(Charge, ComplainantGroup, Counsel, Decision, Defendant, DocketNumber, Event, EventParticipant),
    *(Inquiry, PleaTerm, Statement, StatementSpeaker),
    links={Statement: StatementAboutCases, Inquiry: InquiryAboutCases},
)
