"""System checks: whatever the generated views could not show safely is refused before it is built."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.apps import apps as all_apps
from django.apps.registry import Apps
from django.core import checks

from . import check_fields, check_rows
from .registry import lenses

RULES = (
    check_rows.rows_name_own_columns,
    check_rows.records_are_published,
    check_rows.no_whole_table_by_accident,
    check_rows.no_circle,
    check_fields.names_exist,
    check_fields.keys_can_be_blank,
    check_fields.keys_lead_somewhere,
    check_fields.nothing_hidden_is_relied_on,
    check_fields.nothing_hidden_is_generated_from,
)


def register() -> None:
    """To be called once, when the apps are ready."""
    checks.register(check_lenses, checks.Tags.models)


def check_lenses(app_configs: object, apps: Apps = all_apps, **options: Any) -> list[checks.CheckMessage]:
    """Every lens, whichever apps were asked for: one table's rows depend on another's."""
    return [*check_rows.every_record_has_a_lens(apps), *_found(apps)]


def _found(apps: Apps) -> Iterator[checks.CheckMessage]:
    shown = lenses(apps)
    for model in shown:
        for rule in RULES:
            yield from rule(model, shown)
