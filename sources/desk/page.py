"""What a change page shows of the record: the row, and the rows of each of its inlines."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.contrib.admin import ModelAdmin
from django.contrib.admin.utils import flatten_fieldsets
from django.db import models
from django.forms import BaseModelForm
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest

from sources.locking import Sight, sight_of


class Page:
    """The page as it would be shown now, with the forms that show it."""

    def __init__(self, admin: ModelAdmin, request: HttpRequest, row: models.Model) -> None:
        fields = flatten_fieldsets(admin.get_fieldsets(request, row))
        self.row = row
        self.form: BaseModelForm = admin.get_form(request, row, change=True, fields=fields)(instance=row)
        self.formsets: dict[str, BaseInlineFormSet] = {}
        self.editable: set[str] = set()
        met: Counter[str] = Counter()
        for FormSet, inline in admin.get_formsets_with_inlines(request, row):  # noqa: N806 - a class
            name = FormSet.get_default_prefix()
            met[name] += 1
            prefix = name if met[name] == 1 else f"{name}-{met[name]}"  # as the admin names them
            self.formsets[prefix] = FormSet(
                instance=row, prefix=prefix, queryset=inline.get_queryset(request)
            )
            if inline.has_change_permission(request, row):
                self.editable.add(prefix)

    @property
    def rows(self) -> list[models.Model]:
        """Every row on the page, the page's own first."""
        return [self.row, *(row for formset in self.formsets.values() for row in formset.get_queryset())]

    def sight(self) -> Sight:
        """What the page shows, for the token."""
        return sight_of({"": [self.row], **{name: it.get_queryset() for name, it in self.formsets.items()}})


def shown_in(context: dict[str, Any]) -> Sight:
    """The same, of a page that the admin has just made."""
    formsets = [inline.formset for inline in context["inline_admin_formsets"]]
    return sight_of({"": [context["original"]], **{it.prefix: it.get_queryset() for it in formsets}})
