"""The filters of a list. Each narrows by a named queryset method, which takes all values chosen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import django_filters
from django.db.models import QuerySet

from dvtracker.public.filtering.values import OneChoice, Several, SeveralChoices, SeveralPeriods, SeveralTexts
from sources.partial_date import PartialDate


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

    def said(self, value: str) -> str:
        return PartialDate.parse(value).display()


class Facet(Many):
    """Values to choose from, each with the number of rows that it would leave.

    Args:
        known: gives every value that may be asked for → what readers see of it, in the order of the list.
        tally: names the queryset's method that counts rows by value. Values without a row on record are not listed.
    """

    field_class = SeveralChoices

    def __init__(
        self, narrow: str, *, known: Callable[[], dict[str, str]], tally: str, **options: Any
    ) -> None:
        super().__init__(narrow, known=known, **options)
        self.tally = tally

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
