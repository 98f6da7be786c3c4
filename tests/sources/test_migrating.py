"""Steps of a migration that spare the working out of all models after each."""

import pytest
from django.db import connection, migrations, models
from django.db.migrations.state import ProjectState
from django.db.models import Q

from sources.migrating import Additions, Words, together

BOAT = migrations.CreateModel("Boat", [("id", models.BigAutoField(primary_key=True))])
LENGTH = migrations.AddField("boat", "length", models.IntegerField(default=3))
BY_LENGTH = migrations.AddIndex("boat", models.Index(fields=["length"], name="boat_by_length"))
FLOATS = migrations.AddConstraint(
    "boat", models.CheckConstraint(name="boat_has_length", condition=Q(length__gt=0))
)


def columns() -> set[str]:
    with connection.cursor() as cursor:
        return {column.name for column in connection.introspection.get_table_description(cursor, "lamp_boat")}


def constraints() -> set[str]:
    with connection.cursor() as cursor:
        return set(connection.introspection.get_constraints(cursor, "lamp_boat"))


def test_runs_of_additions_become_one_and_the_rest_stays_as_it_is():
    done = together([BOAT, LENGTH, BY_LENGTH, BOAT, FLOATS])
    assert [type(operation).__name__ for operation in done] == [
        "CreateModel",
        "Additions",
        "CreateModel",
        "Additions",
    ]
    assert done[1].operations == (LENGTH, BY_LENGTH)


def test_the_state_is_the_same_as_one_by_one():
    one_by_one, at_once = ProjectState(), ProjectState()
    for operation in (BOAT, LENGTH, BY_LENGTH, FLOATS):
        operation.state_forwards("lamp", one_by_one)
    for operation in together([BOAT, LENGTH, BY_LENGTH, FLOATS]):
        operation.state_forwards("lamp", at_once)
    assert at_once == one_by_one


@pytest.mark.django_db
def test_a_table_gets_everything_and_can_lose_it_again():
    before = ProjectState()
    BOAT.state_forwards("lamp", before)
    additions = Additions(LENGTH, BY_LENGTH, FLOATS)
    after = before.clone()
    additions.state_forwards("lamp", after)
    with connection.schema_editor() as editor:
        BOAT.database_forwards("lamp", editor, ProjectState(), before)
        additions.database_forwards("lamp", editor, before, after)
    assert columns() == {"id", "length"}
    assert {"boat_by_length", "boat_has_length"} <= constraints()

    with connection.schema_editor() as editor:
        additions.database_backwards("lamp", editor, after, before)
    assert columns() == {"id"}
    assert not {"boat_by_length", "boat_has_length"} & constraints()


def test_words_change_what_django_knows_and_nothing_else():
    state = ProjectState()
    BOAT.state_forwards("lamp", state)
    LENGTH.state_forwards("lamp", state)
    assert state.apps.get_model("lamp", "boat")._meta.get_field("length").help_text == ""
    words = Words(
        migrations.AlterField("boat", "length", models.IntegerField(default=3, help_text="In feet."))
    )
    words.state_forwards("lamp", state)
    assert "apps" not in state.__dict__, "nothing was worked out"
    assert state.apps.get_model("lamp", "boat")._meta.get_field("length").help_text == "In feet."
    assert words.database_operations == []
