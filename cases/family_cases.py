"""Cases of children or family, as far as what belongs to them is tied by links that a row has only once it is written."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from django.core.exceptions import ValidationError
from django.db import models

from sources import identifying
from sources.record import Record


def keep_identities(row: Record, links: Mapping[str, Collection[models.Model]]) -> None:
    """Refuse what tells who somebody is in a row that is to be about such a case. Raises ValidationError."""
    about = links.get("about_cases", ())
    if any(isinstance(case, Record) and case.keeps_identities for case in about):
        told = identifying.told_by(row)
        if told:
            raise ValidationError(dict(told))
