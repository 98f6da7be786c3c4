"""The form field for partial dates."""

from typing import Any

from django import forms

from sources.partial_date import PartialDate, tidied
from sources.widgets import PartialDateInput

HELP = (
    "As precisely as the source has it: 2016, 2016-05 or 2016-05-03. "
    "Add ~ for about (2020~), ? for uncertain, % for both. "
    "Some time between two dates: 2011-11/2012-11. "
    "Open at one end: ../2020-06 is by June 2020, 2010-03/.. is March 2010 or later."
)


class PartialDateField(forms.CharField):
    """Text in the forms of PartialDate, typed with or without spaces; the cleaned value is canonical text.

    `hint` explains the forms after the `help_text` that says whose date it is.
    """

    widget = PartialDateInput

    def __init__(self, *, help_text: str = "", hint: str = HELP, **options: Any) -> None:
        super().__init__(help_text=f"{help_text} {hint}".strip(), **options)

    def to_python(self, value: Any) -> str:
        return PartialDate.parse(tidied(super().to_python(value) or "")).text
