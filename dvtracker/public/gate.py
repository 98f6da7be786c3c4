"""What stands before every page: which methods it answers, and whether the record asked for is there to be read."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponsePermanentRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.urls.converters import StringConverter
from django.views.decorators.csrf import csrf_exempt

from dvtracker.public.errors import SAFE, not_allowed
from sources import keys
from sources.models import FormerKey
from sources.record import Record
from sources.registry import arc_field

Row = TypeVar("Row", bound=Record)
View = Callable[..., HttpResponseBase]


class KeyConverter(StringConverter):
    """`<key:key>` in an address matches what may be a key. Anything else is nothing that was ever published."""

    regex = keys.PATTERN.strip("^$")


class Moved(Exception):  # noqa: N818 - an answer, no error
    """The record has another address now."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.address = address


def readable(view: View) -> View:
    """A page: it answers GET and HEAD, changes nothing, and sends readers on from a former address."""

    @wraps(view)
    def read(request: HttpRequest, **arguments: Any) -> HttpResponseBase:
        if request.method not in SAFE:
            return not_allowed(request)
        try:
            return view(request, **arguments)
        except Moved as moved:
            return HttpResponsePermanentRedirect(moved.address)

    # Another method gets the page that says which ones there are, and not one about a missing token.
    return csrf_exempt(read)


def find(rows: QuerySet[Row], key: str, page: str) -> Row:
    """The row with this key, whose page has this URL name, with `last_reviewed`.

    Raises Moved if it is a former key of one, Http404 else. A hidden record and one that never was are answered
    by the same two queries.
    """
    records: Any = rows  # of a kind that has an address, so reviews are of it
    row: Row | None = records.with_last_review().filter(key=key).first()
    if row is not None:
        return row
    target = f"{arc_field(rows.model._meta.label)}__key"
    present = FormerKey.objects.filter(key=key).values_list(target, flat=True).first()
    if present is None:
        raise Http404
    raise Moved(reverse(page, args=[present]))
