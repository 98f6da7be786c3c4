"""Makes the lens in the database, and unmakes it."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from django.db import Error, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from sources.redaction import ledger
from sources.redaction.replay import replay

from . import eyes, grants, names, plan, roles
from .asking import passes
from .fingerprint import fingerprint, standing

TRIES = 5
PATIENCE = "5s"  # how long a try waits for readers; whoever comes meanwhile waits behind it
T = TypeVar("T")


def bring_up_to_date() -> list[str]:
    """Roles, grants and, if they are not those of the models, the views, in one transaction.

    Before that, what a restored dump brought back of what was redacted is redacted again; until it is, the lens stays
    closed.

    Returns the statements that the owner of the database was refused, each with the reason; somebody with
    more rights has to run them. ProgrammingError if the tables are not those of the models; OperationalError
    if readers held the views during all tries; LedgerError if what is to be redacted cannot be known.
    """
    redact_again()
    return _patiently(_bring_up_to_date)


def redact_again() -> None:
    """Do the redactions that this database lacks, behind a closed lens. Raises LedgerError."""
    with eyes.through(names.DESK):
        try:
            if ledger.pending():
                close()
                replay()
        except (ledger.LedgerError, Error):
            close()
            raise


def prepare() -> None:
    """Before tables are made: let them find the functions and operators that they are defined by."""
    _patiently(grants.find_functions)


def close() -> None:
    """Take the lens away while tables change. Until it is back, public pages fail and show nothing."""
    _patiently(lambda connection: _run(connection, drops()))


def _bring_up_to_date(connection: BaseDatabaseWrapper) -> list[str]:
    refused = [*grants.find_functions(connection), *roles.ensure(connection), *grants.close(connection)]
    wanted = plan.statements(connection)
    if standing(connection) != fingerprint(connection, wanted):
        _run(connection, [*drops(), *wanted])
        comment = fingerprint(connection, wanted)
        _run(connection, [f"COMMENT ON SCHEMA {names.SCHEMAS[names.WEB]} IS '{comment}'"])
    return [*refused, *grants.open_to_roles(connection)]


def drops() -> list[str]:
    """The statements that unmake it."""
    return [f"DROP SCHEMA IF EXISTS {schema} CASCADE" for schema in plan.SCHEMAS]


def _patiently(work: Callable[[BaseDatabaseWrapper], T]) -> T:
    """Do it in one transaction, and again if what stood in the way may pass."""
    connection = connections[names.DESK]
    for nth in range(1, TRIES):
        try:
            return _alone(connection, work)
        except Error as error:
            if not passes(error):
                raise
            time.sleep(nth / 2)
    return _alone(connection, work)


def _alone(connection: BaseDatabaseWrapper, work: Callable[[BaseDatabaseWrapper], T]) -> T:
    """Two processes that start together take turns."""
    with transaction.atomic(using=connection.alias):
        _run(
            connection,
            [
                f"SET LOCAL lock_timeout = '{PATIENCE}'",
                "SELECT pg_advisory_xact_lock(hashtext('dvtracker.lens'))",
            ],
        )
        return work(connection)


def _run(connection: BaseDatabaseWrapper, statements: list[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
