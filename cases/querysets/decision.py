"""Reads of decisions."""

from __future__ import annotations

from django.db.models import Case, F, IntegerField, Prefetch, Q, Value, When
from django.db.models.functions import Coalesce

from sources.chronology import earliest_first
from sources.record import RecordQuerySet


class DecisionQuerySet(RecordQuerySet):
    """Decisions."""

    def with_actors(self) -> DecisionQuerySet:
        """With kind, actor, deal and what each revisits, and those whom each concerns: two queries."""
        from cases.models import Defendant

        concerned = Prefetch("concerns", Defendant.objects.select_related("person").order_by("pk"))
        return self.select_related(
            "kind",
            "by_person",
            "by_office",
            "by_organization",
            "by_defendant__person",
            "plea_deal",
            "revisits__kind",
        ).prefetch_related(concerned)

    def in_cases(self) -> DecisionQuerySet:
        """With the case of each, the earliest first."""
        return self.select_related("prosecution").order_by(earliest_first("made"), "pk")

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
