"""The embedded PostgreSQL: there while it is used, and gone after, whatever happens in between."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from dvtracker.embedded import ServerError, account, postmaster
from dvtracker.embedded.locks import held
from dvtracker.embedded.places import LONGEST_SOCKET_FOLDER, Places
from dvtracker.embedded.removal import remove
from tests.dvtracker.machine import gone_soon, kill, running, scratch

PROJECT = Path(__file__).resolve().parents[2]
MAP = "CREATE TABLE maps (name text); INSERT INTO maps VALUES ('Elbonia')"


class User:
    """A process that uses the server in a folder."""

    def __init__(self, var: Path) -> None:
        command = [sys.executable, "-m", "tests.dvtracker.embedded_user", str(var)]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True, cwd=PROJECT)

    def ask(self, line: str = "SELECT 1"):
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def leave(self) -> str:
        """End in an ordinary way; what it said on stderr."""
        return self.process.communicate()[1]

    def end_by(self, number: int) -> None:
        self.process.send_signal(number)
        self.process.wait()


@pytest.fixture(scope="module")
def shared() -> Iterator[Path]:
    """A folder with a database in it."""
    var = scratch()
    user = User(var)
    assert user.ask(MAP) == []
    user.leave()
    yield var
    shutil.rmtree(var)


@pytest.fixture
def var(shared: Path) -> Iterator[Path]:
    """That folder, for tests that leave it as it was."""
    yield shared
    kill(running(shared))


@pytest.fixture
def copy(shared: Path) -> Iterator[Path]:
    """A copy of it, for tests that spoil it."""
    folder = scratch()
    subprocess.run(["cp", "-a", f"{shared}/.", folder], check=True)
    yield folder
    kill(running(folder))
    shutil.rmtree(folder)


def keeper(var: Path) -> psutil.Process:
    return next(p for p in running(var) if "dvtracker.embedded.keeper" in p.cmdline())


def test_the_last_command_waits_until_nothing_is_left(var):
    user = User(var)
    assert user.ask("SELECT name FROM maps") == [["Elbonia"]]
    user.leave()
    assert running(var) == []


def test_the_owner_of_the_database_is_no_superuser_and_comes_by_socket(var):
    user = User(var)
    rights = user.ask(
        "SELECT rolsuper, rolcreaterole, rolcreatedb, pg_get_userbyid(datdba) "
        "FROM pg_roles, pg_database WHERE rolname = current_user AND datname = current_database()"
    )
    assert rights == [[False, True, True, "dvtracker"]]
    assert user.ask("SHOW listen_addresses") == [[""]]
    user.leave()


def test_passwords_and_log_are_for_their_owner_only(var):
    assert (var / "postgres.passwords").stat().st_mode & 0o077 == 0
    assert (var / "postgres.log").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL], ids=lambda n: n.name)
def test_nothing_is_left_after_a_signal(var, number):
    user = User(var)
    user.ask()
    user.end_by(number)
    assert gone_soon(var)


def test_the_server_stays_for_those_who_still_use_it(var):
    first, second = User(var), User(var)
    first.ask()
    second.ask()
    first.leave()
    assert second.ask() == [[1]]
    second.leave()
    assert running(var) == []


def test_many_may_come_at_once(var):
    users = [User(var) for _ in range(4)]
    assert [user.ask() for user in users] == [[[1]]] * 4
    assert len([p for p in running(var) if "dvtracker.embedded.keeper" in p.cmdline()]) == 1
    for user in users:
        user.leave()
    assert running(var) == []


def test_a_command_that_comes_while_the_server_stops_gets_a_new_one(var):
    first = User(var)
    first.ask()
    second = User(var)
    first.end_by(signal.SIGKILL)
    assert second.ask() == [[1]]
    second.leave()
    assert running(var) == []


def test_programs_that_a_command_leaves_behind_do_not_keep_the_server(var):
    user = User(var)
    user.ask()
    left_behind = user.ask("!sleep 60")
    user.end_by(signal.SIGKILL)
    assert gone_soon(var)
    os.kill(left_behind, signal.SIGKILL)


def test_a_fork_that_ends_does_not_take_the_server_along(var):
    user = User(var)
    user.ask()
    assert user.ask("!fork") == 0
    assert user.ask() == [[1]]
    user.leave()


@pytest.mark.skipif(
    sys.platform != "linux", reason="elsewhere the server outlives its keeper until the next start"
)
def test_a_killed_keeper_takes_the_server_along(var):
    user = User(var)
    user.ask()
    keeper(var).kill()
    assert gone_soon(var)
    user.leave()


def test_a_command_outlives_its_killed_keeper(var):
    user = User(var)
    user.ask("CREATE TABLE outlived ()")
    servers = [process for process in running(var) if process != keeper(var)]
    keeper(var).kill()
    # A connection made in the moment in which the server goes down with its keeper would go down too.
    psutil.wait_procs(servers, timeout=30)
    assert user.ask("SELECT to_regclass('outlived')") == [["outlived"]]
    user.leave()
    assert running(var) == []


def test_the_next_start_recovers_from_a_crash_of_everything(var):
    user = User(var)
    user.ask("CREATE TABLE saved ()")
    kill(running(var))
    user.end_by(signal.SIGKILL)
    after = User(var)
    assert after.ask("SELECT to_regclass('saved')") == [["saved"]]
    after.leave()


def test_a_leftover_note_does_not_point_at_somebody_elses_process(var):
    bystander = subprocess.Popen(["sleep", "60"])
    note = f"{bystander.pid}\n{var}/postgres\n1700000000\n5432\n{var}/postgres\n\n  1 2\nready   \n"
    (var / "postgres" / "postmaster.pid").write_text(note)
    user = User(var)
    assert user.ask() == [[1]]
    user.leave()
    assert bystander.poll() is None
    bystander.kill()


def test_two_checkouts_run_side_by_side(var, copy):
    here, there = User(copy), User(var)
    here.ask("INSERT INTO maps VALUES ('Grand Fenwick')")
    assert there.ask("SELECT count(*) FROM maps") == [[1]]
    here.leave()
    assert there.ask() == [[1]]
    there.leave()


def test_a_long_path_gets_a_private_folder_for_its_socket(copy):
    deep = copy / ("a" * 60) / ("b" * 60)
    deep.mkdir(parents=True)
    subprocess.run(["cp", "-a", f"{copy}/postgres", f"{copy}/postgres.passwords", deep], check=True)
    user = User(deep)
    assert user.ask() == [[1]]
    sockets = Path(postmaster.read(deep / "postgres").socket_folder)
    assert len(str(sockets)) <= LONGEST_SOCKET_FOLDER
    assert sockets.stat().st_mode & 0o777 == 0o700
    user.leave()
    assert not sockets.exists()


def test_data_of_another_version_is_left_alone_and_explained(copy):
    (copy / "postgres" / "PG_VERSION").write_text("14\n")
    user = User(copy)
    said = user.ask()
    assert f"The database in {copy}/postgres is of PostgreSQL 14; the installed one is 18" in said
    assert "pg_dump" in said
    assert "make reset" in said
    user.leave()
    assert (copy / "postgres" / "base").is_dir()


def test_lost_passwords_are_made_anew(copy):
    (copy / "postgres.passwords").unlink()
    user = User(copy)
    assert user.ask("SELECT name FROM maps") == [["Elbonia"]]
    user.leave()


def test_a_database_that_was_only_half_made_is_made_again(copy):
    (copy / "postgres").rename(copy / "postgres.new-x")
    user = User(copy)
    assert user.ask("SELECT to_regclass('maps')") == [[None]]
    user.leave()
    assert not (copy / "postgres.new-x").exists()


def test_a_server_that_cannot_start_says_why(copy):
    with open(copy / "postgres" / "postgresql.conf", "a") as settings:
        settings.write("max_connections = many\n")
    user = User(copy)
    assert 'invalid value for parameter "max_connections"' in user.ask()
    user.leave()
    assert running(copy) == []


def test_a_database_in_use_is_not_deleted(copy):
    user = User(copy)
    user.ask()
    with pytest.raises(ServerError, match="in use by another command"):
        remove(copy)
    user.leave()
    assert remove(copy)
    assert not (copy / "postgres").exists()
    assert not remove(copy)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root runs the server under another user")
def test_root_keeps_data_elsewhere_where_the_servers_user_cannot_reach(var):
    hidden = var / "hidden"
    hidden.mkdir(mode=0o700)
    user = User(hidden / "var")
    assert user.ask() == [[1]]
    home = (hidden / "var" / "postgres").resolve().parent
    assert f"The database's files are in {home}/postgres" in user.leave()
    assert remove(hidden / "var")
    assert not home.exists()


def test_another_users_database_is_refused(var, monkeypatch):
    owner = (var / "postgres").stat().st_uid
    monkeypatch.setattr(os, "geteuid", lambda: owner + 1)
    with pytest.raises(ServerError, match="belongs to the user"):
        account.choose(Places(var))


def test_a_user_without_a_name_is_told_that_postgresql_needs_one(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 54321)
    with pytest.raises(ServerError, match="user number 54321"):
        account.choose(Places(tmp_path))


def test_nobody_waits_for_ever_at_a_door_that_does_not_open(tmp_path):
    door = tmp_path / "door"
    refused = pytest.raises(ServerError, match=r"still holds .*/door. If it hangs, end it")
    with held(door, 1), refused, held(door, 0.1):
        pass
