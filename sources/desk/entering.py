"""Entering from a source: a page asks once for it, offers the one of last time, and cites from it what it saves."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from django.contrib.admin import ModelAdmin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.http import HttpRequest

from sources.desk.citing import CitedAsEntered
from sources.desk.lines import RowFormWithLines
from sources.desk.saving import CarefulSaving
from sources.desk.widgets import ChooseOne
from sources.models import Citation

LAST_SOURCE = "cite_from"
"""In the session: from which source somebody entered last."""


class Entering(CarefulSaving, ModelAdmin):
    """Mixed into admins of records."""

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **options: Any) -> Any:
        """The source and the passages are asked for only where something can be cited."""
        form = super().get_form(request, obj, change, **options)
        fields = form.base_fields
        if not self.model.citable and issubclass(form, CitedAsEntered):
            del fields["passage"], fields["excerpt"]
        if not self.model.citable and not any(inline.model.citable for inline in self.inlines):
            fields.pop("cite_from", None)
        elif "cite_from" in fields:
            fields["cite_from"] = self._source_field(request, fields["cite_from"])
        return form

    def after_saving(self, request: HttpRequest, form: Any, formsets: Any) -> None:
        """Cite what was cited as it was entered, and write the lines of the rows."""
        source = form.cleaned_data.get("cite_from")
        rows = [row for formset in formsets for row in formset.forms if row not in formset.deleted_forms]
        for row in (form, *(row for row in rows if row.has_changed())):
            if source is not None and isinstance(row, CitedAsEntered) and not row.suggested:
                row.cite(source)
            if isinstance(row, RowFormWithLines):
                row.save_lines(source)
        if source is not None:
            request.session[LAST_SOURCE] = source.pk

    def _source_field(self, request: HttpRequest, declared: Any) -> Any:
        """A copy, since what was declared is of every request, and this one's user has a last source of their own."""
        field, column = deepcopy(declared), Citation._meta.get_field("source")
        choice = ChooseOne(column, self.admin_site)
        choice.is_required = False
        choice.choices = field.choices
        may_add = request.user.has_perm("sources.add_source")
        field.widget = RelatedFieldWidgetWrapper(choice, column.remote_field, self.admin_site, may_add)
        field.initial = request.session.get(LAST_SOURCE)
        return field
