"""The desk's pages of redactions: the ledger, to read, and the page on which something is redacted.

The passage is typed once. It is neither shown again nor kept: between the count and the confirmation only its keyed digests
travel, signed and bound to whoever typed it.
"""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.contrib import messages
from django.contrib.admin import ModelAdmin, display
from django.core import signing
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables

from sources.models import Redaction
from sources.redaction.actions import foreseen, redact_passage
from sources.redaction.ledger import LedgerError
from sources.redaction.passages import DEFAULT_REPLACEMENT, Passage, as_read, as_stored, passage_of
from sources.verdict import Refused

SALT, MAX_AGE = "sources.redaction", 3600
MOST_PLACES = 500
TOO_OLD = "Nothing was redacted: the count is too old, or somebody else’s. Begin again."
BUSY = "Nothing was redacted: somebody was writing to the record all the time. Try again."


class NotShownAgain(forms.TextInput):
    """An input that comes back empty, whatever was typed into it."""

    def format_value(self, value: Any) -> None:
        return None


class RedactionForm(forms.Form):
    """What is to go, what stands in its place, and why."""

    passage = forms.CharField(
        max_length=1000,
        widget=NotShownAgain(attrs={"size": 60, "autocomplete": "off", "spellcheck": "false"}),
        help_text="A name, or words as they stand. It is neither shown again nor kept. Capitals, accents, spaces and hyphens "
        "make no difference, and a name is found with its last word first, too.",
    )
    alone = forms.BooleanField(
        label="Also the last word by itself",
        required=False,
        help_text="For a name: wherever the family name stands alone. Look at the count before you confirm.",
    )
    replacement = forms.CharField(
        max_length=200, initial=DEFAULT_REPLACEMENT, help_text="What stands in its place."
    )
    ground = forms.CharField(
        max_length=300,
        help_text="Kept and shown at the desk beside your name: “court order of 3 May 2026”. Without the passage itself.",
    )

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if {"passage", "replacement", "ground"} <= said.keys():
            said["meant"] = passage_of(said["passage"], said["replacement"], alone=said["alone"])
            if said["meant"].stands_in(said["ground"]):
                raise ValidationError({"ground": "The ground is kept, so it may not hold the passage."})
        return said


class RedactionAdmin(ModelAdmin):
    """The ledger, for administrators. Adding to it is redacting; nothing in it is changed or deleted."""

    list_display: Any = ("made_at", "by", "ground", "replacement")
    list_filter: ClassVar[Any] = ("made_at",)
    search_fields: ClassVar[Any] = ("by", "ground")
    fields: ClassVar[Any] = ("made_at", "by", "ground", "replacement", "where")
    readonly_fields: ClassVar[Any] = fields
    actions: Any = None
    list_per_page = 50
    show_full_result_count = False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @display(description="where")
    def where(self, redaction: Redaction) -> SafeString | str:
        """The fields and rows, without links: some are gone."""
        places = redaction.places.all()[:MOST_PLACES]
        return format_html_join("\n", "<div>{}</div>", ((place,) for place in places)) or "nowhere"

    @method_decorator(never_cache)
    @method_decorator(sensitive_post_parameters("passage"))
    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        """Ask what is to go; say how much that is; and, confirmed, take it out."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        if request.method == "POST" and "confirmed" in request.POST:
            return self._redact(request)
        return self._ask(request)

    @sensitive_variables("form")
    def _ask(self, request: HttpRequest) -> HttpResponse:
        form = RedactionForm(request.POST if request.method == "POST" else None)
        if not (form.is_bound and form.is_valid()):
            return self._page(request, {"form": form})
        said = form.cleaned_data
        token = _sealed(request, said["meant"], said["ground"])
        foreseen_ = foreseen(said["meant"])
        shown = {
            "found": foreseen_,
            "ground": said["ground"],
            "replacement": said["replacement"],
            "token": token,
        }
        return self._page(request, shown)

    def _redact(self, request: HttpRequest) -> HttpResponse:
        try:
            passage, ground = _unsealed(request)
            done = redact_passage(passage, ground=ground, by=request.user)  # type: ignore[arg-type]
        except signing.BadSignature:
            return self._again(request, TOO_OLD)
        except OperationalError:
            return self._again(request, BUSY)
        except (Refused, ValidationError, LedgerError) as refusal:
            said = refusal.messages if isinstance(refusal, ValidationError) else [str(refusal)]
            return self._again(request, f"Nothing was redacted. {' '.join(said)}")
        messages.success(request, "It was redacted. The ledger has where.")
        return redirect(reverse("admin:sources_redaction_change", args=[done.pk]))

    def _again(self, request: HttpRequest, message: str) -> HttpResponse:
        messages.error(request, message)
        return redirect(reverse("admin:sources_redaction_add"))

    def _page(self, request: HttpRequest, shown: dict[str, Any]) -> HttpResponse:
        context = {**self.admin_site.each_context(request), "title": "Redact", "opts": self.opts, **shown}
        request.current_app = self.admin_site.name
        return TemplateResponse(request, "admin/redact.html", context)


def _sealed(request: HttpRequest, passage: Passage, ground: str) -> str:
    """What was counted, for the confirmation: digests, never words."""
    said = [request.user.pk, as_stored(passage.patterns), passage.replacement, ground]
    return signing.dumps(said, salt=SALT, compress=True)


def _unsealed(request: HttpRequest) -> tuple[Passage, str]:
    """The same, read back. Raises BadSignature if it is too old, forged or somebody else's."""
    try:
        user, patterns, replacement, ground = signing.loads(
            request.POST.get("token", ""), salt=SALT, max_age=MAX_AGE
        )
    except ValueError as problem:
        raise signing.BadSignature from problem
    if user != request.user.pk:
        raise signing.BadSignature
    return Passage(as_read(patterns), replacement), ground
