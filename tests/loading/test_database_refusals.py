"""What only the database knows is told in the same form."""

from __future__ import annotations

import pytest
from django.core.management.base import CommandError
from django.db import connection

from dvtracker.loading import load as loading
from sources.models import SourceKind
from tests.loading.conftest import Load, digest

PUBLISH = {"publish": True, "reason": "To see it refused"}


def refusal(load: Load, text: str, **options: object) -> list[str]:
    before = digest()
    with pytest.raises(CommandError) as refused:
        load(text, **options)
    assert digest() == before
    return str(refused.value).splitlines()[1:]


def run(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)


def test_a_rule_of_the_table_that_no_model_knows_is_asked_too(load: Load, harbour: str) -> None:
    run("ALTER TABLE people_person ADD CONSTRAINT no_otters CHECK (display_name !~ 'Otter')")
    text = "- model: people.person\n  fields: {key: otter-q5q5q5, display_name: Otter, sort_name: Otter}\n"
    assert refusal(load, text) == [
        "new.yaml:2: people.person otter-q5q5q5: display_name: The database's rule no_otters refuses this."
    ]


def test_two_labels_cannot_change_places_in_one_load(load: Load) -> None:
    kinds = "- model: sources.sourcekind\n  fields: {{key: {}, label: {}}}\n"
    load(kinds.format("news", "news") + kinds.format("film", "film"))
    (said,) = refusal(load, kinds.format("news", "film") + kinds.format("film", "news"), **PUBLISH)
    assert said.startswith(("new.yaml:1: sources.sourcekind news: ", "new.yaml:3: sources.sourcekind film: "))
    assert 'duplicate key value violates unique constraint "sources_sourcekind_label' in said
    assert SourceKind.objects.get(key="news").label == "news"


def test_the_rule_of_citations_reads_the_same_from_the_database(
    load: Load, harbour: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    fact = """
- model: cases.decision
  fields: {key: decision-r6r6r6, state: published, prosecution: [teapots-f5f5f5], kind: [declined],
           by_unknown: true, concerns_everybody: true}
"""
    foreseen = refusal(load, fact, **PUBLISH)
    monkeypatch.setattr(loading, "check_citations", lambda entries: None)
    assert refusal(load, fact, **PUBLISH) == foreseen
    assert foreseen[0].startswith("new.yaml:2: cases.decision decision-r6r6r6: The decision ")


def test_a_refusal_about_another_row_names_the_rule(
    load: Load, harbour: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "check_citations", lambda entries: None)
    moved = """
- model: sources.citation
  fields: {key: citation-k9k9k9, state: published, source: [gazette-story-b2b2b2],
           on_person: [otto-quill-c3c3c3], locator: ¶3}
"""
    (said,) = refusal(load, moved, **PUBLISH)
    assert said.startswith(
        "the database: decision_published_is_cited: The decision “decision-j8j8j8” cannot be"
    )
