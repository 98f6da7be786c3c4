"""For which people in public cases a person should look into sealing, and for which somebody has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.formats import date_format

from cases.models import Charge, Decision, Defendant, Prosecution
from cases.models.decision import DecisionCategory as C
from cases.querysets import ProsecutionQuerySet
from cases.sealing import CONVICTIONS, Outcome, Since, due
from cases.standing import DECISIVE, VERDICTS
from sources.models import Review
from sources.models.review import Step


@dataclass(frozen=True)
class Question:
    """One person in one case, and the sections under which somebody should look, with what the record goes by."""

    defendant: Defendant
    sections: Sequence[Since]
    today: date

    def __str__(self) -> str:
        """In full: each section, since when, and what brings it into play."""
        return "; ".join(f"{said(since, self.today)}: {since.section.label}" for since in self.sections)

    @property
    def brief(self) -> str:
        """In a list: who, in which case, which sections, and since when."""
        who = f"{self.defendant.name}, in the case {self.defendant.prosecution}"
        return f"{who}: {'; '.join(said(since, self.today) for since in self.sections)}"


def said(since: Since, today: date) -> str:
    """A section and since when, as a question to a person. It never says that a record is sealed, or has to be."""
    began = since.began(today)
    when = f"since {date_format(began, 'j F Y')}" if began else "since when the record does not tell"
    return f"CPL § {since.section} {'due' if since.is_due(today) else 'may be due'} {when}"


def questions(cases: ProsecutionQuerySet, today: date | None = None) -> list[Question]:
    """Of all named people in those of these cases that readers see: five queries, however many they are.

    What somebody has looked into since is left out, until a section comes to be due, or one of the rows changes
    that it follows from.
    """
    today = today or timezone.localdate()
    shown = cases.published().order_by()
    people = Defendant.objects.published().filter(prosecution__in=shown, person__isnull=False)
    found = list(people.select_related("person", "prosecution").order_by("prosecution__sort_name", "pk"))
    decisions, charges, looked = _decisions(shown), _charges(shown), _looked(shown)
    return [it for row in found if (it := _question(row, decisions, charges, looked, today))]


def _question(row: Defendant, decisions: Any, charges: Any, looked: Any, today: date) -> Question | None:
    theirs = [it for it in decisions[row.prosecution_id] if _concerns(it, row)]
    outcome = outcome_of(_public(theirs), _public(charges[row.pk]))
    changed = max(it.updated_at for it in (row, *theirs, *charges[row.pk]))
    seen = looked.get(row.prosecution_id)
    sections = [since for since in due(outcome, today) if not _is_answered(since, seen, changed, today)]
    return Question(row, sections, today) if sections else None


def _is_answered(since: Since, seen: datetime | None, changed: datetime, today: date) -> bool:
    """Whether somebody looked after it began to be due and after the last change."""
    began = since.began(today)
    return seen is not None and seen >= changed and (began is None or timezone.localdate(seen) >= began)


def outcome_of(decisions: Sequence[Decision], charges: Iterable[Charge]) -> Outcome:
    """What the record has of somebody, from the decisions about them, the newest first, and the charges against them."""
    last = _newest(decisions, DECISIVE)
    if last is None:
        return Outcome("")
    verdict = _newest(decisions, VERDICTS)
    after_verdict = last.kind.category in CONVICTIONS and verdict is not None
    if after_verdict and verdict is not None and verdict.kind.category != C.CONVICTED:
        last = verdict
    sentence = _newest(decisions, [C.SENTENCED])
    ended = verdict if last.kind.category == C.SENTENCED and verdict is not None else last
    return Outcome(
        last.kind.category, ended.made, sentence.made if sentence else "", _grades(decisions, charges)
    )


def _newest(decisions: Sequence[Decision], categories: Sequence[str]) -> Decision | None:
    """The newest of these categories that no other is known to follow, as `cases.standing` takes it."""
    some = [it for it in decisions if it.kind.category in categories]
    followed = {it.after_id for it in some}
    return next((it for it in some if it.pk not in followed), None)


def _grades(decisions: Sequence[Decision], charges: Iterable[Charge]) -> frozenset[str]:
    """Those of the charges named in what may be a conviction; else of all that no other took the place of."""
    named = {
        charge for it in decisions if it.kind.category in CONVICTIONS for charge in it.charges.all()
    } & set(charges)
    charged = named or {charge for charge in charges if charge.replaced_by_id is None}
    return frozenset(charge.grade for charge in charged) or frozenset({""})


def _public(rows: Iterable[Any]) -> list[Any]:
    """What readers see of them. The others count where it is asked what has changed: one may have been withdrawn."""
    return [row for row in rows if row.is_public]


def _concerns(decision: Decision, row: Defendant) -> bool:
    return decision.concerns_everybody or row in decision.concerns.all()


def _decisions(cases: QuerySet[Prosecution]) -> dict[int, list[Decision]]:
    rows = Decision.objects.filter(prosecution__in=cases, kind__category__in=DECISIVE)
    return _by(
        rows.select_related("kind").prefetch_related("concerns", "charges").newest_first(), "prosecution_id"
    )


def _charges(cases: QuerySet[Prosecution]) -> dict[int, list[Charge]]:
    return _by(Charge.objects.filter(prosecution__in=cases), "defendant_id")


def _looked(cases: QuerySet[Prosecution]) -> dict[int, datetime]:
    """When somebody last read each case again and said that it is still right."""
    steps = Review.objects.filter(on_prosecution__in=cases, step=Step.READ_AGAIN).order_by("at")
    return dict(steps.values_list("on_prosecution_id", "at"))


def _by(rows: Iterable[Any], name: str) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        found[getattr(row, name)].append(row)
    return found
