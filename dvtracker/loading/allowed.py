"""Which kinds of row a fixture may hold."""

from __future__ import annotations

from django.apps import apps
from django.conf import settings
from django.core import serializers
from django.core.exceptions import FieldDoesNotExist, ImproperlyConfigured
from django.db.models import Model

from sources.models import FormerKey
from sources.record import records
from sources.vocabulary import Vocabulary


def loadable_models() -> list[type[Model]]:
    """The setting LOADABLE_MODELS, or else the whole record; each kind stands after those that it points at.

    Raises ImproperlyConfigured for a kind without a unique `key`: nothing else says which row a record means.
    Accounts have none, so they are never loaded.
    """
    labels = settings.LOADABLE_MODELS
    models = the_record() if labels is None else [apps.get_model(label) for label in labels]
    for model in models:
        if not has_key(model):
            raise ImproperlyConfigured(f"LOADABLE_MODELS names {model._meta.label}, which has no unique key.")
    return in_order(models)


def the_record() -> list[type[Model]]:
    """Every kind of editorial row, every vocabulary, and the former addresses."""
    words = [model for model in apps.get_models() if issubclass(model, Vocabulary) and not model._meta.proxy]
    return [*words, *records(), FormerKey]


def in_order(models: list[type[Model]]) -> list[type[Model]]:
    """These kinds, each after those that it points at as far as that can be."""
    by_app: dict[str, list[type[Model]]] = {}
    for model in models:
        by_app.setdefault(model._meta.app_label, []).append(model)
    pairs = [(apps.get_app_config(label), kinds) for label, kinds in by_app.items()]
    return serializers.sort_dependencies(pairs, allow_cycles=True)


def has_key(model: type[Model]) -> bool:
    """Whether rows of this kind are told apart by a unique `key`."""
    try:
        return bool(getattr(model._meta.get_field("key"), "unique", False))
    except FieldDoesNotExist:
        return False
