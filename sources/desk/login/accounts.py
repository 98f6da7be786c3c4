"""The page on which administrators see how an account logs in, open it again, and take away a lost second factor."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib import messages
from django.contrib.admin import ModelAdmin, display
from django.contrib.admin.utils import unquote
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.timezone import now
from django_otp.plugins.otp_totp.models import TOTPDevice

from sources.desk.login.actions import note_opened, take_away
from sources.desk.login.factor import device_of
from sources.desk.login.forms import ReasonedProofForm
from sources.desk.login.throttle import failures_of, forget_failures

OPEN, TAKE_AWAY = "open", "take_away"


class Logins(ModelAdmin):
    """Mixed into the desk's page of accounts."""

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.logins_view)
        return [path("<path:object_id>/logins/", view, name="auth_user_logins"), *super().get_urls()]

    def get_queryset(self, request: HttpRequest) -> Any:
        devices = TOTPDevice.objects.filter(user=OuterRef("pk"), confirmed=True)
        return super().get_queryset(request).annotate(has_second_factor=Exists(devices))

    @display(description="second factor", boolean=True)
    def second_factor(self, account: Any) -> bool:
        return bool(account.has_second_factor)

    def logins_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """How it stands; on POST, with a reason and for who they are once more, one of the two deeds."""
        account = self.get_object(request, unquote(object_id))
        if not self.has_change_permission(request, account):
            raise PermissionDenied
        if account is None:
            raise Http404
        form = ReasonedProofForm(request, request.POST or None)
        do = {OPEN: partial(_open, account), TAKE_AWAY: partial(_take_away, account)}.get(
            request.POST.get("do", "")
        )
        if do and _may(request, account, request.POST["do"]) and form.is_valid():
            messages.success(request, do(request.user, form.cleaned_data["reason"]))
            return redirect(request.path)
        return self._page(request, account, form)

    def _page(self, request: HttpRequest, account: Any, form: ReasonedProofForm) -> HttpResponse:
        failures = failures_of(account.get_username(), now())
        context = {
            **self.admin_site.each_context(request),
            "title": "Logins",
            "subtitle": str(account),
            "opts": self.opts,
            "original": account,
            "device": device_of(account),
            "own": account.pk == request.user.pk,
            "failures": len(failures),
            "addresses": len({it.address for it in failures}),
            "form": form,
        }
        return TemplateResponse(request, "admin/logins.html", context)


def _may(request: HttpRequest, account: User, deed: str) -> bool:
    """One's own second factor is taken away on one's own page."""
    return deed != TAKE_AWAY or account.pk != request.user.pk


def _open(account: User, by: Any, reason: str) -> str:
    forget_failures(account.get_username())
    note_opened(account, by, reason)
    return "Its failed logins are forgotten: it can be tried again from everywhere."


def _take_away(account: User, by: Any, reason: str) -> str:
    take_away(account, by, reason)
    return "Its second factor is taken away. Whoever has to have one sets up another at the next login."
