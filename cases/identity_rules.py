"""In a case of children or family no public text tells who they are (`sources.identifying`): the rule in the database.

Such a case is marked (`Prosecution.involves_family`). Its texts are its own, those of all that is part of it, of statements and
inquiries about it with their parts, and of the citations of all these. The database refuses at the end of a transaction that
published or changed one of these rows, linked one to such a case, or marked the case.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pgtrigger
from django.db import models

from sources import identifying
from sources.models import Citation
from sources.parts import kinds_within
from sources.record import Record, State, records
from sources.registry import CITABLE, arc_field

RULE = "nothing_identifies_in_family_cases"
CASE, LINK = "cases.Prosecution", "about_cases"


def kept_kinds() -> list[type[Record]]:
    """The kinds of record that may belong to such a case and hold a text."""
    return [kind for kind in records() if identifying.texts_of(kind) and belongs_sql(kind, "r")]


def belongs_sql(kind: type[Record], row: str, depth: int = 1) -> str:
    """SQL: the row with this alias belongs to a case of children or family. Empty of a kind that cannot."""
    if kind._meta.label == CASE:
        return f"{row}.involves_family"
    if any(field.name == LINK for field in kind._meta.many_to_many):
        return _linked_sql(kind._meta.get_field(LINK), row)
    if kind is Citation:
        ways = [belongs_by_sql(Citation._meta.get_field(arc_field(label)), row) for label in CITABLE]
        return " OR ".join(filter(None, ways))
    return belongs_by_sql(kind._meta.get_field(kind.part_of), row, depth) if kind.part_of else ""


def belongs_by_sql(key: Any, row: str, depth: int = 1) -> str:
    """SQL: what this foreign key of the row leads to belongs to one."""
    whole, table = f"w{depth}", key.related_model._meta.db_table
    belongs = belongs_sql(key.related_model, whole, depth + 1)
    found = (
        f"EXISTS (SELECT 1 FROM public.{table} {whole} WHERE {whole}.id = {row}.{key.column} AND {belongs})"
    )
    return found if belongs else ""


def _linked_sql(link: Any, row: str) -> str:
    return f"""EXISTS (SELECT 1 FROM public.{link.m2m_db_table()} m JOIN public.cases_prosecution f
        ON f.id = m.{link.m2m_reverse_name()} AND f.involves_family WHERE m.{link.m2m_column_name()} = {row}.id)"""


def refusal_sql(kind: type[Record], which: str) -> str:
    """PL/pgSQL that refuses if a public row `r` of this kind, of which `which` is true, tells who somebody is."""
    meta = kind._meta
    fields: list[Any] = [meta.get_field(name) for name in identifying.texts_of(kind)]
    texts = ", ".join(f"('{field.verbose_name}', r.\"{field.column}\")" for field in fields)
    return f"""
        SELECT r.key, t.field, ext.identifying(t.said) AS said INTO told
            FROM public.{meta.db_table} r, LATERAL (VALUES {texts}) AS t(field, said)
            WHERE ({which}) AND r.state = '{State.PUBLISHED.value}' AND ({belongs_sql(kind, "r")})
                AND ext.identifying(t.said) IS NOT NULL LIMIT 1;
        IF FOUND THEN
            RAISE EXCEPTION 'The {meta.verbose_name} “%”, in “%”: %', told.key, told.field, told.said
                USING ERRCODE = 'check_violation', CONSTRAINT = '{RULE}';
        END IF;
    """


class KeepsIdentities(pgtrigger.Trigger):
    """At the end of a transaction that published a row or changed a public one: it tells nobody's identity."""

    name = "keeps_identities"
    when = pgtrigger.After
    operation = pgtrigger.Insert | pgtrigger.Update
    condition = pgtrigger.Q(new__state=State.PUBLISHED)
    timing = pgtrigger.Deferred
    declare = [("told", "record")]

    def __init__(self, kind: type[Record]) -> None:
        self.kind = kind
        super().__init__()

    def get_func(self, model: Any) -> str:
        return refusal_sql(self.kind, "r.id = NEW.id") + "RETURN NULL;"


class LinkKeepsIdentities(pgtrigger.Trigger):
    """At the end of a transaction that linked a row to such a case: neither it, its parts nor their citations do."""

    name = "link_keeps_identities"
    when = pgtrigger.After
    operation = pgtrigger.Insert
    timing = pgtrigger.Deferred
    declare = [("told", "record")]

    def __init__(self, kind: type[Record]) -> None:
        self.kind = kind
        super().__init__()

    def get_func(self, model: Any) -> str:
        row = f"NEW.{self.kind._meta.model_name}_id"
        refusals = "".join(refusal_sql(kind, which) for kind, which in _within(self.kind, row))
        return f"""
            IF EXISTS (SELECT 1 FROM public.cases_prosecution f WHERE f.id = NEW.prosecution_id AND f.involves_family) THEN
                {refusals}
            END IF;
            RETURN NULL;
        """


def _within(kind: type[Record], row: str) -> Iterator[tuple[type[Record], str]]:
    """The kinds of which rows belong to a row of this kind, itself first, each with which rows `r` those are."""
    cited = [f"r.{arc_field(kind._meta.label)}_id = {row}"]
    yield kind, f"r.id = {row}"
    for part in kinds_within(kind):
        yield part, f"r.{part.part_of}_id = {row}"
        its = f"SELECT p.id FROM public.{part._meta.db_table} p WHERE p.{part.part_of}_id = {row}"
        cited.append(f"r.{arc_field(part._meta.label)}_id IN ({its})")
    yield Citation, " OR ".join(cited)


class MarkKeepsIdentities(pgtrigger.Trigger):
    """At the end of a transaction that marked a case: nothing that belongs to it does. All is read, for that is rare."""

    name = "mark_keeps_identities"
    when = pgtrigger.After
    operation = pgtrigger.UpdateOf("involves_family")
    condition = pgtrigger.Q(new__involves_family=True, old__involves_family=False)
    timing = pgtrigger.Deferred
    declare = [("told", "record")]

    def get_func(self, model: Any) -> str:
        return "".join(refusal_sql(kind, "true") for kind in kept_kinds()) + "RETURN NULL;"


def stand(case: type[Record], *others: type[Record], links: dict[type[Record], type[models.Model]]) -> None:
    """Let the database keep this rule of cases and the `others` that `kept_kinds` finds, which a test compares.

    `links` are the tables that tie rows of a kind to cases, by the kind.
    """
    kinds: tuple[type[Record], ...] = (case, *others, Citation)
    for kind in kinds:
        pgtrigger.register(KeepsIdentities(kind))(kind)
    pgtrigger.register(MarkKeepsIdentities())(case)
    for kind, link in links.items():
        pgtrigger.register(LinkKeepsIdentities(kind))(link)
