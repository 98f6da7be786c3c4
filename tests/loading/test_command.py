"""The command: which files it finds and opens, and through which connection it works."""

from __future__ import annotations

import gzip
import io
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.core.management.base import CommandError
from django.test import override_settings

from dvtracker.lens import eyes
from dvtracker.loading import files
from dvtracker.loading.load import load as load_files
from people.models import Person
from tests.loading.conftest import Load, digest

OTTO = "- model: people.person\n  fields: {key: otto-quill-c3c3c3, display_name: Otto, sort_name: Otto}\n"


def test_a_fixture_is_found_by_name_in_the_folders_of_the_settings(db: None, tmp_path: Path) -> None:
    (tmp_path / "otto.yaml").write_text(OTTO)
    with override_settings(FIXTURE_DIRS=[tmp_path]):
        call_command("loaddata", "otto", verbosity=0)
    assert Person.objects.get().display_name == "Otto"


def test_a_fixture_is_found_by_its_path(db: None, tmp_path: Path) -> None:
    (tmp_path / "otto.yaml").write_text(OTTO)
    call_command("loaddata", str(tmp_path / "otto.yaml"), verbosity=0)
    assert Person.objects.exists()


def test_a_fixture_may_be_compressed(db: None, tmp_path: Path) -> None:
    (tmp_path / "otto.yaml.gz").write_bytes(gzip.compress(OTTO.encode()))
    call_command("loaddata", str(tmp_path / "otto.yaml.gz"), verbosity=0)
    assert Person.objects.exists()


def test_a_fixture_may_be_piped_in(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(OTTO.encode())))
    call_command("loaddata", "-", format="yaml", verbosity=0)
    assert Person.objects.exists()


def test_what_is_piped_in_has_to_say_its_format(db: None) -> None:
    with pytest.raises(CommandError, match="--format must be specified"):
        call_command("loaddata", "-")


def test_a_fixture_that_is_nowhere(db: None) -> None:
    with pytest.raises(CommandError, match="No fixture named 'atlantis' found"):
        call_command("loaddata", "atlantis")


def test_a_format_that_is_not_read(db: None, tmp_path: Path) -> None:
    (tmp_path / "otto.xml").write_text("<django-objects/>")
    with pytest.raises(CommandError, match="xml is not a known serialization format"):
        call_command("loaddata", str(tmp_path / "otto.xml"))


def said_of(path: Path) -> str:
    with pytest.raises(CommandError) as refused:
        call_command("loaddata", str(path))
    return str(refused.value).splitlines()[1].partition(f"{path}")[2]


def test_a_file_that_is_not_utf_8(db: None, tmp_path: Path) -> None:
    path = tmp_path / "otto.yaml"
    path.write_bytes(OTTO.replace("Otto", "Ött").encode("latin-1"))
    assert said_of(path) == ":2: is not UTF-8. Save it in that encoding."


def test_a_file_with_a_mark_of_byte_order(db: None, tmp_path: Path) -> None:
    (tmp_path / "otto.yaml").write_text(OTTO, "utf-8-sig")
    call_command("loaddata", str(tmp_path / "otto.yaml"), verbosity=0)
    assert Person.objects.exists()


def test_a_file_that_unfolds_into_too_much(db: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MOST_BYTES", 1000)
    path = tmp_path / "otto.yaml.gz"
    path.write_bytes(gzip.compress(b" " * 1_000_000))
    assert said_of(path) == ": is larger than 1,000 bytes. Load it in parts."


def test_a_file_that_is_cut_off(db: None, tmp_path: Path) -> None:
    path = tmp_path / "otto.yaml.gz"
    path.write_bytes(gzip.compress(OTTO.encode())[:-12])
    assert said_of(path).startswith(": cannot be read: ")


def test_one_file_that_cannot_be_read_spoils_the_others(load: Load, tmp_path: Path) -> None:
    (tmp_path / "otto.yaml").write_text(OTTO)
    (tmp_path / "bad.json").write_text("[}")
    before = digest()
    with pytest.raises(CommandError) as refused:
        call_command("loaddata", "otto", "bad")
    assert str(refused.value).splitlines()[1:] == ["bad.json:1: is not JSON: Expecting value (column 2)."]
    assert digest() == before


def test_no_other_connection_is_loaded_into(db: None) -> None:
    with pytest.raises(CommandError, match="through the default connection and no other"):
        call_command("loaddata", "vocabulary", database="web")


def test_nothing_is_loaded_through_the_readers_eyes(db: None) -> None:
    with (
        eyes.through("web"),
        pytest.raises(CommandError, match="through the default connection and no other"),
    ):
        call_command("loaddata", "vocabulary")
    with eyes.through("web"), pytest.raises(ValueError, match="at the desk"):
        load_files([])


def test_the_setting_narrows_what_is_loaded(load: Load) -> None:
    with override_settings(LOADABLE_MODELS=["people.Office"]), pytest.raises(CommandError) as refused:
        load(OTTO)
    assert "people.person is not loaded from fixtures; the setting LOADABLE_MODELS" in str(refused.value)


def test_the_setting_cannot_let_accounts_in(load: Load) -> None:
    with (
        override_settings(LOADABLE_MODELS=["auth.User"]),
        pytest.raises(ImproperlyConfigured, match="no unique key"),
    ):
        load(OTTO)
