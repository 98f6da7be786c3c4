"""What stands in the place of a column that is hidden."""

from __future__ import annotations

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Field, ForeignKey

TEXT = ("char", "text", "varchar")


def column_type(connection: BaseDatabaseWrapper, field: Field) -> str:
    """The column's SQL type, without what makes it serial or generated: ``varchar(80)``, ``bigint``."""
    if isinstance(field, ForeignKey):
        return column_type(connection, field.target_field)
    found = field.rel_db_type(connection) if field.primary_key else field.db_parameters(connection)["type"]
    return found or ""


def quoted(connection: BaseDatabaseWrapper, field: Field) -> str:
    """The column's name, in quotes."""
    return connection.ops.quote_name(field.column or "")


def no_value(connection: BaseDatabaseWrapper, field: Field) -> str:
    """NULL, of the column's type."""
    return f"NULL::{column_type(connection, field)}"


def blank(connection: BaseDatabaseWrapper, field: Field) -> str:
    """Nothing, as the field's own forms would write it: '' for text that may not be null, else NULL."""
    if field.null or not column_type(connection, field).startswith(TEXT):
        return no_value(connection, field)
    return f"''::{column_type(connection, field)}"
