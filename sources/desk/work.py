"""What else waits for somebody to do it, on the front page of the desk: what lacks a citation, is old, or is a draft."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.db.models import CharField, Count, QuerySet, Value
from django.http import HttpRequest
from django.urls import reverse

from sources.companions import UNDER_WAY
from sources.desk.labels import sayable
from sources.desk.targets import read_targets
from sources.models import Citation
from sources.record import Record, State, records
from sources.registry import ADDRESSED

NEWEST = 10
STATES = f"state__in={','.join(UNDER_WAY)}"
NOT_WITHDRAWN = f"{STATES},{State.PUBLISHED}"
Found = dict[type[Record], QuerySet[Any]]


@dataclass(frozen=True)
class Pile:
    """How many rows of one kind wait, with the way to the list of them, if there is one."""

    count: int
    kind: str
    address: str


@dataclass(frozen=True)
class Work:
    """One sort of work: how much there is of it, and what of it was changed last."""

    title: str
    about: str
    anchor: str
    piles: list[Pile]
    newest: list[Record]
    lines: Sequence[tuple[str, str]] = ()
    """In place of rows, what is to be done in words, each with the address where it is done."""

    @property
    def total(self) -> int:
        return sum(pile.count for pile in self.piles)


def work_for(request: HttpRequest, site: admin.AdminSite) -> list[Work]:
    """All of it that this person may read at the desk. The queries do not grow with the work."""
    kinds = [
        kind
        for kind in records()
        if site.is_registered(kind) and site.get_model_admin(kind).has_view_permission(request)
    ]
    if not kinds:
        return []
    sorts = (
        _work(site, "Without a citation", "Facts that cannot be published yet.", _uncited(kinds), f"cited=no&{STATES}", "#citations-group"),
        _work(site, "In recheck", "Passages that support nothing until somebody has read their source again.", _in_recheck(kinds), f"verification__exact=recheck&{NOT_WITHDRAWN}"),
        _work(site, "Drafts", "Records that readers do not see yet.", _drafts(kinds), STATES),
        _work(site, "New in what is public", "Parts added to a public record since it was published.", _added(kinds)),
        _work(site, "Not reviewed for a year", "Records that readers see, and that nobody has read as a whole since.", _stale(kinds), "reviewed=no"),
    )  # fmt: skip
    desks: list[Any] = [site.get_model_admin(kind) for kind in kinds]
    handed_up = (work for desk in desks for work in desk.work(request))
    return [work for work in (*sorts, *handed_up) if work.piles]


def _uncited(kinds: list[type[Record]]) -> Found:
    return {kind: _under_way(kind).cited(False) for kind in kinds if kind.needs_citation}


def _drafts(kinds: list[type[Record]]) -> Found:
    return {kind: _under_way(kind) for kind in kinds if kind._meta.label in ADDRESSED}


def _added(kinds: list[type[Record]]) -> Found:
    """Parts of public wholes, and citations of public rows."""
    parts = {
        kind: _under_way(kind).filter(**{f"{kind.part_of}__state": State.PUBLISHED})
        for kind in kinds
        if kind.part_of
    }
    return {**parts, **{kind: _under_way(kind).for_the_public() for kind in kinds if kind is Citation}}


def _in_recheck(kinds: list[type[Record]]) -> Found:
    kept = Citation.objects.in_recheck().exclude(state=State.WITHDRAWN).order_by()
    return {kind: kept for kind in kinds if kind is Citation}


def _stale(kinds: list[type[Record]]) -> Found:
    return {
        kind: kind._default_manager.all().reviewed_lately(False).order_by()
        for kind in kinds
        if kind._meta.label in ADDRESSED
    }


def _under_way(kind: type[Record]) -> Any:
    return kind._default_manager.filter(state__in=UNDER_WAY).order_by()


def _work(
    site: admin.AdminSite, title: str, about: str, found: Found, query: str = "", anchor: str = ""
) -> Work:
    counts = _counted(found)
    waiting = [kind for kind in found if counts.get(kind._meta.label)]
    piles = [Pile(*_say(kind, counts[kind._meta.label]), _list(kind, query)) for kind in waiting]
    return Work(title, about, anchor, piles, _newest(found, site) if piles else [])


def _say(kind: type[Record], count: int) -> tuple[int, str]:
    return count, str(kind._meta.verbose_name if count == 1 else kind._meta.verbose_name_plural)


def _counted(found: Found) -> dict[str, int]:
    """How many rows there are of each kind: one query."""
    each = (
        rows.values("of_kind").annotate(n=Count("pk")).values_list("of_kind", "n") for rows in _told(found)
    )
    return dict(_united(each)) if found else {}


def _newest(found: Found, site: admin.AdminSite) -> list[Record]:
    """The rows that were changed last: one query for which they are, and one for each kind among them."""
    told = _united(rows.values_list("of_kind", "pk", "updated_at") for rows in _told(found))
    places = [(kind, pk) for kind, pk, _ in told.order_by("-updated_at", "of_kind", "-pk")[:NEWEST]]
    rows: dict[tuple[str, int], Record] = {}
    for kind in found:
        ids = [pk for label, pk in places if label == kind._meta.label]
        wanted = sayable(kind._default_manager.filter(pk__in=ids), site) if ids else ()
        rows |= {(kind._meta.label, row.pk): row for row in wanted}
    read_targets([row for row in rows.values() if isinstance(row, Citation)], site)
    return [rows[place] for place in places if place in rows]


def _told(found: Found) -> Iterable[Any]:
    """The rows of each kind, which say of what kind they are."""
    return (
        rows.annotate(of_kind=Value(kind._meta.label, output_field=CharField()))
        for kind, rows in found.items()
    )


def _united(querysets: Iterable[Any]) -> Any:
    first, *others = querysets
    return first.union(*others, all=True) if others else first


def _list(kind: type[Record], query: str) -> str:
    name = f"admin:{kind._meta.app_label}_{kind._meta.model_name}_changelist"
    return f"{reverse(name)}?{query}" if query else ""
