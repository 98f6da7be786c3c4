"""The migration that teaches the database about dates can be undone, and copes with what was there."""

from collections.abc import Iterator
from importlib import import_module

import pytest
from django.db import DatabaseError, InternalError, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.state import ProjectState

EXTENSIONS = ["btree_gin", "btree_gist", "pg_trgm", "unaccent"]
FUNCTIONS = ["partial_date_days", "refuse_partial_date"]


@pytest.fixture
def empty(django_db_setup, django_db_blocker) -> Iterator[BaseDatabaseWrapper]:
    """A connection to a database in which nothing has been migrated, owned by the same role as ours."""
    with django_db_blocker.unblock():
        connection = connections["default"].copy()
        name = f"{connection.settings_dict['NAME']}_empty"
        run(connection._nodb_cursor, f"DROP DATABASE IF EXISTS {name}")
        run(connection._nodb_cursor, f"CREATE DATABASE {name} TEMPLATE template0")
        connection.settings_dict = {**connection.settings_dict, "NAME": name}
        yield connection
        connection.close()
        run(connection._nodb_cursor, f"DROP DATABASE {name}")


def run(cursor, sql: str) -> list:
    with cursor() as open_cursor:
        open_cursor.execute(sql)
        return [value for (value,) in open_cursor.fetchall()] if open_cursor.description else []


def migrate(connection: BaseDatabaseWrapper, direction: str) -> None:
    module = import_module("sources.migrations.0001_database_functions")
    migration = module.Migration("0001_database_functions", "sources")
    with connection.schema_editor() as editor:
        getattr(migration, direction)(ProjectState(), editor)


def extensions_in(connection: BaseDatabaseWrapper, schema: str) -> list[str]:
    names = "SELECT extname FROM pg_extension WHERE extnamespace::regnamespace::text = '{}' ORDER BY 1"
    return run(connection.cursor, names.format(schema))


def own_functions(connection: BaseDatabaseWrapper) -> list[str]:
    names = "SELECT proname FROM pg_proc WHERE proname LIKE '%partial_date%' ORDER BY 1"
    return run(connection.cursor, names)


def test_it_can_be_done_undone_and_done_again(empty):
    migrate(empty, "apply")
    assert extensions_in(empty, "ext") == EXTENSIONS
    assert own_functions(empty) == FUNCTIONS
    migrate(empty, "unapply")
    assert own_functions(empty) == []
    assert run(empty.cursor, "SELECT nspname FROM pg_namespace WHERE nspname = 'ext'") == []
    migrate(empty, "apply")
    assert own_functions(empty) == FUNCTIONS


def test_an_extension_that_the_public_role_would_not_find_is_reported_with_the_remedy(empty):
    run(empty.cursor, "CREATE EXTENSION pg_trgm WITH SCHEMA public")
    with pytest.raises(
        DatabaseError, match=r"pg_trgm stands in schema public(.|\n)*Drop it if nothing uses it"
    ):
        migrate(empty, "apply")
    run(empty.cursor, "DROP EXTENSION pg_trgm")
    migrate(empty, "apply")
    assert extensions_in(empty, "ext") == EXTENSIONS


def test_a_schema_that_is_there_already_is_used(empty):
    run(empty.cursor, "CREATE SCHEMA ext")
    migrate(empty, "apply")
    assert own_functions(empty) == FUNCTIONS


def test_undoing_it_refuses_to_take_dates_with_it(empty):
    migrate(empty, "apply")
    span = "daterange GENERATED ALWAYS AS (ext.partial_date_days(said)) STORED"
    run(empty.cursor, f"CREATE TABLE kept (said text, days {span})")
    with pytest.raises(InternalError, match="depend"):
        migrate(empty, "unapply")
    assert own_functions(empty) == FUNCTIONS
