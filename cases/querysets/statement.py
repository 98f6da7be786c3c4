"""Reads of statements."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Prefetch, Q
from django.db.models.expressions import RawSQL
from django.db.models.functions import JSONObject

from people.models import Office, Organization, Person
from sources.chronology import earliest_first, latest_first
from sources.record import RecordQuerySet

THREADS = """
    WITH RECURSIVE thread (id) AS (
        SELECT statement_id FROM cases_statement_about_cases WHERE prosecution_id = %s
        UNION
        SELECT about.statement_id FROM cases_statement_about_decisions about
            JOIN cases_decision decision ON decision.id = about.decision_id
            WHERE decision.prosecution_id = %s
        UNION
        SELECT reply.id FROM cases_statement reply JOIN thread ON reply.answers_id = thread.id
    ) SELECT id FROM thread
"""
"""The statements about a case or a decision in it, and every reply to one of them, however deep.

Table names carry no schema: each lens reads its own.
"""

EXCHANGE = """
    WITH RECURSIVE answered (id) AS (
        SELECT id FROM cases_statement WHERE id = %s
        UNION
        SELECT reply.answers_id FROM cases_statement reply JOIN answered ON reply.id = answered.id
            WHERE reply.answers_id IS NOT NULL
    ), exchange (id) AS (
        SELECT id FROM answered
        UNION
        SELECT reply.id FROM cases_statement reply JOIN exchange ON reply.answers_id = exchange.id
    ) SELECT id FROM exchange
"""
"""A statement, what it answers and so on up, and every reply to any of these."""


class StatementQuerySet(RecordQuerySet):
    """Statements."""

    def with_speakers(self) -> StatementQuerySet:
        """With kind, forum and speakers, in two queries."""
        from cases.models import Event, StatementSpeaker

        at = Event.objects.filter(possible_statements=OuterRef("pk")).order_by(
            earliest_first("happened"), "pk"
        )
        shown = JSONObject(pk="pk", key="key", summary="summary", prosecution_id="prosecution_id")

        speakers = StatementSpeaker.objects.select_related(
            "person", "organization", "group", "for_person", "for_office", "for_organization"
        ).order_by("position", "pk")
        return (
            self.select_related("kind", "event__kind", "publication")
            .prefetch_related(Prefetch("speakers", speakers))
            .annotate(at_one_of=ArraySubquery(at.values(event=shown)))
        )

    def with_cases(self) -> StatementQuerySet:
        """With the cases that they are about, in one more query."""
        from cases.models import Prosecution

        return self.prefetch_related(Prefetch("about_cases", Prosecution.objects.by_name()))

    def newest_first(self) -> StatementQuerySet:
        """The newest first; what was said at a time not known comes last."""
        return self.order_by(latest_first("said"), "pk")

    def in_order(self) -> StatementQuerySet:
        """The earliest first; what was said at a time not known comes last."""
        return self.order_by(earliest_first("said"), "pk")

    def threads_of(self, case: int) -> StatementQuerySet:
        """What was said about the case with this id or about a decision in it, and all replies to that."""
        return self.filter(pk__in=RawSQL(THREADS, [case, case]))  # noqa: S611 - a constant, with parameters

    def about_case(self, case: int) -> StatementQuerySet:
        """Those about the case with this id, or about a decision in it, without the replies to them."""
        return self.filter(Q(about_cases=case) | Q(about_decisions__prosecution=case)).distinct()

    def exchange_around(self, statement: int) -> StatementQuerySet:
        """The statement with this id, all that it answers in turn, and all replies to these."""
        return self.filter(pk__in=RawSQL(EXCHANGE, [statement]))  # noqa: S611 - a constant, with parameters

    def around_organization(self, body: Organization) -> StatementQuerySet:
        """What a body said, what was said on its behalf, and what first stood in it."""
        from cases.models import StatementSpeaker

        spoke = StatementSpeaker.objects.filter(
            Q(organization=body) | Q(for_organization=body), statement=OuterRef("pk")
        )
        return self.filter(Exists(spoke) | Q(publication=body))

    def around(self, person: Person, offices: Iterable[Office] = ()) -> StatementQuerySet:
        """What a person said, what was said on their behalf or these offices', and, `is_about`, about them."""
        from cases.models import Statement, StatementSpeaker

        spoke = StatementSpeaker.objects.filter(
            Q(person=person) | Q(for_person=person) | Q(for_office__in=list(offices)),
            statement=OuterRef("pk"),
        )
        about = Statement.about_people.through._default_manager.filter(
            person=person, statement=OuterRef("pk")
        )
        return self.annotate(is_about=Exists(about)).filter(Exists(spoke) | Q(is_about=True))
