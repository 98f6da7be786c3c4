"""The filters of a list. Each narrows by a named queryset method, which takes all values chosen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import django_filters
from django.db.models import QuerySet

from dvtracker.public.filtering.values import OneChoice, Several, SeveralChoices, SeveralPeriods, SeveralTexts
from sources.partial_date import PartialDate
from sources.tally import Tally, tally

FORMS_OF_DATES = "2016, 2016-05, or 2011-11/2012-11."
"""How a reader may write a period."""


class Many(django_filters.Filter):
    """A filter of several values, any of which may match: `narrow` names the queryset's method."""

    field_class: type[Several] = Several

    def __init__(self, narrow: str, *, label: str, help_text: str = "", **options: Any) -> None:
        super().__init__(label=label, help_text=help_text, **options)
        self.narrow = narrow

    def filter(self, rows: QuerySet, values: list[str]) -> QuerySet:
        return getattr(rows, self.narrow)(values) if values else rows

    def said(self, value: str) -> str:
        """A value as a reader sees it among what is chosen."""
        return value


class Words(Many):
    """Words typed by the reader."""

    field_class = SeveralTexts
    inputmode = "search"

    def said(self, value: str) -> str:
        return f"“{value}”"


class Period(Many):
    """A partial date typed by the reader: what may have been in that time matches."""

    field_class = SeveralPeriods
    inputmode = "text"

    def __init__(self, narrow: str, *, label: str, help_text: str = FORMS_OF_DATES, **options: Any) -> None:
        super().__init__(narrow, label=label, help_text=help_text, **options)

    def said(self, value: str) -> str:
        return PartialDate.parse(value).display()


class Facet(Many):
    """Values to choose from, each with the number of rows that it would leave.

    Args:
        narrow, tally: name the queryset's methods that narrow by values and that count the rows left by value.
        path: instead of the two, the fields that lead from a row to its value, such as "office__key".
        known: gives every value that may be asked for → what readers see of it, in the order of the list. Values
            without a row on record are not listed.
    """

    field_class = SeveralChoices

    def __init__(
        self,
        narrow: str = "",
        *,
        known: Callable[[], dict[str, str]],
        path: str = "",
        tally: str = "",
        **options: Any,
    ) -> None:
        super().__init__(narrow, known=known, **options)
        self.path = path
        self.tally = tally

    def filter(self, rows: QuerySet, values: list[str]) -> QuerySet:
        if not self.path or not values:
            return super().filter(rows, values)
        # A row of several values may match by more than one, and still stands in the list once.
        matching = rows.model._default_manager.filter(**{f"{self.path}__in": values})
        return rows.filter(pk__in=matching.order_by().values("pk"))

    def counts(self, rows: QuerySet, left: QuerySet) -> Tally:
        """How many of the rows that are left have each value that occurs among all rows."""
        return tally(rows.values_list(self.path), left) if self.path else getattr(rows, self.tally)(left)

    def said(self, value: str) -> str:
        return self.field.known[value]


class Order(django_filters.Filter):
    """In which order the rows stand: value → (what readers see, the queryset's method). The first is the usual one."""

    field_class = OneChoice

    def __init__(self, orders: dict[str, tuple[str, str]]) -> None:
        super().__init__(known=lambda: {value: label for value, (label, _) in orders.items()}, label="Order")
        self.orders = orders

    def chosen(self, values: list[str]) -> str:
        """The order to use."""
        return values[0] if values else next(iter(self.orders))

    def filter(self, rows: QuerySet, values: list[str]) -> QuerySet:
        return getattr(rows, self.orders[self.chosen(values)][1])()
