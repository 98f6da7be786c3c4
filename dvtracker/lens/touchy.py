"""Which migrations cannot be run under the eyes of the public.

PostgreSQL refuses to change the type of a column that a view shows; and Django drops columns and tables with
CASCADE, which takes the views along in silence. Migrations that only add leave the public pages running.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.db.migrations import Migration, operations
from django.db.migrations.operations.base import Operation

TOUCHY = (
    operations.AlterField,
    operations.AlterModelTable,
    operations.DeleteModel,
    operations.RemoveField,
    operations.RenameField,
    operations.RenameModel,
    operations.RunSQL,
)

Plan = Iterable[tuple[Migration, bool]]


def is_touchy(plan: Plan) -> bool:
    """Whether a plan of (migration, backwards) may change what a view stands on."""
    return any(backwards or any(map(_touches, migration.operations)) for migration, backwards in plan)


def _touches(operation: Operation) -> bool:
    if isinstance(operation, operations.SeparateDatabaseAndState):
        return any(map(_touches, operation.database_operations))
    return isinstance(operation, TOUCHY)
