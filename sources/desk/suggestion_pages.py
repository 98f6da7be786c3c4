"""The desk's pages of suggestions: what waits and what became of the others, and each save's as a difference."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from sources.actions import NotReady
from sources.desk.comparison import rows_in
from sources.models import Proposal, Suggestion
from sources.models.suggestion import ProposalQuerySet
from sources.newsroom import PUBLISHING
from sources.suggesting.actions import AlreadyDecided, NotAsItWas, accept, decline
from sources.suggesting.rights import may_decide, may_read

A_PAGE = 50
NEWEST = 5
DEEDS = {"accept": (accept, "Accepted"), "decline": (decline, "Declined")}


@dataclass(frozen=True)
class Waiting:
    """What the desk's front page says of suggestions to somebody: how many wait, and the longest waiting."""

    own: bool
    count: int
    first: list[Proposal]


def suggestions_for(user: Any) -> Waiting:
    """For whoever may publish, those of everybody; for others, their own."""
    waiting = _readable(user).waiting()
    count = waiting.count()
    first = list(waiting.select_related("by").order_by("made_at", "pk")[:NEWEST]) if count else []
    return Waiting(not user.has_perm(PUBLISHING), count, first)


@require_safe
def suggestions(request: HttpRequest, site: AdminSite) -> HttpResponse:
    """The list: what waits, the oldest first; or what was decided, the newest first."""
    settled = request.GET.get("which") == "decided"
    found = _readable(request.user)
    found = (
        found.settled().order_by("-made_at", "-pk") if settled else found.waiting().order_by("made_at", "pk")
    )
    page = Paginator(found.with_parts(), A_PAGE).get_page(request.GET.get("page"))
    own = not request.user.has_perm(PUBLISHING)
    context = {
        **site.each_context(request),
        "title": "Your suggestions" if own else "Suggestions",
        "own": own,
        "settled": settled,
        "proposals": page,
    }
    request.current_app = site.name
    return TemplateResponse(request, "admin/suggestions.html", context)


def suggestion(request: HttpRequest, pk: int, site: AdminSite) -> HttpResponse:
    """All that one save would change. On POST: accept or decline what was ticked."""
    proposal = Proposal.objects.select_related("by", "source").filter(pk=pk).first()
    if proposal is None:
        raise Http404("There is no such suggestion.")
    if not may_read(request.user, proposal):
        raise PermissionDenied
    form = DecisionForm(proposal, request.POST if request.method == "POST" else None)
    status = 200
    if form.is_bound:
        if not may_decide(request.user, proposal):
            raise PermissionDenied
        status = _decided(request, form)
    return redirect(request.path) if status == 0 else _page(request, site, proposal, form, status)


class DecisionForm(forms.Form):
    """Which suggestions of a save are accepted or declined, and why."""

    deed = forms.ChoiceField(choices=[(name, name) for name in DEEDS])
    chosen = forms.ModelMultipleChoiceField(
        Suggestion.objects.none(), error_messages={"required": "Tick what you accept or decline."}
    )
    reason = forms.CharField(
        label="Reason for the decision",
        max_length=300,
        help_text="Whoever suggested it reads it; of what is accepted, it is kept in the history too.",
    )

    def __init__(self, proposal: Proposal, *args: Any) -> None:
        super().__init__(*args)
        of_this: Any = self.fields["chosen"]
        of_this.queryset = Suggestion.objects.filter(proposal=proposal)


def _decided(request: HttpRequest, form: DecisionForm) -> int:
    """Do it. 0 if it is done; otherwise the status of the page that says why not."""
    if not form.is_valid():
        return 400 if "deed" in form.errors else 200
    said = form.cleaned_data
    act, done = DEEDS[said["deed"]]
    try:
        act(said["chosen"], said["reason"], request.user)
    except (NotReady, ValidationError) as refusal:
        form.add_error(None, str(refusal) if isinstance(refusal, NotReady) else _all_of(refusal))
        return 409 if isinstance(refusal, (AlreadyDecided, NotAsItWas)) else 200
    messages.success(request, f"{done}: {len(said['chosen'])}.")
    return 0


def _all_of(refusal: ValidationError) -> list[str]:
    """What a row has against its new values, without asking whether this form has inputs for them."""
    return list(refusal.messages)


def _page(
    request: HttpRequest, site: AdminSite, proposal: Proposal, form: DecisionForm, status: int
) -> HttpResponse:
    rows = rows_in(proposal)
    context = {
        **site.each_context(request),
        "title": "Suggestion",
        "subtitle": str(proposal),
        "proposal": proposal,
        "rows": rows,
        "waits": any(item.suggestion.is_open for row in rows for item in row.items),
        "decides": may_decide(request.user, proposal),
        "own": proposal.by_id == request.user.pk,
        "ticked": set(request.POST.getlist("chosen")) if form.is_bound else None,
        "form": form,
    }
    request.current_app = site.name
    return TemplateResponse(request, "admin/suggestion.html", context, status=status)


def _readable(user: Any) -> ProposalQuerySet:
    return Proposal.objects.all() if user.has_perm(PUBLISHING) else Proposal.objects.made_by(user)
