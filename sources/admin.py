"""The desk's pages of sources, corrections and citations."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.auth.models import User
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst

from sources.desk.accounts import AccountAdmin
from sources.desk.corrections import Correcting, CorrectionForm
from sources.desk.forms import PageForm
from sources.desk.guarding import GuardRefusalAdmin, ProtectedNameAdmin
from sources.desk.inlines import RecordInline
from sources.desk.record_admin import RecordAdmin
from sources.desk.redacting import RedactionAdmin
from sources.desk.row_forms import CitationForm
from sources.desk.targets import CitationList
from sources.desk.vocabulary_admin import VocabularyAdmin
from sources.models import (
    Citation,
    GuardRefusal,
    ProtectedName,
    Redaction,
    Source,
    SourceCorrection,
    SourceKind,
)
from sources.registry import CITABLE, arc_field

ARC = tuple(arc_field(label) for label in CITABLE)

admin.site.register(SourceKind, VocabularyAdmin)
admin.site.register(Redaction, RedactionAdmin)
admin.site.register(ProtectedName, ProtectedNameAdmin)
admin.site.register(GuardRefusal, GuardRefusalAdmin)
admin.site.unregister(User)
admin.site.register(User, AccountAdmin)


class Corrections(RecordInline):
    model = SourceCorrection
    fields = (("corrected", "locator"), "change", "touches")


@admin.register(Source)
class SourceAdmin(Correcting):
    facts = (
        "kind",
        "title",
        "description",
        ("authors", "publisher"),
        ("date", "date_basis"),
        ("url", "archived_url"),
        "locators",
        ("text_sha256", "checked_on"),
        "passages",
    )
    readonly_fields = ("passages",)
    inlines = (Corrections,)
    list_display = ("__str__", "kind", "publisher", "date", "state", "changed")
    list_filter = ("kind",)
    list_select_related = ("kind",)
    search_fields = ("title", "description", "publisher", "authors", "url", "key")

    @admin.display(description="cited")
    def passages(self, source: Source) -> SafeString | str:
        """How often it is cited, with the way there."""
        if source.pk is None:
            return "not yet"
        address = f"{reverse('admin:sources_citation_changelist')}?source__id__exact={source.pk}"
        return format_html('<a href="{}">{} citations</a>', address, source.citations.count())


@admin.register(SourceCorrection)
class SourceCorrectionAdmin(Correcting):
    form = CorrectionForm
    facts = ("source", ("corrected", "locator"), "change", "touches")
    list_display = ("__str__", "corrected", "locator", "state", "changed")
    list_select_related = ("source",)
    search_fields = ("source__title", "source__description", "change", "key")


class CitationPageForm(PageForm, CitationForm):
    """The form of a citation's own page."""


@admin.register(Citation)
class CitationAdmin(RecordAdmin):
    form = CitationPageForm
    facts = (
        "source",
        ("locator", "position"),
        "excerpt",
        ("stance", "verification"),
        ("field", "relies_on"),
    )
    list_display = ("__str__", "supports", "stance", "verification", "state", "changed")
    list_filter = ("stance", "verification")
    list_select_related = ("source",)
    search_fields = ("locator", "excerpt", "source__title", "source__description", "key")

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """What it supports is asked of a new one; of others only which row of that kind."""
        known = [obj.target_field] if obj else [name for name in ARC if request.GET.get(name)]
        first, *rest = super().get_fieldsets(request, obj)
        lines = [tuple(known or ARC)[start : start + 3] for start in range(0, len(known or ARC), 3)]
        about = {"fields": lines, "description": "The one record, or row of one, that it supports."}
        return [("Supports", about), first, *rest]

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **options: Any) -> Any:
        """What it may support is asked for by its kind, and made elsewhere."""
        if db_field.name in ARC:
            kind = db_field.related_model._meta.verbose_name
            options["label"] = capfirst(kind)
            options["help_text"] = f"The {kind} that it supports. Blank if it supports something else."
        return super().formfield_for_foreignkey(db_field, request, **options)

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **options: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **options)
        if db_field.name in ARC:
            field.widget.can_add_related = False
        return field

    def get_changelist(self, request: HttpRequest, **options: Any) -> Any:
        return CitationList

    @admin.display(description="for")
    def supports(self, citation: Citation) -> str:
        """The row that it supports."""
        target = citation.target
        return f"{target._meta.verbose_name}: {target}" if target else ""
