"""Reads of decisions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from django.db.models import (
    BooleanField,
    Case,
    Count,
    DateTimeField,
    ExpressionWrapper,
    F,
    IntegerField,
    Prefetch,
    Q,
    Value,
    When,
)
from django.db.models.functions import Coalesce, ExtractYear

from sources.chronology import earliest_first
from sources.during import during_any
from sources.naming import any_of
from sources.record import RecordQuerySet

if TYPE_CHECKING:
    from people.models import Office, Person

RESERVED = "[~?%]"
"""The marks of a date that is about one, or uncertain."""


class YearCount(NamedTuple):
    """So many decisions of one kind; `year` is None where the date is no more precise than several, or not known."""

    kind: str
    year: int | None
    dated: bool
    number: int


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

    def by_whom(self) -> DecisionQuerySet:
        """With kind and actor, in no query of their own."""
        actors = ("by_person", "by_office", "by_organization", "by_defendant__person")
        return self.select_related("kind", *actors)

    def around(
        self, person: Person, offices: Iterable[Office], others: Iterable[int] = ()
    ) -> DecisionQuerySet:
        """What somebody decided, what these offices decided, and others, by id."""
        theirs = Q(by_person=person) | Q(by_office__in=list(offices))
        return self.filter(theirs | Q(pk__in=list(others)))

    def with_charges(self) -> DecisionQuerySet:
        """With the charges that each concerns, in one more query."""
        from cases.models import Charge

        return self.prefetch_related(Prefetch("charges", Charge.objects.order_by("pk")))

    def by_nobody_known(self) -> DecisionQuerySet:
        """Those of which no source says who decided."""
        return self.filter(by_unknown=True)

    def without_a_how(self) -> DecisionQuerySet:
        """Those by which a case ended in a way that no source says."""
        from cases.models.decision import DecisionCategory

        return self.filter(kind__category=DecisionCategory.ENDED)

    def undated(self) -> DecisionQuerySet:
        """Those made at a time that no source gives."""
        return self.filter(made="")

    def for_list(self) -> DecisionQuerySet:
        """What a row of a list shows: also the case with its office, and what each came after; two queries."""
        return self.with_actors().select_related("prosecution__office", "after__kind", "after_event")

    def made_during(self, periods: Sequence[str]) -> DecisionQuerySet:
        """Those that may have been made in one of these periods (partial dates)."""
        return self.filter(during_any("made", periods))

    def by_somebody_called(self, names: Sequence[str]) -> DecisionQuerySet:
        """Those by an office-holder, office, body or somebody in the case whose name has all the words of one of these."""
        fields = (
            "by_person__display_name",
            "by_office__title",
            "by_organization__name",
            "by_defendant__person__display_name",
            "by_defendant__unnamed_as",
        )
        return self.filter(any_of(fields, names))

    def with_holders(self) -> DecisionQuerySet:
        """With `holder`, the key of whoever may have held the case's office then: a row for each of them.

        Whoever decided as the office's holder held it. A decision without a date says nothing of any other; one
        that may have been made in the days of two is found under both.
        """
        tenure = "prosecution__office__tenures"
        before, after = (
            Q(made_span__fully_lt=F(f"{tenure}__start_span")),
            Q(made_span__fully_gt=F(f"{tenure}__end_span")),
        )
        known = (
            ~Q(made="") & (Q(**{f"{tenure}__start": ""}) | ~before) & (Q(**{f"{tenure}__end": ""}) | ~after)
        )
        theirs = Q(by_person=F(f"{tenure}__person"))
        in_time = ExpressionWrapper(theirs | known, output_field=BooleanField())
        return self.annotate(holder=F(f"{tenure}__person__key")).alias(in_time=in_time).filter(in_time=True)

    def in_time(self) -> DecisionQuerySet:
        """The earliest first; those of unknown date last."""
        return self.order_by(earliest_first("made"), "key")

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

    def taken_at(self, office: Office) -> DecisionQuerySet:
        """Those of this office, or of somebody as its holder: not those of courts and defendants in its cases."""
        holder = Q(prosecution__office=office, by_person__isnull=False)
        return self.filter(Q(by_office=office) | holder)

    def count_by_kind_and_year(self) -> list[YearCount]:
        """How many of each kind were made in each year, in the order of kinds: one grouped query.

        A date that may lie in several years, or is about one, is counted by itself and forced into none.
        """
        last_day = ExpressionWrapper(
            F("made_span__endswith") - timedelta(days=1), output_field=DateTimeField()
        )
        first, last = ExtractYear("made_span__startswith"), ExtractYear(last_day)
        in_one = Q(first_year=F("last_year")) & ~Q(made__regex=RESERVED)
        year = Case(When(in_one, then=F("first_year")), default=None, output_field=IntegerField())
        dated = Case(When(made="", then=Value(False)), default=Value(True))
        years = self.alias(first_year=first, last_year=last).annotate(year=year, dated=dated)
        kind = ("kind__position", "kind__label")
        grouped = years.order_by(*kind, "year", "dated").values_list(*kind, "year", "dated")
        return [YearCount(*row[1:]) for row in grouped.annotate(number=Count("pk"))]
