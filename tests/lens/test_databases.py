"""The DATABASES setting, from one connection."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from dvtracker.lens.databases import sibling, with_lenses
from dvtracker.lens.names import GIVEN

DESK = {
    "ENGINE": "django.db.backends.postgresql",
    "NAME": "record",
    "USER": "owner",
    "PASSWORD": "staff only",
}
READER = {**DESK, "USER": "reader_web", "PASSWORD": "readers", "HOST": "db.example.org"}


def test_a_newcomer_configures_nothing():
    found = with_lenses(DESK, secret="a secret")
    assert found["default"] == DESK
    assert [found[alias]["USER"] for alias in ("web", "asof")] == ["record_web", "record_asof"]
    passwords = {found[alias]["PASSWORD"] for alias in ("default", "web", "asof")}
    assert len(passwords) == 3
    assert passwords != {with_lenses(DESK, secret="another")[alias]["PASSWORD"] for alias in found}


def test_a_password_may_be_given():
    assert with_lenses(DESK, password="readers", secret="a secret")["web"]["PASSWORD"] == "readers"


def test_the_operator_may_name_the_public_role_and_its_server():
    found = with_lenses(DESK, public=READER, secret="a secret")
    assert [found[alias]["USER"] for alias in ("web", "asof")] == ["reader_web", "reader_asof"]
    assert found["web"][GIVEN] == "reader_web"
    assert (found["asof"]["PASSWORD"], found["asof"]["HOST"]) == ("readers", "db.example.org")
    assert sibling("reader", "asof") == "reader_asof"


def test_a_public_process_holds_no_staff_credentials():
    found = with_lenses({}, public=READER, public_only=True)
    assert "staff only" not in str(found)
    assert found["default"] == {"ENGINE": "django.db.backends.dummy"}


def test_the_lens_reads_through_an_engine_for_views():
    assert with_lenses(DESK)["web"]["ENGINE"] == "dvtracker.lens.engines.plain"
    embedded = {**DESK, "ENGINE": "dvtracker.embedded"}
    assert with_lenses(embedded)["asof"]["ENGINE"] == "dvtracker.lens.engines.embedded"
    with pytest.raises(ImproperlyConfigured, match="needs PostgreSQL"):
        with_lenses({**DESK, "ENGINE": "django.db.backends.sqlite3"})


def test_options_of_the_desk_stay_its_own():
    found = with_lenses({**DESK, "OPTIONS": {"connect_timeout": 3}})
    assert found["default"]["OPTIONS"] == {"connect_timeout": 3}
    assert found["web"]["OPTIONS"]["connect_timeout"] == 3
    assert found["web"]["OPTIONS"]["server_side_binding"] is True
