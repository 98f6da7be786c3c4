"""The register of protected names at the desk: the name goes in and never comes out."""

from __future__ import annotations

import logging

import pytest
from django.contrib.admin.models import LogEntry
from django.db import connection
from django.urls import reverse

from people.models import Person
from sources.guard.register import register
from sources.models import GuardRefusal, ProtectedName
from tests.desk.conftest import at_the_desk
from tests.desk.rows import page_of
from tests.desk.sending import filled

pytestmark = pytest.mark.django_db
NAME = "Ottilie Quillmouth"
REGISTER = "/admin/sources/protectedname/add/"


def contents() -> str:
    """Everything that stands in the tables, as a dump would have it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        found = []
        for (table,) in cursor.fetchall():
            cursor.execute(f'SELECT t::text FROM public."{table}" t')
            found += [row for (row,) in cursor.fetchall()]
    return "\n".join(found).lower()


def sent(**changes: str) -> dict[str, str]:
    return {"reference": "matter 1", "name": NAME, "why": "She asked for it.", **changes}


def test_a_name_is_registered_and_stands_in_no_table_no_log_and_on_no_page(ada, caplog):
    caplog.set_level(logging.DEBUG)
    page = ada.get(REGISTER)
    assert 'type="password" name="name"' in page.text
    assert 'autocomplete="off"' in page.text
    answer = ada.post(REGISTER, sent(), follow=True)
    assert "The name of “matter 1” is protected from now on." in answer.text
    assert ProtectedName.objects.get().registered_by == ada.user
    held = "\n".join((contents(), answer.text, caplog.text, repr(list(LogEntry.objects.values())))).lower()
    assert "quillmouth" not in held
    assert "ottilie" not in held


def test_what_is_not_accepted_does_not_come_back_either(ada):
    for change in (
        {"reference": ""},
        {"name": "Quillmouth"},
        {"why": f"{NAME} asked."},
        {"reference": "Quillmouth, Ottilie"},
    ):
        answer = ada.post(REGISTER, sent(**change))
        assert answer.status_code == 200
        assert 'value="Ottilie Quillmouth"' not in answer.text
    assert not ProtectedName.objects.exists()


def test_after_it_is_registered_the_page_says_where_the_name_stands_without_it(ada):
    Person.objects.create(key="boatman-b7h2mn", display_name="X", sort_name="X", desk_note=f"Ask {NAME}.")
    Person.objects.create(key="ottilie-quillmouth-b7h2mn", display_name="Y", sort_name="Y")
    answer = ada.post(REGISTER, sent(), follow=True)
    assert "It stands in 2 rows of the record now" in answer.text
    assert ">boatman-b7h2mn</a>: desk note" in answer.text
    assert ">whose key holds it</a>: key" in answer.text
    assert "quillmouth" not in answer.text.lower()


def test_only_administrators_release_a_name(ada):
    protected = register(NAME, reference="matter 1", why="She asked for it.")
    address = reverse("admin:sources_protectedname_change", args=[protected.pk])
    ada.post(address, {"reason": ""})
    protected.refresh_from_db()
    assert protected.released_at is None
    ada.post(address, {"reason": "She speaks in public now."})
    protected.refresh_from_db()
    assert (protected.released_by, protected.forms.count()) == (ada.user, 0)
    assert "Released" in ada.get(address).text


def test_a_name_of_another_key_is_said_to_be_lost(ada, settings):
    protected = register(NAME, reference="matter 1", why="She asked for it.")
    settings.GUARD_KEY = "another " * 10
    page = ada.get(reverse("admin:sources_protectedname_change", args=[protected.pk]))
    assert "It was registered with another GUARD_KEY" in page.text


def test_a_text_with_the_name_is_refused_at_the_desk_in_words_and_noted(ada, caplog):
    register(NAME, reference="matter 1", why="She asked for it.")
    row = Person.objects.create(display_name="X", sort_name="X")
    before = GuardRefusal.objects.count()
    address = page_of(row, "change")
    answer = ada.post(
        address, filled(ada.get(address), description="A friend of O. T. I. OTTILIE quill-mouth.")
    )
    assert (
        f"The person “{row.key}” cannot be kept like this: its “description” holds a protected name, or words that were redacted."
        in answer.text
    )
    row.refresh_from_db()
    assert row.description == ""
    assert GuardRefusal.objects.count() == before + 1
    noted = GuardRefusal.objects.first()
    assert (noted.by_id, noted.way, noted.kind, noted.field) == (ada.user.pk, "desk", "person", "description")
    assert "A protected name was refused: person, description, at the desk" in caplog.text


def test_what_holds_a_name_cannot_be_published_and_is_called_by_its_key(ada):
    row = Person.objects.create(key="nobody-b7h2mn", display_name=NAME, sort_name="X")
    register(NAME, reference="matter 1", why="She asked for it.")
    page = ada.get(page_of(row, "publish"))
    assert (
        ">nobody-b7h2mn</a>: its display name holds a protected name, or words that were redacted."
        in page.text
    )


def test_the_refusals_are_for_administrators():
    clerk = at_the_desk("clerk")
    assert clerk.get("/admin/sources/guardrefusal/").status_code == 403
