"""`/cases/<key>/`: one case, as far as the record shows it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse

from cases.models import (
    Charge,
    Decision,
    Defendant,
    DonorCounsel,
    Inquiry,
    Prosecution,
    RelatedProsecution,
    Statement,
)
from cases.timeline import timeline
from dvtracker.public.around import official, people_in, rows_in
from dvtracker.public.footnotes import Footnotes
from dvtracker.public.gate import find, readable
from dvtracker.public.page import page
from dvtracker.public.threads import sides
from people.models import Contribution, Tie


@readable
def case(request: HttpRequest, key: str) -> HttpResponse:
    """Where it stands, who is in it, what was decided, on what terms, what was said, and how we know."""
    cases = Prosecution.objects.with_standing().select_related("office")
    found = find(cases, key, "case")
    rows = matter(found)
    rows |= official(found.office, rows["decisions"], rows["events"])
    rows["ties"] = list(Tie.objects.among(people_in(rows)))
    footnotes = Footnotes(found, found.office, *rows_in(rows))
    context = {**shown(found, rows), "footnotes": footnotes}
    return page(request, "public/case.html", context, indexed=not found.kept_from_search_engines)


def matter(case: Prosecution) -> dict[str, list[Any]]:
    """The rows that are part of the case, each kind in the order in which it is shown."""
    kinds = {
        "parties": case.defendants.with_position().with_capacities().order_by("pk"),
        "events": case.events.with_participants(),
        "decisions": case.decisions.with_actors().with_charges(),
        "charges": case.charges.with_status().in_order(),
        "docket_numbers": case.docket_numbers.select_related("court").order_by("number", "pk"),
        "related": RelatedProsecution.objects.around(case),
        "deals": case.plea_deals.with_terms(),
        "groups": case.complainant_groups.select_related("within").order_by("pk"),
        "counsel": case.counsel.with_clients().order_by("pk"),
        "donors": DonorCounsel.objects.in_case(case).with_cases(),
        "gifts": Contribution.objects.by_counsel_before(
            case.office, case.counsel.values("person")
        ).in_order(),
        "inquiries": Inquiry.objects.about_case(case).with_actors().in_order(),
        "statements": Statement.objects.threads_of(case.pk).with_speakers().in_order(),
    }
    return {kind: list(rows) for kind, rows in kinds.items()}


def shown(case: Prosecution, rows: dict[str, list[Any]]) -> dict[str, Any]:
    """What the template gets."""
    decisions = {decision.pk: decision for decision in rows["decisions"]}
    return {
        **rows,
        "section": "cases",
        "case": case,
        "basis": decisions.get(case.basis or 0),
        "parties": with_decisions(rows["parties"], decisions),
        "charges": with_status(rows["charges"], decisions),
        "timeline": timeline(rows["events"], rows["decisions"]),
        "said": sides(rows["statements"]),
    }


def with_decisions(parties: Iterable[Defendant], decisions: dict[int, Decision]) -> list[Defendant]:
    """Each with `decision`, the one that their outcome follows from."""
    for party in parties:
        party.decision = decisions.get(party.basis or 0)
    return list(parties)


def with_status(charges: Iterable[Charge], decisions: dict[int, Decision]) -> list[Charge]:
    """Each with `decision`, the newest that concerns it."""
    for charge in charges:
        charge.decision = decisions.get(charge.status or 0)
    return list(charges)
