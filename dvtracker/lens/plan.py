"""Everything that has to be made in the database for the lens, in order."""

from __future__ import annotations

import hashlib

from django.apps import apps as all_apps
from django.apps.registry import Apps
from django.db.backends.base.base import BaseDatabaseWrapper

from . import names
from .past import PastMaker, histories
from .registry import lenses
from .views import ViewMaker

SCHEMAS = (
    names.SCHEMAS[names.ASOF],
    names.PAST,
    names.SCHEMAS[names.WEB],
)  # in the order in which they can go


def statements(connection: BaseDatabaseWrapper, apps: Apps = all_apps) -> list[str]:
    """CREATE SCHEMA and CREATE VIEW: what is public now, all rows of the past, what was public then."""
    shown, past = lenses(apps), PastMaker(connection, histories(apps))
    now = ViewMaker(connection, shown, names.BASE)
    then = ViewMaker(connection, shown, names.PAST, past.not_taken_down)
    web, asof = names.SCHEMAS[names.WEB], names.SCHEMAS[names.ASOF]
    return [
        *(f"CREATE SCHEMA {schema}" for schema in reversed(SCHEMAS)),
        *(now.view(web, model) for model in shown),
        *(past.view(model) for model in shown),
        *(then.view(asof, model) for model in shown),
    ]


def digest(plan: list[str]) -> str:
    """A short name for exactly these statements."""
    return hashlib.sha256("\n".join(plan).encode()).hexdigest()[:16]
