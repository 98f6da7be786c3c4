"""Reads of inquiries."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.db.models import Q

from sources.chronology import earliest_first, latest_first
from sources.naming import any_of
from sources.record import RecordQuerySet

if TYPE_CHECKING:
    from cases.models import Prosecution
    from people.models import Office, Organization, Person

ACTORS = [
    f"{what}_by_{who}" for what in ("ordered", "conducted") for who in ("person", "office", "organization")
]


class InquiryQuerySet(RecordQuerySet):
    """Inquiries."""

    def with_actors(self) -> InquiryQuerySet:
        """With kind, who ordered and who conducts each."""
        return self.select_related("kind", *ACTORS)

    def for_list(self) -> InquiryQuerySet:
        """What a row of a list shows: kind, who ordered and who conducts each."""
        return self.with_actors()

    def ordered_by_somebody_called(self, names: Sequence[str]) -> InquiryQuerySet:
        """Those ordered by a person, an office or a body whose name has all the words of one of these."""
        fields = (
            "ordered_by_person__display_name",
            "ordered_by_office__title",
            "ordered_by_organization__name",
        )
        return self.filter(any_of(fields, names))

    def newest_first(self) -> InquiryQuerySet:
        """The latest first; those of which it is not known when they were ordered come last."""
        return self.order_by(latest_first("ordered"), "key")

    def by_name(self) -> InquiryQuerySet:
        """As a list of names runs."""
        return self.order_by("sort_name", "key")

    def of_organization(self, body: Organization) -> InquiryQuerySet:
        """Those that it ordered or conducts."""
        return self.filter(Q(ordered_by_organization=body) | Q(conducted_by_organization=body))

    def about_office(self, office: Office) -> InquiryQuerySet:
        """Those that look into an office."""
        from cases.models import Inquiry

        return self.filter(
            pk__in=Inquiry.about_offices.through._default_manager.filter(office=office).values("inquiry")
        )

    def about_case(self, case: Prosecution) -> InquiryQuerySet:
        """Those that look into how a case was handled, or into a decision in it."""
        from cases.models import Inquiry

        cases = Inquiry.about_cases.through._default_manager.filter(prosecution=case)
        decisions = Inquiry.about_decisions.through._default_manager.filter(decision__prosecution=case)
        return self.filter(Q(pk__in=cases.values("inquiry")) | Q(pk__in=decisions.values("inquiry")))

    def around(self, person: Person) -> InquiryQuerySet:
        """Those that look into what somebody did, and those that they ordered or conduct."""
        from cases.models import Inquiry

        about = Inquiry.about_people.through._default_manager.filter(person=person).values("inquiry")
        theirs = Q(ordered_by_person=person) | Q(conducted_by_person=person)
        return self.filter(theirs | Q(pk__in=about))

    def without_an_outcome(self) -> InquiryQuerySet:
        """Those of which it is not known how far they are, or what came of them."""
        from cases.models.inquiry import InquiryStatus

        return self.filter(Q(status=InquiryStatus.UNKNOWN) | Q(outcome=""))

    def in_order(self) -> InquiryQuerySet:
        """The earliest first; those of which it is not known when they were ordered come last."""
        return self.order_by(earliest_first("ordered"), "pk")
