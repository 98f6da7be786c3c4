"""From a Q object to SQL, as Django makes a CHECK constraint of it."""

from __future__ import annotations

from django.core.exceptions import EmptyResultSet, FieldError, FullResultSet
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Model, Q
from django.db.models.sql import Query
from django.db.models.sql.where import WhereNode
from psycopg import ClientCursor


def where(model: type[Model], rows: Q) -> WhereNode:
    """The condition, on the table's own columns. FieldError if ``rows`` names anything else."""
    query = Query(model)
    found = query.build_where(rows)
    if len(query.alias_map) > 1:
        raise FieldError("A column of a parent model is in another table.")
    return found


def row_sql(connection: BaseDatabaseWrapper, model: type[Model], rows: Q | None, alias: str) -> list[str]:
    """The condition that ``rows`` puts on a row called ``alias``, in brackets; none if all rows pass."""
    if rows is None:
        return []
    node = where(model, rows).relabeled_clone({model._meta.db_table: alias})
    try:
        sql, parameters = Query(model).get_compiler(connection=connection).compile(node)
    except FullResultSet:
        return []
    except EmptyResultSet:
        return ["FALSE"]
    return [f"({_written_out(connection, sql, parameters)})"] if sql else []


def _written_out(connection: BaseDatabaseWrapper, sql: str, parameters: tuple) -> str:
    """The statement with its parameters as literals: a view's definition takes none."""
    connection.ensure_connection()
    return ClientCursor(connection.connection).mogrify(sql, parameters)
