"""The "History" button of a record: what the database has kept of it, instead of the admin's own log."""

from __future__ import annotations

from typing import Any

from django.contrib.admin import ModelAdmin
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from sources.desk.acts import acts_on
from sources.desk.missing import no_such_row
from sources.models import Redaction
from sources.parts import rows_of
from sources.record import Record

ACTS_A_PAGE = 50


class HistoryPage(ModelAdmin):
    """Mixed into every admin of the desk."""

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        row = self.get_object(request, unquote(object_id))
        if row is None:
            return no_such_row(self, request, unquote(object_id))
        if not self.has_view_or_change_permission(request, row):
            raise PermissionDenied
        acts = Paginator(acts_on(row), ACTS_A_PAGE).get_page(request.GET.get("page"))
        context = {
            **self.admin_site.each_context(request),
            "title": f"History of the {self.opts.verbose_name}",
            "subtitle": str(row),
            "opts": self.opts,
            "original": row,
            "acts": acts,
            "redactions": Redaction.objects.of(*(rows_of(row) if isinstance(row, Record) else [row])),
            **(extra_context or {}),
        }
        request.current_app = self.admin_site.name
        return TemplateResponse(request, "admin/history.html", context)
