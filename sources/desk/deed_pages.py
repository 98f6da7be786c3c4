"""The views of those pages."""

from __future__ import annotations

from functools import partial
from typing import Any

import pghistory
from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.contrib.admin.options import IS_POPUP_VAR
from django.contrib.admin.utils import quote, unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse

from sources.actions import NotReady
from sources.companions import with_companions
from sources.desk.deeds import (
    DELETE,
    PUBLISH,
    REOPEN,
    REVIEW,
    SEND_BACK,
    SUBMIT,
    SUGGEST_WITHDRAWAL,
    WITHDRAW,
    Deed,
    Prospect,
    ReasonForm,
)
from sources.desk.labels import make_sayable
from sources.desk.missing import no_such_row
from sources.desk.review_status import review_status
from sources.desk.submission import SHOWN, account
from sources.desk.targets import read_targets
from sources.locking import BadToken, census_of, lock, seal, unseal
from sources.models import Citation
from sources.newsroom import PUBLISHING, has_one_person
from sources.obstacles import Obstacle
from sources.parts import unit_of
from sources.record import Record
from sources.registry import ADDRESSED

CHANGED = "Nothing has been done: the record changed since this page was shown. Look through the lists again."
MOST_SHOWN = 200
OF_ANY_ROW = (PUBLISH, WITHDRAW, REOPEN)
OF_UNITS = (SUBMIT, SEND_BACK, REVIEW)
"""Beside the others, the pages of what a reader opens. The parts of a unit are submitted and reviewed as one with it."""


