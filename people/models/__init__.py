"""Who: persons and their names, organizations, offices, and how they are tied to each other."""

from people.models.membership import Membership, Oversight
from people.models.office import Office, Tenure
from people.models.organization import Organization, OrganizationKind
from people.models.person import Person, PersonName
from people.models.tie import Tie, TieKind

__all__ = [
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
