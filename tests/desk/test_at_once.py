"""Two savings at the very same time: the second waits for the first, and is then compared with it."""

from __future__ import annotations

from threading import Event, Thread

import pytest
from django.db import connection, transaction

from dvtracker.lens import eyes
from people.models import Person
from tests.desk.conftest import at_the_desk
from tests.desk.rows import page_of
from tests.desk.sending import filled

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_second_waits_and_is_told_what_the_first_wrote():
    row = Person.objects.create(display_name="Anna Bell", sort_name="Bell, Anna")
    ada = at_the_desk("ada", is_superuser=True)
    mine = filled(ada.get(page_of(row)), description="what Ada wrote")
    has_locked = Event()

    def somebody_else() -> None:
        with eyes.through("default"), transaction.atomic():
            Person.objects.filter(pk=row.pk).update(description="what somebody else wrote")
            has_locked.set()
            Event().wait(0.5)  # Ada's saving is under way meanwhile
        connection.close()

    other = Thread(target=somebody_else)
    other.start()
    has_locked.wait(10)
    answer = ada.post(page_of(row), mine)
    other.join()
    assert answer.status_code == 409
    assert answer.context["conflicts"][0].fields[0].stored == "what somebody else wrote"
    row.refresh_from_db()
    assert row.description == "what somebody else wrote"
