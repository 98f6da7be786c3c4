"""The one address of a list with what is chosen in it."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import QueryDict

Pairs = list[tuple[str, str]]


def address(path: str, pairs: Pairs) -> str:
    """`/cases/` and `[("standing", "deal")]` make `/cases/?standing=deal`."""
    return f"{path}?{urlencode(pairs)}" if pairs else path


def as_sent(query: QueryDict) -> Pairs:
    """What a query says, in its order."""
    return [(name, value) for name, values in query.lists() for value in values]
