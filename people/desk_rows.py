"""Rows of the desk's pages in which somebody can be named whom the record does not know yet."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest

from people.models import Person
from sources.desk.alike import asking_for
from sources.desk.inlines import RecordInline
from sources.desk.row_forms import RowForm

KNOWN = (
    "The record knows somebody of this name. Choose them; a namesake is added by the “+” beside the person."
)
ONE_WAY = "Choose a person, or name a new one: not both."
NOT_YOURS = "Adding people is not among your permissions."
GENERATIONS = {"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"}


class RowOfSomebody(RowForm):
    """A row about a person, who is added along with it if the record does not know them."""

    may_add_people = True
    """Whether whoever fills it in may add people."""
    added: Person | None = None
    """Whom saving it has added."""

    new_person = forms.CharField(
        label="or a new person",
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs=asking_for("people.person")),
        help_text="The name as the source prints it. They are added as a draft when you save.",
    )

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        name = self._new_name()
        if name and (self.cleaned_data.get("person") or self.cleaned_data.get("unnamed_as")):
            self.add_error("new_person", ONE_WAY)
        elif name and not self.may_add_people:
            self.add_error("new_person", NOT_YOURS)
        elif name and Person.objects.exactly_called(name).exists():
            self.add_error("new_person", KNOWN)
        return cleaned

    def save(self, commit: bool = True) -> Any:
        if commit:
            self.prepare()
        return super().save(commit)

    def prepare(self) -> None:
        """Add the person first. The same new name in two rows of a page is the same person."""
        super().prepare()
        name = self._new_name()
        if name:
            known = Person.objects.exactly_called(name).first()
            self.added = None if known else newly_named(name)
            self.instance.person = known or self.added

    def _new_name(self) -> str:
        return " ".join((self.cleaned_data.get("new_person") or "").split())

    def _get_validation_exclusions(self) -> set[str]:
        """The rule that a row is about somebody is kept by whoever is added, or their name has been objected to."""
        excluded: set[str] = super()._get_validation_exclusions()  # type: ignore[misc]
        named = self._new_name() or "new_person" in self.errors
        return excluded | {"person"} if named else excluded


class RowsOfSomebody(RecordInline):
    """Rows about people, where a new one can be named: those against whom a case is directed, and counsel.

    Not speakers: whoever tells of an assault is named only by their own choice, which the page of a person asks about.
    """

    form = RowOfSomebody

    def get_formset(self, request: HttpRequest, obj: Any = None, **options: Any) -> Any:
        formset = super().get_formset(request, obj, **options)
        formset.form.may_add_people = request.user.has_perm("people.add_person")
        return formset


def newly_named(name: str) -> Person:
    """A draft of somebody, of whom only the name is known yet."""
    return Person.objects.create(display_name=name, sort_name=as_sorted(name))


def as_sorted(name: str) -> str:
    """A name as lists sort it, by its last word: “Robert Smith Jr.” → “Smith, Robert Jr.”. A guess, to be corrected."""
    words = name.split()
    last = len(words) - (2 if len(words) > 2 and words[-1] in GENERATIONS else 1)
    others = " ".join((*words[:last], *words[last + 1 :]))
    return f"{words[last]}, {others}" if others else name
