"""Who alleges an assault on themselves is public by name only while they have chosen it (`people.Consent`).

Nothing is guessed from words. Whether a statement alleges an assault is said by its kind (`StatementKind.alleges`), and
of whom it speaks by its speakers: somebody who spoke for themselves; of a spokesperson, the person for whom they spoke.
Who spoke on behalf of an office or a body, as a prosecutor does who accuses somebody, did not speak of themselves.

The database refuses at the end of a transaction, from every side: of the person (published, or named again), of the
speaker and of the statement (published, changed), of the kind (marked), of the consent (withdrawn, revoked, deleted). A
consent that loses its last citation cannot be public either, so that is refused by the rule of citations.
"""

from __future__ import annotations

from typing import Any

import pgtrigger

from cases.models.speaker import StatementSpeaker
from cases.models.statement import Alleges, Statement, StatementKind
from people.models import Consent, Person
from people.models.person import Identity
from sources.record import State

RULE = "accuser_is_named_by_choice"
MESSAGE = "The person “%” alleges an assault, and cannot be public by name without a published consent."
REMEDY = (
    "Add one to the person, with the citation that shows it, or show them under a pseudonym or not named."
)
OF_WHOM = """COALESCE(s.for_person_id,
                      CASE WHEN s.for_office_id IS NULL AND s.for_organization_id IS NULL THEN s.person_id END)"""
"""SQL: of whom the statement of a speaker `s` speaks as an accuser."""


def refusal_sql(which: str) -> str:
    """PL/pgSQL that refuses if, `which` being true of a person `p`, a speaker `s` or a statement `t`, the choice is missing."""
    return f"""
        SELECT p.key INTO unchosen FROM public.people_person p
            JOIN public.cases_statementspeaker s ON (s.person_id = p.id OR s.for_person_id = p.id) AND {OF_WHOM} = p.id
            JOIN public.cases_statement t ON t.id = s.statement_id
            JOIN public.cases_statementkind k ON k.id = t.kind_id AND k.alleges = '{Alleges.ASSAULT.value}'
            WHERE {which} AND p.identity = '{Identity.NAMED.value}'
                AND '{State.PUBLISHED.value}' = ALL (ARRAY[p.state, s.state, t.state])
                AND NOT EXISTS (SELECT 1 FROM public.people_consent c
                                WHERE c.person_id = p.id AND c.state = '{State.PUBLISHED.value}' AND c.revoked = '')
            LIMIT 1;
        IF FOUND THEN
            RAISE EXCEPTION '{MESSAGE}', unchosen
                USING ERRCODE = 'check_violation', CONSTRAINT = '{RULE}', HINT = '{REMEDY}';
        END IF;
        RETURN NULL;
    """


class NamedByChoice(pgtrigger.Trigger):
    """At the end of a transaction that could have made an accuser's name public: they have chosen it."""

    name = "named_by_choice"
    when = pgtrigger.After
    timing = pgtrigger.Deferred
    declare = [("unchosen", "text")]

    def __init__(self, which: str, operation: Any, condition: Any) -> None:
        self.which, self.operation, self.condition = which, operation, condition
        super().__init__()

    def get_func(self, model: Any) -> str:
        return refusal_sql(self.which)


PUBLIC = pgtrigger.Q(new__state=State.PUBLISHED)
SPOKE = ("person_id", "for_person_id", "for_office_id", "for_organization_id", "statement_id")
SIDES: tuple[tuple[Any, NamedByChoice], ...] = (
    (
        Person,
        NamedByChoice(
            "p.id = NEW.id",
            pgtrigger.UpdateOf("state", "identity"),
            PUBLIC & pgtrigger.Q(new__identity=Identity.NAMED),
        ),
    ),
    (
        StatementSpeaker,
        NamedByChoice("s.id = NEW.id", pgtrigger.Insert | pgtrigger.UpdateOf("state", *SPOKE), PUBLIC),
    ),
    (Statement, NamedByChoice("t.id = NEW.id", pgtrigger.UpdateOf("state", "kind_id"), PUBLIC)),
    (
        StatementKind,
        NamedByChoice("k.id = NEW.id", pgtrigger.UpdateOf("alleges"), ~pgtrigger.Q(new__alleges="")),
    ),
    (
        Consent,
        NamedByChoice(
            "p.id = OLD.person_id",
            pgtrigger.Update | pgtrigger.Delete,
            pgtrigger.Q(old__state=State.PUBLISHED),
        ),
    ),
)
"""A person is always there before a statement of theirs, and a statement before its speakers: adding one breaks nothing yet."""


def stand() -> None:
    """Let the database keep this rule."""
    for model, side in SIDES:
        pgtrigger.register(side)(model)
