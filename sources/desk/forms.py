"""What every form of a record has besides the record's own fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models

from sources.desk.widgets import Remembering
from sources.models import Citation, Source
from sources.parts import whole_of
from sources.record import Record

if TYPE_CHECKING:
    from sources.desk.submission import Submission

REASON_NEEDED = "Say why. The record is public, and so is this change at once."
WHOSE = "Say which source the passages given below are of."


class DeskForm(forms.ModelForm):
    """A form of any row of the desk: it can be told that it may not be saved, and remembers labels."""

    submission: Submission | None = None
    siblings: tuple[str, ...] = ()

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name, field in self.fields.items():
            widget = getattr(field.widget, "widget", field.widget)
            if isinstance(widget, Remembering):
                widget.remember(self._read_already(name))

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        for name, value in self.cleaned_data.items():
            if isinstance(value, str):
                self.cleaned_data[name] = value.replace("\r\n", "\n")
        if self.submission is not None and self.submission.problem is not None:
            raise self.submission.problem
        self._check_siblings()
        return cleaned

    def _post_clean(self) -> None:
        """The row's own rules, those about its links too."""
        super()._post_clean()  # type: ignore[misc]
        names = {field.name for field in self.instance._meta.many_to_many}
        if isinstance(self.instance, Record) and names <= self.cleaned_data.keys():
            try:
                self.instance.clean_links({name: self.cleaned_data[name] for name in names})
            except ValidationError as problem:
                self.add_error(None, problem)

    def _read_already(self, name: str) -> list[models.Model]:
        """The related rows that came with the instance."""
        cache = self.instance._state.fields_cache
        if cache.get(name) is not None:
            return [cache[name]]
        return list(getattr(self.instance, "_prefetched_objects_cache", {}).get(name, []))

    def _check_siblings(self) -> None:
        """What belongs to a whole refers to other parts of that same whole only."""
        part_of = getattr(self.instance, "part_of", "")
        parent = self.cleaned_data.get(part_of) or getattr(self.instance, part_of or "pk", None)
        whole = whole_of(parent) if isinstance(parent, Record) else None
        for name in self.siblings if whole is not None else ():
            chosen = self.cleaned_data.get(name)
            for other in [chosen] if isinstance(chosen, Record) else chosen or []:
                its_whole = whole_of(other)
                if type(its_whole) is type(whole) and its_whole != whole:
                    self.add_error(name, f"“{other}” belongs to another {whole._meta.verbose_name}.")


class PageForm(DeskForm):
    """The form of a page of its own: with the reason for the change."""

    reason = forms.CharField(
        label="Reason for this change",
        required=False,
        max_length=300,
        help_text="Kept in the history beside your name: “the source says 2012, not 2011”.",
    )

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        public = self.submission is not None and self.submission.is_public
        if public and not self.cleaned_data.get("reason"):
            self.add_error("reason", ValidationError(REASON_NEEDED, code="required"))
        return cleaned


class RecordForm(PageForm):
    """The form of a record's page: with the source of the passages that are given in its rows."""

    cite_from = forms.ModelChoiceField(
        Source.objects.all(),
        label="Passages given below are of",
        required=False,
        help_text="Then give each new fact its place in this source, and it is cited as it is saved.",
    )

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        passages = (value for name, value in self.data.items() if name.endswith("-passage"))
        if (
            "cite_from" in self.fields
            and any(map(str.strip, passages))
            and not self.cleaned_data.get("cite_from")
        ):
            self.add_error("cite_from", ValidationError(WHOSE, code="required"))
        return cleaned


class RowForm(DeskForm):
    """A row of a page, which can be cited as it is entered."""

    passage = forms.CharField(
        required=False, max_length=80, help_text="Cite it as you save: where in the source, such as “¶10”."
    )
    excerpt = forms.CharField(
        required=False, max_length=300, help_text="A few words of that passage, exactly as printed."
    )

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if self.cleaned_data.get("excerpt") and not self.cleaned_data.get("passage"):
            self.add_error("passage", "Say where in the source these words stand.")
        return cleaned

    def cite(self, source: Source) -> Citation | None:
        """Write down the passage given beside the row, if one is, as a draft citation of it."""
        locator = self.cleaned_data.get("passage")
        if not locator:
            return None
        target = {f"on_{self.instance._meta.model_name}": self.instance}
        excerpt = self.cleaned_data.get("excerpt", "")
        place = position_of(locator)
        return Citation.objects.create(
            source=source, locator=locator, excerpt=excerpt, position=place, **target
        )


class CitationForm(DeskForm):
    """A citation: its place among those of its source follows from the locator unless somebody says otherwise."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field, now = self.fields.get("field"), self.instance.field
        if isinstance(field, forms.ChoiceField):
            choices: Any = field.choices
            if now not in dict(choices):
                field.choices = [*choices, (now, now)]  # as a load may have written it

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if "locator" in self.changed_data and "position" not in self.changed_data:
            self.instance.position = position_of(self.cleaned_data.get("locator", ""))
            if "position" in self.fields:
                self.cleaned_data["position"] = self.instance.position
        return cleaned


def position_of(locator: str) -> int:
    """The number in a locator to sort by: 10 for ¶10, 0 if there is none."""
    digits = "".join(char if char in "0123456789" else " " for char in locator).split()
    return min(int(digits[0][:9]), 2**31 - 1) if digits else 0
