"""What the tests of loading share: a small record, a way to load a text, and a digest of the whole database."""

from __future__ import annotations

from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection

HARBOUR = Path(__file__).with_name("harbour.yaml")

Load = Callable[..., str]


@pytest.fixture
def load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, db: None) -> Load:
    """`load(text, publish=True, reason="…")` loads the text as the file `new.yaml`; returns what was printed."""
    monkeypatch.chdir(tmp_path)

    def loading(text: str, name: str = "new.yaml", **options: Any) -> str:
        (tmp_path / name).write_text(text, "utf-8")
        said = StringIO()
        call_command("loaddata", name, stdout=said, **options)
        return said.getvalue()

    return loading


@pytest.fixture
def harbour(load: Load) -> str:
    """The small record, loaded and published. The fixture's value is its text."""
    text = HARBOUR.read_text("utf-8")
    load(text, "harbour.yaml", publish=True, reason="For the tests")
    return text


def digest() -> dict[str, str]:
    """A digest of the contents of every table, history included, by the table's name."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
        of_table = "SELECT '{0}', md5(string_agg(t::text, chr(10) ORDER BY t::text)) FROM public.\"{0}\" t"
        cursor.execute(" UNION ALL ".join(of_table.format(name) for (name,) in cursor.fetchall()))
        return dict(cursor.fetchall())
