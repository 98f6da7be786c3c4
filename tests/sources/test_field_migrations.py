"""Models with partial dates are migrated like any others."""

from django.db import connections, migrations, models
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ModelState, ProjectState
from django.db.migrations.writer import MigrationWriter

from sources.fields import PartialDateField
from tests.sources.lighthouse import Lighthouse, database


def state_of(*classes: type[models.Model]) -> ProjectState:
    state = ProjectState()
    for each in classes:
        state.add_model(ModelState.from_model(each))
    return state


def operations_between(old: ProjectState, new: ProjectState) -> list[migrations.operations.base.Operation]:
    changes = MigrationAutodetector(old, new)._detect_changes()
    return [operation for migration in changes.get("sources", []) for operation in migration.operations]


def written_and_read(operations: list) -> migrations.Migration:
    """The operations, as a migration file that was written and read again."""
    migration = type("Migration", (migrations.Migration,), {"operations": operations})(
        "0001_bench", "sources"
    )
    namespace: dict = {}
    exec(MigrationWriter(migration, include_header=False).as_string(), namespace)  # noqa: S102
    return namespace["Migration"]("0001_bench", "sources")


def applied(migration: migrations.Migration, state: ProjectState) -> ProjectState:
    with connections["default"].schema_editor(atomic=False) as editor:
        return migration.apply(state, editor)


def test_a_migration_that_creates_dates_leaves_nothing_to_change(db):
    migration = written_and_read(operations_between(ProjectState(), state_of(Lighthouse)))
    state = applied(migration, ProjectState())
    assert operations_between(state, state_of(Lighthouse)) == []
    database("INSERT INTO sources_lighthouse (name, lit, dark) VALUES ('a', '2016', '')")
    assert Lighthouse.objects.get().lit_span.lower.year == 2016


def test_dates_are_added_to_rows_that_exist_as_not_known(db):
    old, new = state_of(Lighthouse), state_of(Lighthouse)
    for date in ("dark", "dark_span"):
        del old.models["sources", "lighthouse"].fields[date]
    applied(written_and_read(operations_between(ProjectState(), old.clone())), ProjectState())
    database("INSERT INTO sources_lighthouse (name, lit) VALUES ('a', '2016')")
    state = applied(written_and_read(operations_between(old, new)), old)
    assert operations_between(state, new) == []
    assert Lighthouse.objects.values_list("dark", "dark_span").get() == ("", None)


def test_changing_the_words_about_a_date_touches_nothing_in_the_database(
    db, django_assert_num_queries, tables
):
    altering = migrations.AlterField("lighthouse", "lit", PartialDateField(help_text="In other words."))
    migration = migrations.Migration("0002_bench", "sources")
    migration.operations = [altering]
    with django_assert_num_queries(0):
        applied(migration, state_of(Lighthouse))


def test_a_date_is_removed_after_its_span(tables):
    migration = migrations.Migration("0002_bench", "sources")
    migration.operations = [
        migrations.RemoveField("lighthouse", "dark_span"),
        migrations.RemoveField("lighthouse", "dark"),
    ]
    applied(migration, state_of(Lighthouse))
    assert database("SELECT count(*) FROM information_schema.columns WHERE column_name LIKE 'dark%'") == [
        (0,)
    ]


def test_every_migration_with_a_date_comes_after_the_function_that_reads_it():
    loader = MigrationLoader(None)
    for key, migration in loader.disk_migrations.items():
        if any(has_date(operation) for operation in migration.operations):
            assert ("sources", "0001_database_functions") in loader.graph.forwards_plan(key)


def has_date(operation: migrations.operations.base.Operation) -> bool:
    fields = [*dict(getattr(operation, "fields", ())).values(), getattr(operation, "field", None)]
    return any(isinstance(field, PartialDateField) for field in fields)
