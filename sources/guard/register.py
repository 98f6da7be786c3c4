"""Registering a name as protected, releasing it, and where it stands in the record.

The name is in memory while its forms are digested, and nowhere afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection, models, transaction
from django.db.models.functions import Now
from django.views.decorators.debug import sensitive_variables

from sources.guard.key import key_check
from sources.guard.matching import Pattern, forms_of, spans
from sources.guard.rules import guarded_kinds
from sources.guard.texts import texts_of
from sources.models import ProtectedForm, ProtectedName

TELLING = "This tells the name itself. Describe the matter without it."
WHERE = """
    SELECT r.id, CASE WHEN NOT ext.guarded(r.key, f.lengths) THEN r.key END, array_agg(t.field)
    FROM (SELECT array_agg(DISTINCT letters::integer) AS lengths FROM public.sources_protectedform WHERE name_id = %s) f,
         public.{table} r, LATERAL (VALUES {texts}) AS t(field, said)
    WHERE t.said <> '' AND ext.guarded(t.said, f.lengths, %s) GROUP BY r.id, r.key, f.lengths ORDER BY r.id
"""


@dataclass(frozen=True)
class Standing:
    """A row that holds a protected name now: its kind, its number, its key unless that holds the name, and the fields."""

    kind: type[models.Model]
    pk: int
    key: str
    fields: list[str]

    @property
    def kind_name(self) -> str:
        return str(self.kind._meta.verbose_name)


@sensitive_variables()
def register(name: str, *, reference: str, why: str, alone: bool = False, by: Any = None) -> ProtectedName:
    """Protect a name from now on: no text with it can be saved any more, or published.

    Args:
        name: in full, as “Anne-Marie Smith” or “Smith, Anne-Marie”; it is not kept.
        reference: what the desk calls the matter.
        why: the ground.
        alone: whether the last word of the name is refused by itself, too.
        by: the account that does it; None for a command.

    Raises ValidationError if it is no whole name, or if the reference or the ground tells it.
    """
    patterns = forms_of(name, alone=alone)
    told = {it: TELLING for it, said in (("reference", reference), ("why", why)) if spans(said, patterns)}
    if told:
        raise ValidationError(dict(told))
    with transaction.atomic():
        protected = ProtectedName.objects.create(
            reference=reference, why=why, alone=alone, registered_by=by, key_check=key_check()
        )
        ProtectedForm.objects.bulk_create(
            ProtectedForm(name=protected, digest=it.digest, letters=it.letters)
            for it in sorted(patterns, key=lambda it: it.letters)
        )
    return protected


def release(protected: ProtectedName, *, why: str, by: Any = None) -> None:
    """Protect a name no longer. Its digests go; that it was protected, and by whom it was released, stays."""
    with transaction.atomic():
        protected.forms.all().delete()
        ProtectedName.objects.filter(pk=protected.pk, released_at=None).update(
            released_at=Now(), released_by=by, released_why=why
        )
    protected.refresh_from_db()


def patterns_of(protected: ProtectedName) -> set[Pattern]:
    """What a protected name is looked for by."""
    return {
        Pattern(bytes(digest), letters)
        for digest, letters in protected.forms.values_list("digest", "letters")
    }


def standing(protected: ProtectedName) -> Iterator[Standing]:
    """Every row of the record that holds a protected name now, drafts and desk notes included: a query for each kind."""
    for kind in guarded_kinds():
        texts = ", ".join(f"(%s, r.{connection.ops.quote_name(column)})" for column in texts_of(kind))
        names = list(texts_of(kind).values())
        with connection.cursor() as cursor:
            sql = WHERE.format(table=kind._meta.db_table, texts=texts)
            cursor.execute(sql, [protected.pk, *names, protected.pk])
            for pk, key, fields in cursor.fetchall():
                yield Standing(kind, pk, key or "", fields)
