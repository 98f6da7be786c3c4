"""Every read of people that has a name."""

from people.querysets.election import CandidacyQuerySet, ElectionQuerySet
from people.querysets.membership import MembershipQuerySet, OrganizationQuerySet, OversightQuerySet
from people.querysets.money import ContributionQuerySet, FundraisingQuerySet
from people.querysets.office import OfficeQuerySet, TenureQuerySet
from people.querysets.person import ConsentQuerySet, PersonQuerySet, TieQuerySet

__all__ = [
    "CandidacyQuerySet",
    "ConsentQuerySet",
    "ContributionQuerySet",
    "ElectionQuerySet",
    "FundraisingQuerySet",
    "MembershipQuerySet",
    "OfficeQuerySet",
    "OrganizationQuerySet",
    "OversightQuerySet",
    "PersonQuerySet",
    "TenureQuerySet",
    "TieQuerySet",
]
