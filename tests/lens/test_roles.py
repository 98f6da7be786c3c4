"""The roles, and what happens where the owner may not make them."""

import pytest
from django.db import connections, transaction
from django.test.utils import CaptureQueriesContext

from dvtracker.lens import grants, names, roles


@pytest.fixture
def connection(db):
    return connections["default"]


@pytest.fixture
def weak(connection):
    """The desk's connection as somebody who may make no role, and whose database this is not."""
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE ROLE somebody_weak; GRANT somebody_weak TO CURRENT_USER; SET LOCAL ROLE somebody_weak"
        )
        yield connection
        cursor.execute("RESET ROLE")


def test_the_roles_are_named_after_the_database_of_the_test(connection):
    assert roles.role_of("web") == f"{connection.settings_dict['NAME']}_web"


def test_the_operators_names_come_first(connection, monkeypatch):
    monkeypatch.setitem(connections["web"].settings_dict, names.GIVEN, "reader")
    assert roles.role_of("web") == "reader"


def test_making_them_again_changes_nothing(connection):
    assert roles.ensure(connection) == []
    assert [roles.unset(connection, alias, roles.role_of(alias)) for alias in names.SCHEMAS] == [[], []]


def test_where_roles_cannot_be_made_the_statements_for_somebody_who_can_are_told(weak, monkeypatch):
    for alias in names.SCHEMAS:
        monkeypatch.setitem(connections[alias].settings_dict, names.GIVEN, f"reader_{alias}")
    refused = roles.ensure(weak)
    assert [statement.split(";")[0] for statement in refused] == [
        'CREATE ROLE "reader_web" LOGIN',
        'CREATE ROLE "reader_asof" LOGIN',
    ]
    assert all("permission denied" in statement for statement in refused)


def test_where_the_host_made_them_the_rest_goes_on(weak):
    refused = roles.ensure(weak)
    assert all(statement.startswith("ALTER ROLE") for statement in refused)
    assert any("PASSWORD 'the one in the settings'" in statement for statement in refused)
    assert "SCRAM" not in "".join(refused)
    assert all(" -- " in statement for statement in grants.close(weak))


def test_no_password_is_written_into_a_statement(connection, monkeypatch):
    monkeypatch.setitem(connections["web"].settings_dict, "PASSWORD", "open sesame")
    with CaptureQueriesContext(connection) as asked:
        assert roles.ensure(connection) == []
    said = "".join(query["sql"] for query in asked)
    assert "SCRAM-SHA-256$" in said
    assert "open sesame" not in said


def test_limits_that_the_host_set_on_the_role_will_do(connection):
    role = roles.role_of("web")
    with connection.cursor() as cursor:
        cursor.execute(
            f'ALTER ROLE "{role}" IN DATABASE "{connection.settings_dict["NAME"]}" RESET statement_timeout'
        )
        assert roles.unset(connection, "web", role) == ["statement_timeout = 10s"]
        cursor.execute(f"ALTER ROLE \"{role}\" SET statement_timeout = '10s'")
    assert roles.unset(connection, "web", role) == []


def test_two_processes_may_make_the_same_role(connection, monkeypatch):
    """One finds it missing, and by the time it makes it the other has."""
    answers = iter([False, True])
    monkeypatch.setattr(roles, "exists", lambda connection, role: next(answers, True))
    with transaction.atomic():
        assert list(roles._ensure(connection, "web", roles.role_of("web"))) == []
