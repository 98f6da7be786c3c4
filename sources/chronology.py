"""Putting rows in order of time by a partial date.

A date sorts by the first day it may mean, then by the last: "by June 2020" before everything, 2016-01-01
before 2016-01 before 2016, and what is not known at the end, whichever way the list runs.
"""

from django.db.models import F
from django.db.models.expressions import OrderBy


def earliest_first(field: str) -> OrderBy:
    """For `order_by`: `field` names a PartialDateField, also across relations ("decision__on")."""
    return F(f"{field}_span").asc(nulls_last=True)


def latest_first(field: str) -> OrderBy:
    """The other way round; not known is still at the end."""
    return F(f"{field}_span").desc(nulls_last=True)
