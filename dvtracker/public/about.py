"""`/about/`: who runs this, how the record is made, how to cite it and what its words mean."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from cases.models import DecisionKind, InquiryKind, Prosecution, StatementKind, TermKind
from dvtracker.public.gate import readable
from dvtracker.public.glossary import GLOSSARY
from dvtracker.public.page import page
from people.models import CandidacyStatus
from sources.newsroom import has_one_person
from sources.vocabulary import Vocabulary

DATES = {
    "2016": "Some day in 2016; which, the source does not say.",
    "2016-05-03": "That day.",
    "2016~": "The source says “about”, or something like it.",
    "2016?": "The source is not sure, or cannot be read with certainty.",
    "2011-11/2012-11": "At some time between the two; not all the time between.",
    "../2020-06": "Then or earlier.",
    "2010-03/..": "Then or later.",
    "": "No source on record gives one. It is not filled in from elsewhere.",
}
"""Dates as filters write them, and what each means to a reader."""

VOCABULARIES: tuple[type[Vocabulary], ...] = (
    DecisionKind,
    TermKind,
    StatementKind,
    InquiryKind,
    CandidacyStatus,
)


@readable
def about(request: HttpRequest) -> HttpResponse:
    """What the operator has said of themselves, an example of a citation, and the words with their meanings."""
    example = Prosecution.objects.by_newest_decision().first()
    context = {
        "operator": operator(),
        "dates": DATES,
        "one_person": has_one_person(),
        "cited": example or "The front page",
        "cited_url": settings.SITE_URL + (example.get_absolute_url() if example else reverse("home")),
        "glossary": GLOSSARY,
        "vocabularies": [kinds(vocabulary) for vocabulary in VOCABULARIES],
    }
    return page(request, "public/about.html", context)


def operator() -> dict[str, str]:
    """Who runs the site, as far as they have said, and the address that their contact is."""
    contact = settings.CONTACT
    return {
        "name": settings.OPERATOR,
        "contact": contact,
        "contact_url": contact if "://" in contact else f"mailto:{contact}" if "@" in contact else "",
        "licence": settings.DATA_LICENCE,
        "licence_url": settings.DATA_LICENCE_URL,
    }


def kinds(vocabulary: type[Vocabulary]) -> dict[str, Any]:
    """The values of a vocabulary that say what they mean."""
    defined = vocabulary._default_manager.exclude(definition="").order_by("position", "label")
    return {"label": vocabulary._meta.verbose_name_plural, "kinds": list(defined)}
