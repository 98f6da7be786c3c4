"""What was said about a case, by side, each reply under what it answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from cases.models import Statement
from cases.models.statement import StatementCategory

LABELS = {
    StatementCategory.AGAINST: "Criticism and allegations",
    StatementCategory.FOR: "In defence",
    StatementCategory.NEITHER: "Also said",
}
DEEPEST = 3
"""Replies are set in no further than this; a longer exchange goes on at the same depth, in its order."""


@dataclass(eq=False)
class Thread:
    """A statement, and what answers it."""

    statement: Statement
    replies: list[Thread] = field(default_factory=list)


@dataclass
class Side:
    """The threads that begin on one side."""

    label: str
    threads: list[Thread]


def sides(statements: Iterable[Statement]) -> list[Side]:
    """The statements, in the order given, as threads on the side of the statement that each begins with.

    A reply to something that is not among them, or that the reader may not see, begins a thread of its own.
    """
    by_side: dict[str, list[Thread]] = defaultdict(list)
    for thread in threads(statements):
        by_side[thread.statement.kind.category].append(thread)
    return [Side(label, by_side[category]) for category, label in LABELS.items() if by_side[category]]


def threads(statements: Iterable[Statement]) -> list[Thread]:
    """The statements, in the order given, each under what it answers."""
    statements = list(statements)
    known = {statement.pk for statement in statements}
    replies: dict[int, list[Statement]] = defaultdict(list)
    first: list[Statement] = []
    for statement in statements:
        answers = statement.answers_id
        (replies[answers] if answers in known else first).append(statement)
    unfolded: list[Thread] = []
    placed: set[int] = set()
    # Statements that answer each other in a circle have no first one: any of them will do.
    for statement in (*first, *statements):
        if statement.pk not in placed:
            unfolded.append(_unfolded(statement, replies, placed))
    return unfolded


def _unfolded(first: Statement, replies: dict[int, list[Statement]], placed: set[int]) -> Thread:
    """The thread that a statement begins. Marks all that are in it as placed."""
    root = Thread(first)
    placed.add(first.pk)
    waiting = [(root, root, 1)]
    while waiting:
        thread, parent, depth = waiting.pop(0)
        shelf = thread if depth < DEEPEST else parent
        for reply in replies[thread.statement.pk]:
            if reply.pk not in placed:
                placed.add(reply.pk)
                shelf.replies.append(Thread(reply))
                waiting.append((shelf.replies[-1], shelf, depth + 1))
    return root
