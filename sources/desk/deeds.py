"""The pages on which a record is published, withdrawn, reopened or deleted: what would happen, and the reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.contrib.admin.utils import NestedObjects
from django.db import models

from sources import actions, advice, obstacles
from sources.obstacles import Obstacle
from sources.parts import rows_of
from sources.record import Record, State


class ReasonForm(forms.Form):
    """Why. Nothing is published, withdrawn or deleted without."""

    reason = forms.CharField(max_length=300, help_text="Kept in the history beside your name.")


@dataclass
class Companion:
    """A draft around the record, which can be published along with it unless something stands in the way."""

    unit: Record
    rows: list[Record]
    obstacles: list[Obstacle]

    @property
    def name(self) -> str:
        """What stands for it in the form."""
        return f"{self.unit._meta.label_lower}:{self.unit.pk}"


@dataclass
class Prospect:
    """What a deed would do: to which rows, what stands in the way, and what else follows from it.

    `along` are the drafts around the record, of which whoever does the deed may leave some out; `advice`, the words
    in what becomes public that an editor would look at once more.
    """

    rows: Sequence[models.Model]
    all_rows: Sequence[models.Model]
    obstacles: list[Obstacle] = field(default_factory=list)
    follows: list[Obstacle] = field(default_factory=list)
    along: list[Companion] = field(default_factory=list)
    advice: list[Obstacle] = field(default_factory=list)

    @property
    def ready(self) -> list[Companion]:
        """The companions in whose way nothing stands."""
        return [it for it in self.along if not it.obstacles]

    @property
    def waiting(self) -> list[Companion]:
        """The others."""
        return [it for it in self.along if it.obstacles]


@dataclass(frozen=True)
class Deed:
    """One of the four: how its page speaks of it, and what it does. `{}` stands for the kind of record."""

    name: str
    title: str
    heading: str
    nothing: str
    button: str
    done: str
    foresee: Callable[..., Prospect]
    """Takes the record, and for publishing the drafts around it."""
    do: Callable[..., Any]
    """Takes the record and the reason, and for publishing what is published along with it."""

    @property
    def needs_publishing_permission(self) -> bool:
        return self is not DELETE


def _publishing(unit: Record, around: Sequence[Record] = ()) -> Prospect:
    rows = rows_of(unit)
    along = _companions(around)
    ready = [it.unit for it in along if not it.obstacles]
    going = [*rows, *(row for it in along if not it.obstacles for row in it.rows)]
    visible = [row for row in going if row.state != State.WITHDRAWN]
    becoming = actions.to_publish(going)
    return Prospect(
        becoming,
        going,
        obstacles.before_publishing(unit, rows, ready),
        list(obstacles.out_of_sight(visible)),
        along,
        advice.on(becoming),
    )


def _companions(around: Sequence[Record]) -> list[Companion]:
    """Each with what stands in its way. One that rests on a source that has to stay behind stays behind too."""
    rows = {id(unit): rows_of(unit) for unit in around}
    ready = list(around)
    while True:
        found = [
            Companion(it, rows[id(it)], obstacles.before_publishing(it, rows[id(it)], ready)) for it in around
        ]
        still = [it.unit for it in found if not it.obstacles]
        if len(still) == len(ready):
            return found
        ready = still


def _withdrawing(unit: Record) -> Prospect:
    rows = rows_of(unit)
    public = [row for row in rows if row.is_public]
    hidden = [Obstacle(row, "readers lose sight of it too.") for row in obstacles.hidden_with(public)]
    return Prospect(public, rows, obstacles.before_withdrawing(public), hidden)


def _reopening(unit: Record) -> Prospect:
    rows = rows_of(unit)
    return Prospect(list(actions.withdrawn_with(unit, rows)), rows)


def _deleting(row: models.Model) -> Prospect:
    nested: Any = NestedObjects(using="default")
    nested.collect([row])
    rows = [it for found in nested.data.values() for it in found if not it._meta.auto_created]
    public = [it for it in rows if getattr(it, "is_public", False)]
    found = [Obstacle(it, "it is published. Withdraw it first; then it can be deleted.") for it in public]
    found += [Obstacle(it, "it refers to what would be deleted.") for it in nested.protected]
    let_go = [
        Obstacle(it, f"its “{field.verbose_name}” becomes empty.")
        for (field, _), groups in nested.field_updates.items()
        for group in groups
        for it in group
    ]
    return Prospect(rows, rows, found, let_go)


PUBLISH = Deed(
    "publish", "Publish {}", "Becomes public", "Everything here is public already.", "Publish", "published",
    _publishing, actions.publish,
)  # fmt: skip
WITHDRAW = Deed(
    "withdraw", "Withdraw {}", "Disappears from readers' sight", "Nothing of it is public.", "Withdraw", "withdrawn",
    _withdrawing, actions.withdraw,
)  # fmt: skip
REOPEN = Deed(
    "reopen", "Reopen {}", "Becomes a draft again", "Nothing of it is withdrawn.", "Reopen", "reopened",
    _reopening, actions.reopen,
)  # fmt: skip
DELETE = Deed(
    "delete", "Delete {}", "Is deleted", "There is nothing to delete.", "Delete", "deleted",
    _deleting, actions.delete,
)  # fmt: skip
