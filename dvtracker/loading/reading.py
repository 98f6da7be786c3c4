"""From the trees of all files of a load to its entries."""

from __future__ import annotations

from django.db.models import Model

from dvtracker.loading.entries import Entry
from dvtracker.loading.fields import stated_fields, why_not
from dvtracker.loading.problems import Problem
from dvtracker.loading.record_form import RecordForm
from dvtracker.loading.tree import Node, Sequence
from sources import keys
from sources.record import Record


class Reader:
    """Collects the entries, each key once, and what is wrong with the form of the records."""

    def __init__(self, models: list[type[Model]]) -> None:
        self.models = {model._meta.label_lower: model for model in models}
        self.problems: list[Problem] = []
        self._entries: dict[tuple[type[Model], str], Entry] = {}

    @property
    def entries(self) -> list[Entry]:
        """In the order of the files."""
        return list(self._entries.values())

    def leave_out(self, entry: Entry) -> None:
        """Let an entry be, as if the files did not have it."""
        self._entries = {place: it for place, it in self._entries.items() if it is not entry}

    def read(self, file: str, tree: Node) -> None:
        """Take up all records of one file."""
        if not isinstance(tree, Sequence):
            message = "is not a list. A fixture is a list of records, each with “model” and “fields”."
            self.problems.append(Problem(file, 1, "", "", message))
            return
        for item in tree.items:
            form = RecordForm(file, item, self.models, self.problems)
            if form.model and form.fields is not None:
                self._admit(Entry(file, item.line, form.model, form.key, form.fields))

    def _admit(self, entry: Entry) -> None:
        """Take an entry up, unless another has its key already: then this one is not looked into further."""
        for name in entry.stated.keys() - stated_fields(entry.model).keys():
            entry.complain(why_not(entry.model, name), [name])
        place = (entry.model, entry.key or f"{entry.file}:{entry.line}")
        first = self._entries.setdefault(place, entry)
        if not entry.key:
            entry.complain(f"is missing. {_form_of_key(entry.model)}", ["key"])
        if first is not entry:
            entry.complain(f"is given twice; first in {first.file}:{first.line}. Keep one.", ["key"])
            self.problems.extend(entry.problems)


def _form_of_key(model: type[Model]) -> str:
    return keys.MESSAGE if issubclass(model, Record) else "Every record states its key."
