"""What the tests of the desk go through: every kind of row it has pages for."""

from __future__ import annotations

from django.apps import apps
from django.db import models
from django.urls import reverse

from sources.record import records
from sources.vocabulary import Vocabulary


def vocabularies() -> list[type[models.Model]]:
    """Every vocabulary."""
    return [model for model in apps.get_models() if issubclass(model, Vocabulary)]


def kinds() -> list[type[models.Model]]:
    """Every kind of row that has pages at the desk."""
    return [*records(), *vocabularies()]


def label_of(kind: type[models.Model]) -> str:
    """For the names of tests."""
    return kind._meta.label_lower


def page_of(row: models.Model, page: str = "change") -> str:
    """The address of a page of a row at the desk."""
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_{page}", args=[row.pk])


def list_of(kind: type[models.Model], page: str = "changelist") -> str:
    """The address of the list of a kind, or of the page to add one."""
    return reverse(f"admin:{kind._meta.app_label}_{kind._meta.model_name}_{page}")
