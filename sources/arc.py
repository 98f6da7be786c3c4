"""The exclusive arc: a row that points at exactly one of several kinds of record.

One nullable foreign key a kind, and a CHECK that exactly one is set. Against generic keys it costs nothing
in speed and keeps integrity, natural keys and cascading visibility: deleting or hiding the target does the
same to the row. The kinds are named once, in `sources.registry`; a system check fails when one is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Self, TypeVar

from django.db import models

from sources.registry import arc_field

Model = TypeVar("Model", bound=type[models.Model])


class ExactlyOne(models.Func):
    """`num_nonnulls(a, b, …) = 1`: exactly one of these columns is set."""

    function = "num_nonnulls"
    template = "%(function)s(%(expressions)s) = 1"
    output_field = models.BooleanField()
    conditional = True


class AtMostOne(ExactlyOne):
    """`num_nonnulls(a, b, …) <= 1`: one of these columns is set, or none."""

    template = "%(function)s(%(expressions)s) <= 1"


def exactly_one(name: str, fields: Iterable[str], message: str) -> models.CheckConstraint:
    """The rule, in the database, that exactly one of these fields is set."""
    return models.CheckConstraint(name=name, condition=ExactlyOne(*fields), violation_error_message=message)


def at_most_one(name: str, fields: Iterable[str], message: str) -> models.CheckConstraint:
    """The rule, in the database, that one of these fields is set, or none."""
    return models.CheckConstraint(name=name, condition=AtMostOne(*fields), violation_error_message=message)


def arc(labels: Iterable[str], related_name: str) -> Callable[[Model], Model]:
    """Give a model one nullable foreign key `on_<kind>` to each of these kinds, deleted and hidden with its target."""

    def add(model: Model) -> Model:
        for label in labels:
            key = models.ForeignKey(label, models.CASCADE, null=True, blank=True, related_name=related_name)
            key.contribute_to_class(model, arc_field(label))
        return model

    return add


class ArcQuerySet(models.QuerySet):
    """Rows of an exclusive arc."""

    def on(self, *targets: models.Model) -> Self:
        """The rows that point at one of these records."""
        by_field: dict[str, list[int]] = {}
        for target in targets:
            by_field.setdefault(arc_field(target._meta.label), []).append(target.pk)
        where = models.Q(pk__in=[])
        for field, ids in by_field.items():
            where |= models.Q(**{f"{field}__in": ids})
        return self.filter(where)
