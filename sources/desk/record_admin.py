"""The admin of any kind of record."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from django.contrib.admin import ModelAdmin, display
from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime

from sources.companions import UNDER_WAY
from sources.desk.advising import Advising
from sources.desk.alike import NamesAlike
from sources.desk.choosing import Choosing, set_whole
from sources.desk.deed_pages import DeedPages, address_of
from sources.desk.deeds import PUBLISH, REOPEN, REVIEW, SEND_BACK, WITHDRAW
from sources.desk.entering import Entering
from sources.desk.filters import Cited, Reviewed
from sources.desk.history_page import HistoryPage
from sources.desk.inlines import citations_of
from sources.desk.labels import make_sayable
from sources.desk.proposing import Proposing, suggests
from sources.desk.record_forms import RecordForm
from sources.desk.review_status import review_status
from sources.desk.saving import CarefulSaving
from sources.desk.work import Work
from sources.models import Citation, Suggestion
from sources.newsroom import PUBLISHING, has_one_person
from sources.obstacles import lacking_citation
from sources.parts import rows_of, whole_of
from sources.record import Record, State
from sources.registry import ADDRESSED
from sources.search_engines import FLAG, Findable


class DeskAdmin(Choosing, CarefulSaving, DeedPages, HistoryPage, ModelAdmin):
    """What all pages of the desk share, those of vocabularies too."""

    change_form_template = "admin/record_form.html"
    list_per_page = 50
    list_max_show_all = 200
    show_full_result_count = False
    actions = None
    formfield_overrides: ClassVar = {models.URLField: {"assume_scheme": "https"}}

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Any]:
        wanted = self.list_select_related
        queryset = super().get_queryset(request)
        return queryset.select_related(*wanted) if isinstance(wanted, (tuple, list)) else queryset


class RecordAdmin(Advising, NamesAlike, Proposing, Entering, DeskAdmin):
    """One kind of record: the app says which fields, rows, columns and filters; the rest is here."""

    form: Any = RecordForm
    facts: ClassVar[tuple[Any, ...]] = ()
    """The fields, in lines."""
    inlines: ClassVar[Any] = ()
    list_display: Any = ("__str__", "state", "changed")
    search_fields: ClassVar[Any] = ("key",)
    list_filter: ClassVar[Any] = ()

    @display(description="changed", ordering="updated_at")
    def changed(self, row: Record) -> str:
        """When it was changed last."""
        return date_format(localtime(row.updated_at), "j M Y, H:i")

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        kept = ("state", "version", "created_at", "updated_at") if obj else ()
        flag = (FLAG,) if issubclass(self.model, Findable) else ()
        desk = ("key", *flag, "desk_note", *((kept,) if kept else ()))
        return [
            (None, {"fields": self.facts}),
            ("Address and desk", {"fields": desk, "classes": ["collapse"]}),
        ]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        kept = ("state", "version", "created_at", "updated_at")
        flag = () if request.user.has_perm(PUBLISHING) or not issubclass(self.model, Findable) else (FLAG,)
        return (*super().get_readonly_fields(request, obj), *kept, *flag)

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:
        """Rows that refer to others of the page wait until those are saved; the citations come last."""
        rows = [inline for inline in self.inlines if obj is not None or not inline.after_saving]
        kind: Any = self.model
        return [*rows, citations_of(kind)] if kind.citable else rows

    def get_list_filter(self, request: HttpRequest) -> Any:
        own = (
            *((Reviewed,) if _has_page(self.model) else ()),
            *((Cited,) if self.model.needs_citation else ()),
            *((FLAG,) if issubclass(self.model, Findable) else ()),
        )
        return ("state", *self.list_filter, *own)

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **options: Any) -> Any:
        set_whole(request, self._whole(request, obj))
        form = super().get_form(request, obj, change, **options)
        form.siblings = self.siblings
        form.may_publish = request.user.has_perm(PUBLISHING)
        return form

    def get_view_on_site_url(self, obj: Any = None) -> str | None:
        """The page that readers see, if they see one."""
        if obj is None or not obj.is_public or not hasattr(obj, "get_absolute_url"):
            return None
        return str(obj.get_absolute_url())

    def work(self, request: HttpRequest) -> Iterable[Work]:
        """What waits to be done with rows of this kind, besides what waits with those of any. For admins to fill."""
        return ()

    def words_about(self, request: HttpRequest, row: Any) -> dict[str, Any]:
        """What it lacks, what can be done with it, what it is part of; of a new one, which rows have to wait."""
        if row is None:
            waiting = [
                inline.model._meta.verbose_name_plural for inline in self.inlines if inline.after_saving
            ]
            return {"waiting": waiting}
        rows = rows_of(row)
        lacking = lacking_citation(rows, along=_sources_to_come(rows))
        make_sayable([obstacle.row for obstacle in lacking], self.admin_site)
        whole = whole_of(row)
        return {
            "lacking": lacking,
            "deeds": self._deeds(request, row, rows),
            "status": review_status(row),
            "preview": self._preview(row, rows),
            "whole": None if whole == row else whole,
            "suggests": suggests(request, row),
            "suggested": Suggestion.objects.open().on(row).count() if row.is_public else 0,
        }

    def _deeds(self, request: HttpRequest, row: Record, rows: list[Record]) -> list[tuple[str, str]]:
        """The buttons that make sense now, each with its address."""
        may_publish, states = request.user.has_perm(PUBLISHING), {it.state for it in rows}
        found = []
        if State.DRAFT in states and row.state != State.WITHDRAWN and not (may_publish and has_one_person()):
            where = self._submitting(request, row)
            found = [("Submit…", where)] if where else []
        if not may_publish:
            return found
        unit = _has_page(row)
        sensible = {
            SEND_BACK: unit and State.REVIEW in states,
            PUBLISH: row.state != State.WITHDRAWN and bool(states & {State.DRAFT, State.REVIEW}),
            REVIEW: unit and row.is_public,
            WITHDRAW: row.is_public,
            REOPEN: row.state == State.WITHDRAWN,
        }
        return [*found, *((it.words, address_of(it, row)) for it, yes in sensible.items() if yes)]

    def _preview(self, row: Record, rows: list[Record]) -> str:
        """The address of its public page as it would be; none where readers have it, or where it has none."""
        waits = any(not it.is_public for it in rows) and row.state != State.WITHDRAWN
        return reverse(f"preview_{self.opts.model_name}", args=[row.pk]) if waits and _has_page(row) else ""

    def _whole(self, request: HttpRequest, obj: Any) -> Record | None:
        """Whose parts the short lists offer; on a new page, of the whole that the form says it is part of."""
        if obj is not None:
            return whole_of(obj)
        said = request.POST.get(self.model.part_of) or request.GET.get(self.model.part_of) or ""
        if not self.model.part_of or not said.isdecimal() or len(said) > 18:
            return None
        kind = self.model._meta.get_field(self.model.part_of).related_model
        parent = kind._default_manager.filter(pk=said).first()
        return whole_of(parent) if parent else None


def _has_page(row: Record | type[Record]) -> bool:
    """Whether readers open a row of this kind by itself."""
    return row._meta.label in ADDRESSED


def _sources_to_come(rows: list[Record]) -> list[Record]:
    """The drafts of sources that these rows cite: they can be published along with them."""
    return [row.source for row in rows if isinstance(row, Citation) and row.source.state in UNDER_WAY]
