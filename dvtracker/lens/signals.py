"""Takes the lens away before tables change under it, and makes it again afterwards.

Django sends these signals once for each app; the lens acts on the first before and on the last after.
"""

from __future__ import annotations

import sys
from typing import Any

from django.apps import AppConfig, apps
from django.db import ProgrammingError, connections
from django.db.backends.signals import connection_created
from django.db.migrations.loader import MigrationLoader
from django.db.models.signals import post_migrate, pre_migrate

from sources.redaction.ledger import LedgerError

from . import build, names
from .restored import refuse_what_came_back
from .touchy import Plan, is_touchy


def connect() -> None:
    """To be called once, when the apps are ready."""
    pre_migrate.connect(before_migrate, dispatch_uid="lens")
    post_migrate.connect(after_migrate, dispatch_uid="lens")
    connection_created.connect(refuse_what_came_back, dispatch_uid="lens")


def before_migrate(sender: AppConfig, using: str, plan: Plan = (), verbosity: int = 1, **rest: Any) -> None:
    if using != names.DESK or sender is not _senders()[0]:
        return
    build.prepare()
    if is_touchy(plan):
        build.close()


def after_migrate(sender: AppConfig, using: str, verbosity: int = 1, **rest: Any) -> None:
    """`flush` sends this signal too, without a plan: it changes no table."""
    if using != names.DESK or sender is not _senders()[-1] or "plan" not in rest:
        return
    try:
        complaints = build.bring_up_to_date()
    except ProgrammingError:
        if _all_applied():
            raise
        complaints = ["Not all migrations are applied: the lens stays closed until they are."]
    except LedgerError as error:
        complaints = [f"{error} The lens stays closed until then; run manage.py lens."]
    if verbosity:
        sys.stderr.writelines(f"lens: {complaint}\n" for complaint in complaints)


def _senders() -> list[AppConfig]:
    return [config for config in apps.get_app_configs() if config.models_module is not None]


def _all_applied() -> bool:
    loader = MigrationLoader(connections[names.DESK])
    return not set(loader.graph.leaf_nodes()) - set(loader.applied_migrations)
