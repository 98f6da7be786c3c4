"""What was submitted and waits for a reviewer, and what was sent back and waits for its authors; on the desk's front page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.contrib import admin
from django.db.models import Count, Q
from django.http import HttpRequest

from sources.desk.targets import read_targets
from sources.models import Review
from sources.models.review import Step
from sources.newsroom import has_one_person
from sources.registry import ADDRESSED, arc_field

LONGEST_WAITING = 10


@dataclass(frozen=True)
class Queue:
    """What waits for one sort of step: how much, and what of it has waited longest."""

    title: str
    about: str
    total: int
    steps: list[Review]


def queues_for(request: HttpRequest, site: admin.AdminSite) -> list[Queue]:
    """Both, as far as this person may read of it at the desk. The queries do not grow with what waits."""
    waiting = Review.objects.filter(waits=True).exclude(_hidden_from(request, site))
    numbers = dict(waiting.values_list("step").annotate(n=Count("pk")).order_by())
    sorts = (
        (Step.SUBMITTED, "For review", "Submitted, and waiting for somebody who did not write it."),
        (Step.SENT_BACK, "Sent back", "Something has to change before they are submitted anew."),
    )
    queues = [
        Queue(title, about, numbers[step], _longest(waiting.waiting(step)))
        for step, title, about in sorts
        if step in numbers
    ]
    shown = [step for queue in queues for step in queue.steps]
    read_targets(shown, site)
    for step in shown:
        step.is_own = not has_one_person() and _is_by(step, request.user.pk)
    return queues


def _longest(waiting: Any) -> list[Any]:
    return list(waiting.select_related("by")[:LONGEST_WAITING])


def _is_by(step: Review, account: int | None) -> bool:
    """Whether this account submitted it, or had a hand in it when it was submitted."""
    return step.step == Step.SUBMITTED and account in {step.by_id, *step.writers}


def _hidden_from(request: HttpRequest, site: admin.AdminSite) -> Q:
    """The steps with records of kinds that this person may not read."""
    hidden = Q(pk__in=[])
    for label in ADDRESSED:
        if not _may_read(request, site, apps.get_model(label)):
            hidden |= Q(**{f"{arc_field(label)}__isnull": False})
    return hidden


def _may_read(request: HttpRequest, site: admin.AdminSite, kind: Any) -> bool:
    return site.is_registered(kind) and site.get_model_admin(kind).has_view_permission(request)
