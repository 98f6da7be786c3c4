"""An invented name in every corner of the record, and reading all that the database holds."""

from __future__ import annotations

from types import SimpleNamespace

import pghistory
from django.contrib.admin.models import ADDITION, LogEntry
from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.backends.db import SessionStore
from django.db import connection

from people.models import Person, PersonName
from sources.models import Citation, Source, SourceKind

NAME = "Zoë-Ann Quackenbush"
SPELLINGS = (
    NAME,
    "ZOE ANN QUACKENBUSH",
    "Quackenbush, Zoë-Ann",
    "Zoë-Ann B. Quackenbush",
    "zoeannquackenbush",
    "zoe-ann-quackenbush",
)
"""The first four as somebody types a name; the others as addresses and handles have it."""

LEFT = ("quackenbush", "Quackenbush", "QUACKENBUSH")
"""What of it no table may hold afterwards."""


def a_household() -> SimpleNamespace:
    """One person, known by her name to every sort of table."""
    kind = SourceKind.objects.create(key="story", label="story", definition=f"As that of {NAME} is")
    her = Person.objects.create(
        key="zoe-ann-quackenbush-k7m2qd", display_name=NAME, sort_name="Quackenbush, Zoë-Ann", state="published",
        desk_note=f"{NAME} asked; so did the neighbours.",
    )  # fmt: skip
    alias = PersonName.objects.create(person=her, name="zoeannquackenbush")
    source = Source.objects.create(
        kind=kind, title=f"How {NAME} lit the lamp", description="Story of a lamp", state="published",
        url="https://example.org/2019/zoe-ann-quackenbush-lit-it", authors="Ada Quill",
    )  # fmt: skip
    citation = Citation.objects.create(
        source=source, on_person=her, locator="¶1", excerpt="Zoë-Ann Quackenbush lit the lamp at dusk", state="published",
    )  # fmt: skip
    _in_the_history(her)
    _in_the_logs(her)
    return SimpleNamespace(her=her, alias=alias, source=source, citation=citation, kind=kind)


def _in_the_history(her: Person) -> None:
    """A former key, a former description, a row that is gone, and the reason for it."""
    with pghistory.context(reason=f"asked by {NAME}", user=0):
        Person.objects.filter(pk=her.pk).update(
            key="quackenbush-zoe-ann-h4x7bd", description="née Quackenbush"
        )
        Person.objects.filter(pk=her.pk).update(description="a keeper of lamps")
        gone = Person.objects.create(display_name="A cousin of Zoe Ann Quackenbush", sort_name="Cousin")
        gone.delete()
    her.refresh_from_db()


def _in_the_logs(her: Person) -> None:
    ada = User.objects.create_user("ada")
    said = '[{"added": {"name": "name", "object": "Zo\\u00eb-Ann Quackenbush"}}]'
    LogEntry.objects.create(
        user=ada, content_type=ContentType.objects.get_for_model(Person), object_id=her.pk, object_repr=NAME,
        action_flag=ADDITION, change_message=said,
    )  # fmt: skip
    session = SessionStore()
    session["typed"] = f"name={NAME}"
    session.create()


def tables_as_text() -> str:
    """All rows of all tables, as a dump would have them, read over this very connection."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname = 'public'"
        )
        tables = [row[0] for row in cursor.fetchall()]
        parts = []
        for table in tables:
            with cursor.copy(f"COPY {table} TO STDOUT") as copied:
                parts += [bytes(block).decode() for block in copied]
    return "".join(parts)


def sessions() -> list[dict]:
    """What the sessions hold, which is written in no plain text."""
    from django.contrib.sessions.models import Session

    return [session.get_decoded() for session in Session.objects.all()]
