"""How many rows of a list fall under each value of a filter."""

from __future__ import annotations

from django.db.models import Count, Q, QuerySet

Tally = dict[str, int]
"""Value of the filter → number of rows."""


def tally(values: QuerySet, left: QuerySet, row: str = "pk") -> Tally:
    """How many of the rows that are `left` have each of the values: one grouped query.

    It runs over the whole record, so that a value that occurs is listed even where the other filters leave none
    of it. A row of several values counts once for each.

    Args:
        values: a query of one column, the value (`values_list`); rows without a value are not counted.
        left: the rows of the list that the other filters leave.
        row: what leads from a row of `values` to the row of the list, where it is not that itself.
    """
    within = Q(**{f"{row}__in": left.order_by().values("pk")})
    counted = values.order_by().annotate(number=Count(row, distinct=True, filter=within))
    return {value: number for value, number in counted if value is not None}
