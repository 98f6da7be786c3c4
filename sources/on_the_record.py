"""The one decorator of every editorial model: its history is kept and its rules stand in the database."""

from typing import TypeVar

import pgtrigger

from sources.history import kept
from sources.publication_rules import rules_of
from sources.record import Record

Model = TypeVar("Model", bound=type[Record])


def on_the_record(model: Model) -> Model:
    """Keep the history of this kind of record and let the database keep its rules of publication."""
    pgtrigger.register(*rules_of(model))(model)
    return kept(model)