class DeedPages(ModelAdmin):
    """Mixed into every admin of the desk."""

    deeds_of_its_own: tuple[Deed, ...] = ()
    """What can be done to this kind of record and to no other."""

    def get_urls(self) -> list[URLPattern]:
        pages = (*OF_ANY_ROW, *self.deeds_of_its_own) if issubclass(self.model, Record) else ()
        if self.model._meta.label in ADDRESSED:
            pages = (*OF_UNITS, *pages)
        return [*(self._address(deed) for deed in pages), *super().get_urls()]

    def _address(self, deed: Deed) -> URLPattern:
        name = f"{self.opts.app_label}_{self.opts.model_name}_{deed.name}"
        view = self.admin_site.admin_view(partial(self.deed_view, deed=deed))
        return path(f"<path:object_id>/{deed.name}/", view, name=name)

    def delete_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        return self.deed_view(request, object_id, DELETE)

    def deed_view(self, request: HttpRequest, object_id: str, deed: Deed) -> HttpResponse:
        """Say what the deed would do; on POST, with a reason, and if all still stands as it was shown, do it."""
        row = self.get_object(request, unquote(object_id))
        if not self._may(request, deed, row):
            raise PermissionDenied
        if row is None:
            return no_such_row(self, request, unquote(object_id))
        form = ReasonForm(request.POST if request.method == "POST" else None)
        form.fields["reason"].help_text = deed.asks
        status = 200
        if form.is_bound:
            with transaction.atomic(), pghistory.context(user=request.user.pk):
                lock([row])
                status = self._attempt(request, deed, row, form)
        return self._done(request, deed, row) if status == 0 else self._page(request, deed, row, form, status)

    def _attempt(self, request: HttpRequest, deed: Deed, row: Any, form: ReasonForm) -> int:
        """Do the deed. 0 if it is done; otherwise the status of the page that says why not."""
        lock(self._foresee(request, deed, row).all_rows)
        prospect = self._foresee(request, deed, row)
        try:
            seen = unseal(request.POST.get(SHOWN, ""), row, account(request))
        except BadToken:
            seen = None
        if seen != {deed.name: {}, **census_of(prospect.all_rows)}:
            form.add_error(None, CHANGED)
            return 400 if seen is None else 409
        if not form.is_valid() or prospect.obstacles:
            return 200
        try:
            label = str(row)
            chosen = set(request.POST.getlist("along"))
            along = (
                {"along": [it.unit for it in prospect.ready if it.name in chosen]} if deed is PUBLISH else {}
            )
            deed.do(row, form.cleaned_data["reason"], by=request.user, **along)
        except (NotReady, ValidationError) as refusal:
            form.add_error(None, str(refusal) if isinstance(refusal, NotReady) else refusal)
            return 200
        named = f" “{label}”" if deed.may_name_it else ""
        messages.success(request, f"The {self.opts.verbose_name}{named} was {deed.done}.")
        return 0

    def _page(
        self, request: HttpRequest, deed: Deed, row: Any, form: ReasonForm, status: int
    ) -> HttpResponse:
        prospect = self._foresee(request, deed, row)
        sight = {deed.name: {}, **census_of(prospect.all_rows)}
        make_sayable(_all_in(prospect), self.admin_site)
        read_targets([row for row in _all_in(prospect) if isinstance(row, Citation)], self.admin_site)
        context = {
            **self.admin_site.each_context(request),
            "title": deed.title.format(self.opts.verbose_name),
            "subtitle": str(row),
            "opts": self.opts,
            "deed": deed,
            "prospect": prospect,
            "shown": prospect.rows[:MOST_SHOWN],
            "form": form,
            "original": row,
            "left_out": _left_out(request, prospect),
            "status": review_status(row) if isinstance(row, Record) else None,
            "submitting": self._submitting(request, row) if deed is PUBLISH and not has_one_person() else "",
            "token_name": SHOWN,
            "token": seal(sight, row, account(request)),
            "is_popup": IS_POPUP_VAR in request.GET,
        }
        request.current_app = self.admin_site.name
        return TemplateResponse(request, "admin/deed.html", context, status=status)

    def _foresee(self, request: HttpRequest, deed: Deed, row: Any) -> Prospect:
        """What the deed would do. Nobody deletes, along with a row, what they may not delete by itself."""
        prospect = deed.foresee(row, self.along(row), request.user) if deed is PUBLISH else deed.foresee(row)
        if deed is DELETE:
            for kind, example in {type(it): it for it in prospect.rows}.items():
                registered = self.admin_site.is_registered(kind)
                if registered and not self.admin_site.get_model_admin(kind).has_delete_permission(request):
                    prospect.obstacles.append(
                        Obstacle(example, "deleting such rows is not among your permissions.")
                    )
        return prospect

    def along(self, row: Any) -> list[Record]:
        """The drafts that may be published along with this record: what it refers to. For admins to add to."""
        return with_companions([row])[1:]

    def _may(self, request: HttpRequest, deed: Deed, row: Any) -> bool:
        if deed in (DELETE, SUGGEST_WITHDRAWAL):
            return self.has_delete_permission(request, row)
        if deed is SUBMIT:
            return self.has_view_permission(request, row) and may_submit(request, self.model)
        return self.has_view_permission(request, row) and request.user.has_perm(PUBLISHING)

    def _submitting(self, request: HttpRequest, row: Record) -> str:
        """Where the record is submitted with this row; empty if it has nothing to submit, or this is not theirs to do."""
        unit = unit_of(row)
        if unit._meta.label not in ADDRESSED or not may_submit(request, type(unit)):
            return ""
        return address_of(SUBMIT, unit)

    def _done(self, request: HttpRequest, deed: Deed, row: models.Model) -> HttpResponse:
        info = f"admin:{self.opts.app_label}_{self.opts.model_name}"
        if deed is DELETE:
            return redirect(reverse(f"{info}_changelist"))
        return redirect(reverse(f"{info}_change", args=[quote(row.pk)]))


def address_of(deed: Deed, row: models.Model) -> str:
    """Where the deed is done to this row."""
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_{deed.name}", args=[row.pk])


def may_submit(request: HttpRequest, kind: type[models.Model]) -> bool:
    """Whether whoever asks may hand in records of this kind: those who may change their drafts."""
    return request.user.has_perm(f"{kind._meta.app_label}.change_{kind._meta.model_name}")


def _left_out(request: HttpRequest, prospect: Prospect) -> set[str]:
    """The companions from which somebody has taken the tick already, on a page that is shown again."""
    if request.method != "POST":
        return set()
    return {it.name for it in prospect.ready} - set(request.POST.getlist("along"))


def _told(prospect: Prospect) -> list[Obstacle]:
    return [*prospect.obstacles, *prospect.follows, *prospect.advice, *prospect.unverified]


def _all_in(prospect: Prospect) -> list[models.Model]:
    told = [obstacle.row for obstacle in _told(prospect)]
    around = [row for it in prospect.along for row in (it.unit, *(found.row for found in it.obstacles))]
    return [*prospect.rows[:MOST_SHOWN], *told, *around]
