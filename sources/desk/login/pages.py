"""`/admin/second_factor/…`: setting one up, showing it, and what its owner may do with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import django_otp
from django.contrib.admin import AdminSite
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.views.decorators.cache import never_cache

from sources.desk.login import actions, showing
from sources.desk.login.codes import unsealed
from sources.desk.login.door import is_known, next_step
from sources.desk.login.factor import A_CODE, device_of, owed_by, recovery_of
from sources.desk.login.forms import CodeForm, ProofForm
from sources.desk.login.held import held_by

View = Callable[..., HttpResponseBase]
BY_ITSELF = "by its owner"


def show(request: HttpRequest, site: AdminSite) -> HttpResponseBase:
    """Ask for a code; tell somebody who has shown one, or needs none, how things stand."""
    owed = owed_by(request.user)
    if owed != A_CODE:
        return _to("set_up", request) if owed else _state(request, site)
    form = _sent(request)
    if form is None or not form.is_valid():
        return showing.ask(request, site, form)
    try:
        _enter(request, actions.shown(_account(request), form.cleaned_data["code"]))
    except ValidationError as refusal:
        form.add_error("code", refusal)
        return showing.ask(request, site, form)
    return next_step(request, site) if held_by(request) else redirect(showing.where_to(request))


def set_up(request: HttpRequest, site: AdminSite) -> HttpResponseBase:
    """A new secret, until a code shows that it arrived; then the recovery codes, once."""
    account = _account(request)
    if device_of(account) is not None:
        return _to("", request)
    form = _sent(request)
    key = unsealed(request.POST.get("secret", ""), account.pk)
    if form is not None and key is None:
        form.add_error(None, showing.STALE)
    if form is None or key is None or not form.is_valid():
        return showing.give(request, site, form)
    try:
        codes = actions.set_up(account, key, form.cleaned_data["code"])
    except ValidationError as refusal:
        form.add_error("code", refusal)
        return showing.give(request, site, form)
    _enter(request, device_of(account))
    return showing.codes(request, site, codes)


def recovery_codes(request: HttpRequest, site: AdminSite) -> HttpResponseBase:
    """New recovery codes, for the password and a code."""
    account = _account(request)
    if device_of(account) is None:
        return _to("", request)
    form = ProofForm(request, request.POST or None)
    if not form.is_valid():
        words = {"about": "The old ones then do nothing any more.", "button": "Make new codes"}
        return showing.page(request, site, "proof", "New recovery codes", form=form, **words)
    codes = actions.renew_recovery_codes(account)
    _enter(request, device_of(account))
    return showing.codes(request, site, codes)


def remove(request: HttpRequest, site: AdminSite) -> HttpResponseBase:
    """Take it away, for the password and a code. Whoever has to have one is asked for another at once."""
    account = _account(request)
    if device_of(account) is None:
        return _to("", request)
    form = ProofForm(request, request.POST or None)
    if not form.is_valid():
        about = "For another telephone, too: take this one away, then set up the other."
        words = {"about": about, "button": "Take it away"}
        return showing.page(request, site, "proof", "Take away the second factor", form=form, **words)
    actions.take_away(account, account, BY_ITSELF)
    return _to("", request)


def patterns(site: AdminSite) -> list[URLPattern]:
    """The addresses. Showing it and setting it up are open to whoever gave their password; the rest is as all pages."""

    def at(words: str, name: str, view: View) -> URLPattern:
        return path(f"second_factor/{words}", view, name=f"second_factor{name}")

    return [
        at("", "", _with_password(partial(show, site=site), "show")),
        at("set_up/", "_set_up", _with_password(partial(set_up, site=site), "set_up")),
        at("codes/", "_codes", site.admin_view(partial(recovery_codes, site=site))),
        at("remove/", "_remove", site.admin_view(partial(remove, site=site))),
    ]


def _with_password(view: View, name: str) -> View:
    def asked(request: HttpRequest) -> HttpResponseBase:
        if is_known(request):
            return view(request)
        return redirect_to_login(request.get_full_path(), reverse("admin:login"))

    asked.__name__ = name
    return never_cache(asked)


def _account(request: HttpRequest) -> Any:
    return request.user


def _sent(request: HttpRequest) -> CodeForm | None:
    """The code that was sent; None where somebody only comes to be asked."""
    return CodeForm(request.POST) if "code" in request.POST else None


def _enter(request: HttpRequest, device: Any) -> None:
    """The session has shown the second factor, and goes on under another key."""
    request.session.cycle_key()
    django_otp.login(request, device)
    _account(request).second_factor_owed = ""


def _to(page: str, request: HttpRequest) -> HttpResponse:
    address = reverse(f"admin:second_factor{'_' if page else ''}{page}")
    query = request.GET.urlencode()
    return redirect(f"{address}?{query}" if query else address)


def _state(request: HttpRequest, site: AdminSite) -> HttpResponse:
    account = _account(request)
    paper = recovery_of(account)
    left = paper.token_set.count() if paper else 0
    device = device_of(account)
    return showing.page(request, site, "state", "Your second factor", device=device, codes_left=left)
