"""The filters of lists of cases. Each takes the values chosen, of which any may match."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

from django.db.models import Exists, OuterRef

from sources.naming import any_of
from sources.record import RecordQuerySet

WITH, WITHOUT = "with", "without"
NO_DECISION = "none"
"""Where a case stands in which nothing was decided yet."""


class ProsecutionFilters(RecordQuerySet):
    """Prosecutions, narrowed."""

    def with_standing(self) -> Self:
        """With `last`, the newest decision that decides something, which the standing follows from."""
        from cases import standing

        return self.annotate(**standing.of_case())

    def standing_at(self, categories: Sequence[str]) -> Self:
        """Those that stand at one of these categories of decision, or at NO_DECISION."""
        from cases import standing

        return self.alias(**standing.category_of_case()).filter(stands_at__in=categories)

    def active_during(self, periods: Sequence[str]) -> Self:
        """Those in which something may have been decided or happened in one of these periods (partial dates)."""
        from cases.models import Decision, Event

        decided = Decision.objects.made_during(periods).filter(prosecution=OuterRef("pk"))
        happened = Event.objects.happened_during(periods).filter(prosecution=OuterRef("pk"))
        return self.filter(Exists(decided) | Exists(happened))

    def against(self, names: Sequence[str]) -> Self:
        """Those against somebody whose name, in one of its forms, has all the words of one of these."""
        from cases.models import Defendant
        from people.models import PersonName

        other = PersonName.objects.filter(any_of(["name"], names), person=OuterRef("person"))
        called = any_of(["person__display_name", "unnamed_as"], names) | Exists(other)
        return self.filter(Exists(Defendant.objects.filter(called, prosecution=OuterRef("pk"))))

    def represented_by(self, names: Sequence[str]) -> Self:
        """Those in which a lawyer acts whose name, or the words for whom, has all the words of one of these."""
        from cases.models import Counsel

        called = any_of(["person__display_name", "unnamed_as"], names)
        return self.filter(Exists(Counsel.objects.filter(called, prosecution=OuterRef("pk"))))

    def with_outcome(self, categories: Sequence[str]) -> Self:
        """Those with somebody in them for whom it ended, or stands, at one of these categories of decision."""
        from cases.models import Defendant

        people = Defendant.objects.whose_outcome_is(categories)
        return self.filter(Exists(people.filter(prosecution=OuterRef("pk"))))

    def decided_under(self, holders: Sequence[str]) -> Self:
        """Those in which something may have been decided while one of these, by key, held the case's office."""
        from cases.models import Decision

        under = Decision.objects.with_holders().filter(holder__in=holders)
        return self.filter(Exists(under.filter(prosecution=OuterRef("pk"))))

    def with_plea_deal(self, wanted: Sequence[str]) -> Self:
        """Those WITH a plea deal, those WITHOUT, or both."""
        if WITH in wanted and WITHOUT in wanted:
            return self
        return self.filter(has_plea_deal() if WITH in wanted else ~has_plea_deal())


def has_plea_deal() -> Exists:
    """Whether a plea deal stands in the case."""
    from cases.models import PleaDeal

    return Exists(PleaDeal.objects.filter(prosecution=OuterRef("pk")))
