"""What stands in the way of publishing or withdrawing a record, and what either does to other rows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from django.apps import apps
from django.db import models
from django.utils.text import get_text_list

from sources.guard.finding import guarded_fields
from sources.models import Citation
from sources.models.citation import Stance, Verification
from sources.parts import rows_of
from sources.record import Record, State, records
from sources.registry import ADDRESSED, CITABLE, arc_field


@dataclass(frozen=True)
class Obstacle:
    """One row, and what is the matter with it, as the end of a sentence about it."""

    row: models.Model
    problem: str

    def __str__(self) -> str:
        return f"{self.row._meta.verbose_name} {self.quoted}: {self.problem}"

    @property
    def label(self) -> str:
        """What the row is called."""
        return str(self.row)

    @property
    def quoted(self) -> str:
        return f"“{self.label}”"


@dataclass(frozen=True)
class Guarded(Obstacle):
    """A row that holds a protected name: it is called by its key, or not at all if its key holds the name too."""

    key: str

    @property
    def label(self) -> str:
        return self.key or "whose key holds it, too"

    @property
    def quoted(self) -> str:
        return f"“{self.label}”" if self.key else self.label


ASKED: list[Callable[[list[Record], Iterable[Record]], Iterable[Obstacle]]] = []
"""What else is asked of the rows of a unit before it is published, and of the units along with it. Each app adds its own
questions when it is ready."""


def before_publishing(
    unit: Record, rows: list[Record] | None = None, along: Iterable[Record] = ()
) -> list[Obstacle]:
    """What keeps a unit from being published, perhaps with others: it was withdrawn, a fact in it lacks a live citation, …"""
    rows = rows_of(unit) if rows is None else rows
    withdrawn = [Obstacle(unit, "it was withdrawn. Reopen it first, with a reason.")]
    return [
        *(withdrawn if unit.state == State.WITHDRAWN else []),
        *lacking_citation(rows, along),
        *holding_names(rows),
        *(found for ask in ASKED for found in ask(rows, along)),
    ]


def holding_names(rows: Iterable[Record]) -> list[Obstacle]:
    """The drafts among these rows that hold a protected name: the database will not have them published."""
    under_way = [row for row in rows if row.state in (State.DRAFT, State.REVIEW)]
    fields: dict[int, list[str]] = {}
    by_id = {id(row): row for row in under_way}
    for row, _column, name in guarded_fields(under_way):
        fields.setdefault(id(row), []).append(name)
    return [
        Guarded(
            by_id[number],
            f"its {get_text_list(names, 'and')} holds a protected name, or words that were redacted.",
            "" if "key" in names else by_id[number].key,
        )
        for number, names in fields.items()
    ]


def before_submitting(unit: Record, rows: Iterable[Record]) -> list[Obstacle]:
    """What keeps a unit from being handed in for review. What will stand in the way of publishing it does not."""
    if unit._meta.label not in ADDRESSED:
        return [Obstacle(unit, "it is part of something else. Submit that.")]
    if unit.state == State.WITHDRAWN:
        return [Obstacle(unit, "it was withdrawn. Reopen it first, with a reason.")]
    if all(row.is_public or row.state == State.WITHDRAWN for row in rows):
        return [Obstacle(unit, "nothing of it is a draft.")]
    return []


def before_sending_back(unit: Record, rows: Iterable[Record]) -> list[Obstacle]:
    """What keeps a unit from being sent back: that it was not submitted."""
    submitted = any(row.state == State.REVIEW for row in rows)
    return (
        [] if submitted and unit._meta.label in ADDRESSED else [Obstacle(unit, "nothing of it is in review.")]
    )


def before_reading_again(unit: Record) -> list[Obstacle]:
    """What keeps a review of what is public from being noted: that readers do not see it."""
    seen = unit.is_public and unit._meta.label in ADDRESSED
    return [] if seen else [Obstacle(unit, "readers do not see it, so there is nothing to read again.")]


def lacking_citation(rows: list[Record], along: Iterable[Record] = ()) -> list[Obstacle]:
    """The rows among these that state a fact and that no citation among these would support in public.

    `along` are units that become public at the same time, sources among them.
    """
    going = {unit.pk for unit in along if unit._meta.label == "sources.Source"}
    by_target: dict[tuple[str, int], list[Citation]] = {}
    for row in rows:
        if isinstance(row, Citation):
            by_target.setdefault((row.target_field, getattr(row, f"{row.target_field}_id")), []).append(row)
    facts = (row for row in rows if row.needs_citation and row.state != State.WITHDRAWN)
    cited = ((row, by_target.get((f"on_{row._meta.model_name}", row.pk), [])) for row in facts)
    return [
        Obstacle(row, _why_bare(citations))
        for row, citations in cited
        if not any(_holds(citation, going) for citation in citations)
    ]


def unverified(rows: Iterable[Record]) -> Iterator[Obstacle]:
    """The passages among these rows that nobody has held against their source, or not since it corrected itself."""
    for row in rows:
        if isinstance(row, Citation) and row.verification == Verification.RECHECK:
            yield Obstacle(row, "to be checked again; it supports nothing until then.")
        elif isinstance(row, Citation) and row.excerpt and row.verification == Verification.UNVERIFIED:
            yield Obstacle(row, "nobody has held the excerpt against the source.")


def out_of_sight(rows: Iterable[Record]) -> Iterator[Obstacle]:
    """The rows that readers will not see although they are published, since what they cannot do without is not."""
    rows = list(rows)
    going = {(type(row), row.pk) for row in rows}
    _read_targets(rows)
    for row in rows:
        for field in indispensable(type(row)):
            target = getattr(row, field.name)
            if target is not None and not target.is_public and (type(target), target.pk) not in going:
                kind = target._meta.verbose_name
                yield Obstacle(row, f"readers see it only once the {kind} “{target}” is published.")


def _read_targets(rows: Iterable[Record]) -> None:
    """Read what these rows cannot do without: a query for each relation."""
    by_kind: dict[type[Record], list[Record]] = {}
    for row in rows:
        by_kind.setdefault(type(row), []).append(row)
    for kind, alike in by_kind.items():
        models.prefetch_related_objects(alike, *(field.name for field in indispensable(kind)))


def before_withdrawing(rows: list[Record]) -> list[Obstacle]:
    """The public facts elsewhere that would be left without a live citation."""
    leaving = {(type(row), row.pk) for row in rows}
    sources = [row.pk for row in rows if row._meta.label == "sources.Source"]
    ids = [row.pk for row in rows if isinstance(row, Citation)]
    lost = models.Q(source__in=sources) | models.Q(pk__in=ids)
    found = [
        row for label in CITABLE for row in _left_bare(label, lost) if (type(row), row.pk) not in leaving
    ]
    problem = "it would be left without a citation. Cite another source for it, or withdraw it first."
    return [Obstacle(row, problem) for row in found]


def hidden_with(rows: Iterable[Record]) -> list[Record]:
    """The public rows elsewhere that readers lose sight of with these, since they cannot do without them."""
    rows = list(rows)
    leaving = {(type(row), row.pk) for row in rows}
    found: list[Record] = []
    for kind in records():
        needed = models.Q(pk__in=[])
        for field in indispensable(kind):
            needed |= models.Q(
                **{f"{field.name}__in": [row.pk for row in rows if type(row) is field.related_model]}
            )
        found += kind._default_manager.published().filter(needed)
    return [row for row in found if (type(row), row.pk) not in leaving]


def indispensable(kind: type[Record]) -> list[models.ForeignKey]:
    """The foreign keys to records without which readers do not see a row of this kind."""
    keys = (field for field in kind._meta.concrete_fields if isinstance(field, models.ForeignKey))
    return [
        field
        for field in keys
        if issubclass(field.related_model, Record) and (not field.null or field.name in kind.lens.requires)
    ]


def _holds(citation: Citation, going: Collection[int]) -> bool:
    """Whether it will support its row once both are published; `going` are sources that will be, too."""
    return (
        citation.stance == Stance.SUPPORTS
        and citation.verification != Verification.RECHECK
        and citation.state != State.WITHDRAWN
        and (citation.source.is_public or citation.source_id in going)
    )


def _why_bare(citations: list[Citation]) -> str:
    if not citations:
        return "it lacks a citation."
    supporting = [row for row in citations if row.stance == Stance.SUPPORTS and row.state != State.WITHDRAWN]
    checked = [row for row in supporting if row.verification != Verification.RECHECK]
    if not supporting:
        return "no citation supports it: they dispute it, give context or were withdrawn."
    if not checked:
        return "its citations have to be checked again."
    return f"its source “{checked[0].source}” is not published."


def _left_bare(label: str, lost: models.Q) -> list[Record]:
    """The public facts of one kind whose live citations are all among the lost ones."""
    kind, field = apps.get_model(label), arc_field(label)
    if not kind.needs_citation:
        return []
    live = (
        Citation.objects.live()
        .published()
        .filter(source__state=State.PUBLISHED, **{f"{field}__isnull": False})
    )
    staying = live.exclude(lost).values(f"{field}_id")
    return list(
        kind._default_manager.published()
        .filter(pk__in=live.filter(lost).values(f"{field}_id"))
        .exclude(pk__in=staying)
    )
