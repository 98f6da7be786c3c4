"""Which fields of a row hold words that somebody wrote."""

from __future__ import annotations

from django.db import models


def texts_of(kind: type[models.Model]) -> dict[str, str]:
    """The columns of a kind of row in which a name could stand, keys, addresses and desk notes included: column → name.

    What is chosen from a list, dates, and what the database makes of other columns cannot hold any.
    """
    return {
        str(field.column): str(field.verbose_name)
        for field in kind._meta.local_concrete_fields
        if isinstance(field, (models.CharField, models.TextField)) and not field.choices
    }


def has_state(kind: type[models.Model]) -> bool:
    """Whether rows of this kind are published; others, such as the words of vocabularies, are always public."""
    return any(field.name == "state" for field in kind._meta.local_concrete_fields)
