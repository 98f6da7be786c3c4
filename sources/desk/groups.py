"""The three groups of accounts: contributor, reviewer, administrator.

They are made after every `migrate`, not by a migration: permissions are made only then, and a kind of record that a
later version adds is to be theirs too. What an administrator gave a group besides stays; nothing is taken away.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.apps import apps as installed
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.db import models

from sources.models import GuardRefusal, ProtectedName, Redaction
from sources.record import records
from sources.vocabulary import Vocabulary

CONTRIBUTOR, REVIEWER, ADMINISTRATOR = "contributor", "reviewer", "administrator"
"""Who enters drafts; who also publishes, and adds to the vocabularies; who also redacts and looks after the accounts."""

ALL = ("view", "add", "change", "delete")


def rights_of(group: str) -> set[tuple[str, str]]:
    """What a group may do, as (app, codename). Each group may do what the one before it may."""
    rights = {*_to(ALL, records()), *_to(("view",), _vocabularies()), *_to(("view", "add"), [ProtectedName])}
    if group in (REVIEWER, ADMINISTRATOR):
        rights |= {("sources", "publish_records"), *_to(("add", "change"), _vocabularies())}
    if group == ADMINISTRATOR:
        rights |= {
            *_to(("delete",), _vocabularies()),
            *_to(ALL, [get_user_model()]),
            *_to(("view",), [Group]),
            *_to(("view", "add"), [Redaction]),
            *_to(("change",), [ProtectedName]),
            *_to(("view",), [GuardRefusal]),
        }
    return rights


def make_groups(apps: Any = installed, **signal: Any) -> None:
    """Make the groups that are missing, and give each what it lacks.

    `apps` are those whose tables are there: whoever migrates one app alone may have no accounts yet.
    """
    if not _has(apps, "auth", "Permission"):
        return
    permissions = Permission.objects.values_list("content_type__app_label", "codename", "pk")
    by_name = {(app, codename): pk for app, codename, pk in permissions}
    for name in (CONTRIBUTOR, REVIEWER, ADMINISTRATOR):
        group, _ = Group.objects.get_or_create(name=name)
        group.permissions.add(*(by_name[right] for right in rights_of(name) if right in by_name))


def _has(apps: Any, app: str, model: str) -> bool:
    try:
        apps.get_model(app, model)
    except LookupError:
        return False
    return True


def _to(deeds: tuple[str, ...], kinds: list[Any]) -> Iterator[tuple[str, str]]:
    return ((kind._meta.app_label, f"{deed}_{kind._meta.model_name}") for kind in kinds for deed in deeds)


def _vocabularies() -> list[type[models.Model]]:
    return [model for model in installed.get_models() if issubclass(model, Vocabulary)]
