"""`/sources/<key>/`: one source, how it was corrected, and everything that rests on it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from dvtracker.public.gate import find, readable
from dvtracker.public.page import page
from dvtracker.public.resting import by_kind, by_passage, what_rests_on
from sources.models import Source


@readable
def source(request: HttpRequest, key: str) -> HttpResponse:
    """What it is, with the basis of its date; its corrections; and each passage with what it is cited for."""
    found = find(Source.objects.select_related("kind"), key, "source")
    rests = what_rests_on(found)
    corrections = found.corrections.with_touched()
    for correction in corrections:
        correction.facts = [rests[touched.pk] for touched in correction.touches.all() if touched.pk in rests]
    context = {"source": found, "corrections": corrections, "cited": len(rests)}
    context |= {"passages": by_passage(rests), "kinds": by_kind(rests)}
    return page(request, "public/source.html", context, indexed=not found.kept_from_search_engines)
