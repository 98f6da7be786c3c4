"""Saving a page so that no work is lost and no refusal of the database becomes an error page."""

from __future__ import annotations

from typing import Any

import pghistory
from django.contrib.admin import ModelAdmin
from django.contrib.admin.options import TO_FIELD_VAR
from django.contrib.admin.utils import unquote
from django.db import models, transaction
from django.http import HttpRequest, HttpResponse

from sources.desk.gone import gone_meanwhile
from sources.desk.page import shown_in
from sources.desk.submission import SHOWN, Submission, account, received
from sources.locking import seal
from sources.verdict import Refused, judge_now, judged


class CarefulSaving(ModelAdmin):
    """Mixed into every admin of the desk: the page is compared, saved and judged in one transaction."""

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: Any = None,
    ) -> Any:
        if request.method != "POST":
            return super().changeform_view(request, object_id, form_url, extra_context)
        sent: Any = request.POST.copy()
        sent.pop("_saveasnew", None)  # nothing here is saved as new by mistake
        request.POST = sent
        if object_id is not None and self.get_object(request, unquote(object_id)) is None:
            gone = gone_meanwhile(self, request, unquote(object_id))
            if gone is not None:
                return gone
        reason = request.POST.get("reason", "").strip()[:300]
        try:
            with judged(), pghistory.context(user=request.user.pk, reason=reason):
                self._receive(request, object_id)
                return super().changeform_view(request, object_id, form_url, extra_context)
        except Refused as refusal:
            _attach(request, _submission(request).refused(refusal))
        with transaction.atomic():  # its form cannot be valid now: this shows it again
            return super().changeform_view(request, object_id, form_url, extra_context)

    def _receive(self, request: HttpRequest, object_id: str | None) -> None:
        """Hold what was sent against what is stored. The form then shows, and saves, what comes of it."""
        submission = Submission(request.POST)
        to_field = request.POST.get(TO_FIELD_VAR, request.GET.get(TO_FIELD_VAR))
        if object_id is not None and not (to_field and not self.to_field_allowed(request, to_field)):
            row = self.get_object(request, unquote(object_id), to_field)
            if row is not None and self.has_change_permission(request, row):
                submission = received(self, request, row)
        request.POST = submission.data  # type: ignore[assignment]
        _attach(request, submission)

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **options: Any) -> Any:
        form: Any = super().get_form(request, obj, change, **options)
        form.submission = getattr(request, "desk", None)
        return form

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """The rules are asked here, before anybody is told that all went well."""
        super().save_related(request, form, formsets, change)
        self.after_saving(request, form, formsets)
        judge_now()

    def after_saving(self, request: HttpRequest, form: Any, formsets: Any) -> None:
        """What else belongs to this saving; for admins to say."""

    def words_about(self, request: HttpRequest, row: Any) -> dict[str, Any]:
        """What else the page of a row says, for its template; None for a new one. For admins to say."""
        return {}

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **options: Any
    ) -> HttpResponse:
        submission = _submission(request)
        row: models.Model | None = context["original"]
        if row is not None:
            token = submission.token or seal(shown_in(context), row, account(request))
            row = options["obj"] = self._as_stored(request, row)
            context.update(token=token, token_name=SHOWN, conflicts=submission.conflicts)
            context.update(original=row, subtitle=str(row))
        context.update(self.words_about(request, row))
        response = super().render_change_form(request, context, *args, **options)
        response.status_code = submission.status
        return response

    def _as_stored(self, request: HttpRequest, row: models.Model) -> models.Model:
        """The row itself, without what a form that was not saved has written into it."""
        stored = self.get_object(request, str(row.pk)) if request.method == "POST" else row
        return stored or row


def _attach(request: Any, submission: Submission) -> None:
    request.desk = submission


def _submission(request: HttpRequest) -> Submission:
    return getattr(request, "desk", None) or Submission(request.POST)
