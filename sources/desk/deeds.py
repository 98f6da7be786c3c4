"""The pages on which a record is submitted, sent back, published, read again, withdrawn, reopened or deleted.

Each says what would happen and asks for the reason.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.contrib.admin.utils import NestedObjects
from django.db import models

from sources import actions, advice, obstacles
from sources.models import Citation
from sources.obstacles import Obstacle
from sources.parts import rows_of
from sources.record import Record, State
from sources.second_pair import Provenance, names_of_accounts
from sources.suggesting.proposing import suggest_withdrawal


class ReasonForm(forms.Form):
    """Why. Nothing is submitted, published, withdrawn or deleted without."""

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
    in what becomes public that an editor would look at once more; `unverified`, the passages that nobody has held
    against their source; `authors` are the names of those who wrote or submitted it; `questions`, what is to be
    found out outside of the record.
    """

    rows: Sequence[models.Model]
    all_rows: Sequence[models.Model]
    obstacles: list[Obstacle] = field(default_factory=list)
    follows: list[Obstacle] = field(default_factory=list)
    along: list[Companion] = field(default_factory=list)
    advice: list[Obstacle] = field(default_factory=list)
    unverified: list[Obstacle] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    questions: list[Obstacle] = field(default_factory=list)

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
    """One of the seven, or of those of one kind alone: how its page speaks of it, and what it does. `{}` stands for the kind of record."""

    name: str
    title: str
    heading: str
    nothing: str
    button: str
    done: str
    foresee: Callable[..., Prospect]
    """Takes the record; for publishing also the drafts around it, and the account that would publish."""
    do: Callable[..., Any]
    """Takes the record, the reason, and as `by` the account; for publishing as `along` what is published with it."""
    asks: str = "Kept in the history beside your name."
    """What is said beside the reason."""
    anchor: str = ""
    """Where on its page a row is mended that stands in the way."""
    link: str = ""
    """What the button says that leads here, if it does not say what the button does."""

    may_name_it: bool = True
    """Whether the row may be named once it is done."""

    @property
    def words(self) -> str:
        return f"{self.link or self.button}…"


def _publishing(unit: Record, around: Sequence[Record] = (), by: Any = None) -> Prospect:
    rows = rows_of(unit)
    its_rows = {id(it): rows_of(it) for it in around}
    parts = [
        (it, actions.to_publish(its))
        for it, its in ((unit, rows), *((it, its_rows[id(it)]) for it in around))
    ]
    whose = Provenance.of(parts) if by is not None else Provenance()
    against = {id(it): whose.against(it, its, by) for it, its in parts} if by is not None else {}
    along = _companions(around, its_rows, against)
    ready = [it.unit for it in along if not it.obstacles]
    going = [*rows, *(row for it in along if not it.obstacles for row in it.rows)]
    becoming = actions.to_publish(going)
    return Prospect(
        becoming,
        going,
        [*against.get(id(unit), ()), *obstacles.before_publishing(unit, rows, ready)],
        list(obstacles.out_of_sight([row for row in going if row.state != State.WITHDRAWN])),
        along,
        advice.on(becoming),
        list(obstacles.unverified(becoming)),
        names_of_accounts(whose.accounts(parts[:1])),
    )


def _companions(
    around: Sequence[Record], rows: dict[int, list[Record]], against: dict[int, list[Obstacle]]
) -> list[Companion]:
    """Each with what stands in its way. One that rests on a source that has to stay behind stays behind too."""
    ready = list(around)
    while True:
        found = [
            Companion(
                it,
                rows[id(it)],
                [*against.get(id(it), ()), *obstacles.before_publishing(it, rows[id(it)], ready)],
            )
            for it in around
        ]
        still = [it.unit for it in found if not it.obstacles]
        if len(still) == len(ready):
            return found
        ready = still


def _submitting(unit: Record) -> Prospect:
    """What will stand in the way of publishing it keeps nobody from submitting it, and is told."""
    rows = rows_of(unit)
    becoming = actions.to_publish(rows)
    lacking = obstacles.lacking_citation(rows, [it.source for it in becoming if isinstance(it, Citation)])
    return Prospect(
        becoming,
        rows,
        obstacles.before_submitting(unit, rows),
        lacking,
        advice=advice.on(becoming),
        unverified=list(obstacles.unverified(becoming)),
    )


def _sending_back(unit: Record) -> Prospect:
    rows = rows_of(unit)
    return Prospect(actions.in_review(rows), rows, obstacles.before_sending_back(unit, rows))


def _reviewing(unit: Record) -> Prospect:
    rows = rows_of(unit)
    public = [row for row in rows if row.is_public]
    unchecked = list(obstacles.unverified(public))
    return Prospect(
        public, rows, obstacles.before_reading_again(unit), advice=advice.on(public), unverified=unchecked
    )


def _withdrawing(unit: Record) -> Prospect:
    rows = rows_of(unit)
    public = [row for row in rows if row.is_public]
    hidden = [Obstacle(row, "readers lose sight of it too.") for row in obstacles.hidden_with(public)]
    return Prospect(public, rows, obstacles.before_withdrawing(public), hidden)


def _withdrawal_to_come(unit: Record) -> Prospect:
    """What stands in its way is for the reviewer to clear, and keeps nobody from suggesting it."""
    prospect = _withdrawing(unit)
    return Prospect(prospect.rows, prospect.all_rows, follows=[*prospect.obstacles, *prospect.follows])


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


SUBMIT = Deed(
    "submit", "Submit {} for review", "Goes to review", "Nothing of it is a draft.", "Submit", "submitted for review",
    _submitting, actions.submit, "For whoever reviews it: what is new, and what to look at twice.",
)  # fmt: skip
SEND_BACK = Deed(
    "send_back", "Send {} back", "Becomes a draft again", "Nothing of it is in review.", "Send back", "sent back",
    _sending_back, actions.send_back, "What has to change first. Whoever submitted it reads this.",
)  # fmt: skip
PUBLISH = Deed(
    "publish", "Publish {}", "Becomes public", "Everything here is public already.", "Publish", "published",
    _publishing, actions.publish, anchor="#citations-group",
)  # fmt: skip
REVIEW = Deed(
    "review", "Read {} again", "What readers see", "Readers see nothing of it.", "It is still right", "reviewed",
    _reviewing, actions.review, "What it was read against: “the docket of today”. Kept beside your name.",
    link="Read again",
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
SUGGEST_WITHDRAWAL = Deed(
    "suggest", "Suggest to withdraw {}", "Would disappear from readers' sight", "Nothing of it is public.",
    "Suggest to withdraw", "suggested for withdrawal; a reviewer decides",
    _withdrawal_to_come, suggest_withdrawal, "It is what a reviewer will go by.",
)  # fmt: skip
"""What deleting a public record is for whoever may not change at once what readers see."""
