"""The input for partial dates."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from sources.partial_date import PartialDate, tidied

PART = r"\s*[0-9]{4}(\s*-\s*[0-9]{2}(\s*-\s*[0-9]{2})?)?\s*[~?%]?\s*"
PATTERN = rf"{PART}|{PART}/{PART}|\s*\.\.\s*/{PART}|{PART}/\s*\.\.\s*"


class PartialDateInput(forms.TextInput):
    """A text input that also says how it read the date it holds, so that 2011-12 is seen to be a month."""

    template_name = "sources/widgets/partial_date.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        fixed = {
            "inputmode": "text",
            "autocomplete": "off",
            "autocapitalize": "none",
            "spellcheck": "false",
            "maxlength": "60",
            "size": "24",
            "pattern": PATTERN,
            "title": "2016, 2016-05 or 2016-05-03; ~ about, ? uncertain; 2011-11/2012-11 some time between",
        }
        super().__init__({**fixed, **(attrs or {})})

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["reading"] = reading(value)
        return context


def reading(value: object) -> str:
    """The date in words; nothing where there is none or it cannot be read (the error then says why)."""
    try:
        said = PartialDate.parse(tidied(str(value or "")))
    except ValidationError:
        return ""
    return said.display() if said else ""
