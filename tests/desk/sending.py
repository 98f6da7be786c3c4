"""Filling in and sending the forms of the desk as a browser does: what stands in the page is sent back."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

from django.http import HttpResponse

Sent = dict[str, list[str]]


class _Inputs(HTMLParser):
    """Collects what a browser would send of the page's one big form."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: Sent = {}
        self._inside = False
        self._select: tuple[str, bool] | None = None
        self._textarea: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        name, value = given.get("name") or "", given.get("value") or ""
        if tag == "form":
            self._inside = given.get("method") == "post" and given.get("id") != "logout-form"
        if not self._inside:
            return
        if tag == "input" and name and given.get("type") not in ("submit", "button"):
            if given.get("type") not in ("checkbox", "radio"):
                self.sent.setdefault(name, []).append(value)
            elif "checked" in given:
                self.sent.setdefault(name, []).append(value or "on")
        elif tag == "textarea":
            self._textarea = name
            self.sent[name] = [""]
        elif tag == "select":
            self._select = (name, "multiple" in given)
        elif tag == "option" and self._select and ("selected" in given or not self._first(value)):
            self._choose(value, "selected" in given)

    def _first(self, value: str) -> bool:
        name, multiple = self._select or ("", False)
        return multiple or name in self.sent

    def _choose(self, value: str, selected: bool) -> None:
        name, multiple = self._select or ("", False)
        self.sent[name] = [*self.sent.get(name, []), value] if multiple else [value]

    def handle_data(self, data: str) -> None:
        if self._textarea is not None:
            self.sent[self._textarea][0] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea" and self._textarea is not None:
            text = self.sent[self._textarea][0]
            self.sent[self._textarea] = [text.removeprefix("\r\n").removeprefix("\n")]
            self._textarea = None
        elif tag == "select":
            self._select = None
        elif tag == "form":
            self._inside = False


def filled(page: HttpResponse, /, **changes: Any) -> Sent:
    """What would be sent if somebody opened this page, changed these inputs and saved it.

    A change to None takes the input away, a list sends several values. `__` in a name stands for `-`.
    """
    if hasattr(page, "render"):
        page.render()
    inputs = _Inputs()
    inputs.feed(page.content.decode())
    sent = {name: values for name, values in inputs.sent.items() if "__prefix__" not in name}
    for name, value in changes.items():
        put(sent, name.replace("__", "-"), value)
    return sent


def put(sent: Sent, name: str, value: Any) -> None:
    """Change one input."""
    if value is None:
        sent.pop(name, None)
    else:
        values = value if isinstance(value, (list, tuple)) else [value]
        sent[name] = [str(getattr(one, "pk", one)) for one in values]


def add_row(sent: Sent, prefix: str, /, **values: Any) -> int:
    """Press “Add another” and fill in the row. Returns its number."""
    number = int(sent[f"{prefix}-TOTAL_FORMS"][0])
    sent[f"{prefix}-TOTAL_FORMS"] = [str(number + 1)]
    for name, value in values.items():
        put(sent, f"{prefix}-{number}-{name}", value)
    return number


def row_of(sent: Sent, prefix: str, row: Any) -> str:
    """The beginning of the names of a stored row's inputs."""
    total = int(sent[f"{prefix}-TOTAL_FORMS"][0])
    return next(
        f"{prefix}-{number}-" for number in range(total) if sent.get(f"{prefix}-{number}-id") == [str(row.pk)]
    )


def errors(page: HttpResponse) -> list[str]:
    """Every complaint on a page that was not saved."""
    context = page.context
    return [str(message) for message in context["errors"]] if context and "errors" in context else []


def rows_on(page: HttpResponse, prefix: str) -> list[Any]:
    """The forms of the rows of one kind on a page."""
    formsets = (inline.formset for inline in page.context["inline_admin_formsets"])
    return next(formset.forms for formset in formsets if formset.prefix == prefix)
