"""The settings, read as each process reads them: from its environment."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from environs import Env

from dvtracker import environment

PROJECT = Path(__file__).resolve().parents[2]
KEY = "k9Xq2LwP7vRt4ZsB8nYd3HfC6mJg1TuE5aWiOoKpQxNrVyMzUcDhFjGl"
PUBLIC_URL = "postgres://reader_web:hush@db.example.org/record"


def run(*words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """A command in an environment that holds nothing but these variables."""
    environment = {"PATH": os.environ["PATH"], "ENV_FILE": os.devnull, **variables}
    command = [sys.executable, *words]
    return subprocess.run(command, env=environment, cwd=PROJECT, capture_output=True, text=True)


def read(*names: str, **variables: str):
    """What these settings are under these variables."""
    program = (
        "import json; from dvtracker import settings; "
        f"print(json.dumps([getattr(settings, name, None) for name in {names!r}], default=str))"
    )
    done = run("-c", program, **{"SECRET_KEY": KEY, **variables})
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize(("key", "fault"), [("", "not set"), ("short", "too short")])
def test_without_a_secret_nothing_starts_and_the_message_says_what_to_set(key, fault):
    done = run("manage.py", "check", SECRET_KEY=key)
    assert done.returncode == 1
    assert done.stderr.startswith(f"SECRET_KEY is {fault}. Set it, in the environment or in .env")
    assert "Traceback" not in done.stderr


def test_debug_mode_needs_no_secret():
    assert read("DEBUG", SECRET_KEY="", DEBUG="true") == [True]


def test_debug_is_off_unless_asked_for():
    assert read("DEBUG") == [False]


def test_two_people_publish_unless_the_newsroom_has_one_only():
    assert read("ONE_PERSON_NEWSROOM") == [False]
    assert read("ONE_PERSON_NEWSROOM", ONE_PERSON_NEWSROOM="true") == [True]


def test_the_second_factor_is_on_but_while_debugging():
    assert read("SECOND_FACTOR") == [True]
    assert read("SECOND_FACTOR", DEBUG="true") == [False]
    assert read("SECOND_FACTOR", SECOND_FACTOR="false") == [False]


def test_the_check_for_deployment_is_clean_in_production():
    done = run(
        *["manage.py", "check", "--deploy", "--fail-level", "DEBUG"],
        SECRET_KEY=KEY,
        SITE_URL="https://record.example.org",
        DATABASE_URL="postgres://dvtracker:hush@db.example.org/dvtracker",
    )
    assert "System check identified no issues" in done.stdout + done.stderr
    assert done.returncode == 0


def test_the_check_for_deployment_is_clean_for_the_public_process():
    done = run(
        *["manage.py", "check", "--deploy", "--fail-level", "DEBUG"],
        SECRET_KEY=KEY,
        SITE_URL="https://record.example.org",
        PUBLIC_ONLY="true",
        PUBLIC_DATABASE_URL=PUBLIC_URL,
    )
    assert "System check identified no issues" in done.stdout + done.stderr
    assert done.returncode == 0


def test_a_session_lasts_as_many_hours_as_is_said(monkeypatch):
    monkeypatch.setenv("SESSION_IDLE_HOURS", "0.5")
    assert environment.hours(Env(), "SESSION_IDLE_HOURS", 2) == 0.5
    assert environment.hours(Env(), "SESSION_ABSOLUTE_HOURS", 12) == 12


@pytest.mark.parametrize("hours", ["0", "-1", "two", "nan", "inf"])
def test_hours_that_are_none_are_refused(monkeypatch, hours):
    monkeypatch.setenv("SESSION_IDLE_HOURS", hours)
    with pytest.raises(ImproperlyConfigured, match=r"SESSION_IDLE_HOURS should be .* as 2 or 0\.5"):
        environment.hours(Env(), "SESSION_IDLE_HOURS", 2)


def test_an_https_site_redirects_and_keeps_its_cookies_to_itself():
    names = ("SECURE_SSL_REDIRECT", "SESSION_COOKIE_NAME", "CSRF_COOKIE_NAME", "SESSION_COOKIE_SECURE")
    assert read(*names, SITE_URL="https://record.example.org") == [
        True,
        "__Host-sessionid",
        "__Host-csrftoken",
        True,
    ]


def test_ones_own_machine_is_served_by_http():
    names = (
        "SITE_URL",
        "SECURE_SSL_REDIRECT",
        "SECURE_HSTS_SECONDS",
        "SESSION_COOKIE_SECURE",
        "ALLOWED_HOSTS",
    )
    assert read(*names, PORT="8321") == [
        "http://localhost:8321",
        False,
        0,
        False,
        ["localhost", "127.0.0.1", "[::1]"],
    ]


def test_a_site_answers_to_its_own_name_only():
    assert read("ALLOWED_HOSTS", SITE_URL="https://record.example.org") == [["record.example.org"]]


def test_forwarded_headers_are_believed_only_when_told_to():
    assert read("SECURE_PROXY_SSL_HEADER") == [None]
    assert read("SECURE_PROXY_SSL_HEADER", TRUST_PROXY="true") == [["HTTP_X_FORWARDED_PROTO", "https"]]


@pytest.mark.parametrize(
    "url", ["record.example.org", "ftp://record.example.org", "https://example.org/record"]
)
def test_a_site_url_that_is_none_is_refused(url):
    done = run("manage.py", "check", SECRET_KEY=KEY, SITE_URL=url)
    assert done.stderr.startswith(f"SITE_URL is '{url}'. Set it to the site's address without a path")


@pytest.mark.parametrize("variable", [{"PORT": "eighty"}, {"DEBUG": "perhaps"}])
def test_a_value_of_the_wrong_kind_names_its_variable(variable):
    done = run("manage.py", "check", SECRET_KEY=KEY, **variable)
    assert done.returncode == 1
    assert next(iter(variable)) in done.stderr
    assert "Traceback" not in done.stderr


def test_the_public_roles_are_named_after_the_database_and_know_a_password_without_being_told():
    (databases,) = read("DATABASES", DATABASE_URL="postgres://owner:hush@db.example.org/record")
    assert [databases[alias]["USER"] for alias in ("default", "web", "asof")] == [
        "owner",
        "record_web",
        "record_asof",
    ]
    assert len({databases[alias]["PASSWORD"] for alias in databases}) == 3


def test_the_public_roles_take_the_password_that_is_set():
    (databases,) = read("DATABASES", PUBLIC_DATABASE_PASSWORD="open sesame")
    assert databases["web"]["PASSWORD"] == databases["asof"]["PASSWORD"] == "open sesame"


def test_a_public_only_process_has_no_desk_and_no_credentials_of_the_staff():
    databases, apps, middleware = read(
        "DATABASES", "INSTALLED_APPS", "MIDDLEWARE", PUBLIC_ONLY="true", PUBLIC_DATABASE_URL=PUBLIC_URL
    )
    assert databases["default"] == {"ENGINE": "django.db.backends.dummy"}
    assert databases["web"]["USER"] == "reader_web"
    assert "django.contrib.admin" not in apps
    assert not [name for name in middleware if "session" in name or "auth" in name]


def test_a_public_only_process_has_no_admin_address():
    program = (
        "import django; django.setup(); from django.urls import resolve, Resolver404\n"
        "try: print(resolve('/admin/'))\n"
        "except Resolver404: print('none')"
    )
    variables = {"PUBLIC_ONLY": "true", "PUBLIC_DATABASE_URL": PUBLIC_URL, "SECRET_KEY": KEY}
    done = run("-c", program, DJANGO_SETTINGS_MODULE="dvtracker.settings", **variables)
    assert done.stdout == "none\n", done.stderr


def test_a_public_only_process_needs_the_public_url():
    done = run("manage.py", "check", SECRET_KEY=KEY, PUBLIC_ONLY="true")
    assert "PUBLIC_DATABASE_URL is not set" in done.stderr


def test_a_public_only_process_refuses_the_staffs_credentials():
    variables = {"PUBLIC_ONLY": "true", "PUBLIC_DATABASE_URL": PUBLIC_URL, "DATABASE_URL": PUBLIC_URL}
    done = run("manage.py", "check", SECRET_KEY=KEY, **variables)
    assert "Take DATABASE_URL out of the public process's environment" in done.stderr


@pytest.mark.parametrize(
    "url", ["mysql://owner:hush@db/record", "postgres://owner:hush@db/", "owner:hush@db"]
)
def test_a_database_url_that_is_none_is_refused_without_printing_the_password(url):
    done = run("manage.py", "check", SECRET_KEY=KEY, DATABASE_URL=url)
    assert "DATABASE_URL should look like postgres://user:password@host:5432/database." in done.stderr
    assert "hush" not in done.stderr + done.stdout


def test_collected_static_files_get_lasting_names_where_they_are_collected():
    assert read("STORAGES", STATIC_ROOT="/srv/static")[0]["staticfiles"]["BACKEND"].endswith(
        "CompressedManifestStaticFilesStorage"
    )


def test_the_environment_wins_over_the_file(tmp_path):
    file = tmp_path / "settings.env"
    file.write_text(f"SECRET_KEY={KEY}\nPORT=1111\nTIME_ZONE=America/New_York\n")
    assert read("PORT", "TIME_ZONE", ENV_FILE=str(file), PORT="2222") == [2222, "America/New_York"]


MAIL = ("EMAIL_BACKEND", "EMAIL_HOST", "EMAIL_PORT", "EMAIL_HOST_USER", "EMAIL_USE_TLS", "DEFAULT_FROM_EMAIL")


def test_mail_is_printed_unless_a_server_is_named():
    assert read(*MAIL[:1]) == ["django.core.mail.backends.console.EmailBackend"]


def test_a_mail_server_is_named_in_one_variable():
    url = "smtp+tls://desk%40record:hush@mail.example.org"
    assert read(*MAIL, EMAIL_URL=url, SITE_URL="https://record.example.org") == [
        "django.core.mail.backends.smtp.EmailBackend",
        "mail.example.org",
        587,
        "desk@record",
        True,
        "dvtracker@record.example.org",
    ]


@pytest.mark.parametrize("url", ["mail.example.org", "http://mail.example.org", "smtp://", "smtp://host:x"])
def test_an_address_that_is_no_mail_server_is_refused_without_printing_it(url):
    done = run("manage.py", "check", SECRET_KEY=KEY, EMAIL_URL=url)
    assert done.returncode == 1
    assert "EMAIL_URL should look like smtp+tls://user:password@host:587" in done.stderr
