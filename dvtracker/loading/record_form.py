"""The form of a record: `model: …` and `fields: …`, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping as Dictionary

from django.apps import apps
from django.db.models import Model

from dvtracker.loading.entries import Stated
from dvtracker.loading.fields import suggestion
from dvtracker.loading.problems import Problem
from dvtracker.loading.tree import Mapping, Node, Scalar

MEMBERS = ("model", "pk", "fields")


class RecordForm:
    """One record as a file has it: `model`, `key` and `fields`, as far as they can be made out.

    What is wrong goes to `problems`; then `model` or `fields` may be None.
    """

    def __init__(
        self, file: str, item: Node, models: Dictionary[str, type[Model]], problems: list[Problem]
    ) -> None:
        self.file, self.problems, self.title = file, problems, ""
        self.model: type[Model] | None = None
        self.fields: dict[str, Stated] | None = None
        self.key = ""
        if isinstance(item, Mapping):
            self._take(item, models)
        else:
            self._complain(item.line, "A record has “model” and “fields”; this is a list or a single value.")

    def _take(self, item: Mapping, models: Dictionary[str, type[Model]]) -> None:
        members = self._named(item)
        label = _text(members.get("model"))
        stated = members.get("fields")
        inner = stated.node if stated else None
        self.key = _key(inner)
        self.title = f"{label} {self.key or '(no key)'}" if label else ""
        self.model = models.get(label.lower())
        if self.model is None:
            self._complain(members["model"].line if label else item.line, _refused(label, models), "model")
        if isinstance(inner, Mapping):
            self.fields = self._named(inner)
        else:
            self._complain(
                item.line, "is missing. Write “fields:” and below it the fields, “key” first.", "fields"
            )
        self._look_for_others(members)

    def _look_for_others(self, members: dict[str, Stated]) -> None:
        for name in members.keys() - set(MEMBERS):
            self._complain(members[name].line, f"is no part of a record. {suggestion(name, MEMBERS)}", name)
        if "pk" in members and not _is_null(members["pk"].node):
            self._complain(members["pk"].line, "A record is known by its key. Leave pk out.", "pk")

    def _named(self, mapping: Mapping) -> dict[str, Stated]:
        """The members by name. A name that is no text, or that came before, is a problem."""
        members: dict[str, Stated] = {}
        for name, node in mapping.members:
            if not isinstance(name, Scalar) or not isinstance(name.value, str):
                self._complain(name.line, "What stands before a colon is the name of a field; this is none.")
            elif name.value in members:
                first = members[name.value].line
                self._complain(name.line, f"is given twice; first in line {first}. Keep one.", name.value)
            else:
                members[name.value] = Stated(name.line, node)
        return members

    def _complain(self, line: int, message: str, field: str = "") -> None:
        self.problems.append(Problem(self.file, line, self.title, field, message))


def _refused(label: str, models: Dictionary[str, type[Model]]) -> str:
    if not label:
        return "is missing. Say what the record is, such as “model: cases.decision”."
    if label.lower() in {model._meta.label_lower for model in apps.get_models()}:
        return f"{label} is not loaded from fixtures; the setting LOADABLE_MODELS says what is."
    return f"There is no {label}. {suggestion(label.lower(), models)}"


def _text(stated: Stated | None) -> str:
    """A text; empty if there is none."""
    node = stated.node if stated else None
    return node.value if isinstance(node, Scalar) and isinstance(node.value, str) else ""


def _key(fields: Node | None) -> str:
    """The key among these fields; the first, if it stands there twice."""
    if not isinstance(fields, Mapping):
        return ""
    stated = (Stated(name.line, node) for name, node in fields.members if _names_key(name))
    return next(map(_text, stated), "")


def _names_key(name: Node) -> bool:
    return isinstance(name, Scalar) and name.value == "key"


def _is_null(node: Node) -> bool:
    return isinstance(node, Scalar) and node.value is None
