"""Reads of statements."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.db.models.expressions import RawSQL
from django.db.models.functions import Coalesce, JSONObject

from people.models import Election, Office, Organization, Person
from sources.chronology import earliest_first, latest_first
from sources.during import during_any
from sources.naming import any_of
from sources.record import RecordQuerySet
from sources.tally import Tally, tally

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

    def for_list(self) -> StatementQuerySet:
        """What a row of a list shows: kind, forum, speakers, and the cases and people it is about; four queries."""
        about = Prefetch("about_people", Person.objects.by_name())
        return self.with_speakers().with_cases().prefetch_related(about)

    def said_during(self, periods: Sequence[str]) -> StatementQuerySet:
        """Those that may have been said in one of these periods (partial dates)."""
        return self.filter(during_any("said", periods))

    def spoken_by(self, names: Sequence[str]) -> StatementQuerySet:
        """Those of a speaker whose name, or the words for whom, has all the words of one of these."""
        return self._with_speaker(
            names, "person__display_name", "organization__name", "group__description", "unnamed_as"
        )

    def on_behalf_of(self, names: Sequence[str]) -> StatementQuerySet:
        """Those said for a person, an office or an organization of such a name."""
        return self._with_speaker(
            names, "for_person__display_name", "for_office__title", "for_organization__name"
        )

    def _with_speaker(self, names: Sequence[str], *fields: str) -> StatementQuerySet:
        from cases.models import StatementSpeaker

        spoke = StatementSpeaker.objects.filter(any_of(fields, names), statement=OuterRef("pk"))
        return self.filter(Exists(spoke))

    def about_anything_called(self, names: Sequence[str]) -> StatementQuerySet:
        """Those about a person, a case, an inquiry or an election whose name has all the words of one of these."""
        from cases.models import Inquiry, Prosecution

        titled = any_of(["title"], names)
        return self.filter(
            Exists(Person.objects.called(names).filter(statements_about=OuterRef("pk")))
            | Exists(Prosecution.objects.filter(titled, statements=OuterRef("pk")))
            | Exists(Inquiry.objects.filter(titled, statements=OuterRef("pk")))
            | Exists(Election.objects.filter(titled, statements=OuterRef("pk")))
        )

    def said_at(self, kinds: Sequence[str]) -> StatementQuerySet:
        """Those said at an event of one of these kinds, by key, or at one of several events of which one is."""
        at = self.alias(forum=_forum()).filter(forum__in=kinds).order_by()
        return self.filter(pk__in=at.values("pk"))

    def count_by_forum(self, left: QuerySet) -> Tally:
        """By kind of event at which they were, or may have been, said; `left` are those that the other filters leave."""
        return tally(self.annotate(forum=_forum()).values_list("forum"), left)

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


def _forum() -> Coalesce:
    """The kind of event: of that at which it was said, else of each at which it may have been."""
    return Coalesce("event__kind__key", "forums__kind__key")
