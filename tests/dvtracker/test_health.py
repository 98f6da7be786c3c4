"""What load balancers and monitors are told."""

from contextlib import contextmanager

import pytest
from django.db import OperationalError, connections
from django.test import override_settings

from dvtracker import health

SECRET = "connection to server at db.example.org failed: password authentication failed for user reader"


@contextmanager
def unreachable(monkeypatch, alias):
    """A connection that fails as a server that is down does."""

    def cursor(*args):
        raise OperationalError(SECRET)

    with monkeypatch.context() as patch:
        patch.setattr(connections[alias], "cursor", cursor)
        yield


def test_the_process_is_alive_whatever_the_database_does(client):
    response = client.get("/healthz")  # Without the django_db mark any query would fail.
    assert (response.status_code, response.content) == (200, b"ok\n")
    assert "no-store" in response["Cache-Control"]


@pytest.mark.django_db
def test_a_process_with_its_connections_and_the_lens_is_ready(client):
    response = client.get("/readyz")
    assert (response.status_code, response.content) == (200, b"ok\n")


@pytest.mark.django_db
@pytest.mark.parametrize(("alias", "who"), [("default", "staff"), ("web", "public")])
def test_a_connection_that_does_not_answer_is_named_without_secrets(client, monkeypatch, alias, who):
    with unreachable(monkeypatch, alias):
        response = client.get("/readyz")
    assert response.status_code == 503
    assert response.content.decode() == f"The {who}'s database connection does not answer.\n"
    assert response["Content-Type"] == "text/plain; charset=utf-8"


@pytest.mark.django_db
def test_a_missing_lens_is_said(client, monkeypatch):
    monkeypatch.setitem(health.names.SCHEMAS, "web", "no_such_schema")
    response = client.get("/readyz")
    assert response.status_code == 503
    assert response.content.decode() == "The public's view of the record is not built. Run: manage.py lens\n"


@pytest.mark.django_db
def test_a_public_only_process_does_not_ask_for_the_staffs_connection(client, monkeypatch):
    with unreachable(monkeypatch, "default"), override_settings(PUBLIC_ONLY=True):
        assert client.get("/readyz").status_code == 200
