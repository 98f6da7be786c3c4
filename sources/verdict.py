"""What the database says to a change: nothing, or a refusal in words that an editor can act on.

Rules across tables are checked at the end of a transaction, which is too late to answer beside a form. So a
change is made inside `judged()`, which asks for the verdict before anything is final.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, models, transaction

DUPLICATE, REFERRED_TO, MISSING = "23505", "23503", "23502"
NAMED_COLUMNS = re.compile(r"\((?P<columns>[^)]+)\)=\((?P<values>.*)\)")


class Refused(ValidationError):  # noqa: N818 - a refusal, not a mistake of ours
    """A rule in the database that a change would break. Nothing of the change has been written.

    `rule` is the name of the constraint, empty if the database gave none.
    """

    def __init__(self, sentence: str, rule: str = "", remedy: str = "") -> None:
        super().__init__(f"{sentence} {remedy}".strip(), code=rule or "refused")
        self.rule = rule

    @classmethod
    def by(cls, error: IntegrityError) -> Refused:
        """The refusal behind an error of the database."""
        said = getattr(error.__cause__, "diag", None)
        if said is None:
            return cls(str(error.args[0]) if error.args else str(error))
        rule = said.constraint_name or ""
        declared = _declared(rule)
        if declared is not None:
            return cls(str(declared.violation_error_message), rule)
        return cls(_sentence(said), rule, said.message_hint or "")


@contextmanager
def judged() -> Iterator[None]:
    """One transaction, or part of one, that stands only if every rule is kept. Raises Refused otherwise."""
    try:
        with transaction.atomic():
            yield
            judge_now()
    except IntegrityError as error:
        raise Refused.by(error) from error


def judge_now() -> None:
    """Check the rules that wait for the end of the transaction. Raises IntegrityError."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def _declared(rule: str) -> models.BaseConstraint | None:
    """The constraint of this name that a model declares with a message of its own."""
    declared = (constraint for model in apps.get_models() for constraint in model._meta.constraints)
    standard = models.BaseConstraint.default_violation_error_message
    return next((it for it in declared if it.name == rule and it.violation_error_message != standard), None)


def _sentence(said: Any) -> str:
    """What one of our triggers raised as it is; what PostgreSQL says by itself in plainer words."""
    kind = _kind_of(said.table_name)
    if said.sqlstate == DUPLICATE:
        found = NAMED_COLUMNS.search(said.message_detail or "")
        columns, values = found.group("columns", "values") if found else ("values", "")
        return f"Another {kind} has the same {columns}: “{values}”."
    if said.sqlstate == REFERRED_TO:
        gone = "is not present" in (said.message_detail or "")
        return f"What a {kind} refers to is gone." if gone else f"A {kind} still refers to it."
    if said.sqlstate == MISSING:
        return f"A {kind} needs a value for “{said.column_name}”."
    return str(said.message_primary)


def _kind_of(table: str | None) -> str:
    kinds = (str(model._meta.verbose_name) for model in apps.get_models() if model._meta.db_table == table)
    return next(kinds, "row")
