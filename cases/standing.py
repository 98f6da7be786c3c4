"""Where a case and each person in it stand: derived from dated decisions, by one SQL expression, never stored.

Lists filter and sort on it and pages show it, so both always say the same. The expression takes the newest
decision that decides something: one that no other such decision is known to follow, by its first possible day.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import models
from django.db.models import Case, CharField, Exists, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce, JSONObject
from django.db.models.lookups import Exact

from cases.models import Charge, Decision, Defendant, EventParticipant
from cases.models.decision import DecisionCategory as C
from cases.models.event import EventCategory, RoleCategory
from cases.querysets import DecisionQuerySet
from cases.querysets.filters import NO_DECISION

Annotations = dict[str, models.Expression | Subquery]

STANDINGS: dict[str, str] = {
    "": "no outcome on record",
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
    C.YOUTHFUL: "adjudication as a youth",
    C.DIED: "ended by death",
    C.ENDED: "ended, how is not said",
}
"""The categories that decide something, in the order of a case, with what a list calls a case that stands there."""

DECISIVE = [category for category in STANDINGS if category]
VERDICTS = [C.CONVICTED, C.ACQUITTED, C.DISMISSED, C.OVERTURNED, C.YOUTHFUL]
ENDS_CHARGES = [C.DEAL, C.PLEADED, C.SENTENCED, C.DECLINED, C.ENDED, *VERDICTS]
"""What is decided of a charge that is there; it may be decided of some charges and not of others."""
SHOWS_CHARGES = [C.CHARGED, C.ON_TRIAL, C.DEAL, C.PLEADED, C.SENTENCED, *VERDICTS]
"""Decisions that cannot be without a charge, so that the person was a defendant."""


class Word(models.TextChoices):
    """The word for a person in a case, which says no more than the record bears out."""

    SUBJECT = "subject", "subject"
    ACCUSED = "accused", "accused"
    DEFENDANT = "defendant", "defendant"
    CONVICTED = "convicted", "convicted"


def of_case() -> Annotations:
    """Annotation of a prosecution: `last`, which its standing follows from."""
    return {"last": _last(_of_case(), whole=_of_some(everybody=True))}


def category_of_case() -> dict[str, models.Expression]:
    """Alias of a prosecution to filter and count by: `stands_at`, the category of `last`, or NO_DECISION."""
    return {"stands_at": Coalesce(Subquery(_of_case().values("kind__category")), Value(NO_DECISION))}


def category_of_person() -> dict[str, models.Expression]:
    """Alias of a defendant to filter and count by: `outcome_is`, the category of `last`, or NO_DECISION."""
    return {"outcome_is": Coalesce(Subquery(_of_person().values("kind__category")), Value(NO_DECISION))}


def position() -> Annotations:
    """Annotations of a defendant: `last`, which the outcome follows from, and `word`."""
    decisions = _about_person()
    verdict = _newest(decisions, VERDICTS, later=_concerns(OuterRef(OuterRef("pk"))))
    arrested = EventParticipant.objects.filter(
        person=OuterRef("person"),
        role__category=RoleCategory.SUBJECT,
        event__kind__category=EventCategory.ARREST,
        event__prosecution=OuterRef("prosecution"),
    )
    charged = Exists(decisions.filter(kind__category__in=SHOWS_CHARGES)) | Exists(
        Charge.objects.filter(defendant=OuterRef("pk"))
    )
    voided = Exists(decisions.filter(kind__category=C.ARREST_VOIDED))
    word = Case(
        When(Exact(Subquery(verdict.values("kind__category")), C.CONVICTED), then=Value(Word.CONVICTED)),
        When(charged, then=Value(Word.DEFENDANT)),
        When(voided | Exists(arrested), then=Value(Word.ACCUSED)),
        default=Value(Word.SUBJECT),
        output_field=CharField(),
    )
    return {"last": _last(_of_person(), whole=_of_some(everybody=False)), "word": word}


def of_charge() -> Annotations:
    """Annotation of a charge: `status`, the id of the decision that says what became of it."""
    later = Q(charges=OuterRef(OuterRef("pk")))
    return {
        "status": Subquery(_newest(_decisions().filter(charges=OuterRef("pk")), DECISIVE, later).values("pk"))
    }


def _of_case() -> DecisionQuerySet:
    return _newest(_decisions().filter(prosecution=OuterRef("pk")), DECISIVE, later=Q())


def _of_person() -> DecisionQuerySet:
    return _newest(_about_person(), DECISIVE, later=_concerns(OuterRef(OuterRef("pk"))))


def _about_person() -> DecisionQuerySet:
    return _decisions().filter(_concerns(OuterRef("pk")), prosecution=OuterRef("prosecution"))


def _newest(decisions: DecisionQuerySet, categories: Sequence[str], later: Q) -> DecisionQuerySet:
    """The newest of these decisions that is of these categories, as a query of at most one row.

    `later` says which decisions can be later ones: those in the same case, or about the same person.
    """
    followed = _decisions().filter(later, after=OuterRef("pk"), kind__category__in=categories)
    return decisions.filter(~Exists(followed), kind__category__in=categories).newest_first()[:1]


def _last(decision: DecisionQuerySet, whole: Case) -> Subquery:
    """One row as one value: each further subquery would cost as much as the first."""
    return Subquery(
        decision.values(
            json=JSONObject(id="pk", key="key", category="kind__category", made="made", of_some=whole)
        )
    )


def _of_some(*, everybody: bool) -> Case:
    """Of a decision: whether it leaves out people in the case, or charges of those whom it is told about.

    Without that, “the charges were dismissed” would be said of all where it is true of one.
    """
    whose = {"prosecution": OuterRef("prosecution")} if everybody else {"defendant": OuterRef(OuterRef("pk"))}
    charges = Charge.objects.filter(replaced_by=None, **whose).filter(~_linked("charges", "charge"))
    others = Defendant.objects.filter(prosecution=OuterRef("prosecution")).filter(
        ~_linked("concerns", "defendant")
    )
    left_out = (
        Q(kind__category__in=ENDS_CHARGES) & Q(Exists(_links("charges", OuterRef("pk")))) & Exists(charges)
    )
    of_people = (
        [When(Q(concerns_everybody=False) & Exists(others), then=Value("people"))] if everybody else []
    )
    return Case(
        *of_people,
        When(left_out, then=Value("charges")),
        default=Value(""),
        output_field=CharField(),
    )


def _links(field: str, decision: OuterRef) -> models.QuerySet:
    through: Any = Decision._meta.get_field(field).remote_field.through  # type: ignore[union-attr]
    return through._default_manager.filter(decision=decision)


def _linked(field: str, end: str) -> Exists:
    """Whether the decision asked about outside names this row."""
    return Exists(_links(field, OuterRef(OuterRef("pk"))).filter(**{end: OuterRef("pk")}))


def _concerns(defendant: OuterRef) -> Q:
    return Q(concerns_everybody=True) | Q(concerns=defendant)


def _decisions() -> DecisionQuerySet:
    return Decision.objects.all()
