"""The lookup `during`: rows whose date may fall in a period.

`filter(start__during="2016-05")` means overlap: "2016" may have been in May 2016, so it is found. It reads
the stored span, so an index on `start_span` (SP-GiST or GiST) answers it, also across relations.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import reduce
from operator import or_
from typing import Any

from django.contrib.postgres.fields import DateRangeField
from django.core.exceptions import ValidationError
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Expression, Func, Lookup, Q
from django.db.models.expressions import Col
from django.db.models.sql.compiler import SQLCompiler

from sources.partial_date import PartialDate, tidied


class PartialDays(Func):
    """The days a partial date may mean, worked out by the database."""

    function = "ext.partial_date_days"
    arity = 1
    output_field = DateRangeField()


class During(Lookup):
    """The right side is a partial date (text, PartialDate or date), a DateRange, or an expression.

    A text that is no date raises ValidationError when the filter is written, before the database sees it.
    """

    lookup_name = "during"

    def get_prep_lookup(self) -> Any:
        if hasattr(self.rhs, "resolve_expression"):
            return self.rhs
        return period(self.rhs)

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> tuple[str, tuple[Any, ...]]:
        """Never null, so that `exclude` keeps the rows whose date is not known."""
        left, left_params = compiler.compile(days_of(self.lhs))
        right, right_params = self._asked(compiler)
        sql = f"({left} IS NOT NULL AND {right} IS NOT NULL AND {left} && {right})"
        return sql, (*left_params, *right_params) * 2

    def _asked(self, compiler: SQLCompiler) -> tuple[str, Sequence[Any]]:
        if self.rhs_is_direct_value():
            return "%s::daterange", [self.rhs]
        return compiler.compile(days_of(self.rhs))


def period(asked: str | PartialDate | date | DateRange) -> DateRange:
    """The days asked for. Raises ValidationError if it is no date, or the empty one."""
    if isinstance(asked, DateRange):
        return asked
    days = PartialDate.parse(tidied(str(asked))).days
    if days is None:
        raise ValidationError("Say which period, such as 2016 or 2016-05.", code="required")
    return DateRange(*days)


def during_any(field: str, periods: Iterable[str]) -> Q:
    """Rows whose date may fall in one of these periods."""
    return reduce(or_, (Q(**{f"{field}__during": asked}) for asked in periods))


def ongoing_during(start: str, end: str, asked: str | PartialDate | date) -> Q:
    """Rows that may have lasted into a period: for what has two dates, such as a tenure.

    It may have begun by the last day of the period and ended on its first day or later; a start or an end
    that is not known is open. `start` and `end` name the fields, also across one relation ("tenures__end").
    Raises ValidationError if what is asked is no date.
    """
    days = period(asked)
    begun = Q(**{start: ""}) | Q(**{f"{start}__during": DateRange(None, days.upper)})
    not_over = Q(**{end: ""}) | Q(**{f"{end}__during": DateRange(days.lower, None)})
    return begun & not_over


def days_of(expression: Expression) -> Expression:
    """The stored span beside a column of partial dates; for any other expression, its days computed."""
    span = getattr(getattr(expression, "target", None), "span", None)
    if isinstance(expression, Col) and span is not None:
        return span.get_col(expression.alias)
    return PartialDays(expression)
