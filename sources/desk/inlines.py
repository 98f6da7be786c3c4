"""Rows of a page: what is part of a record, and the citations of it."""

from __future__ import annotations

from functools import cache
from typing import Any

from django import forms
from django.contrib.admin import StackedInline
from django.db import models
from django.db.models import Prefetch
from django.http import HttpRequest

from sources.desk.choosing import Choosing
from sources.desk.formsets import RowFormSet
from sources.desk.labels import and_their_labels
from sources.desk.lines import lines_of
from sources.desk.row_forms import CitationForm, RowForm
from sources.fields import PartialDateField
from sources.models import Citation
from sources.registry import arc_field
from sources.suggesting.rights import may_change_at_once

DATE_HINT = "Such as 2016, 2016-05~, 2011-11/2012-11 or ../2020."
MOST_ROWS = 400
"""Of one kind on one page. Whoever asks for more, by mistake or to tire the desk, is refused before forms are made."""
NOT_FACTS = {"id", "key", "state", "desk_note"}


class RecordInline(Choosing, StackedInline):
    """What is part of a record, one row each; a new one can be cited as it is entered."""

    model: Any
    form: Any = RowForm
    formset: Any = RowFormSet
    template = "admin/rows.html"
    extra = 0
    show_change_link = True
    lines_name = lines_help = ""
    """What is entered in the lines of a row, if its form has lines, and how."""
    after_saving = False
    """Whether such rows refer to others of the same page, so that they wait until those are saved."""

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        own = super().get_fields(request, obj)
        return [*own, ("passage", "excerpt")] if self.model.citable else own

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """The row's own fields, and under them its lines."""
        own, lines = super().get_fieldsets(request, obj), lines_of(self.form)
        if not lines:
            return own
        said = {"fields": lines, "classes": ["desk-lines"], "description": self.lines_help}
        return [*own, (self.lines_name, said)]

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **options: Any) -> Any:
        """Where a page asks for many dates, it explains the forms of a date in one line."""
        if isinstance(db_field, PartialDateField):
            options["hint"] = DATE_HINT
        return super().formfield_for_dbfield(db_field, request, **options)

    def get_ordering(self, request: HttpRequest) -> list[Any]:
        """As readers see them; but where their order is by the random key, as they were entered."""
        return ["pk" if name == "key" else name for name in self.model._meta.ordering]

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Any]:
        """With all that the forms and their labels show, in a handful of queries."""
        keys = [field for field in self.opts.concrete_fields if isinstance(field, models.ForeignKey)]
        links = [field.name for field in self.opts.many_to_many]
        queryset = super().get_queryset(request).select_related(*and_their_labels(keys, self.admin_site))
        cited = Prefetch("citations", Citation.objects.select_related("source"))
        return queryset.prefetch_related(*links, *([cited] if self.model.citable else []))

    def get_formset(self, request: HttpRequest, obj: Any = None, **options: Any) -> Any:
        formset: Any = super().get_formset(
            request, obj, **{"max_num": MOST_ROWS, "absolute_max": MOST_ROWS, **options}
        )
        formset.suggests = not may_change_at_once(request.user)
        formset.form.siblings = self.siblings
        return formset


class CitationInline(RecordInline):
    """The citations of a record, on its own page. Made for each kind by `citations_of`."""

    model = Citation
    form = CitationForm
    fields = (("source", "locator"), "excerpt", ("stance", "verification"), ("field", "relies_on"))

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **options: Any) -> Any:
        if db_field.name == "field":
            return citable_fields(self.parent_model)
        return super().formfield_for_dbfield(db_field, request, **options)


@cache
def citations_of(kind: Any) -> type[CitationInline]:
    """The inline of citations for pages of this kind."""
    return type(f"{kind.__name__}Citations", (CitationInline,), {"fk_name": arc_field(kind._meta.label)})


def citable_fields(kind: type[models.Model]) -> forms.ChoiceField:
    """A choice of the fields of a kind that a citation may be for."""
    own = (column for column in (*kind._meta.concrete_fields, *kind._meta.many_to_many) if column.editable)
    named = [(column.name, str(column.verbose_name)) for column in own if column.name not in NOT_FACTS]
    choices = [("", "the record as a whole"), *named]
    return forms.ChoiceField(
        choices=choices, required=False, label="for", help_text="The one field that it is for."
    )
