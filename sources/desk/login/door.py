"""What somebody meets who asks for a page of the desk that is not open to them yet, and what once they are in."""

from __future__ import annotations

from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.cache import add_never_cache_headers

from sources.desk.login import showing
from sources.desk.login.factor import A_CODE, owed_by
from sources.desk.login.held import Held, along, held_by, hold


def turned_away(request: Any, site: AdminSite) -> HttpResponseBase:
    """The next step of the way in. What was sent goes along, so that it can be sent again."""
    request.held = hold(request)
    if request.held:
        answer: HttpResponseBase = next_step(request, site)
        answer.status_code = 403
    else:
        answer = _redirected(request)
    add_never_cache_headers(answer)
    return answer


def next_step(request: Any, site: AdminSite) -> HttpResponse:
    """The page that somebody has before them, who carries work along: the password, the second factor, or the sending."""
    if not is_known(request):
        return _way_in(request, site)
    owed = owed_by(request.user)
    if owed:
        return showing.ask(request, site) if owed == A_CODE else showing.give(request, site)
    held = held_by(request)
    return _send_again(request, site, held) if held else _way_in(request, site)


def is_known(request: HttpRequest) -> bool:
    """Whether somebody of the desk has given their password."""
    return bool(request.user.is_active and request.user.is_staff)


def second_step(request: HttpRequest) -> HttpResponse:
    """From the password on to the second factor."""
    return redirect_to_login(
        request.GET.get("next") or reverse("admin:index"), reverse("admin:second_factor")
    )


def _redirected(request: HttpRequest) -> HttpResponse:
    to = "second_factor" if is_known(request) else "login"
    return redirect_to_login(request.get_full_path(), reverse(f"admin:{to}"))


def _way_in(request: HttpRequest, site: AdminSite) -> HttpResponse:
    context = {
        **site.each_context(request),
        "title": "Log in",
        "form": AdminAuthenticationForm(request),
        "app_path": reverse("admin:login"),
        "username": request.user.get_username(),
        **along(request),
    }
    return TemplateResponse(request, "admin/login.html", context)


def _send_again(request: HttpRequest, site: AdminSite, held: Held) -> HttpResponse:
    context = {**site.each_context(request), "title": "Nothing is lost", "work": held}
    return TemplateResponse(request, "admin/held.html", context)
