"""Raw SQL, a load, the desk and an accepted suggestion refuse the same changes, in the same words."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core import serializers
from django.core.exceptions import ValidationError
from django.core.management.base import CommandError
from django.db import DatabaseError, connection
from django.test import Client

from cases.models import Prosecution
from sources.guard.register import register
from sources.record import Record
from sources.suggesting.actions import accept
from sources.suggesting.proposing import Wish, suggest
from sources.suggesting.values import text_of
from sources.verdict import judged
from tests.cast import a_published_case
from tests.desk.conftest import at_the_desk
from tests.desk.rows import page_of
from tests.desk.sending import filled
from tests.loading.conftest import load as load  # the fixture
from tests.making import keeps_the_rules

pytestmark = pytest.mark.django_db

CHANGES: dict[str, tuple[Callable[[Any], Record], str, str, str]] = {
    "a protected name": (
        lambda case: case.suspect, "description", "once known as Óttilie-Quillmouth", "holds a protected name",
    ),
    "what tells who a child is": (
        lambda case: case.arrest, "summary", "the arrest of a stepfather", "tells who somebody is in a case of children",
    ),
    "a date that does not exist": (
        lambda case: case.voided, "made", "2016-13", "names a month that does not exist",
    ),
    "the last live citation": (
        lambda case: case.voided.citations.get(), "verification", "recheck", "cannot be public without a live citation",
    ),
}  # fmt: skip
"""What is tried: of which public row which field, what it should become, and what is said to that."""


@pytest.fixture
def case():
    """The cast, in a case that concerns a child, and somebody protected."""
    case = a_published_case()
    Prosecution.objects.filter(pk=case.prosecution.pk).update(involves_family=True)
    keeps_the_rules()
    register("Ottilie Quillmouth", reference="matter 1", why="She asked for it.")
    return case


def by_hand(row: Record, field: str, value: str) -> str:
    """Somebody at the database."""
    try:
        with judged(), connection.cursor() as cursor:
            table = connection.ops.quote_name(row._meta.db_table)
            cursor.execute(f"UPDATE {table} SET {field} = %s WHERE id = %s", [value, row.pk])
    except (ValidationError, DatabaseError) as refusal:
        return str(refusal)
    raise AssertionError("The database let it through.")


def by_a_load(load: Any, row: Record, field: str, value: str) -> str:
    """A file that says it otherwise."""
    said = serializers.serialize("json", [row], use_natural_foreign_keys=True, use_natural_primary_keys=True)
    (entry,) = json.loads(said)
    entry["fields"][field] = value
    with pytest.raises(CommandError) as refused:
        load(json.dumps([entry]), name="changed.json", publish=True, reason="otherwise")
    return str(refused.value)


def at_the_page(ada: Client, row: Record, field: str, value: str) -> str:
    """Whoever may change at once what is public."""
    answer = ada.post(page_of(row), filled(ada.get(page_of(row)), **{field: value, "reason": "otherwise"}))
    assert answer.status_code == 200
    return unescape(answer.text)


def by_suggestion(carla: User, rhea: User, row: Record, field: str, value: str) -> str:
    """Somebody suggests it, and somebody else accepts. What may be kept nowhere is not even a suggestion."""
    column = row._meta.get_field(field)
    wish = Wish(row, column, text_of(row, column), value)
    try:
        with judged():
            proposal = suggest(row, [wish], reason="as printed", by=carla)
        accept(list(proposal.suggestions.all()), "read", rhea)
    except ValidationError as refusal:
        return " ".join(refusal.messages)
    raise AssertionError("It was accepted.")


def test_every_way_to_change_what_is_public_is_refused_alike(case, load):
    ada, carla, rhea = (at_the_desk(name, is_superuser=True) for name in ("ada", "carla", "rhea"))
    for what, (chosen, field, value, message) in CHANGES.items():
        row = chosen(case)
        before = text_of(row, row._meta.get_field(field))
        told = {
            "by hand": by_hand(row, field, value),
            "by a load": by_a_load(load, row, field, value),
            "at the desk": at_the_page(ada, row, field, value),
            "by suggestion": by_suggestion(carla.user, rhea.user, row, field, value),
        }
        assert [way for way, said in told.items() if message not in said] == [], (what, told)
        assert text_of(type(row).objects.get(pk=row.pk), row._meta.get_field(field)) == before
