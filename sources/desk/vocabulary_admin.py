"""The admin of any vocabulary."""

from __future__ import annotations

from typing import Any, ClassVar

from sources.desk.forms import PageForm
from sources.desk.record_admin import DeskAdmin


class VocabularyAdmin(DeskAdmin):
    """Values that staff choose from, and may add to."""

    form: Any = PageForm
    list_display: Any = ("label", "key", "position", "definition")
    search_fields: ClassVar[Any] = ("label", "key", "definition")


class CategorizedAdmin(VocabularyAdmin):
    """A vocabulary whose values each belong to a category, which the software acts on."""

    list_display: Any = ("label", "category", "key", "position", "definition")
    list_filter: ClassVar[Any] = ("category",)
