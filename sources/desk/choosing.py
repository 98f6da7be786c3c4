"""How the fields of a form let somebody choose: relations by typing, parts of the same whole from a short list."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.admin.options import BaseModelAdmin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.db import models
from django.http import HttpRequest

from sources.desk.labels import sayable
from sources.desk.widgets import ChooseOne, ChooseSeveral, Remembering
from sources.record import Record


class Choosing(BaseModelAdmin):
    """Mixed into admins and inlines."""

    siblings: tuple[str, ...] = ()
    """Relations to other parts of the same whole: of a decision, the defendants whom it concerns."""

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **options: Any) -> Any:
        return self._choice(db_field, request, ChooseOne, super().formfield_for_foreignkey, options)

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **options: Any) -> Any:
        field = self._choice(db_field, request, ChooseSeveral, super().formfield_for_manytomany, options)
        if field is not None:
            # And not also to hold down “Control”, which here does nothing.
            field.help_text = db_field.help_text
        return field

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **options: Any) -> Any:
        """Nobody deletes a related row from beside a field, and parts of the same page are made on that page."""
        field = super().formfield_for_dbfield(db_field, request, **options)
        if field is not None and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget.can_delete_related = False
            if not isinstance(field.widget.widget, Remembering):
                field.widget.can_add_related = field.widget.can_change_related = False
                field.widget.can_view_related = False
        return field

    def _choice(
        self, field: Any, request: HttpRequest, widget: Any, make: Any, options: dict[str, Any]
    ) -> Any:
        whole = page_whole(request)
        related = field.related_model
        if field.name in self.siblings and whole is not None and _part_of(related, whole):
            return self._short_list(field, request, whole, make, options)
        if self.admin_site.is_registered(related):
            options.setdefault("widget", widget(field, self.admin_site, using=options.get("using")))
            options.setdefault("queryset", sayable(related._default_manager.all(), self.admin_site))
        return make(field, request, **options)

    def _short_list(
        self, field: Any, request: HttpRequest, whole: Record, make: Any, options: dict[str, Any]
    ) -> Any:
        """The parts of this whole, read once however many rows of the page offer them."""
        several = isinstance(field, models.ManyToManyField)
        if several:
            options["widget"] = forms.CheckboxSelectMultiple()
        queryset = field.related_model._default_manager.filter(**{field.related_model.part_of: whole})
        formfield = make(field, request, **{**options, "queryset": sayable(queryset, self.admin_site)})
        blank = [] if several else [("", "---------")]
        formfield.choices = [*blank, *_offered(request, formfield.queryset)]
        return formfield


def set_whole(request: HttpRequest, whole: models.Model | None) -> None:
    """Say whose page this request is about, for the short lists on it."""
    request.desk_whole = whole  # type: ignore[attr-defined]
    request.desk_offered = {}  # type: ignore[attr-defined]


def page_whole(request: HttpRequest) -> Record | None:
    """The row whose parts the short lists of this page offer."""
    return getattr(request, "desk_whole", None)


def _part_of(kind: Any, whole: Record) -> bool:
    return bool(kind.part_of) and isinstance(whole, kind._meta.get_field(kind.part_of).related_model)


def _offered(request: HttpRequest, queryset: models.QuerySet[Any]) -> list[tuple[int, str]]:
    read: dict[Any, list[tuple[int, str]]] = request.desk_offered  # type: ignore[attr-defined]
    if queryset.model not in read:
        read[queryset.model] = [(row.pk, str(row)) for row in queryset]
    return read[queryset.model]
