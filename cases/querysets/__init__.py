"""Every read of cases that has a name."""

from __future__ import annotations

from django.db.models import Case, Exists, F, IntegerField, OuterRef, Prefetch, Q, Value, When
from django.db.models.functions import Coalesce

from sources.record import RecordQuerySet


class DecisionQuerySet(RecordQuerySet):
    """Decisions."""

    def with_actors(self) -> DecisionQuerySet:
        """With kind, actor and deal, and those whom each concerns: two queries."""
        from cases.models import Defendant

        concerned = Prefetch("concerns", Defendant.objects.select_related("person"))
        return self.select_related(
            "kind", "by_person", "by_office", "by_organization", "by_defendant__person"
        ).prefetch_related(concerned)

    def newest_first(self) -> DecisionQuerySet:
        """By the first day on which each may have been made; one known only to follow another, just after it.

        “By June 2020” has no first day and counts by its last.
        Those of which neither a date nor an order is known come last: nothing says that they are new.
        """
        dates = ("made_span", "after__made_span", "after_event__happened_span")
        began = Coalesce(*(f"{date}__{end}" for date in dates for end in ("startswith", "endswith")))
        follows = Case(
            When(Q(made="") & (Q(after__isnull=False) | Q(after_event__isnull=False)), then=Value(1)),
            default=Value(0),
            output_field=IntegerField(),
        )
        return self.alias(began=began, follows=follows).order_by(
            F("began").desc(nulls_last=True), "-follows", "-pk"
        )


class DefendantQuerySet(RecordQuerySet):
    """Those against whom a matter is directed."""

    def with_position(self) -> DefendantQuerySet:
        """With `word` (subject, accused, defendant, convicted) and `outcome` (see `cases.standing`)."""
        from cases import standing

        return self.annotate(**standing.position()).select_related("person")


class ProsecutionQuerySet(RecordQuerySet):
    """Prosecutions."""

    def with_standing(self) -> ProsecutionQuerySet:
        """With `standing`, the category of the newest decision that decides something, and `since`, its date."""
        from cases import standing

        return self.annotate(**standing.of_case())

    def for_list(self) -> ProsecutionQuerySet:
        """What a row of a list shows: the office and the people in the case, in three queries."""
        from cases.models import Defendant

        people = Prefetch("defendants", Defendant.objects.with_position())
        return self.with_standing().select_related("office").prefetch_related(people)

    def with_plea_deal(self, wanted: bool) -> ProsecutionQuerySet:
        """Those with a plea deal, or those without."""
        from cases.models import PleaDeal

        has = Exists(PleaDeal.objects.filter(prosecution=OuterRef("pk")))
        return self.filter(has if wanted else ~has)

    def active_during(self, period: str) -> ProsecutionQuerySet:
        """Those in which something may have been decided or happened in this period (a partial date)."""
        from cases.models import Decision, Event

        decided = Decision.objects.filter(prosecution=OuterRef("pk"), made__during=period)
        happened = Event.objects.filter(prosecution=OuterRef("pk"), happened__during=period)
        return self.filter(Exists(decided) | Exists(happened))


class StatementQuerySet(RecordQuerySet):
    """Statements."""

    def with_speakers(self) -> StatementQuerySet:
        """With kind, forum and speakers, in two queries."""
        from cases.models import StatementSpeaker

        speakers = StatementSpeaker.objects.select_related(
            "person", "organization", "group", "for_person", "for_office", "for_organization"
        ).order_by("position", "pk")
        return self.select_related("kind", "event__kind", "publication").prefetch_related(
            Prefetch("speakers", speakers)
        )
