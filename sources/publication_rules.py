"""Rules of publication that the database keeps, whoever writes: the admin, a load or raw SQL.

- A row counts its own changes (`version`), so that nobody can overwrite what they have not seen.
- What was withdrawn does not become public again without passing the desk.
- A row that states a fact is public only while a live citation supports it. The check is deferred to the end of
  the transaction, so that a load may write a fact first and its citations after.
- A renamed public record leaves its former key behind, so that its old address goes on leading to it.
- No row holds a protected name (sources.guard.rules).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pgtrigger
from django.apps import apps
from django.db import models

from sources.guard.rules import guards_of
from sources.registry import ADDRESSED, CITABLE, arc_field

if TYPE_CHECKING:
    from sources.record import Record


class CountChanges(pgtrigger.Trigger):
    """Before every update: one version more, the moment of it, and no way from withdrawn straight to published."""

    name = "count_changes"
    when = pgtrigger.Before
    operation = pgtrigger.Update
    func = """
        IF OLD.state = 'withdrawn' AND NEW.state = 'published' THEN
            RAISE EXCEPTION '“%” was withdrawn; it can be published only after a new review.', OLD.key
                USING ERRCODE = 'check_violation', CONSTRAINT = 'withdrawn_stays_withdrawn',
                      HINT = 'Set its state to draft or in review, with a reason, first.';
        END IF;
        NEW.version = OLD.version + 1;
        NEW.updated_at = now();
        RETURN NEW;
    """


def needs_citation_name(model: type[models.Model]) -> str:
    """The name of the constraint that a published row of this kind has a live citation."""
    return f"{model._meta.model_name}_published_is_cited"


def live_citation_sql(column: str, row_id: str) -> str:
    """SQL: a live citation supports this row. Live is: published, in support, not in recheck, from a published source."""
    return f"""EXISTS (SELECT 1 FROM public.sources_citation c JOIN public.sources_source s ON s.id = c.source_id
        WHERE c.{column} = {row_id} AND c.state = 'published' AND c.verification <> 'recheck'
          AND c.stance = 'supports' AND s.state = 'published')"""


def refusal_sql(model: type[models.Model], row_id: str) -> str:
    """PL/pgSQL that refuses when this row is published and no live citation supports it."""
    meta = model._meta
    return f"""
        SELECT r.key INTO uncited FROM public.{meta.db_table} r WHERE r.id = {row_id} AND r.state = 'published'
            AND NOT {live_citation_sql(arc_field(meta.label) + "_id", "r.id")};
        IF FOUND THEN
            RAISE EXCEPTION 'The {meta.verbose_name} “%” cannot be public without a live citation.', uncited
                USING ERRCODE = 'check_violation', CONSTRAINT = '{needs_citation_name(model)}',
                      HINT = 'Add a published citation that is not in recheck, from a published source, or keep it a draft.';
        END IF;
    """


class PublishedIsCited(pgtrigger.Trigger):
    """At the end of a transaction that published a fact: a live citation supports it."""

    name = "published_is_cited"
    when = pgtrigger.After
    operation = pgtrigger.Insert | pgtrigger.UpdateOf("state")
    condition = pgtrigger.Q(new__state="published")
    timing = pgtrigger.Deferred
    declare = [("uncited", "text")]

    def get_func(self, model: Any) -> str:
        return refusal_sql(model, "NEW.id") + "RETURN NULL;"


class CitationGoesLast(pgtrigger.Trigger):
    """At the end of a transaction that changed or deleted a citation: what it supported is still cited, or not public."""

    name = "citation_goes_last"
    when = pgtrigger.After
    operation = pgtrigger.Update | pgtrigger.Delete
    timing = pgtrigger.Deferred
    declare = [("uncited", "text")]

    def get_func(self, model: Any) -> str:
        return (
            "".join(
                f"IF OLD.{column} IS NOT NULL THEN {refusal_sql(kind, f'OLD.{column}')} END IF;"
                for kind, column in _kinds_that_need_citations()
            )
            + "RETURN NULL;"
        )


class SourceGoesLast(pgtrigger.Trigger):
    """At the end of a transaction that hid a source: what rested on it is still cited, or not public."""

    name = "source_goes_last"
    when = pgtrigger.After
    operation = pgtrigger.UpdateOf("state")
    condition = pgtrigger.Q(old__state="published") & ~pgtrigger.Q(new__state="published")
    timing = pgtrigger.Deferred
    declare = [("uncited", "text"), ("target", "bigint")]

    def get_func(self, model: Any) -> str:
        return (
            "".join(
                f"""FOR target IN SELECT {column} FROM public.sources_citation
                    WHERE source_id = NEW.id AND {column} IS NOT NULL LOOP {refusal_sql(kind, "target")} END LOOP;"""
                for kind, column in _kinds_that_need_citations()
            )
            + "RETURN NULL;"
        )


class KeepFormerKey(pgtrigger.Trigger):
    """After a key changed: the former one is kept, if readers may have seen it and it holds no protected name."""

    name = "keep_former_key"
    when = pgtrigger.After
    operation = pgtrigger.UpdateOf("key")
    condition = ~pgtrigger.Q(old__key=pgtrigger.F("new__key")) & pgtrigger.Q(
        old__state__in=("published", "withdrawn")
    )

    def get_func(self, model: Any) -> str:
        column = f"{arc_field(model._meta.label)}_id"
        return f"""INSERT INTO public.sources_formerkey (key, {column}) SELECT OLD.key, OLD.id
            WHERE NOT ext.guarded(OLD.key, ext.guard_lengths(true)) ON CONFLICT DO NOTHING; RETURN NULL;"""


def _kinds_that_need_citations() -> list[tuple[type[Record], str]]:
    kinds: list[type[Record]] = [apps.get_model(label) for label in CITABLE]
    return [(kind, f"{arc_field(kind._meta.label)}_id") for kind in kinds if kind.needs_citation]


def rules_of(model: type[Record]) -> list[pgtrigger.Trigger]:
    """The triggers that keep the rules of this kind of record."""
    rules: list[pgtrigger.Trigger] = [CountChanges()]
    if model.needs_citation:
        rules.append(PublishedIsCited())
    if model._meta.label in ADDRESSED:
        rules.append(KeepFormerKey())
    if model._meta.label == "sources.Source":
        rules.append(SourceGoesLast())
    return [*rules, *guards_of(model)]
