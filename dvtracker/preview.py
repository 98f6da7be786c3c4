"""`/admin/…/<id>/preview/`: a record as readers would see it if it were published now.

It is published and read in one transaction, which is undone: see `dvtracker.lens.rehearsal`. So the page is the public
page itself, with whatever its view, its queries and the lens make of the record, and nothing can come of looking.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any, NamedTuple

from django.apps import apps
from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, resolve
from django.views.decorators.http import require_safe

from dvtracker.lens.rehearsal import readers_eyes, rehearsal
from sources.actions import NotReady, rehearse_publication
from sources.desk.deeds import PUBLISH, Prospect
from sources.desk.labels import make_sayable
from sources.locking import lock
from sources.obstacles import Obstacle
from sources.record import Record
from sources.registry import ADDRESSED
from sources.templatetags.desk import desk_address, kind
from sources.verdict import Refused


class Named(NamedTuple):
    """A row as the banner speaks of it, said while everything could be read."""

    kind: str
    label: str
    address: str


@dataclass
class Preview:
    """What the banner over a preview says: whose it is, and which drafts around it were not ready to be shown."""

    row: Named
    left_out: list[Named]


class Unready(Exception):  # noqa: N818 - a state of affairs
    """There is nothing to look at yet; `obstacles` say why, row by row, or the words themselves do."""

    def __init__(self, words: str = "", obstacles: list[Obstacle] | None = None) -> None:
        super().__init__(words)
        self.obstacles = obstacles or []


@require_safe
def preview(request: HttpRequest, object_id: str, of: type[Record]) -> HttpResponse:
    """The public page of a draft; or, as long as it could not be published, what stands in the way."""
    desk = admin.site.get_model_admin(of)
    row = desk.get_object(request, unquote(object_id))
    if row is None:
        raise Http404
    if not desk.has_view_permission(request, row):
        raise PermissionDenied
    try:
        with rehearsal():
            response = _as_readers_would(request, row, desk)
    except Unready as unready:
        response = _why_not(request, row, unready)
    response["X-Robots-Tag"] = "noindex"
    return response


def _as_readers_would(request: HttpRequest, row: Record, desk: Any) -> HttpResponse:
    """Publish it and what is around it, and ask its page as a reader does. To be undone by whoever calls this."""
    lock([row])
    lock(PUBLISH.foresee(row, desk.along(row)).all_rows)
    prospect = PUBLISH.foresee(row, desk.along(row))  # nobody changes it any more
    _check_permission(request, prospect)
    try:
        rehearse_publication(row, [it.unit for it in prospect.ready])
    except NotReady as found:
        raise Unready(obstacles=found.obstacles) from found
    except Refused as refusal:
        raise Unready(" ".join(refusal.messages)) from refusal
    shown = Preview(_named([row])[0], _named([it.unit for it in prospect.waiting]))
    try:
        with readers_eyes():
            return _public_page(request, row, shown)
    except Http404 as nothing:
        raise Unready("Readers would not see it yet.", prospect.follows) from nothing


def _check_permission(request: HttpRequest, prospect: Prospect) -> None:
    """Nobody sees in a preview what they may not see at the desk."""
    for its in {type(row)._meta for row in prospect.all_rows}:
        if not request.user.has_perm(f"{its.app_label}.view_{its.model_name}"):
            raise PermissionDenied


def _public_page(request: HttpRequest, row: Any, shown: Preview) -> HttpResponse:
    """The answer to a reader, who has no cookies, to the address that the record has."""
    address = row.get_absolute_url()
    asked = HttpRequest()
    asked.method, asked.path, asked.path_info = "GET", address, address
    asked.META = {name: value for name, value in request.META.items() if name != "HTTP_COOKIE"}
    asked.preview = shown  # type: ignore[attr-defined]
    view, arguments, options = resolve(address)
    return view(asked, *arguments, **options)


def _named(rows: list[Record]) -> list[Named]:
    make_sayable(rows, admin.site)
    return [Named(kind(row), str(row), desk_address(row)) for row in rows]


def _why_not(request: HttpRequest, row: Any, unready: Unready) -> HttpResponse:
    told: list[models.Model] = [it.row for it in unready.obstacles]
    make_sayable(told, admin.site)
    context = {
        **admin.site.each_context(request),
        "title": f"Preview of the {row._meta.verbose_name}",
        "subtitle": str(row),
        "opts": row._meta,
        "original": row,
        "unready": unready,
    }
    return TemplateResponse(request, "admin/unready.html", context)


def _address(model: Any) -> URLPattern:
    place = f"{model._meta.app_label}/{model._meta.model_name}/<path:object_id>/preview/"
    view = admin.site.admin_view(partial(preview, of=model))
    return path(place, view, name=f"preview_{model._meta.model_name}")


urlpatterns = [_address(apps.get_model(label)) for label in ADDRESSED]
