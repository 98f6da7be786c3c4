"""History: every insert, change and delete of an editorial row is kept, with who and why.

The database writes it, by triggers, so that a bulk load, the admin and raw SQL are kept alike. It is
append-only. *Who* and *why* come from the pghistory context that each request and command opens.
"""

from typing import Any, TypeVar

import pghistory
import pgtrigger
from django.db import models

Model = TypeVar("Model", bound=type[models.Model])


def kept(model: Model) -> Model:
    """Keep the history of this model in a table of its own, `<Model>History`.

    Statement-level triggers: on a bulk load they cost half of what row-level ones do. The indexes serve
    reading one record, or one address, as it stood on a past day.
    """
    name = f"{model.__name__}History"
    indexes = [
        models.Index(fields=["pgh_obj", "-pgh_created_at", "-pgh_id"], name=f"{model.__name__.lower()}_asof")
    ]
    if any(field.name == "key" for field in model._meta.local_fields):
        indexes.append(models.Index(fields=["key"], name=f"{model.__name__.lower()}_asof_key"))
    return pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        model_name=name,
        obj_field=pghistory.ObjForeignKey(related_name="history", related_query_name="history"),
        append_only=True,
        level=pgtrigger.Statement,
        meta={"indexes": indexes},
    )(model)


def kept_links(model: type[models.Model], field: str) -> type[models.Model]:
    """Keep the history of a many-to-many relation: which links were made and undone, with who and why.

    Its automatic table can carry no triggers of its own in a migration, so a proxy of it carries them.
    """
    through: Any = model._meta.get_field(field).remote_field.through  # type: ignore[union-attr]
    meta = type("Meta", (), {"proxy": True, "app_label": model._meta.app_label})
    name = f"{model.__name__}{field.title().replace('_', '')}Link"
    proxy = type(name, (through,), {"__module__": model.__module__, "Meta": meta})
    pghistory.track(
        pghistory.InsertEvent(),
        pghistory.DeleteEvent(),
        obj_field=None,
        model_name=f"{name}History",
        append_only=True,
        level=pgtrigger.Statement,
    )(proxy)
    return proxy
