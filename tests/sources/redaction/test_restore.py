"""A dump from before a redaction is restored: it is redacted again before readers see anything.

Everything here is read from dumps, by PostgreSQL's own programs.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import OperationalError, connection, connections
from psycopg import sql

from dvtracker import health
from dvtracker.lens import names, roles
from people.models import Person
from sources.redaction.actions import redact
from tests.sources.redaction.household import LEFT, NAME, a_household
from tests.sources.redaction.programs import run

pytestmark = pytest.mark.django_db(transaction=True)
PLANNERS = "SELECT coalesce(string_agg(s::text, ' '), '') FROM pg_stats s WHERE schemaname = 'public'"


def left_in(text: str) -> list[str]:
    return [word for word in LEFT if word in text]


def dumped(database: str) -> str:
    return run("pg_dump", database).decode()


@contextmanager
def another_database(dump: bytes) -> Iterator[str]:
    """The same server's, restored from a dump as docs/operating.md says, in the place of the tests' own."""
    own, restored = connection.settings_dict["NAME"], f"{connection.settings_dict['NAME']}_restored"
    with connections[names.DESK]._nodb_cursor() as cursor:
        cursor.execute(f'CREATE DATABASE "{restored}"')
    try:
        run("pg_restore", restored, "--no-privileges", "--no-owner", input=dump)
        _turn_to(restored)
        yield restored
    finally:
        made = {alias: roles.role_of(alias) for alias in names.SCHEMAS}
        _turn_to(own)
        for alias in names.SCHEMAS:
            _log_in_as(alias, roles.role_of(alias))
        with connections[names.DESK]._nodb_cursor() as cursor:
            cursor.execute(f'DROP DATABASE "{restored}" WITH (FORCE)')
            for role in made.values():
                cursor.execute(sql.SQL("DROP ROLE IF EXISTS {}").format(sql.Identifier(role)))


def _turn_to(database: str) -> None:
    for alias in (names.DESK, *names.SCHEMAS):
        connections[alias].close()
        connections[alias].settings_dict["NAME"] = database


def _log_in_as(alias: str, role: str) -> None:
    connections[alias].close()
    connections[alias].settings_dict["USER"] = role


def test_a_redaction_outlives_a_restore():
    household = a_household()
    before = run("pg_dump", connection.settings_dict["NAME"], "--format=custom")
    redact(NAME, ground="asked for", by=None, alone=True)
    household.her.refresh_from_db()

    assert left_in(dumped(connection.settings_dict["NAME"])) == []
    with connection.cursor() as cursor:
        cursor.execute(PLANNERS)
        assert left_in(cursor.fetchone()[0]) == []

    with another_database(before) as restored:
        assert left_in(dumped(restored))
        with pytest.raises(OperationalError, match="before a redaction"):
            connections[names.WEB].ensure_connection()
        assert "from before a redaction" in health._redactions()
        call_command("lens", stdout=StringIO())
        assert left_in(dumped(restored)) == []
        assert health._redactions() == ""
        _log_in_as(names.WEB, roles.role_of(names.WEB))
        assert Person.objects.get(pk=household.her.pk).key == household.her.key
        with connections[names.WEB].cursor() as cursor:
            cursor.execute("SELECT display_name FROM people_person WHERE key = %s", [household.her.key])
            assert cursor.fetchone() == ("[redacted]",)
