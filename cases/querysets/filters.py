"""The filters of lists of cases. Each takes the values chosen, of which any may match."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import or_
from typing import Self

from django.db.models import Exists, OuterRef, Q

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

        of_case = Q(prosecution=OuterRef("pk"))
        made = reduce(or_, (Q(made__during=period) for period in periods))
        happened = reduce(or_, (Q(happened__during=period) for period in periods))
        decided = Exists(Decision.objects.filter(of_case, made))
        return self.filter(decided | Exists(Event.objects.filter(of_case, happened)))

    def against(self, names: Sequence[str]) -> Self:
        """Those against somebody whose name, in one of its forms, has all the words of one of these."""
        return self.filter(reduce(or_, (_against(words.split()) for words in names)))

    def represented_by(self, names: Sequence[str]) -> Self:
        """Those in which a lawyer acts whose name, or the words for whom, has all the words of one of these."""
        from cases.models import Counsel

        called = reduce(or_, (any_of(["person__display_name", "unnamed_as"], words) for words in names))
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


def _against(words: Sequence[str]) -> Q:
    """Somebody in the case answers to all of these words: by display name, by another name, or unnamed."""
    from cases.models import Defendant
    from people.models import PersonName

    def each(field: str) -> Q:
        return reduce(Q.__and__, (Q(**{f"{field}__icontains": word}) for word in words), Q())

    other = Exists(PersonName.objects.filter(each("name"), person=OuterRef("person")))
    named = each("person__display_name") | each("unnamed_as") | Q(other)
    return Q(Exists(Defendant.objects.filter(named, prosecution=OuterRef("pk"))))
