"""Where a case and each person in it stand: derived from dated decisions, by one SQL expression, never stored.

Lists filter and sort on it and pages show it, so both always say the same. The expression takes the newest
decision that decides something: one that no other such decision is known to follow, by its first possible day.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.db import models
from django.db.models import Case, CharField, Exists, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce

from cases.models import Decision, EventParticipant
from cases.models.decision import DecisionCategory as C
from cases.models.event import EventCategory, RoleCategory
from cases.querysets import DecisionQuerySet

STANDINGS: dict[str, str] = {
    "": "no decision on record",
    C.INVESTIGATED: "under investigation",
    C.ARREST_VOIDED: "arrest voided",
    C.DECLINED: "declined",
    C.CHARGED: "charged",
    C.ON_TRIAL: "on trial",
    C.DEAL: "plea deal",
    C.PLEADED: "plea entered",
    C.CONVICTED: "conviction",
    C.SENTENCED: "sentenced",
    C.ACQUITTED: "acquittal",
    C.DISMISSED: "dismissed",
    C.OVERTURNED: "conviction overturned",
    C.DIED: "ended by death",
    C.ENDED: "ended, how is not said",
}
"""The categories that decide something, in the order of a case, with what a list calls a case that stands there."""

DECISIVE = [category for category in STANDINGS if category]
VERDICTS = [C.CONVICTED, C.ACQUITTED, C.DISMISSED, C.OVERTURNED]
SHOWS_CHARGES = [C.CHARGED, C.ON_TRIAL, C.DEAL, C.PLEADED, C.SENTENCED, *VERDICTS]
"""Decisions that cannot be without a charge, so that the person was a defendant."""


class Word(models.TextChoices):
    """The word for a person in a case, which says no more than the record bears out."""

    SUBJECT = "subject", "subject"
    ACCUSED = "accused", "accused"
    DEFENDANT = "defendant", "defendant"
    CONVICTED = "convicted", "convicted"


def newest(decisions: DecisionQuerySet, categories: Sequence[str], later: Q) -> DecisionQuerySet:
    """The newest of these decisions that is of these categories, as a query of at most one row.

    `later` says which decisions can be later ones: those in the same case, or about the same person.
    """
    followed = Decision.objects.filter(later, after=OuterRef("pk"), kind__category__in=categories)
    return decisions.filter(~Exists(followed), kind__category__in=categories).newest_first()[:1]


def of_case() -> dict[str, models.Expression]:
    """Annotations of a prosecution: `standing`, a category or ''; `since`, that decision's date as text."""
    decisions = _of_case()
    return {"standing": _text(decisions.values("kind__category")), "since": _text(decisions.values("made"))}


def basis_of_case() -> dict[str, Subquery]:
    """Annotation of a prosecution: `basis`, the id of the decision that its standing follows from, or None."""
    return {"basis": Subquery(_of_case().values("pk"))}


def basis_of_position() -> dict[str, Subquery]:
    """Annotation of a defendant: `basis`, the id of the decision that the outcome follows from, or None."""
    return {"basis": Subquery(_of_person().values("pk"))}


def position() -> dict[str, models.Expression]:
    """Annotations of a defendant: `outcome`, `outcome_since` and `word`."""
    decisions, outcome = _about_person(), _of_person()
    verdict = newest(decisions, VERDICTS, later=_concerns(OuterRef(OuterRef("pk"))))
    arrested = EventParticipant.objects.filter(
        person=OuterRef("person"),
        role__category=RoleCategory.SUBJECT,
        event__kind__category=EventCategory.ARREST,
        event__prosecution=OuterRef("prosecution"),
    )
    word = Case(
        When(Q(verdict=C.CONVICTED), then=Value(Word.CONVICTED)),
        When(Exists(decisions.filter(kind__category__in=SHOWS_CHARGES)), then=Value(Word.DEFENDANT)),
        When(
            Exists(decisions.filter(kind__category=C.ARREST_VOIDED)) | Exists(arrested),
            then=Value(Word.ACCUSED),
        ),
        default=Value(Word.SUBJECT),
        output_field=CharField(),
    )
    return {
        "outcome": _text(outcome.values("kind__category")),
        "outcome_since": _text(outcome.values("made")),
        "verdict": _text(verdict.values("kind__category")),
        "word": word,
    }


def _of_case() -> DecisionQuerySet:
    return newest(Decision.objects.filter(prosecution=OuterRef("pk")), DECISIVE, later=Q())


def _of_person() -> DecisionQuerySet:
    return newest(_about_person(), DECISIVE, later=_concerns(OuterRef(OuterRef("pk"))))


def _about_person() -> DecisionQuerySet:
    return Decision.objects.filter(_concerns(OuterRef("pk")), prosecution=OuterRef("prosecution"))


def _concerns(defendant: OuterRef) -> Q:
    return Q(concerns_everybody=True) | Q(concerns=defendant)


def _text(query: models.QuerySet) -> Coalesce:
    return Coalesce(Subquery(query, output_field=CharField()), Value(""))
