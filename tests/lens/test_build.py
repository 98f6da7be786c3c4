"""Making the lens, and finding and repairing what is wrong with it."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import ProgrammingError, connections

from dvtracker.lens import build, plan, roles, verify
from people.models import Person


@pytest.fixture
def run(db):
    """Run SQL as the owner of the database."""

    def run(statement: str) -> None:
        with connections["default"].cursor() as cursor:
            cursor.execute(statement.replace("ROLE_NAME", roles.role_of("web")))

    return run


def problems() -> list[str]:
    return verify.problems(connections["default"])


def command(*arguments: str) -> str:
    call_command("lens", *arguments, stdout=(said := StringIO()))
    return said.getvalue()


def test_a_fresh_database_has_the_lens_of_its_models(db):
    assert problems() == []
    assert verify.is_current("web")
    assert "as the models say" in command("--check")


@pytest.mark.parametrize(
    ("damage", "complaint"),
    [
        ("DROP VIEW pub.people_person", "A view was dropped or changed"),
        ("DROP VIEW asof.people_person", "A view was dropped or changed"),
        ("CREATE VIEW pub.auth_user AS SELECT * FROM public.auth_user", "A view was dropped or changed"),
        (
            "CREATE OR REPLACE VIEW pub.people_tiekind AS SELECT * FROM public.people_tiekind WHERE false",
            "A view was",
        ),
        ("DROP SCHEMA pub CASCADE", "There is no lens"),
        ("COMMENT ON SCHEMA pub IS 'others here'", "other models"),
        ("REVOKE SELECT ON pub.people_person FROM ROLE_NAME", "ROLE_NAME cannot read pub.people_person"),
        ("REVOKE USAGE ON SCHEMA pub FROM ROLE_NAME", "ROLE_NAME cannot read pub."),
        (
            "GRANT USAGE ON SCHEMA public TO ROLE_NAME; GRANT SELECT ON public.auth_user TO ROLE_NAME",
            "select public.auth",
        ),
        (
            "GRANT USAGE ON SCHEMA public TO PUBLIC; GRANT UPDATE (username) ON public.auth_user TO PUBLIC",
            "update public.a",
        ),
        ("GRANT CREATE ON SCHEMA public TO PUBLIC", "create in schema public"),
        ("GRANT TEMPORARY ON DATABASE DATABASE_NAME TO PUBLIC", "temporary in the database"),
        (
            "ALTER ROLE ROLE_NAME IN DATABASE DATABASE_NAME RESET ALL",
            "ROLE_NAME has no setting search_path = pub, ext",
        ),
        ("ALTER ROLE ROLE_NAME NOLOGIN", "ROLE_NAME cannot log in"),
    ],
)
def test_damage_is_found_and_repaired(run, damage, complaint):
    run(damage.replace("DATABASE_NAME", connections["default"].settings_dict["NAME"]))
    complaint = complaint.replace("ROLE_NAME", roles.role_of("web"))
    assert any(complaint in problem for problem in problems())
    with pytest.raises(CommandError, match=complaint.split(".")[0]):
        command("--check")
    assert "as the models say" in command()
    assert problems() == []


@pytest.mark.parametrize(
    ("right", "complaint"),
    [
        ("CREATE ROLE some_group; GRANT some_group TO ROLE_NAME", "member of some_group"),
        ("ALTER ROLE ROLE_NAME CREATEDB", "createdb"),
        (
            "GRANT SELECT ON past.people_person TO ROLE_NAME; GRANT USAGE ON SCHEMA past TO ROLE_NAME",
            "select past.people",
        ),
    ],
)
def test_rights_that_nobody_of_ours_gave_are_told_and_not_touched(run, right, complaint):
    run(right)
    with pytest.raises(CommandError, match=complaint):
        command()


def test_a_lens_that_is_right_is_left_alone(db):
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT 'pub'::regnamespace::oid")
        before = cursor.fetchone()
        command()
        cursor.execute("SELECT 'pub'::regnamespace::oid")
        assert cursor.fetchone() == before


def test_a_closed_lens_shows_an_error_and_no_rows(db, public):
    build.close()
    with public(), pytest.raises(ProgrammingError, match="does not exist"):
        Person.objects.count()


def test_tables_that_are_not_those_of_the_models_are_explained(run):
    build.close()
    run("ALTER TABLE people_person RENAME COLUMN description TO described")
    with pytest.raises(CommandError, match=r"Run manage\.py migrate"):
        command()


def test_the_statements_can_be_read(db):
    said = command("--sql")
    assert said.count("CREATE VIEW pub.") == said.count("CREATE VIEW asof.") > 20
    assert said.splitlines() == [f"{statement};" for statement in plan.statements(connections["default"])]


def test_a_name_that_another_lens_has_gives_another_digest():
    assert plan.digest(["CREATE VIEW a"]) != plan.digest(["CREATE VIEW b"])
