"""The one decorator of every editorial model: its history is kept and its rules stand in the database."""

from typing import TypeVar

import pgtrigger
from django.db import models
from django.db.models import Q

from sources.history import kept
from sources.publication_rules import rules_of
from sources.record import Record, State

Model = TypeVar("Model", bound=type[Record])


def on_the_record(model: Model) -> Model:
    """Keep the history of this kind of record and let the database keep its rules of publication."""
    pgtrigger.register(*rules_of(model))(model)
    _find_what_is_under_way(model)
    return kept(model)


def _find_what_is_under_way(model: Model) -> None:
    """An index of the drafts, which are few: the desk's front page counts them without going through what is public."""
    under_way = Q(state__in=[State.DRAFT.value, State.REVIEW.value])
    name = f"{model.__name__.lower()}_under_way"
    mine = models.Index(fields=["updated_at"], name=name, condition=under_way)
    model._meta.indexes = [*model._meta.indexes, mine]
    model._meta.original_attrs["indexes"] = model._meta.indexes  # where migrations look
