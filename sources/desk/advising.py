"""Saying, once a page is saved, what an editor would put otherwise. It warns, and forbids nothing."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.text import capfirst

from sources import advice
from sources.record import Record
from sources.templatetags.desk import desk_address

WARNING = '{} <a href="{}">{}</a>: {} It is saved as it is.'


class Advising(ModelAdmin):
    """Mixed into admins of records."""

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """The words that were written now are looked at; what stands there from before is left in peace."""
        super().save_related(request, form, formsets, change)
        for it in advice.on(_written(form, formsets)):
            kind = capfirst(str(it.row._meta.verbose_name))
            messages.warning(request, format_html(WARNING, kind, desk_address(it.row), it.row, it.problem))


def _written(form: Any, formsets: Any) -> list[Record]:
    """The record, its rows and the lines of these, as far as something was entered or changed."""
    rows = [row for formset in formsets for row in formset.forms if row not in formset.deleted_forms]
    changed = [it for it in (form, *rows) if it.has_changed() and it.instance.pk is not None]
    lines = [line for it in changed for line in getattr(it, "lines", ()) if line is not None]
    saved = [it.instance for it in changed if not it.proposed]
    return [row for row in (*saved, *lines) if isinstance(row, Record)]
