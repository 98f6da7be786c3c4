"""`manage.py up`: from nothing to a served site, and to nothing again."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from django.contrib.auth import get_user_model
from django.core.management.base import CommandError

from dvtracker import newcomer
from dvtracker.serving import Site
from tests.dvtracker.machine import gone_soon, kill, running, scratch

PROJECT = Path(__file__).resolve().parents[2]
UP = [sys.executable, "manage.py", "up"]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Served:
    """A site that `manage.py up` serves, with what it said until it was ready."""

    def __init__(self, var: Path, *command: str) -> None:
        self.port = free_port()
        own = {"PATH": os.environ["PATH"], "ENV_FILE": os.devnull, "SECRET_KEY": "for one test alone " * 4}
        self.process = subprocess.Popen(
            command or UP,
            env={**own, "VAR_DIR": str(var), "PORT": str(self.port)},
            cwd=PROJECT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.said = ""
        for line in self.process.stdout:
            self.said += line
            if "Ctrl-C stops it" in line:
                return
        raise AssertionError(self.said)

    def get(self, address: str) -> str:
        with urlopen(f"http://127.0.0.1:{self.port}{address}") as answer:
            return answer.read().decode()

    def end_by(self, number: int) -> int:
        self.process.send_signal(number)
        self.said += self.process.communicate()[0]
        return self.process.returncode


@pytest.fixture(scope="module")
def home() -> Iterator[Path]:
    """Where the sites of these tests keep their database, from one to the next."""
    folder = scratch()
    yield folder
    kill(running(folder))
    subprocess.run(["rm", "-r", folder], check=True)


def test_a_newcomer_gets_the_sample_record_and_a_login_once(home):
    first = Served(home)
    password = re.search(r"Staff login: user staff, password (\S{16}) ", first.said)
    assert password
    assert f"The record is at http://localhost:{first.port}/ and the desk" in first.said
    assert first.get("/readyz") == "ok\n"
    assert "Hadden" in first.get("/cases/")
    assert first.end_by(signal.SIGTERM) == 0
    assert running(home) == []
    assert "Traceback" not in first.said

    again = Served(home)
    assert "password" not in again.said
    assert "sample record" not in again.said
    assert again.end_by(signal.SIGINT) == 0
    assert running(home) == []
    assert "Traceback" not in again.said


def test_nothing_is_left_of_a_killed_site(home):
    site = Served(home)
    site.end_by(signal.SIGKILL)
    assert gone_soon(home)


def test_a_tethered_site_ends_with_whoever_started_it(home):
    starts = f"import subprocess; subprocess.run({[*UP, '--tethered']!r})"
    site = Served(home, sys.executable, "-c", starts)
    site.process.kill()
    assert gone_soon(home)
    with pytest.raises(OSError, match="refused"):
        site.get("/healthz")
    site.process.communicate()


def test_a_taken_port_is_said_before_any_work_is_done():
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(CommandError, match=f"Port {port} is taken by another program. Choose another"):
            Site("127.0.0.1", port)


def test_a_host_that_is_not_ours_is_said():
    with pytest.raises(CommandError, match=r"192\.0\.2\.1 port 8000 cannot be served"):
        Site("192.0.2.1", 8000)


@pytest.mark.django_db
def test_only_a_record_without_rows_is_empty():
    assert newcomer.record_is_empty()
    newcomer.load_sample()
    assert not newcomer.record_is_empty()


@pytest.mark.django_db
def test_the_first_login_has_every_right_and_is_made_only_where_there_are_no_users():
    password = newcomer.first_login()
    user = get_user_model().objects.get(username="staff")
    assert user.check_password(password)
    assert user.is_superuser
    assert newcomer.first_login() is None
    assert get_user_model().objects.count() == 1
