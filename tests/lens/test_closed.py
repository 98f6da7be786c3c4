"""What the public roles cannot do, tried on everything that there is in the database."""

import pytest
from django.db import DatabaseError, connections

from dvtracker.lens import names

DENIED, NO_VIEW_WRITES = "42501", "55000"
EVERYTHING = """
    SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S', 't')
      AND n.nspname NOT IN (%s, 'pg_catalog', 'information_schema')
"""
FUNCTIONS = """
    SELECT format('%%I.%%I', n.nspname, p.proname)
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'ext') AND p.prokind = 'f'
"""
PLANTED = """
    CREATE SCHEMA elsewhere;
    CREATE TABLE elsewhere.kept (id int);
    CREATE TABLE public.kept (id int);
    CREATE VIEW public.kept_view AS SELECT * FROM public.kept;
    CREATE MATERIALIZED VIEW public.kept_copy AS SELECT * FROM public.kept;
    CREATE SEQUENCE public.kept_numbers;
    CREATE FUNCTION public.kept_function() RETURNS int LANGUAGE sql AS 'SELECT 1';
    CREATE FUNCTION elsewhere.kept_function() RETURNS int LANGUAGE sql AS 'SELECT 1';
"""
EYES = pytest.mark.parametrize("alias", names.SCHEMAS)


def ask(question: str, *parameters: str) -> list[str]:
    with connections["default"].cursor() as cursor:
        cursor.execute(question, parameters or None)
        return [row[0] for row in cursor.fetchall()]


def refusal(alias: str, statement: str) -> str | None:
    """The SQLSTATE with which the role is refused; None if it is not."""
    try:
        with connections[alias].cursor() as cursor:
            cursor.execute(statement)
    except DatabaseError as error:
        return error.__cause__.sqlstate
    return None


@pytest.fixture
def planted(db):
    with connections["default"].cursor() as cursor:
        cursor.execute(PLANTED)


@EYES
def test_nothing_outside_the_lens_can_be_read(planted, alias):
    relations = ask(EVERYTHING.replace("%I", "%%I"), names.SCHEMAS[alias])
    assert {"public.kept", "public.kept_copy", "public.kept_numbers", "public.auth_user"} <= set(relations)
    assert any(name.startswith("pg_toast.") for name in relations)
    assert {name for name in relations if refusal(alias, f"SELECT * FROM {name}") != DENIED} == set()


@EYES
def test_nothing_outside_the_lens_can_be_called(planted, alias):
    functions = ask(FUNCTIONS.replace("%%", "%"))
    assert {"public.kept_function", "elsewhere.kept_function"} <= set(functions)
    assert {name for name in functions if refusal(alias, f"SELECT {name}()") != DENIED} == set()


@EYES
def test_nothing_in_the_lens_can_be_written(db, alias):
    schema = names.SCHEMAS[alias]
    views = ask("SELECT format('%%I.%%I', schemaname, viewname) FROM pg_views WHERE schemaname = %s", schema)
    assert len(views) > 20
    for view in views:
        for statement in (
            f"INSERT INTO {view} DEFAULT VALUES",
            f"UPDATE {view} SET id = id",
            f"DELETE FROM {view}",
            f"TRUNCATE {view}",
            f"SELECT * FROM {view} FOR UPDATE",
        ):
            assert refusal(alias, statement) in (DENIED, NO_VIEW_WRITES, "42809"), statement


@EYES
@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TEMPORARY TABLE mine (id int)",
        "CREATE TABLE mine (id int)",
        "CREATE TABLE ext.mine (id int)",
        "CREATE TABLE public.mine (id int)",
        "CREATE SCHEMA mine",
        "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE ROLE mine",
        "COPY (SELECT 1) TO '/tmp/mine'",
        "COPY (SELECT 1) TO PROGRAM 'cat'",
        "SELECT pg_read_file('PG_VERSION')",
        "SELECT lo_import('/etc/hostname')",
        "SELECT rolpassword FROM pg_authid",
    ],
)
def test_nothing_can_be_made(db, alias, statement):
    assert refusal(alias, statement) in (DENIED, "3F000"), statement


def test_functions_in_ext_can_be_called(db):
    with connections["web"].cursor() as cursor:
        cursor.execute("SELECT similarity('hadden', 'haden') > 0.5, lower(partial_date_days('2016'))::text")
        assert cursor.fetchone() == (True, "2016-01-01")
