"""What differs where a model's table is a view."""

from __future__ import annotations

from django.db.backends.postgresql import features


class DatabaseFeatures(features.DatabaseFeatures):
    """PostgreSQL knows of no primary key of a view: grouping by it does not group by the whole row."""

    allows_group_by_selected_pks = False
