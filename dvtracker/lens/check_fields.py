"""What can be wrong with the columns that a lens hides, and with foreign keys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from django.core.checks import Error
from django.db.models import Field, GeneratedField
from django.db.models.constants import LOOKUP_SEP
from django.db.models.expressions import Col
from django.db.models.sql import Query

from .registry import Lenses, Table, foreign_keys, target


def names_exist(model: Table, shown: Lenses) -> Iterator[Error]:
    lens, keys = shown[model], {key.name for key in foreign_keys(model)}
    fields = {field.name for field in (*model._meta.local_concrete_fields, *model._meta.local_many_to_many)}
    for name in sorted({*lens.hide} - fields):
        yield Error(f"The lens hides “{name}”, which is no field of the table.", obj=model, id="lens.E010")
    for name in sorted({*lens.requires} - keys):
        yield Error(f"The lens requires “{name}”, which is no foreign key.", obj=model, id="lens.E011")


def keys_can_be_blank(model: Table, shown: Lenses) -> Iterator[Error]:
    """Django trusts a key that may not be null, and joins by it: rows would be counted and not be found."""
    for key in foreign_keys(model):
        if not key.null and key.name in shown[model].hide:
            message = f"A hidden foreign key must be null=True: {key.name}."
            yield Error(message, obj=model, id="lens.E012")


def keys_lead_somewhere(model: Table, shown: Lenses) -> Iterator[Error]:
    for key in foreign_keys(model):
        lens = shown.get(target(key))
        must = not key.null or key.name in shown[model].requires
        if lens is None and must:
            message = (
                f"No row would show: {key.name} leads to {key.related_model._meta.label}, which has no lens."
            )
            yield Error(message, obj=model, id="lens.E013")
        elif lens is not None and key.target_field.name in lens.hide:
            message = f"{key.name} would show what the lens of {key.related_model._meta.label} hides."
            yield Error(message, obj=model, id="lens.E014")


def nothing_hidden_is_relied_on(model: Table, shown: Lenses) -> Iterator[Error]:
    """All rows have the same blank: a hidden column can neither tell rows apart nor put them in order."""
    for field in _hidden(model, shown):
        if field.unique:
            message = f"A lens cannot hide {field.name}: rows are told apart by it."
            yield Error(message, obj=model, id="lens.E015")
        elif field.name in _ordering(model):
            message = f"A lens cannot hide {field.name}: the model's rows are in its order."
            yield Error(message, obj=model, id="lens.E016")


def _ordering(model: Table) -> set[str]:
    """The fields that the model's own order begins with; of a lookup across tables, the key."""
    latest = model._meta.get_latest_by or ()
    wanted = (*(model._meta.ordering or ()), *((latest,) if isinstance(latest, str) else latest))
    plain = (getattr(item, "expression", item) for item in wanted)
    return {str(getattr(item, "name", item)).lstrip("-").split(LOOKUP_SEP)[0] for item in plain}


def nothing_hidden_is_generated_from(model: Table, shown: Lenses) -> Iterator[Error]:
    hidden = {field.name for field in _hidden(model, shown)}
    for field in model._meta.local_concrete_fields:
        if isinstance(field, GeneratedField) and field.name not in hidden:
            made_from = cast(Any, field).expression.resolve_expression(Query(model), allow_joins=False)
            for source in sorted(hidden & set(_columns_in(made_from))):
                message = f"{field.name} is made from {source}, which is hidden: hide it too."
                yield Error(message, obj=model, id="lens.E017")


def _columns_in(expression: object) -> Iterator[str]:
    """The names of the fields that a resolved expression reads."""
    if isinstance(expression, Col):
        yield expression.target.name
    elif hasattr(expression, "get_source_expressions"):
        for part in expression.get_source_expressions():
            yield from _columns_in(part)


def _hidden(model: Table, shown: Lenses) -> list[Field]:
    return [field for field in model._meta.local_concrete_fields if field.name in shown[model].hide]
