"""The filters of lists of cases. Each takes the values chosen, of which any may match."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import or_
from typing import Self

from django.db.models import Exists, OuterRef, Q

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

    def of_offices(self, keys: Sequence[str]) -> Self:
        """Those that these offices decide."""
        return self.filter(office__key__in=keys)

    def standing_at(self, categories: Sequence[str]) -> Self:
        """Those that stand at one of these categories of decision, or at NO_DECISION."""
        from cases import standing

        wanted = ["" if category == NO_DECISION else category for category in categories]
        return self.alias(**standing.category_of_case()).filter(stands_at__in=wanted)

    def with_decision_of(self, kinds: Sequence[str]) -> Self:
        """Those in which a decision of one of these kinds was made, by the kind's key."""
        from cases.models import Decision

        return self.filter(Exists(Decision.objects.filter(prosecution=OuterRef("pk"), kind__key__in=kinds)))

    def active_during(self, periods: Sequence[str]) -> Self:
        """Those in which something may have been decided or happened in one of these periods (partial dates)."""
        from cases.models import Decision, Event

        of_case = Q(prosecution=OuterRef("pk"))
        made = reduce(or_, (Q(made__during=period) for period in periods))
        happened = reduce(or_, (Q(happened__during=period) for period in periods))
        decided = Exists(Decision.objects.filter(of_case, made))
        return self.filter(decided | Exists(Event.objects.filter(of_case, happened)))

    def against(self, names: Sequence[str]) -> Self:
        """Those against somebody whose name, in one of its forms, has all the words of one of these."""
        return self.filter(reduce(or_, (_against(words.split()) for words in names)))

    def with_plea_deal(self, wanted: Sequence[str]) -> Self:
        """Those WITH a plea deal, those WITHOUT, or both."""
        if WITH in wanted and WITHOUT in wanted:
            return self
        return self.filter(has_plea_deal() if WITH in wanted else ~has_plea_deal())


def has_plea_deal() -> Exists:
    """Whether a plea deal stands in the case."""
    from cases.models import PleaDeal

    return Exists(PleaDeal.objects.filter(prosecution=OuterRef("pk")))


def _against(words: Sequence[str]) -> Q:
    """Somebody in the case answers to all of these words: by display name, by another name, or unnamed."""
    from cases.models import Defendant
    from people.models import PersonName

    def each(field: str) -> Q:
        return reduce(Q.__and__, (Q(**{f"{field}__icontains": word}) for word in words), Q())

    other = Exists(PersonName.objects.filter(each("name"), person=OuterRef("person")))
    named = each("person__display_name") | each("unnamed_as") | Q(other)
    return Q(Exists(Defendant.objects.filter(named, prosecution=OuterRef("pk"))))
