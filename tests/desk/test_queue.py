"""The front page of the desk shows what was submitted, the longest waiting first, and what was sent back."""

from __future__ import annotations

import pghistory
import pytest
from django.test import Client

from people.models import Person
from sources import actions
from tests.desk.conftest import at_the_desk
from tests.desk.rows import page_of
from tests.desk.test_lists import cost
from tests.desk.test_two_people import _two_people, carol, rhea  # noqa: F401 - fixtures

pytestmark = pytest.mark.django_db


def a_person(name: str, by: Client) -> Person:
    with pghistory.context(user=by.user.pk):
        person = Person.objects.create(display_name=name, sort_name=name)
    actions.submit(person, f"{name} is new", by=by.user)
    return person


def queues(browser: Client) -> dict[str, list[tuple[str, bool]]]:
    """Each queue as the records in it, and whether the page says that they are one's own."""
    return {
        queue.title: [(str(step.target), step.is_own) for step in queue.steps]
        for queue in browser.get("/admin/").context["queues"]
    }


def test_nothing_is_said_where_nothing_waits(rhea):  # noqa: F811
    assert queues(rhea) == {}
    assert "For review" not in rhea.get("/admin/").text


def test_the_longest_waiting_comes_first_with_who_and_why_and_leads_to_publishing(carol, rhea):  # noqa: F811
    first, second = (a_person(name, carol) for name in ("First", "Second"))
    page = rhea.get("/admin/")
    assert queues(rhea) == {"For review": [("First", False), ("Second", False)]}
    assert "carol: “Second is new”" in page.text
    assert page_of(second, "publish") in page.text
    assert page_of(second, "publish") not in carol.get("/admin/").text
    actions.publish(Person.objects.get(pk=first.pk), "so it says", by=rhea.user)
    assert queues(rhea) == {"For review": [("Second", False)]}


def test_what_came_from_ones_own_hand_is_marked(carol, rhea):  # noqa: F811
    a_person("First", rhea)
    a_person("Second", carol)
    assert queues(rhea) == {"For review": [("First", True), ("Second", False)]}
    assert rhea.get("/admin/").text.count("so somebody else publishes it") == 1


def test_what_was_sent_back_waits_with_what_has_to_change(carol, rhea):  # noqa: F811
    person = a_person("First", carol)
    actions.send_back(Person.objects.get(pk=person.pk), "cite the name", by=rhea.user)
    assert queues(carol) == {"Sent back": [("First", False)]}
    assert "rhea: “cite the name”" in carol.get("/admin/").text


def test_nobody_is_told_of_what_they_may_not_read(carol):  # noqa: F811
    a_person("First", carol)
    assert queues(at_the_desk("guest")) == {}


def test_the_front_page_takes_the_same_queries_with_one_and_with_three(carol, rhea):  # noqa: F811
    a_person("First", carol)
    once = cost(rhea, "/admin/")
    for name in ("Second", "Third"):
        a_person(name, carol)
    assert cost(rhea, "/admin/") == once
