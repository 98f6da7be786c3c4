"""The example in docs/loading.md loads, and the problems that are shown there are told as they are shown."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.core.management.base import CommandError

from tests.loading.conftest import Load

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "loading.md").read_text("utf-8")


def block(language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    assert found
    return found[1]


def test_the_example_loads_published(load: Load) -> None:
    assert "8 published" in load(block("yaml"), publish=True, reason="To see that it loads")


def test_the_problems_are_told_as_shown(load: Load) -> None:
    wrong = (
        block("yaml")
        .replace("on_defendant: [quill-in-the-case-f8n2wr]", "on_defendant: [quill-in-the-case-f8n2wx]")
        .replace("made: 2016\n", "made: 2016-13\n    by_unknown: true\n")
    )
    with pytest.raises(CommandError) as refused:
        load(wrong, "harbour.yaml")
    assert f"CommandError: {refused.value}\n" == block("text")
