"""Statements by side, replies under what they answer."""

from cases.models import Statement, StatementKind
from dvtracker.public.threads import DEEPEST, Thread, sides

KINDS = {category: StatementKind(category=category) for category in ("for", "against", "neither")}


def statement(pk: int, answers: int | None = None, category: str = "against") -> Statement:
    return Statement(pk=pk, kind=KINDS[category], answers_id=answers)


def shape(thread: Thread) -> object:
    """`[1, [2], [3]]`: a statement's number, then its replies."""
    return [thread.statement.pk, *map(shape, thread.replies)]


def shapes(*statements: Statement) -> list[object]:
    return [shape(thread) for side in sides(statements) for thread in side.threads]


def test_sides_stand_in_a_fixed_order_and_only_if_something_was_said():
    said = sides([statement(1, category="for"), statement(2), statement(3, category="neither")])
    assert [side.label for side in said] == ["Criticism and allegations", "In defence", "Also said"]
    assert [side.label for side in sides([statement(1, category="for")])] == ["In defence"]
    assert sides([]) == []


def test_a_reply_stands_under_what_it_answers_whichever_side_it_is_on():
    assert shapes(statement(1), statement(2, answers=1, category="for"), statement(3)) == [[1, [2]], [3]]


def test_replies_may_come_before_what_they_answer():
    assert shapes(statement(2, answers=1), statement(1)) == [[1, [2]]]


def test_a_reply_to_what_is_not_here_begins_a_thread():
    assert shapes(statement(2, answers=1)) == [[2]]


def test_statements_that_answer_each_other_in_a_circle_are_all_shown_once():
    assert shapes(statement(1, answers=2), statement(2, answers=3), statement(3, answers=1)) == [
        [1, [3, [2]]]
    ]


def test_a_long_exchange_is_set_in_no_further_than_the_deepest():
    chain = [statement(1), *(statement(number, answers=number - 1) for number in range(2, 400))]
    (found,) = shapes(*chain)
    depth, row = 0, found
    while len(row) > 1:
        depth, row = depth + 1, row[1]
    assert depth == DEEPEST - 1, "replies below the first"
    assert str(found).count(",") == len(chain) - 1
