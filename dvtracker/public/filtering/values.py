"""The values of one filter as a reader sends them: several, some of them perhaps malformed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from sources.partial_date import PartialDate, tidied
from sources.refusals import UNPRINTABLE, quoted

MOST = 20
LONGEST = 200


def given(values: Iterable[str]) -> list[str]:
    """What was really sent: neither blanks nor repetitions."""
    return list(dict.fromkeys(filter(None, (text.strip() for text in values))))


class Partly(ValidationError):  # noqa: N818 - what came is partly an answer
    """Some values cannot be read: `wrong`, as sent. `good` are the others, which apply."""

    def __init__(self, messages: list[str], good: list[str], wrong: list[str]) -> None:
        super().__init__(messages)
        self.good = good
        self.wrong = wrong


class Several(forms.Field):
    """Several values of one filter. Blank ones and repetitions are dropped; the order is kept."""

    widget = forms.MultipleHiddenInput

    def __init__(self, *, required: bool = False, **options: Any) -> None:
        super().__init__(required=required, **options)

    def clean(self, value: list[str] | None) -> list[str]:
        """The values in canonical form. Raises Partly if there are some that cannot be read."""
        sent = given(value or ())
        good, wrong, messages = [], [], []
        for text in sent[:MOST]:
            try:
                good.append(self.read(text))
            except ValidationError as refused:
                wrong.append(text)
                messages.extend(refused.messages)
        if len(sent) > MOST:
            messages.append(f"These are {len(sent)} values. Give at most {MOST}.")
        good = list(dict.fromkeys(good))
        if messages:
            raise Partly(messages, good, wrong)
        return good

    def read(self, text: str) -> str:
        """One value in canonical form. Raises ValidationError with the sentence to show beside the field."""
        raise NotImplementedError


class SeveralChoices(Several):
    """Values out of those that `known` gives: value → what readers see of it."""

    def __init__(self, *, known: Callable[[], dict[str, str]], **options: Any) -> None:
        super().__init__(**options)
        self.known = known()

    def read(self, text: str) -> str:
        if text not in self.known:
            raise ValidationError(f"“{quoted(text)}” is not one of these. Choose from the list.")
        return text


class OneChoice(SeveralChoices):
    """One value out of those; of several the last."""

    def clean(self, value: list[str] | None) -> list[str]:
        return super().clean((value or [])[-1:])


class SeveralTexts(Several):
    """Words to search for."""

    def read(self, text: str) -> str:
        words = " ".join(text.split())
        if UNPRINTABLE.search(words):
            raise ValidationError(f"“{quoted(text)}” has characters that no name has. Leave them out.")
        if len(words) > LONGEST:
            raise ValidationError(f"“{quoted(text)}” is too long. Give at most {LONGEST} characters.")
        return words


class SeveralPeriods(Several):
    """Partial dates."""

    def read(self, text: str) -> str:
        return PartialDate.parse(tidied(text)).text
