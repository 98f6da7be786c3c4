"""docs/promises.md has every promise of the README, and the tests that it names are there to fail."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
PAGE = (PROJECT / "docs/promises.md").read_text()
PROMISE = re.compile(r"^- \*\*(.+?)\.?\*\*", re.MULTILINE)
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


def sections() -> dict[str, str]:
    """Each promise of the page with what stands under it."""
    parts = re.split(r"^## (.+)$", PAGE, flags=re.MULTILINE)[1:]
    return dict(zip(parts[::2], parts[1::2], strict=True))


@cache
def names_in(file: str) -> set[str]:
    """The names of the tests of a file; none if there is no such file."""
    path = PROJECT / file
    tree = ast.parse(path.read_text()) if path.exists() else ast.Module([], [])
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_the_page_has_the_promises_of_the_readme_in_their_order():
    promised = PROMISE.findall((PROJECT / "README.md").read_text())
    assert len(promised) >= 5
    assert list(sections()) == promised


def test_every_promise_names_tests_in_each_row_of_its_table():
    rows = [
        (promise, line)
        for promise, text in sections().items()
        for line in text.splitlines()
        if line.startswith("| ") and not line.startswith("| what keeps it")
    ]
    assert {promise for promise, _ in rows} == set(sections())
    assert [line for _, line in rows if not NAMED.search(line)] == []


def test_every_test_that_is_named_is_there():
    missing = [f"{file}::{name}" for file, name in NAMED.findall(PAGE) if name not in names_in(file)]
    assert missing == []
