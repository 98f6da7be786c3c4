"""How the database remembers which lens it has: a comment on the schema of the public's views.

Two halves: which statements made the views, and what PostgreSQL says the views are now. The first changes
with the models; the second also when a view is dropped or replaced by hand, or taken along by a migration.
"""

from __future__ import annotations

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from . import names, plan
from .asking import column

DEFINITIONS = """
    SELECT md5(string_agg(concat(schemaname, viewname, definition), '' ORDER BY schemaname, viewname))
    FROM pg_views WHERE schemaname = ANY(%s)
"""


def fingerprint(connection: BaseDatabaseWrapper, wanted: list[str]) -> str:
    """What the comment says when ``wanted`` was made and nothing has touched it since."""
    return f"{plan.digest(wanted)} {_definitions(connection)}"


def standing(connection: BaseDatabaseWrapper) -> str | None:
    """What the comment says; None if there is no lens."""
    schema = names.SCHEMAS[names.WEB]
    return column(connection, "SELECT obj_description(to_regnamespace(%s), 'pg_namespace')", schema)[0]


def _definitions(connection: BaseDatabaseWrapper) -> str:
    """A short name for the views as they are. Asked with an empty search path, for it colours the answer."""
    with transaction.atomic(using=connection.alias):
        column(connection, "SELECT set_config('search_path', '', true)")
        found = column(connection, DEFINITIONS, list(plan.SCHEMAS))[0]
        transaction.set_rollback(True, using=connection.alias)  # and the search path is as it was
    return found
