"""One sending of a change page: what its sender was shown, what is stored now, and whether it may be saved."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.contrib.admin import ModelAdmin
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, QueryDict

from sources.desk.conflict import Comparison, RowConflict
from sources.desk.page import Page
from sources.locking import BadToken, Sight, lock, seal, unseal

SHOWN = "shown"  # the name of the hidden input
STALE = (
    "Nothing has been saved: this page was changed by somebody else while you worked on it. "
    "Look through the comparison below. What you save now is saved over what is stored."
)
UNPROVEN = (
    "Nothing has been saved: the page came back without a valid note of what you had been shown. "
    "It may have stood open too long. Look through it and save it again."
)


@dataclass
class Submission:
    """`problem` says why it may not be saved; `data` is what the form then shows; `token` lets it be sent again."""

    data: QueryDict
    token: str = ""
    is_public: bool = False
    problem: ValidationError | None = None
    status: int = 200
    conflicts: list[RowConflict] = field(default_factory=list)

    def refused(self, refusal: ValidationError) -> Submission:
        """The same after the database refused to keep it."""
        return Submission(self.data, self.token, self.is_public, refusal)


def received(admin: ModelAdmin, request: HttpRequest, row: models.Model) -> Submission:
    """Lock what the page shows, and hold what was sent against it. To be called in a transaction."""
    lock(Page(admin, request, row).rows)
    row.refresh_from_db()
    page = Page(admin, request, row)
    public = any(getattr(shown, "is_public", False) for shown in page.rows)
    now, user = page.sight(), account(request)
    sent = Submission(request.POST, seal(now, row, user), public)
    try:
        began: Sight | None = unseal(request.POST.get(SHOWN, ""), row, user)
    except BadToken:
        began = None
    if began == now:
        return sent
    return _held_back(sent, Comparison(page, request.POST, began), began is not None)


def account(request: HttpRequest) -> int:
    """Whose token it is."""
    return request.user.pk or 0


def _held_back(sent: Submission, comparison: Comparison, shown_before: bool) -> Submission:
    message, status = (STALE, 409) if shown_before else (UNPROVEN, 400)
    problem = ValidationError(message, code="stale" if shown_before else "unproven")
    return Submission(comparison.data, sent.token, sent.is_public, problem, status, comparison.rows)
