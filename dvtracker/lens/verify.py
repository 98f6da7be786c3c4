"""Whether the lens in the database is the one that the models describe, and whether it is closed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

from . import names, plan, roles
from .asking import allowed
from .fingerprint import fingerprint, standing
from .reach import beyond, powers, unreadable


def problems(connection: BaseDatabaseWrapper) -> list[str]:
    """What is wrong with the lens, in sentences; asked over the desk's connection. Empty: nothing."""
    found = [*_views(connection)]
    for alias in names.SCHEMAS:
        found += _role(connection, alias, roles.role_of(alias))
    return found


def is_current(using: str = names.WEB) -> bool:
    """Whether the views are those of the models that this process runs. One query; the public role may ask."""
    return (standing(connections[using]) or "").split(" ")[0] == _digest_of_the_models(using)


@cache
def _digest_of_the_models(using: str) -> str:
    """The models of a running process do not change."""
    return plan.digest(plan.statements(connections[using]))


def _views(connection: BaseDatabaseWrapper) -> Iterator[str]:
    wanted, there = plan.statements(connection), standing(connection)
    if there is None:
        yield "There is no lens: public pages cannot read anything."
    elif there.split(" ")[0] != plan.digest(wanted):
        yield "The views were made from other models than these."
    elif there != fingerprint(connection, wanted):
        yield "A view was dropped or changed after the lens was made."


def _role(connection: BaseDatabaseWrapper, alias: str, role: str) -> Iterator[str]:
    if not roles.exists(connection, role):
        yield f"There is no role {role}."
        return
    if not allowed(connection, "SELECT rolcanlogin FROM pg_roles WHERE rolname = %s", role):
        yield f"{role} cannot log in."
    for name in roles.unset(connection, alias, role):
        yield f"{role} has no setting {name} in this database."
    for view in unreadable(connection, role, names.SCHEMAS[alias]):
        yield f"{role} cannot read {view}."
    for right in (*powers(connection, role), *beyond(connection, role, names.SCHEMAS[alias])):
        yield f"{role} can do more than read the public record: {right}."
