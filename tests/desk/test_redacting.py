"""Redacting at the desk: typed once, counted, confirmed."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from people.models import Person
from sources.desk.groups import ADMINISTRATOR, make_groups
from sources.models import Redaction
from tests.desk.conftest import at_the_desk
from tests.desk.rows import page_of

pytestmark = pytest.mark.django_db
PAGE = "/admin/sources/redaction/add/"
NAME = "Zoë-Ann Quackenbush"
SAID = {"passage": NAME, "replacement": "[redacted]", "ground": "court order of 3 May 2026"}


@pytest.fixture
def chief(settings, tmp_path):
    """An administrator."""
    settings.REDACTION_LEDGER = tmp_path / "redactions.jsonl"
    make_groups()
    client = at_the_desk("chief", first_name="Ottoline", last_name="Dally")
    client.user.groups.add(Group.objects.get(name=ADMINISTRATOR))
    return client


@pytest.fixture
def person() -> Person:
    return Person.objects.create(display_name=NAME, sort_name="Quackenbush, Zoë-Ann")


def counted(client, **said):
    return client.post(PAGE, {**SAID, **said})


def confirmed(client, token: str):
    return client.post(PAGE, {"token": token, "confirmed": "Redact for good"}, follow=True)


def test_the_count_is_shown_and_the_passage_is_not(chief, person):
    page = counted(chief)
    assert "It stands in 6 fields of 2 rows" in page.text
    assert "History of people: 1" in page.text
    assert "Quackenbush" not in page.text
    assert page["Cache-Control"].startswith("max-age=0, no-cache, no-store")
    person.refresh_from_db()
    assert person.display_name == NAME


def test_confirmed_it_is_done_and_the_ledger_shows_where(chief, person):
    page = confirmed(chief, counted(chief).context["token"])
    assert "It was redacted." in page.text
    assert f"display name of person {person.pk}, in its history" in page.text
    person.refresh_from_db()
    assert (person.display_name, Redaction.objects.get().by) == ("[redacted]", "Ottoline Dally")


def test_the_history_of_the_row_says_when_on_what_ground_and_by_whom(chief, person):
    confirmed(chief, counted(chief).context["token"])
    page = chief.get(page_of(person, "history"))
    assert "on this ground: court order of 3 May 2026 By Ottoline Dally." in page.text
    assert "Quackenbush" not in page.text


NONSENSE = (
    ({"passage": ""}, "This field is required"),
    ({"passage": "Li"}, "at least 4 letters"),
    ({"ground": f"asked by {NAME}"}, "may not hold the passage"),
    ({"replacement": NAME}, "may not hold the passage"),
)


def test_what_makes_no_sense_is_said_beside_the_input(chief):
    for said, complaint in NONSENSE:
        page = counted(chief, **said)
        assert complaint in page.text
        assert 'name="passage" value' not in page.text


def test_a_token_that_is_none_or_somebody_elses_does_nothing(chief, person):
    other = at_the_desk("root", is_superuser=True)
    for token in ("", "nonsense", counted(other).context["token"]):
        assert "Nothing was redacted" in confirmed(chief, token).text
    assert not Redaction.objects.exists()


def test_the_ledger_can_be_read_and_not_changed(chief, person):
    done = Redaction.objects.create(by="Ada", ground="asked for", replacement="x", patterns=[])
    assert "asked for" in chief.get(reverse("admin:sources_redaction_changelist")).text
    assert "nowhere" in chief.get(page_of(done)).text
    assert chief.post(page_of(done), {"ground": "y"}).status_code == 403
