"""How many cases of a list fall under each value of a filter.

Each is one grouped query. It runs over the whole record, so that a value that occurs is listed even where the
other filters leave none of it, and counts only the cases that those leave.
"""

from __future__ import annotations

from django.db.models import Count, Q, QuerySet

from cases.querysets.filters import NO_DECISION, WITH, WITHOUT, ProsecutionFilters, has_plea_deal

Tally = dict[str, int]
"""Value of the filter → number of cases."""


class ProsecutionTallies(ProsecutionFilters):
    """Prosecutions, counted by what they have in common."""

    def count_by_office(self, left: QuerySet) -> Tally:
        """By the office's key; `left` are the cases that the other filters leave."""
        return _tally(self.values_list("office__key"), _number(left))

    def count_by_standing(self, left: QuerySet) -> Tally:
        """By category of the decision that they stand at."""
        from cases import standing

        counts = _tally(self.annotate(**standing.category_of_case()).values_list("stands_at"), _number(left))
        return {category or NO_DECISION: number for category, number in counts.items()}

    def count_by_decision(self, left: QuerySet) -> Tally:
        """By kinds of decision made in them; a case counts once for each kind."""
        from cases.models import Decision

        kinds = Decision.objects.values_list("kind__key")
        return _tally(kinds, _number(left, "prosecution"))

    def count_by_plea_deal(self, left: QuerySet) -> Tally:
        """By whether a plea deal stands in them."""
        has = self.annotate(has_deal=has_plea_deal()).values_list("has_deal")
        return {(WITH if deal else WITHOUT): number for deal, number in _tally(has, _number(left)).items()}


def _number(left: QuerySet, field: str = "pk") -> Count:
    return Count(field, distinct=True, filter=Q(**{f"{field}__in": left.order_by().values("pk")}))


def _tally(values: QuerySet, number: Count) -> dict:
    return dict(values.order_by().annotate(number=number))
