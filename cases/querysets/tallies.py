"""How many cases of a list fall under each value of a filter, where no field leads to the value."""

from __future__ import annotations

from django.db.models import Case, QuerySet, Value, When

from cases.querysets.filters import WITH, WITHOUT, ProsecutionFilters, has_plea_deal
from sources.tally import Tally, tally


class ProsecutionTallies(ProsecutionFilters):
    """Prosecutions, counted by what they have in common."""

    def count_by_standing(self, left: QuerySet) -> Tally:
        """By category of the decision that they stand at; `left` are the cases that the other filters leave."""
        from cases import standing

        return tally(self.annotate(**standing.category_of_case()).values_list("stands_at"), left)

    def count_by_outcome(self, left: QuerySet) -> Tally:
        """By category of the decision that the outcome of somebody in them follows from; once for each."""
        from cases.models import Defendant

        return tally(Defendant.objects.outcomes(), left, "prosecution")

    def count_by_holder(self, left: QuerySet) -> Tally:
        """By key of those who may have held the case's office when something was decided; once for each."""
        from cases.models import Decision

        return tally(Decision.objects.with_holders().values_list("holder"), left, "prosecution")

    def count_by_plea_deal(self, left: QuerySet) -> Tally:
        """By whether a plea deal stands in them."""
        deal = Case(When(has_plea_deal(), then=Value(WITH)), default=Value(WITHOUT))
        return tally(self.annotate(deal=deal).values_list("deal"), left)
