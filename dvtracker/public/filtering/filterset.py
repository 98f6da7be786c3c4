"""One list: what was asked of it, which rows that leaves, and what a template needs to show its filters."""

from __future__ import annotations

from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet

from dvtracker.public.filtering.filters import Facet, Many
from dvtracker.public.filtering.permalink import Pairs, address
from dvtracker.public.filtering.values import LONGEST, MOST, Partly, given
from sources.refusals import UNPRINTABLE, quoted


class FilterForm(forms.Form):
    """Of a filter with malformed values the others still apply."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.wrong: dict[str, list[str]] = {}
        """The malformed values, as sent, by the filter's name."""

    def add_error(self, field: str | None, error: Any) -> None:
        super().add_error(field, error)
        if field and isinstance(error, Partly):
            self.cleaned_data[field] = error.good
            self.wrong[field] = error.wrong


class ListFilter(django_filters.FilterSet):
    """The filters of a list, and its `sort`. Subclasses declare them in the order in which they are shown."""

    class Meta:
        form = FilterForm
        fields: list[str] = []

    @property
    def chosen(self) -> dict[str, list[str]]:
        """The values that apply, by the filter's name."""
        self.errors  # noqa: B018 - reads the form
        return self.form.cleaned_data

    @property
    def order(self) -> str:
        """The order in which the rows stand."""
        return self.filters["sort"].chosen(self.chosen["sort"])

    @property
    def refused(self) -> dict[str, list[str]]:
        """All that a program has to mend: malformed values, and names that are of no filter, by the name."""
        known = ", ".join(self.filters)
        unknown = [name for name in self.data if name not in self.filters and name != "page"]
        return {name: list(said) for name, said in self.form.errors.items()} | {
            name: [f"“{quoted(name)}” is no filter of this list. Its filters are {known}."]
            for name in unknown
        }

    @property
    def pairs(self) -> Pairs:
        """The query that says all that is chosen, in the one order that a permalink has."""
        return self.pairs_with()

    def pairs_with(self, **instead: list[str]) -> Pairs:
        """The same with other values for some filters."""
        chosen = {**self.chosen, **instead}
        order = self.filters["sort"]
        if order.chosen(chosen["sort"]) == order.chosen([]):
            chosen["sort"] = []
        return [(name, value) for name in self.filters for value in sorted(chosen[name])]

    def left_without(self, name: str) -> QuerySet:
        """The rows that all filters but one leave."""
        rows = self.queryset
        for other, values in self.chosen.items():
            if other != name:
                rows = self.filters[other].filter(rows, values)
        return rows

    def of(self, kind: type) -> dict[str, Any]:
        """The filters of one class, by name."""
        return {name: filter_ for name, filter_ in self.filters.items() if isinstance(filter_, kind)}

    @property
    def facets(self) -> list[dict[str, Any]]:
        """The filters with values to choose from: one query each."""
        return [self._facet(name, facet) for name, facet in self.of(Facet).items()]

    def _facet(self, name: str, facet: Facet) -> dict[str, Any]:
        counts = facet.counts(self.queryset, self.left_without(name))
        choices = [
            {
                "value": value,
                "label": label,
                "count": counts.get(value, 0),
                "chosen": value in self.chosen[name],
            }
            for value, label in facet.field.known.items()
            if value in counts or value in self.chosen[name]
        ]
        return {**self._beside(name), "choices": choices}

    @property
    def inputs(self) -> list[dict[str, Any]]:
        """The filters that a reader types into: an input for each value, and one more."""
        typed = {name: entry for name, entry in self.of(Many).items() if not isinstance(entry, Facet)}
        return [{**self._beside(name), "inputs": self._typed(name)} for name in typed]

    def _typed(self, name: str) -> list[dict[str, Any]]:
        wrong = self.form.wrong.get(name, [])
        typed = [
            {"value": UNPRINTABLE.sub("?", text[:LONGEST]), "wrong": text in wrong}
            for text in given(self.data.getlist(name))[:MOST]
        ]
        return typed if len(typed) == MOST else [*typed, {"value": "", "wrong": False}]

    def _beside(self, name: str) -> dict[str, Any]:
        field = self.form.fields[name]
        errors = self.form.errors.get(name, [])
        return {"name": name, "label": field.label, "help": field.help_text, "errors": list(errors)}

    def chips(self, path: str) -> list[dict[str, str]]:
        """Each value chosen, with the address of the list without it."""
        return [
            {
                "label": filter_.label,
                "value": filter_.said(value),
                "url": address(
                    path, self.pairs_with(**{name: [one for one in self.chosen[name] if one != value]})
                ),
            }
            for name, filter_ in self.of(Many).items()
            for value in self.chosen[name]
        ]

    def sorts(self, path: str) -> list[dict[str, Any]]:
        """The orders to choose from, with the address of the list in each."""
        known = self.filters["sort"].field.known
        return [
            {
                "value": value,
                "label": label,
                "url": address(path, self.pairs_with(sort=[value])),
                "current": value == self.order,
            }
            for value, label in known.items()
        ]
