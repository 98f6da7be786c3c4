"""What the desk's templates say of rows."""

from __future__ import annotations

from django import template
from django.db import models
from django.urls import NoReverseMatch, reverse

from sources.newsroom import name_of

register = template.Library()


@register.filter
def kind(row: models.Model) -> str:
    """What kind of row it is: “plea deal”."""
    return str(row._meta.verbose_name)


@register.filter
def desk_address(row: models.Model, page: str = "change") -> str:
    """The address of a row's own page at the desk, or of another page of it; empty if it has none."""
    try:
        return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_{page}", args=[row.pk])
    except NoReverseMatch:
        return ""


@register.filter
def account(user: models.Model | None) -> str:
    """What an account is called; of none, that it was a command."""
    return "a command" if user is None else name_of(user)
