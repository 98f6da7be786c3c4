"""Saving the page of a public record when that is not for oneself to decide: what would change becomes a suggestion.

Rows that readers do not see yet are saved as they are, new ones as drafts. The public ones stay as they are stored.
"""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.contrib.admin.options import IS_POPUP_VAR
from django.contrib.admin.utils import unquote
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html

from sources.desk.deeds import SUGGEST_WITHDRAWAL
from sources.desk.saving import CarefulSaving
from sources.models import Proposal
from sources.suggesting.proposing import Wish, suggest, wishes
from sources.suggesting.rights import may_change_at_once

SUGGESTED = (
    'Nothing public has changed: what you saved is now <a href="{}">a suggestion</a>, and a reviewer decides.'
)
RESTS_ON = "It rests on"
RESTS_ON_HELP = (
    "The source that bears it out. Give its passage beside what you change, and it is cited once accepted."
)


class Proposing(CarefulSaving, ModelAdmin):
    """Mixed into admins of records, before whatever writes more after a saving."""

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **options: Any) -> Any:
        """Whoever suggests says anew what it rests on: the source of last time may have nothing to do with it."""
        form = super().get_form(request, obj, change, **options)
        form.suggests = not may_change_at_once(request.user)
        field = form.base_fields.get("cite_from")
        if field is not None and suggests(request, obj):
            field.initial, field.label, field.help_text = None, RESTS_ON, RESTS_ON_HELP
        return form

    def save_form(self, request: HttpRequest, form: Any, change: bool) -> Any:
        form.proposed = change and suggests(request, form.instance)
        if not form.proposed:
            return super().save_form(request, form, change)
        form.save_m2m = _nothing
        return form.instance

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if not form.proposed:
            super().save_model(request, obj, form, change)

    def after_saving(self, request: HttpRequest, form: Any, formsets: Any) -> None:
        """Keep what was suggested, before anything else is made of the forms."""
        found = [wish for row in (form, *_rows(formsets)) if row.proposed for wish in _wishes_in(row)]
        found += [Wish(row) for formset in formsets for row in formset.to_withdraw]
        if found:
            said = form.cleaned_data
            page: Any = self._as_stored(request, form.instance)
            source, reason = said.get("cite_from"), said["reason"]
            _attach(request, suggest(page, found, reason=reason, by=request.user, source=source))
        super().after_saving(request, form, formsets)

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        """The admin's own list of recent actions claims no change that has not been made."""
        if _proposal(request) is None:
            return super().log_change(request, obj, message)
        return super().log_change(request, self._as_stored(request, obj), "Suggested a change.")

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        proposal = _proposal(request)
        if proposal is None:
            return super().response_change(request, obj)
        address = reverse("admin:suggestion", args=[proposal.pk])
        messages.success(request, format_html(SUGGESTED, address))
        if IS_POPUP_VAR in request.POST:
            return super().response_change(request, self._as_stored(request, obj))
        return redirect(request.path if "_continue" in request.POST else address)

    def delete_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        """Whoever may not take it from readers' sight suggests it."""
        row = self.get_object(request, unquote(object_id))
        if row is None or not suggests(request, row):
            return super().delete_view(request, object_id, extra_context)
        return self.deed_view(request, object_id, SUGGEST_WITHDRAWAL)  # type: ignore[attr-defined]


def suggests(request: HttpRequest, row: Any) -> bool:
    """Whether a change of this row by this person is a suggestion."""
    return row is not None and row.is_public and not may_change_at_once(request.user)


def _rows(formsets: Any) -> list[Any]:
    return [row for formset in formsets for row in formset.forms if row not in formset.deleted_forms]


def _wishes_in(form: Any) -> list[Wish]:
    """What somebody wants changed in the row of this form. A passage that comes with it goes with it."""
    said = form.cleaned_data
    links = {field.name for field in form.instance._meta.many_to_many} & said.keys()
    found = wishes(
        form.instance,
        {name: said[name] for name in links},
        said.get("passage") or "",
        said.get("excerpt") or "",
    )
    form.suggested = bool(found)
    return found


def _nothing() -> None:
    """Instead of writing the links of a form."""


def _attach(request: Any, proposal: Proposal) -> None:
    request.desk_proposal = proposal


def _proposal(request: HttpRequest) -> Proposal | None:
    return getattr(request, "desk_proposal", None)
