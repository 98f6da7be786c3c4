"""Who: persons and their names, organizations, offices, and how they are tied to each other."""

from people import naming_rules
from people.models.consent import Consent
from people.models.election import Candidacy, CandidacyStatus, Election
from people.models.membership import Membership, Oversight
from people.models.money import Contribution, Fundraising
from people.models.office import Office, Tenure
from people.models.organization import Organization, OrganizationKind
from people.models.person import Person, PersonName
from people.models.tie import Tie, TieKind
from sources.history import kept_links

__all__ = [
    "Candidacy",
    "CandidacyStatus",
    "Consent",
    "Contribution",
    "Election",
    "Fundraising",
    "Membership",
    "Office",
    "Organization",
    "OrganizationKind",
    "Oversight",
    "Person",
    "PersonName",
    "Tenure",
    "Tie",
    "TieKind",
]

FundraisingRaisers = kept_links(Fundraising, "raisers")

naming_rules.stand()
