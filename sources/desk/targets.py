"""Saying what many citations support without asking for each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db import models
from django.http import HttpRequest

from sources.desk.labels import said_with
from sources.models import Citation


def read_targets(citations: Iterable[Citation], site: admin.AdminSite) -> None:
    """Read what these citations support, with what saying it needs: a few queries for each kind."""
    by_field: dict[str, list[Citation]] = {}
    for citation in citations:
        by_field.setdefault(citation.target_field, []).append(citation)
    for field, alike in by_field.items():
        if field:
            related: Any = Citation._meta.get_field(field).related_model
            nested = [f"{field}__{name}" for name in said_with(related, site)]
            models.prefetch_related_objects(alike, field, *nested)


class CitationList(ChangeList):
    """The list of citations, with what each supports."""

    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        rows: Any = self.result_list
        self.result_list: Any = list(rows)
        read_targets(self.result_list, self.model_admin.admin_site)
