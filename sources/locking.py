"""Optimistic locking: nobody overwrites what they have not seen.

Whoever is shown rows to edit gets a token of what was shown: which rows, each with its version. It comes back with
the change, which is made only if everything still stands as it was shown. The token is signed, and bound to
the row and the person, so it can be neither omitted nor made up nor passed on.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.core import signing
from django.db import models

from sources.record import Record

SALT = "sources.locking"
MAX_AGE = timedelta(days=60)

Sight = dict[str, dict[str, list[Any]]]
"""What was shown: for each part of a page, for each row in it by id, its version and its links by field."""


class BadToken(Exception):  # noqa: N818 - it is the token that is bad
    """The token is missing, forged, of another row or person, or too old."""


def sight_of(parts: dict[str, Iterable[models.Model]]) -> Sight:
    """What is being shown now, part by part. Links are read from what the rows have prefetched."""
    return {
        name: {str(row.pk): [version_of(row), _links(row)] for row in rows} for name, rows in parts.items()
    }


def census_of(rows: Iterable[models.Model]) -> Sight:
    """Which rows of which kinds there are, each with its version; for pages that list them without their links."""
    census: Sight = {}
    for row in rows:
        census.setdefault(row._meta.label_lower, {})[str(row.pk)] = [version_of(row)]
    return census


def version_of(row: models.Model) -> int | str:
    """A record's own count of its changes; for any other row, a digest of what it holds."""
    return row.version if isinstance(row, Record) else digest(row)


def digest(row: models.Model) -> str:
    """A digest of the values of a row, or of the copy of it that the history keeps."""
    names = sorted(field.attname for field in row._meta.concrete_fields if not field.name.startswith("pgh_"))
    held = json.dumps([str(getattr(row, name)) for name in names])
    return hashlib.sha256(held.encode()).hexdigest()[:16]


def seal(sight: Sight, row: models.Model, user_id: int) -> str:
    """The token of what this person is shown on the page of this row."""
    return signing.dumps([_bearer(row, user_id), sight], salt=SALT, compress=True)


def unseal(token: str, row: models.Model, user_id: int) -> Sight:
    """What this person was shown on the page of this row. Raises BadToken."""
    try:
        bearer, sight = signing.loads(token, salt=SALT, max_age=MAX_AGE)
    except (signing.BadSignature, ValueError) as problem:
        raise BadToken from problem
    if bearer != _bearer(row, user_id):
        raise BadToken
    return sight


def lock(rows: Iterable[models.Model]) -> None:
    """Let nobody change or delete these rows until the transaction ends. Whole before parts, so that two wait in line."""
    by_kind: dict[type[models.Model], list[Any]] = {}
    for row in rows:
        by_kind.setdefault(type(row), []).append(row.pk)
    for kind, ids in by_kind.items():
        list(kind._base_manager.filter(pk__in=ids).order_by("pk").select_for_update(no_key=True).values("pk"))


def _bearer(row: models.Model, user_id: int) -> str:
    return f"{row._meta.label_lower}:{row.pk}:{user_id}"


def _links(row: models.Model) -> dict[str, list[Any]]:
    return {
        field.name: sorted(it.pk for it in getattr(row, field.name).all()) for field in row._meta.many_to_many
    }
