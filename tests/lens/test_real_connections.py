"""The roles log in by themselves, and read what was committed."""

from datetime import timedelta
from threading import Event, Thread
from urllib.request import urlopen

import pytest
from django.db import DatabaseError, connections
from django.utils import timezone

from dvtracker.lens import build, eyes, names, roles, verify
from people.models import Person

pytestmark = pytest.mark.django_db(transaction=True)


def ask(alias: str, question: str) -> tuple:
    with connections[alias].cursor() as cursor:
        cursor.execute(question)
        return cursor.fetchone()


@pytest.fixture
def people():
    for name, state in (("Public", "published"), ("Secret", "draft")):
        Person.objects.create(display_name=name, sort_name=name, state=state)


@pytest.mark.parametrize("alias", names.SCHEMAS)
def test_each_alias_is_a_session_of_its_own_role_with_its_limits(alias):
    settings = "current_setting('search_path'), current_setting('transaction_read_only')"
    limits = "current_setting('statement_timeout'), current_setting('idle_in_transaction_session_timeout')"
    role = roles.role_of(alias)
    found = ask(alias, f"SELECT session_user, current_user, {settings}, {limits}")
    assert found == (role, role, f"{names.SCHEMAS[alias]}, ext", "on", "10s", "1min")


def test_the_desk_finds_the_functions_too():
    assert ask("default", "SELECT current_setting('search_path')") == ("public, ext",)


def test_the_public_sees_what_is_published(people, public):
    with public():
        assert [person.display_name for person in Person.objects.all()] == ["Public"]
        assert [person.display_name for person in Person.objects.iterator(chunk_size=1)] == ["Public"]


def test_statements_that_the_server_has_prepared_stay_right(people, public):
    with public():
        for _ in range(12):
            assert Person.objects.filter(display_name="Public").count() == 1
        Person.objects.using("default").update(state="draft")
        assert Person.objects.filter(display_name="Public").count() == 0


def test_a_live_server_reads_as_the_public(live_server):
    """Its threads open connections of their own."""
    with urlopen(f"{live_server.url}/readyz") as answer:  # noqa: S310
        assert answer.read() == b"ok\n"


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT * FROM public.people_person",
        "INSERT INTO people_person (key) VALUES ('x')",
        "SET ROLE {owner}",
        "SET SESSION AUTHORIZATION {owner}",
        "BEGIN READ WRITE; DELETE FROM pub.people_tiekind",
        "BEGIN READ WRITE; CREATE TEMPORARY TABLE mine (id int)",
    ],
)
def test_no_way_out_of_the_role(statement):
    owner = connections["default"].settings_dict["USER"]
    with pytest.raises(DatabaseError, match=r"permission denied|cannot execute|read-only"):
        ask("web", statement.format(owner=f'"{owner}"'))
    connections["web"].close()


def test_resetting_the_role_changes_nothing():
    with connections["web"].cursor() as cursor:
        cursor.execute("RESET ROLE")
        cursor.execute("SELECT current_user")
        assert cursor.fetchone() == (roles.role_of("web"),)


def test_the_past_is_read_by_its_own_role(people):
    with eyes.as_of(timezone.now()):
        assert [person.display_name for person in Person.objects.all()] == ["Public"]
        assert ask("asof", "SELECT current_user") == (roles.role_of("asof"),)
    with eyes.as_of(timezone.now() - timedelta(days=1)):
        assert Person.objects.count() == 0
    with eyes.through("asof"), pytest.raises(DatabaseError):
        Person.objects.count()


def test_the_lens_waits_for_readers_and_tries_again(people, public, monkeypatch):
    """A reader in an open transaction holds its view; nobody waits for ever, and the lens stays as it was."""
    monkeypatch.setattr(build, "PATIENCE", "50ms")
    pauses = []
    monkeypatch.setattr(build.time, "sleep", pauses.append)
    with connections["web"].cursor() as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM people_person")
        with pytest.raises(DatabaseError, match="lock timeout"):
            build.close()
        assert len(pauses) == build.TRIES - 1
        reader.execute("ROLLBACK")
    with public():
        assert Person.objects.count() == 1


def test_a_reader_who_leaves_meanwhile_lets_the_lens_be_made(people, monkeypatch):
    monkeypatch.setattr(build, "PATIENCE", "50ms")
    with connections["web"].cursor() as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM people_person")
        monkeypatch.setattr(build.time, "sleep", lambda seconds: reader.execute("ROLLBACK"))
        with connections["default"].cursor() as cursor:
            cursor.execute("COMMENT ON SCHEMA pub IS 'of older models'")
        assert build.bring_up_to_date() == []
    assert ask("web", "SELECT count(*) FROM people_person") == (1,)


def test_processes_that_start_together_take_turns(people):
    """Both find no lens; one makes it, the other finds it made."""
    build.close()
    refused = []

    def start() -> None:
        refused.append(build.bring_up_to_date())
        connections.close_all()

    threads = [Thread(target=start) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert refused == [[], [], []]
    assert verify.problems(connections["default"]) == []


def test_readers_meet_one_lens_or_the_next_and_nothing_between(people):
    met, stop = [], Event()

    def read() -> None:
        while not stop.is_set():
            try:
                met.append(ask("web", "SELECT count(*) FROM people_person"))
            except DatabaseError as error:
                met.append(error)
        connections.close_all()

    readers = [Thread(target=read) for _ in range(2)]
    for reader in readers:
        reader.start()
    for _ in range(3):
        with connections["default"].cursor() as cursor:
            cursor.execute("COMMENT ON SCHEMA pub IS 'of older models'")
        assert build.bring_up_to_date() == []
    stop.set()
    for reader in readers:
        reader.join()
    assert set(met) == {(1,)}
