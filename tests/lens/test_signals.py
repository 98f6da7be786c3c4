"""The lens around migrations."""

import pytest
from django.core.management.sql import emit_post_migrate_signal, emit_pre_migrate_signal
from django.db import NotSupportedError, ProgrammingError, connections, migrations, models

from dvtracker.lens import build, signals
from dvtracker.lens.fingerprint import standing
from dvtracker.lens.touchy import is_touchy
from people.models import Person


def plan(*operations, backwards=False):
    migration = migrations.Migration("0099_test", "people")
    migration.operations = list(operations)
    return [(migration, backwards)]


TEXT = models.TextField(default="")
ADDING = (
    migrations.AddField("person", "nickname", TEXT),
    migrations.CreateModel("Nickname", [("id", models.BigAutoField(primary_key=True))]),
    migrations.AddIndex("person", models.Index(fields=["sort_name"], name="by_name")),
    migrations.RunPython(migrations.RunPython.noop),
    migrations.SeparateDatabaseAndState(state_operations=[migrations.RemoveField("person", "description")]),
)
CHANGING = (
    migrations.AlterField("person", "description", TEXT),
    migrations.RemoveField("person", "description"),
    migrations.RenameField("person", "description", "described"),
    migrations.DeleteModel("personname"),
    migrations.RenameModel("person", "human"),
    migrations.AlterModelTable("person", "humans"),
    migrations.RunSQL("SELECT 1"),
    migrations.SeparateDatabaseAndState(database_operations=[migrations.RunSQL("SELECT 1")]),
)


@pytest.mark.parametrize("operation", ADDING, ids=lambda operation: type(operation).__name__)
def test_migrations_that_only_add_leave_the_public_pages_running(operation):
    assert not is_touchy(plan(operation))
    assert is_touchy(plan(operation, backwards=True))


@pytest.mark.parametrize("operation", CHANGING, ids=lambda operation: type(operation).__name__)
def test_migrations_that_change_what_is_there_close_the_lens(operation):
    assert is_touchy(plan(*ADDING, operation))


def migrate(the_plan=(), **options):
    for emit in (emit_pre_migrate_signal, emit_post_migrate_signal):
        emit(verbosity=options.get("verbosity", 0), interactive=False, db="default", plan=the_plan)


def schema(connection) -> int | None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regnamespace('pub')::oid")
        return cursor.fetchone()[0]


@pytest.fixture
def connection(db):
    return connections["default"]


def test_the_lens_is_the_same_after_migrations_that_only_add(connection):
    before = schema(connection)
    migrate(plan(*ADDING))
    assert schema(connection) == before


def test_the_lens_is_made_anew_after_migrations_that_change(connection, public):
    before = schema(connection)
    migrate(plan(*CHANGING))
    assert schema(connection) not in (None, before)
    with public():
        assert Person.objects.count() == 0


def test_a_column_that_a_view_shows_can_change_its_type_between_the_signals(connection):
    alter = "ALTER TABLE people_person ALTER COLUMN description TYPE varchar(301)"
    emit_pre_migrate_signal(verbosity=0, interactive=False, db="default", plan=plan(*CHANGING))
    with connection.cursor() as cursor:
        cursor.execute(alter)
    emit_post_migrate_signal(verbosity=0, interactive=False, db="default", plan=plan(*CHANGING))
    with connection.cursor() as cursor, pytest.raises(NotSupportedError, match="used by a view"):
        cursor.execute(alter.replace("301", "302"))


def test_it_acts_once_however_many_apps_there_are(connection, monkeypatch):
    calls = []
    monkeypatch.setattr(signals.build, "close", lambda: calls.append("close"))
    monkeypatch.setattr(signals.build, "bring_up_to_date", lambda: calls.append("build") or [])
    migrate(plan(*CHANGING))
    assert calls == ["close", "build"]


def test_flushing_the_tables_does_not_touch_it(connection, monkeypatch):
    monkeypatch.setattr(signals.build, "bring_up_to_date", lambda: pytest.fail("there is nothing to do"))
    emit_post_migrate_signal(verbosity=0, interactive=False, db="default")


def test_other_databases_are_none_of_its_business(connection, monkeypatch):
    monkeypatch.setattr(signals.build, "bring_up_to_date", lambda: pytest.fail("this is another database"))
    emit_post_migrate_signal(verbosity=0, interactive=False, db="web", plan=[])


def test_after_half_of_the_migrations_it_stays_closed_and_says_so(connection, capsys):
    build.close()
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE people_person RENAME COLUMN description TO described")
        cursor.execute("DELETE FROM django_migrations WHERE app = 'people'")
    emit_post_migrate_signal(verbosity=1, interactive=False, db="default", plan=[])
    assert "Not all migrations are applied" in capsys.readouterr().err
    assert standing(connection) is None


def test_after_all_of_them_tables_that_differ_from_the_models_are_an_error(connection):
    build.close()
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE people_person RENAME COLUMN description TO described")
    with pytest.raises(ProgrammingError, match="description does not exist"):
        emit_post_migrate_signal(verbosity=0, interactive=False, db="default", plan=[])
