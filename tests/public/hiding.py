"""Planting what readers may not see: in every hidden column, and in hidden rows of every kind.

All by enumeration of the models, so that a new kind, column or relation is planted without anybody's doing.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace

from django.db import models
from django.db.models import Q

from dvtracker.lens.registry import foreign_keys, required
from sources import keys
from sources.fields import PartialDateField
from sources.models import Citation
from sources.record import Record, State, records
from sources.registry import arc_field
from tests.making import cite

HIDDEN = (State.DRAFT, State.REVIEW, State.WITHDRAWN)
LEFT_ALONE = {"key", "field", "text_sha256", "currency"}
"""Columns whose content the database checks, so that no word fits in."""


def in_hidden_columns(word: str) -> None:
    """Plant the word in every hidden column of text of every row that readers can see."""
    for kind in records():
        hidden = [name for name in kind.lens.hide if _holds_text(kind._meta.get_field(name))]
        assert "desk_note" in hidden
        kind.objects.update(**dict.fromkeys(hidden, word))


def in_hidden_rows(word: str, case: SimpleNamespace) -> list[Record]:
    """A copy of a row of every kind in every hidden state, attached to what the row is attached to."""
    return [hidden_copy(example(kind), word, state) for kind in records() for state in HIDDEN]


def in_rows_of_hidden_ones(word: str, case: SimpleNamespace) -> list[Record]:
    """For every relation that a row cannot do without: a published copy whose relation leads to a hidden row."""
    return [
        published_copy(row, word, case, **{field.name: hidden_copy(getattr(row, field.name), word)})
        for row, field in _relations(needed=True)
    ]


def in_rows_beside(word: str, case: SimpleNamespace) -> list[Record]:
    """For every other relation: a published copy, public in its own right, whose relation leads to a hidden row."""
    return [
        published_copy(row, "seen", case, **{field.name: hidden_copy(getattr(row, field.name), word)})
        for row, field in _relations(needed=False)
    ]


def in_links(word: str, case: SimpleNamespace) -> None:
    """For every many-to-many relation of a row that readers can see: one more link, to a hidden row."""
    for kind in records():
        for field in kind._meta.many_to_many:
            row = kind.objects.filter(**{f"{field.name}__isnull": False}).first()
            assert row is not None, f"The cast has no {kind.__name__} with {field.name}."
            getattr(row, field.name).add(hidden_copy(getattr(row, field.name).first(), word))


def _relations(*, needed: bool) -> Iterator[tuple[Record, models.ForeignKey]]:
    """An example of each relation from a record to a record, and the field; those that are needed or the others."""
    for kind in records():
        must = {field.name for field in required(kind, kind.lens)}
        for field in foreign_keys(kind):
            if issubclass(field.related_model, Record) and (field.name in must) == needed:
                row = kind.objects.filter(**{f"{field.name}__isnull": False}).first()
                assert row is not None, f"The cast has no {kind.__name__} with {field.name}."
                yield row, field


def hidden_copy(row: Record, word: str, state: str = State.DRAFT) -> Record:
    """A copy that readers may not see, with the word wherever one fits."""
    return _copy(row, word, state=state, desk_note=word)


def published_copy(row: Record, word: str, case: SimpleNamespace, **instead: object) -> Record:
    """A published copy, cited, with the word wherever one fits and other values for some fields."""
    copy = _copy(row, word, state=State.PUBLISHED, **instead)
    return cite(copy, case.source, excerpt=word) if copy.citable else copy


def _copy(row: Record, word: str, **instead: object) -> Record:
    copy = type(row).objects.get(pk=row.pk)
    many = {field.name: list(getattr(row, field.name).all()) for field in row._meta.many_to_many}
    copy.pk, copy._state.adding, copy.key = None, True, keys.make_key(word)
    for field in row._meta.local_concrete_fields:
        if _holds_text(field) and field.name not in LEFT_ALONE and getattr(row, field.name):
            setattr(copy, field.name, _planted(field, word, getattr(row, field.name)))
    if copy._meta.label == "cases.Defendant" and "person" not in instead:
        copy.person, copy.unnamed_as = None, word  # a person is in a case once
    if copy._meta.label == "cases.DocketNumber":
        copy.number = f"{word} {copy.key[-6:]}"  # and so is a number
    if copy._meta.label == "cases.RelatedProsecution":
        # Two cases are related once in the same way.
        again = f"related-{copy.key[-6:]}"
        copy.kind = type(copy.kind).objects.create(key=again, label=again)
    for name, value in instead.items():
        setattr(copy, name, value)
    copy.save()
    for name, rows in many.items():
        getattr(copy, name).set(rows)
    return copy


def _planted(field: models.Field, word: str, had: str) -> str:
    if isinstance(field, models.URLField):
        return f"https://{word}.example/"
    return f"{word} {had}"[: field.max_length or None]


def _holds_text(field: models.Field) -> bool:
    text = isinstance(field, models.CharField | models.TextField) and not field.choices
    return text and not isinstance(field, PartialDateField)


def example(kind: type[Record]) -> Record:
    """A published row of a kind; of a citation, one for the case that is shown."""
    return (
        kind.objects.filter(Q(on_prosecution__isnull=False)) if kind is Citation else kind.objects
    ).first()


def citations_of_everything(word: str, case: SimpleNamespace) -> None:
    """A hidden citation, with the word for its excerpt, of every row of the cast."""
    rows = [row for row in vars(case).values() if isinstance(row, Record) and row.citable]
    for row in rows:
        cite(row, case.source, word, excerpt=word, state=State.DRAFT)
        assert Citation.objects.filter(**{arc_field(row._meta.label): row, "state": State.DRAFT}).exists()
