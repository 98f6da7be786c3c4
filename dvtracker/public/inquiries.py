"""`/inquiries/`: the list of inquiries, with its filter and what can be taken along of it."""

from __future__ import annotations

from collections.abc import Iterator

from cases import wording
from cases.models import Inquiry
from cases.models.inquiry import InquiryStatus
from dvtracker.public.filtering.filters import Facet, Order, Words
from dvtracker.public.filtering.filterset import ListFilter
from dvtracker.public.listing import Column, Listing, named
from sources.record import Record


def statuses() -> dict[str, str]:
    """How far an inquiry may be."""
    return {str(value): str(label) for value, label in InquiryStatus.choices}


class InquiryFilter(ListFilter):
    """Which inquiries to list, and in which order."""

    ordered_by = Words(
        "ordered_by_somebody_called",
        label="Ordered by",
        help_text="Any part of the name of a person, office or body.",
    )
    status = Facet(path="status", label="How far it is", known=statuses)
    sort = Order({"newest": ("newest", "newest_first"), "name": ("name", "by_name")})


def orderer(inquiry: Inquiry) -> Record | None:
    """Who ordered it, if that is known."""
    return inquiry.ordered_by_person or inquiry.ordered_by_office or inquiry.ordered_by_organization


def conductor(inquiry: Inquiry) -> Record | None:
    """In whose hands it is or was put, if that is known."""
    return inquiry.conducted_by_person or inquiry.conducted_by_office or inquiry.conducted_by_organization


def cited(inquiry: Inquiry) -> Iterator[Record | None]:
    """The inquiry itself."""
    yield inquiry


INQUIRIES = Listing(
    name="inquiries",
    one="inquiry",
    several="inquiries",
    description="Inquiries into what the office and its officials did: who ordered them, and what came of them.",
    filters=InquiryFilter,
    rows=Inquiry.objects.all,
    template="public/rows/inquiry.html",
    cited=cited,
    columns=(
        Column("inquiry", str),
        Column("in_words", wording.inquiry),
        Column("kind", lambda inquiry: inquiry.kind.label),
        Column("into", lambda inquiry: inquiry.into),
        Column("status", lambda inquiry: inquiry.get_status_display()),
        Column("ordered_by", lambda inquiry: named(orderer(inquiry))),
        Column("ordered", lambda inquiry: inquiry.ordered),
        Column("put_in_the_hands_of", lambda inquiry: named(conductor(inquiry))),
        Column("ended", lambda inquiry: inquiry.ended),
        Column("outcome", lambda inquiry: inquiry.outcome),
    ),
)
