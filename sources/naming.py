"""Finding a name by any part of it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from itertools import product
from operator import and_, or_

from django.db.models import Q


def any_of(fields: Iterable[str], names: Iterable[str]) -> Q:
    """That one of these fields has every word of one of the names, in any order and case."""
    return reduce(or_, (_has_all(field, name.split()) for name, field in product(names, fields)))


def _has_all(field: str, words: Iterable[str]) -> Q:
    return reduce(and_, (Q(**{f"{field}__icontains": word}) for word in words), Q())
