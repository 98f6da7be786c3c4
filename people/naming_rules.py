"""Whoever is not named stays so: what would tell who somebody is cannot stand beside a pseudonym or a description.

The database keeps it, whoever writes, from the side of the person and from that of the row that would tell:

- another form of the name is not kept at all, not even as a draft; there is no place here for a name that may not be shown;
- a tie to somebody, an office held and a candidacy lead to one person, so they are not public;
- no former key leads to the page, for it was made of the name.

What the key and the name to sort by may hold are constraints of `Person` itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pgtrigger
from django.db import models

from people.models.election import Candidacy
from people.models.office import Tenure
from people.models.person import Identity, Person, PersonName
from people.models.tie import Tie
from sources.models import FormerKey
from sources.record import State

RULE = "person_not_named_stays_so"


@dataclass(frozen=True)
class Telling:
    """A kind of row that tells who a person is: by which of its foreign keys, and in which states."""

    kind: type[models.Model]
    by: tuple[str, ...]
    as_draft_too: bool = False

    @property
    def remedy(self) -> str:
        return "Delete it." if self.as_draft_too else "Withdraw it, or keep it a draft."

    def refusal_sql(self, which: str) -> str:
        """PL/pgSQL that refuses if one of `which` rows (an SQL condition on `r` and the person `p`) tells."""
        meta = self.kind._meta
        held = " OR ".join(f"p.id = r.{name}_id" for name in self.by)
        state = "" if self.as_draft_too else f"AND r.state = '{State.PUBLISHED.value}'"
        return f"""
            SELECT r.key INTO telling FROM public.{meta.db_table} r JOIN public.people_person p ON {held}
                WHERE {which} AND p.identity <> '{Identity.NAMED.value}' {state} LIMIT 1;
            IF FOUND THEN
                RAISE EXCEPTION 'The {meta.verbose_name} “%” would tell who somebody is who is not named.', telling
                    USING ERRCODE = 'check_violation', CONSTRAINT = '{RULE}', HINT = '{self.remedy}';
            END IF;
        """


TELLING = (
    Telling(PersonName, ("person",), as_draft_too=True),
    Telling(Tie, ("person", "to")),
    Telling(Tenure, ("person",)),
    Telling(Candidacy, ("person",)),
)


class TellsOfTheNamedOnly(pgtrigger.Trigger):
    """At the end of a transaction that wrote a row which tells who somebody is: they are named."""

    name = "tells_of_the_named_only"
    when = pgtrigger.After
    timing = pgtrigger.Deferred
    declare = [("telling", "text")]

    def __init__(self, telling: Telling) -> None:
        self.telling = telling
        columns = [f"{name}_id" for name in telling.by]
        self.operation = pgtrigger.Insert | pgtrigger.UpdateOf(*columns, "state")
        if not telling.as_draft_too:
            self.condition = pgtrigger.Q(new__state=State.PUBLISHED)
        super().__init__()

    def get_func(self, model: Any) -> str:
        return self.telling.refusal_sql("r.id = NEW.id") + "RETURN NULL;"


class NothingTellsOfTheUnnamed(pgtrigger.Trigger):
    """At the end of a transaction in which a person ceased to be named: nothing is left that tells who it is."""

    name = "nothing_tells_of_the_unnamed"
    when = pgtrigger.After
    operation = pgtrigger.UpdateOf("identity")
    condition = ~pgtrigger.Q(new__identity=Identity.NAMED)
    timing = pgtrigger.Deferred
    declare = [("telling", "text")]

    def get_func(self, model: Any) -> str:
        return "".join(it.refusal_sql("p.id = NEW.id") for it in TELLING) + "RETURN NULL;"


class LeaveNoFormerKey(pgtrigger.Trigger):
    """When a person ceases to be named, no former address leads to them any more."""

    name = "leave_no_former_key"
    when = pgtrigger.After
    operation = pgtrigger.UpdateOf("identity")
    condition = ~pgtrigger.Q(new__identity=Identity.NAMED)
    func = "DELETE FROM public.sources_formerkey WHERE on_person_id = NEW.id; RETURN NULL;"


class NoWayToTheUnnamed(pgtrigger.Trigger):
    """A former key of somebody who is not named is never kept: it is refused, and renaming them leaves none behind."""

    name = "no_way_to_the_unnamed"
    when = pgtrigger.Before
    operation = pgtrigger.Insert | pgtrigger.Update
    condition = pgtrigger.Q(new__on_person__isnull=False)
    func = f"""
        IF EXISTS (SELECT 1 FROM public.people_person p
                   WHERE p.id = NEW.on_person_id AND p.identity <> '{Identity.NAMED.value}') THEN
            IF pg_trigger_depth() > 1 THEN
                RETURN NULL;  -- they were renamed
            END IF;
            RAISE EXCEPTION 'The former key “%” would lead to somebody who is not named.', NEW.key
                USING ERRCODE = 'check_violation', CONSTRAINT = '{RULE}', HINT = 'Leave it out.';
        END IF;
        RETURN NEW;
    """


def stand() -> None:
    """Let the database keep these rules."""
    for telling in TELLING:
        pgtrigger.register(TellsOfTheNamedOnly(telling))(telling.kind)
    pgtrigger.register(NothingTellsOfTheUnnamed(), LeaveNoFormerKey())(Person)
    pgtrigger.register(NoWayToTheUnnamed())(FormerKey)
