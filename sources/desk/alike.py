"""Saying, while a name is typed, what is on record already under a name like it. It warns, and forbids nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import reduce
from operator import add, or_
from typing import Any, ClassVar

from django.contrib import admin, messages
from django.contrib.admin import ModelAdmin
from django.core.exceptions import PermissionDenied
from django.db.models import Case, IntegerField, Value, When
from django.http import Http404, HttpRequest, JsonResponse
from django.urls import reverse_lazy
from django.utils.html import format_html, format_html_join
from django.utils.text import format_lazy

from sources.desk.labels import sayable
from sources.record import Record, State
from sources.templatetags.desk import desk_address
from sources.words import has_word

MOST_SHOWN, MOST_WORDS, LONGEST = 6, 8, 200
SHORTEST = 3
WARNING = "On record already under a name like “{}”: {}. If it is the same, keep to that one, and delete the one just added."
SMALL_WORDS = {"and", "for", "the", "van", "von", "der", "des", "del"}


@dataclass(frozen=True)
class Alike:
    """A row that may be the one that somebody is about to enter, and the form of its name that is like theirs."""

    row: Record
    name: str

    @property
    def said(self) -> str:
        """Its label, and the other name by which it was found."""
        label = str(self.row)
        return label if self.name == label else f"{label} (“{self.name}”)"


class NamesAlike(ModelAdmin):
    """Mixed into admins of what has a name."""

    known_by: ClassVar[tuple[str, ...]] = ()
    """Where its names stand, the one that a new row is given first: `display_name`, `names__name`."""
    by_last_word: ClassVar[bool] = False
    """Whether the last word alone tells it apart, as the family name does with people."""

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **options: Any) -> Any:
        """The input of a new row's name says where to ask."""
        form = super().get_form(request, obj, change, **options)
        if obj is None and self.known_by[:1] and self.known_by[0] in form.base_fields:
            form.base_fields[self.known_by[0]].widget.attrs.update(asking_for(self.opts.label_lower))
        return form

    def alike(self, typed: str, but: int | None = None) -> list[Alike]:
        """What is on record under a name like this, the likest first: a query for each place of names, and one more."""
        words = words_in(typed)
        found = [hit for path in self.known_by for hit in self._hits(path, words)] if words else []
        names: dict[int, str] = {}
        for _, pk, name in sorted(found, key=lambda hit: -hit[0]):
            if pk != but and len(names) < MOST_SHOWN:
                names.setdefault(pk, name)
        rows = sayable(self.model._default_manager.filter(pk__in=names), self.admin_site)
        by_id = {row.pk: row for row in rows}
        return [Alike(by_id[pk], name) for pk, name in names.items() if pk in by_id]

    def _hits(self, path: str, words: list[str]) -> list[tuple[int, int, str]]:
        """(likeness, id of the row, name) of the likest names that stand at this place."""
        *way, field = path.split("__")
        relation: Any = self.model._meta.get_field(way[0]) if way else None
        kind: Any = relation.related_model if relation else self.model
        its_id = relation.field.attname if relation else "pk"
        likeness = reduce(add, (_worth(field, word, self._weight(word, words)) for word in words))
        like = kind._default_manager.filter(reduce(or_, (has_word(field, word) for word in words)))
        enough = like.annotate(likeness=likeness).filter(likeness__gt=len(words))
        ways = [enough.filter(state=State.PUBLISHED), enough.exclude(state=State.PUBLISHED)]
        hits = (
            rows.order_by("-likeness", "pk").values_list("likeness", its_id, field)[:MOST_SHOWN]
            for rows in ways
        )
        return [hit for some in hits for hit in some]

    def _weight(self, word: str, words: list[str]) -> int:
        """More than half of the words have to be found; of people the last one is enough."""
        return len(words) + 1 if self.by_last_word and word == words[-1] else 2

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Whoever has no scripts hears of it now, and can still delete the draft."""
        super().save_related(request, form, formsets, change)
        rows = [row for formset in formsets for row in formset.forms]
        added = [row.added for row in rows if getattr(row, "added", None) is not None]
        for named in added if change else [form.instance, *added]:
            self._warn(request, named)

    def _warn(self, request: HttpRequest, named: Any) -> None:
        desk: Any = self.admin_site.get_model_admin(type(named))
        name = getattr(named, desk.known_by[0]) if desk.known_by else ""
        found = desk.alike(name, but=named.pk)
        if found:
            listed = format_html_join(
                ", ", '<a href="{}">{}</a>', ((desk_address(it.row), it.said) for it in found)
            )
            messages.warning(request, format_html(WARNING, name, listed))


def asking_for(kind: str) -> dict[str, Any]:
    """What an input has that asks, while a name is typed, what of this kind is on record under one like it."""
    return {"data-alike": format_lazy("{}?kind={}", reverse_lazy("admin:alike"), kind)}


def _worth(field: str, word: str, weight: int) -> Case:
    return Case(
        When(has_word(field, word), then=Value(weight)), default=Value(0), output_field=IntegerField()
    )


def words_in(typed: str) -> list[str]:
    """The words that tell a name from others: no initials and small words, unless there is nothing else."""
    words = list(dict.fromkeys(re.findall(r"\w+", typed[:LONGEST].casefold())))
    telling = [word for word in words if len(word) >= SHORTEST and word not in SMALL_WORDS]
    return (telling or words)[:MOST_WORDS]


def alike_view(request: HttpRequest, site: admin.AdminSite) -> JsonResponse:
    """What is on record under a name like the one that is being typed."""
    kinds = {
        model._meta.label_lower: desk
        for model, desk in site._registry.items()
        if getattr(desk, "known_by", ())
    }
    desk: Any = kinds.get(request.GET.get("kind", ""))
    if desk is None:
        raise Http404
    if not desk.has_view_permission(request):
        raise PermissionDenied
    found = desk.alike(request.GET.get("name", ""))
    told = [
        {"said": it.said, "state": it.row.get_state_display(), "address": desk_address(it.row)}
        for it in found
    ]
    return JsonResponse({"alike": told})
