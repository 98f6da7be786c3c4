"""The admin site: its name, the order of its lists, and what it answers to a request that makes no sense."""

from __future__ import annotations

from functools import partial, wraps
from typing import Any

from django.contrib import admin
from django.core.exceptions import BadRequest, PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase
from django.template.response import TemplateResponse
from django.urls import path, reverse

from sources.newsroom import PUBLISHING
from sources.record import Record
from sources.vocabulary import Vocabulary

PAGES, PARTS, VOCABULARIES = "Pages of the record", "Their parts", "Vocabularies"


class Desk(admin.AdminSite):
    """The desk of the record."""

    site_title = "dvtracker desk"
    site_header = "dvtracker desk"
    index_title = "The desk"

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        """A NUL byte in an address is nobody's search: the database could only fail on it."""

        @wraps(view)
        def sensible(request: HttpRequest, *args: Any, **options: Any) -> HttpResponseBase:
            if "\x00" in "".join(
                value for values in request.GET.lists() for value in (values[0], *values[1])
            ):
                raise BadRequest("The address has a NUL byte in it.")
            return view(request, *args, **options)

        open_view = super().admin_view(sensible, cacheable)

        @wraps(open_view)
        def guarded(request: HttpRequest, *args: Any, **options: Any) -> HttpResponseBase:
            from sources.desk.login.door import turned_away

            leaving = request.path == reverse("admin:logout", current_app=self.name)
            if self.has_permission(request) or (leaving and not super(Desk, self).has_permission(request)):
                return open_view(request, *args, **options)
            return self.logout(request) if leaving else turned_away(request, self)

        return guarded

    def has_permission(self, request: HttpRequest) -> bool:
        """Whether the desk is open to somebody: they gave their password, and the second factor where it is asked."""
        from sources.desk.login.factor import owed_by

        return super().has_permission(request) and not owed_by(request.user)

    def login(self, request: HttpRequest, extra_context: Any = None) -> Any:
        """The way in. Work that met it goes along; and nobody is asked for a password twice."""
        from sources.desk.login.door import is_known, next_step, second_step
        from sources.desk.login.held import along, held_by

        if request.method == "GET" and is_known(request) and not self.has_permission(request):
            return second_step(request)
        answer = super().login(request, {**along(request), **(extra_context or {})})
        entered = answer.status_code == 302 and is_known(request)
        return next_step(request, self) if entered and held_by(request) else answer

    def get_urls(self) -> list[Any]:
        from sources.desk.alike import alike_view
        from sources.desk.login.pages import patterns
        from sources.desk.suggestion_pages import suggestion, suggestions

        return [
            *patterns(self),
            path("alike/", self.admin_view(partial(alike_view, site=self)), name="alike"),
            path("suggestions/", self.admin_view(partial(suggestions, site=self)), name="suggestions"),
            path("suggestions/<int:pk>/", self.admin_view(partial(suggestion, site=self)), name="suggestion"),
            path(
                "r/<path:content_type_id>/<path:object_id>/",
                self.admin_view(self.view_on_site),
                name="view_on_site",
            ),
            *super().get_urls(),
        ]

    def view_on_site(self, request: HttpRequest, content_type_id: str, object_id: str) -> HttpResponseBase:
        """On to a row's public page, whose address names it: for those who may read it here."""
        from django.contrib.contenttypes.models import ContentType
        from django.contrib.contenttypes.views import shortcut

        number = int(content_type_id) if content_type_id.isdecimal() and len(content_type_id) < 10 else 0
        kind = ContentType.objects.filter(pk=number).first()
        model: Any = kind.model_class() if kind else None
        if model is None or not self.is_registered(model):
            raise Http404
        if not self.get_model_admin(model).has_view_permission(request):
            raise PermissionDenied
        return shortcut(request, number, object_id)

    def index(self, request: HttpRequest, extra_context: Any = None) -> TemplateResponse:
        """The front page: what waits, before the lists."""
        from sources.desk.login.factor import is_missing
        from sources.desk.queue import queues_for
        from sources.desk.suggestion_pages import suggestions_for
        from sources.desk.work import work_for

        waits = {
            "queues": queues_for(request, self),
            "suggestions": suggestions_for(request.user),
            "work": work_for(request, self),
            "may_publish": request.user.has_perm(PUBLISHING),
            "no_second_factor": is_missing(request.user),
        }
        return super().index(request, {**waits, **(extra_context or {})})

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[dict[str, Any]]:
        """What readers open comes first, then its parts, the vocabularies, and the rest app by app."""
        apps = super().get_app_list(request, app_label)
        return apps if app_label else regrouped(apps)


def regrouped(apps: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The lists of the desk's front page, by what a kind is instead of by the app it lives in."""
    groups: dict[str, list[Any]] = {PAGES: [], PARTS: [], VOCABULARIES: []}
    others = []
    for app in apps:
        rest: list[Any] = []
        for entry in app["models"]:
            groups.get(group_of(entry["model"]), rest).append(entry)
        if rest:
            others.append({**app, "models": rest})
    made = [_group(name, entries) for name, entries in groups.items() if entries]
    return [*made, *others]


def group_of(model: Any) -> str:
    """Under which heading a kind stands; none for what is no part of the record."""
    if issubclass(model, Vocabulary):
        return VOCABULARIES
    if not issubclass(model, Record):
        return ""
    return PARTS if model.part_of or model._meta.label == "sources.Citation" else PAGES


def _group(name: str, entries: list[Any]) -> dict[str, Any]:
    """A group that is no app, in the shape in which the admin lists apps."""
    entries.sort(key=lambda entry: str(entry["name"]))
    label = name.lower().replace(" ", "-")
    return {"name": name, "app_label": label, "app_url": "", "has_module_perms": True, "models": entries}
