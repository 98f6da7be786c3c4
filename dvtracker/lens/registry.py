"""Which tables have a lens, and what it asks of their foreign keys."""

from __future__ import annotations

from typing import Any, cast

from django.apps import apps as all_apps
from django.apps.registry import Apps
from django.db.models import CASCADE, Field, ForeignKey, ManyToManyField, Model

from sources.lens import Lens

Table = type[Model]
Lenses = dict[Table, Lens]


def lenses(apps: Apps = all_apps) -> Lenses:
    """Every model whose table the public may read, in the order of the tables' names."""
    tables = (model for model in apps.get_models() if not (model._meta.proxy or model._meta.swapped))
    found = {model: lens for model in tables if (lens := lens_of(model))}
    for model in list(found):
        found.update({link: Lens() for link in _links(model, found)})
    return dict(sorted(found.items(), key=lambda pair: pair[0]._meta.db_table))


def lens_of(model: Table) -> Lens | None:
    """What the model says about itself; None if it says nothing."""
    lens = getattr(model, "lens", None)
    return lens if isinstance(lens, Lens) else None


def _links(model: Table, found: Lenses) -> list[Table]:
    """The automatic tables of its many-to-many relations: a link shows if both its ends do."""
    shown = [
        field
        for field in model._meta.local_many_to_many
        if field.name not in found[model].hide and target(field) in found
    ]
    throughs = [cast(Table, field.remote_field.through) for field in shown]
    return [through for through in throughs if through._meta.auto_created]


def target(field: Field | ManyToManyField[Any, Any]) -> Table:
    """The model that a relation leads to; of a proxy, the model that has the table."""
    return cast(Table, cast(Table, field.related_model)._meta.concrete_model)


def foreign_keys(model: Table) -> list[ForeignKey]:
    """The foreign keys in the table, one-to-one relations and the link to a parent model included."""
    return [field for field in model._meta.local_concrete_fields if isinstance(field, ForeignKey)]


def required(model: Table, lens: Lens) -> list[ForeignKey]:
    """Those without whose target the row means nothing: it shows only if the target shows.

    They are the keys that may not be null, those that delete the row with its target (the row is a part of
    it), and those that the lens names.
    """
    return [
        key
        for key in foreign_keys(model)
        if not key.null or key.remote_field.on_delete is CASCADE or key.name in lens.requires
    ]
