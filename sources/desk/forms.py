"""What every form of a record has besides the record's own fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models

from sources.desk.widgets import Remembering
from sources.parts import whole_of
from sources.record import Record

if TYPE_CHECKING:
    from sources.desk.submission import Submission

REASON_NEEDED = "Say why. The record is public, and so is this change at once."
REASON_TO_SUGGEST = "Say why. It is what a reviewer will go by."


class DeskForm(forms.ModelForm):
    """A form of any row of the desk: it can be told that it may not be saved, and remembers labels."""

    submission: Submission | None = None
    siblings: tuple[str, ...] = ()
    may_publish = True
    """Whether whoever fills it in may change what is public."""
    suggests = False
    """Whether a change of a public row by whoever fills it in is a suggestion."""
    proposed = False
    """Whether saving it leaves its row as it is, since that is for somebody else to decide."""
    suggested = False
    """Whether something came of that: a passage given in it then waits with it."""

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

    def prepare(self) -> None:
        """Add what the row needs before it is saved, or suggested to be."""

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
            message = REASON_TO_SUGGEST if self.suggests else REASON_NEEDED
            self.add_error("reason", ValidationError(message, code="required"))
        return cleaned
