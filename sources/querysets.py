"""Every read of sources that has a name."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Case, Exists, OuterRef, Prefetch, QuerySet, Value, When

from sources.chronology import earliest_first, latest_first
from sources.record import RecordQuerySet
from sources.tally import Tally, tally

CORRECTED = {"yes": "corrected itself", "no": "no correction on record"}
"""Whether a source has corrected itself, as lists tell them apart."""


class SourceQuerySet(RecordQuerySet):
    """Sources."""

    def newest_first(self) -> SourceQuerySet:
        """With the kind of each, by date of publication; those of unknown date last."""
        return self.select_related("kind").order_by(latest_first("date"), "key")

    def oldest_first(self) -> SourceQuerySet:
        """By date of publication, the earliest first; those of unknown date last."""
        return self.order_by(earliest_first("date"), "key")

    def publishers(self) -> list[str]:
        """Who published them, each name once as printed; what prints none is left out."""
        printed = self.exclude(publisher="").order_by("publisher")
        return list(printed.values_list("publisher", flat=True).distinct())

    def for_list(self) -> SourceQuerySet:
        """What a row of a list shows: the kind, and the corrections; two queries."""
        return self.select_related("kind").prefetch_related("corrections")

    def corrected_or_not(self, wanted: Sequence[str]) -> SourceQuerySet:
        """Those that corrected themselves, those that did not, or both: values of CORRECTED."""
        return self.alias(corrected=_corrected()).filter(corrected__in=wanted)

    def count_by_corrected(self, left: QuerySet) -> Tally:
        """By whether they corrected themselves; `left` are the sources that the other filters leave."""
        return tally(self.annotate(corrected=_corrected()).values_list("corrected"), left)


def _corrected() -> Case:
    from sources.models import SourceCorrection

    some = Exists(SourceCorrection.objects.filter(source=OuterRef("pk")))
    return Case(When(some, then=Value("yes")), default=Value("no"))


class SourceCorrectionQuerySet(RecordQuerySet):
    """Corrections that sources made to themselves."""

    def with_touched(self) -> SourceCorrectionQuerySet:
        """With the citations that each touches, the earliest first: two queries."""
        from sources.models import Citation

        touched = Prefetch("touches", Citation.objects.order_by("position", "pk"))
        return self.prefetch_related(touched).order_by(earliest_first("corrected"), "pk")
