"""The pages of the second factor as they are shown: a question for a code, a new secret, recovery codes."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.safestring import mark_safe

from sources.desk.login.codes import new_secret, picture, spelled, unsealed
from sources.desk.login.forms import CodeForm
from sources.desk.login.held import along, held_by

STALE = "This page stood open too long. Here is a new secret: take the old one off your telephone."
SHOWN_NOW = "The six digits that your telephone shows now."


def ask(request: HttpRequest, site: AdminSite, form: forms.Form | None = None) -> HttpResponse:
    """Ask for a code."""
    to = reverse("admin:second_factor")
    return page(request, site, "code", "Show your second factor", form=form or CodeForm(), to=to)


def give(request: HttpRequest, site: AdminSite, form: forms.Form | None = None) -> HttpResponse:
    """Show a secret, the one that came back with a wrong code or a new one, and ask for a code of it."""
    account: Any = request.user
    form = form or CodeForm()
    form.fields["code"].help_text = SHOWN_NOW
    secret = request.POST.get("secret", "")
    key = unsealed(secret, account.pk)
    if key is None:
        secret = new_secret(account.pk)
        key = unsealed(secret, account.pk) or ""
    context = {
        "secret": secret,
        "spelled": spelled(key),
        # Ours throughout: segno draws it.
        "picture": mark_safe(picture(key, account.get_username())),  # noqa: S308
        "form": form,
        "to": reverse("admin:second_factor_set_up"),
    }
    return page(request, site, "set_up", "Set up a second factor", **context)


def codes(request: HttpRequest, site: AdminSite, made: list[str]) -> HttpResponse:
    """Show recovery codes, this once."""
    return page(request, site, "codes", "Your recovery codes", codes=made, work=held_by(request))


def page(request: HttpRequest, site: AdminSite, name: str, title: str, **context: Any) -> HttpResponse:
    """A page of the second factor, which carries along where somebody was going and what they wrote."""
    frame = {**site.each_context(request), "title": title, "next": where_to(request)}
    request.current_app = site.name
    template = f"admin/second_factor/{name}.html"
    return TemplateResponse(request, template, {**frame, **along(request), **context})


def where_to(request: HttpRequest) -> str:
    """Where somebody was going when they were asked; the front page, if that is nowhere of ours."""
    wanted = request.POST.get("next") or request.GET.get("next", "")
    ours = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return wanted if ours else reverse("admin:index")
