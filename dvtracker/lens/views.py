"""The SQL of the views: one for each table with a lens, under the table's own name.

Everything is read from the models. Views are made of base tables only and never of each other, so that they
can be made in any order and the planner sees through them.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Field, ForeignKey

from sources.lens import Lens

from . import names
from .columns import blank, no_value, quoted
from .conditions import row_sql
from .registry import Lenses, Table, required, target

ONE_WAY = "OFFSET 0"
"""Keeps an EXISTS a question that is asked of each row, by primary key.

After OR, PostgreSQL else plans it twice and picks one plan as it runs: the citations of one decision, 19 such keys
deep, took 10 ms to plan instead of 4. Elsewhere it makes a join of it and, where one table is tiny, takes the
result for one row: with one office on record, counting 600 decisions by office took 1.6 s instead of 0.03."""

Also = Callable[[Table, str], list[str]]


class CircularLensError(Exception):
    """Rows that show only if each other show: the question has no end."""


class ViewMaker:
    """Writes views that read the tables of one schema.

    ``base`` is that schema. ``also`` adds conditions on a row (model, alias), for the lens of the past.
    """

    def __init__(
        self,
        connection: BaseDatabaseWrapper,
        lenses: Lenses,
        base: str,
        also: Also = lambda model, alias: [],
    ) -> None:
        self.connection, self.lenses, self.base, self.also = connection, lenses, base, also
        self.quote = connection.ops.quote_name

    def view(self, schema: str, model: Table) -> str:
        """CREATE VIEW for one model."""
        self._numbers = count(1)
        columns, joins = zip(
            *(self._column(model, field) for field in model._meta.local_concrete_fields), strict=True
        )
        source = " ".join([f"{self._table(model)} AS r", *filter(None, joins)])
        conditions = self._visible(model, "r")
        only = f" WHERE {' AND '.join(conditions)}" if conditions else ""
        name = f"{schema}.{self.quote(model._meta.db_table)}"
        return f"CREATE VIEW {name} AS SELECT {', '.join(columns)} FROM {source}{only}"

    def _table(self, model: Table) -> str:
        return f"{self.base}.{self.quote(model._meta.db_table)}"

    def _alias(self, letter: str) -> str:
        return f"{letter}{next(self._numbers)}"

    def _column(self, model: Table, field: Field) -> tuple[str, str]:
        """What the view shows of one column, and the join that it takes ('' if none)."""
        lens, name = self.lenses[model], quoted(self.connection, field)
        if field.name in lens.hide:
            return f"{blank(self.connection, field)} AS {name}", ""
        if isinstance(field, ForeignKey) and target(field) not in self.lenses:
            return f"{no_value(self.connection, field)} AS {name}", ""
        if isinstance(field, ForeignKey) and field not in required(model, lens):
            return self._masked(field)
        return f"r.{name}", ""

    def _masked(self, key: ForeignKey) -> tuple[str, str]:
        """The key where its target shows, else NULL.

        By a join and not by CASE WHEN EXISTS, which the planner cannot turn into an index scan when a page
        filters by the key.
        """
        model, alias = target(key), self._alias("m")
        shown, name = f"{alias}.{quoted(self.connection, key.target_field)}", quoted(self.connection, key)
        there = self._visible(model, alias)
        if not there and self._exists(key):
            return f"r.{name}", ""
        conditions = [f"{shown} = r.{name}", *there]
        return (
            f"{shown} AS {name}",
            f"LEFT JOIN {self._table(model)} AS {alias} ON {' AND '.join(conditions)}",
        )

    def _visible(self, model: Table, alias: str, seen: tuple[Table, ...] = ()) -> list[str]:
        """What must be true of the row called ``alias`` for the public to see it."""
        if model in seen:
            raise CircularLensError(" → ".join(table._meta.label for table in (*seen, model)))
        lens: Lens = self.lenses[model]
        keys = (self._leads_to_a_visible_row(key, alias, (*seen, model)) for key in required(model, lens))
        return [
            *row_sql(self.connection, model, lens.rows, alias),
            *self.also(model, alias),
            *filter(None, keys),
        ]

    def _exists(self, key: ForeignKey) -> bool:
        """Whether the database sees to it that its row exists. Of rows of the past nothing does."""
        return getattr(key, "db_constraint", False) and self.base == names.BASE

    def _leads_to_a_visible_row(self, key: ForeignKey, alias: str, seen: tuple[Table, ...]) -> str:
        """The condition that it does; '' if it always does."""
        column, model = f"{alias}.{quoted(self.connection, key)}", target(key)
        if model not in self.lenses:
            return f"{column} IS NULL"  # nothing of that table shows, so neither does what is part of it
        there = self._alias("t")
        visible = self._visible(model, there, seen)
        if not visible and self._exists(key):
            return ""
        conditions = [f"{there}.{quoted(self.connection, key.target_field)} = {column}", *visible]
        row = f"SELECT 1 FROM {self._table(model)} AS {there} WHERE {' AND '.join(conditions)}"
        shows = f"EXISTS ({row} {ONE_WAY})"
        return f"({column} IS NULL OR {shows})" if key.null else shows
