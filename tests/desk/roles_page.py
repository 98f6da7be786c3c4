"""docs/roles.md, made of the tables in `roles`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sources.desk.groups import ADMINISTRATOR, CONTRIBUTOR, REVIEWER
from tests.desk.roles import ELSEWHERE, GUEST, OPEN_TO_ALL, SORTS, VISITOR, WORDS, May, Pages
from tests.public import addresses

PAGE = Path(__file__).resolve().parents[2] / "docs" / "roles.md"
COLUMNS = (VISITOR, GUEST, CONTRIBUTOR, REVIEWER, ADMINISTRATOR)
COMMAND = 'ROLES=write make test ARGS="-n 0 tests/desk/test_roles.py"'
HEAD = f"""# Who may open which page, and who may send it

Every role, every sort of page, every method. Tests ask each page as each role and hold the answers to these tables
(`tests/desk/roles.py`), from which this page is made by

    {COMMAND}

A **visitor** has not logged in; a **guest** has an account at the desk and is in no group. Each group may do what the
one before it may ([who may do what](desk.md#who-may-do-what)). Superusers may do what administrators may, and whatever
a table says that nobody may.

*reads*: GET and HEAD are answered. *sends*: POST is taken, which says nothing of whether what was sent is accepted. *–*:
refused, with 403. *to the way in*: asked to log in. POST to a page that nobody sends is answered by 405, and no other
method does anything anywhere. A form without its token is refused whoever sends it. Whoever owes a second factor meets,
on every page of the desk, the page that asks for it, and nothing else.
"""
READING_ROOM = """
## The reading room

Open to everybody; nobody is known here, since no cookie is read or set. GET and HEAD are answered, everything else by 405.

"""


def page() -> str:
    """The whole document."""
    return "".join((HEAD, *_sorts(), *_elsewhere(), *_open(), READING_ROOM, *_public()))


def _sorts() -> Iterator[str]:
    for sort, pages in SORTS.items():
        yield f"\n## {sort.capitalize()}\n\n"
        yield from _table(pages)


def _elsewhere() -> Iterator[str]:
    yield "\n## Pages of the desk that belong to no row\n\n"
    yield from _table(ELSEWHERE)


def _table(pages: Pages) -> Iterator[str]:
    yield f"| page | {' | '.join(COLUMNS)} |\n|---{'|---' * len(COLUMNS)}|\n"
    for name, may in pages.items():
        yield f"| {WORDS[name]} | {' | '.join(_cell(role, may) for role in COLUMNS)} |\n"


def _cell(role: str, may: May) -> str:
    if role == VISITOR:
        return "to the way in"
    deeds = [("reads", may.read), ("sends", may.send)]
    return ", ".join(deed for deed, who in deeds if who and role in who) or "–"


def _open() -> Iterator[str]:
    yield "\n## The way into the desk\n\nOpen to everybody. Nothing of the record is on these pages.\n\n"
    yield "| page | everybody |\n|---|---|\n"
    for name, sent in OPEN_TO_ALL.items():
        yield f"| {WORDS[name]} | {'reads, sends' if sent else 'reads'} |\n"


def _public() -> Iterator[str]:
    yield "| page | everybody |\n|---|---|\n"
    patterns = sorted(str(it.pattern).replace("<key:key>", "<key>") for it in addresses.pages())
    for address in ("healthz", "readyz", *patterns):
        yield f"| `/{address}` | reads |\n"
