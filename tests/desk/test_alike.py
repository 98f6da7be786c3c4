"""Whoever is about to enter somebody twice is told so, and not kept from it."""

from __future__ import annotations

import pytest
from django.contrib import admin
from django.urls import reverse

from cases.models import Prosecution
from people.models import Organization, Person, PersonName
from sources.desk.alike import words_in
from tests.desk.rows import list_of, page_of
from tests.desk.sending import add_row, filled


@pytest.fixture
def known(db) -> Person:
    """A draft with another name."""
    known = Person.objects.create(display_name="Zoë Wintergreen-Ashby", sort_name="Wintergreen-Ashby, Zoë")
    PersonName.objects.create(person=known, name="Zoe Marchbanks")
    return known


def alike(client, kind: str, name: str) -> list[str]:
    answer = client.get(reverse("admin:alike"), {"kind": kind, "name": name})
    assert answer.status_code == 200
    return [it["said"] for it in answer.json()["alike"]]


def test_a_person_is_found_without_accents_with_a_slip_and_by_the_family_name(ada, known):
    for typed in (
        "Zoe Wintergreen Ashby",
        "ZOË WINTERGREEN-ASHBY",
        "Zoe Wintergren-Ashby",
        "Ashby",
        "Theodora Ashby",
        "Z. Ahsby",
    ):
        assert alike(ada, "people.person", typed) == ["Zoë Wintergreen-Ashby"], typed


def test_a_person_is_found_by_another_name_which_is_said(ada, known):
    assert alike(ada, "people.person", "Zoe Marchbank") == ["Zoë Wintergreen-Ashby (“Zoe Marchbanks”)"]


def test_what_is_public_is_found_too_and_a_first_name_alone_is_no_likeness(ada, case):
    first, *_, last = case.suspect.display_name.split()
    assert str(case.suspect) in alike(ada, "people.person", f"Cuthbert {last}")
    assert alike(ada, "people.person", f"{first} Wotherspoon") == []


def test_titles_are_alike_by_most_of_their_words(ada, case):
    assert alike(ada, "people.office", "The Harbour Prosecutor") == [case.office.title]
    assert alike(ada, "people.office", "Mayor of Quillmouth") == []
    assert alike(ada, "people.organization", case.council.name) == [case.council.name]
    assert alike(ada, "cases.prosecution", "Ignatius Pudlecombe") == [case.prosecution.title]


def test_the_answer_costs_the_same_however_many_are_found(ada, known, django_assert_max_num_queries):
    for number in range(9):
        Person.objects.create(display_name=f"Ashby {number}", sort_name="Ashby")
    with django_assert_max_num_queries(8):
        assert len(alike(ada, "people.person", "Zoe Ashby")) == 6


def test_no_request_for_likenesses_ends_in_an_error_of_ours(ada, db):
    for name in ("", " ", "\u0000", "💥", "ü" * 5000, "a " * 900, "'", "%", "\\", "&|!", "()"):
        assert ada.get(reverse("admin:alike"), {"kind": "people.person", "name": name}).status_code in (
            200,
            400,
        )
    for kind in ("", "people.tenure", "auth.user", "x", "people.person\u0000"):
        assert ada.get(reverse("admin:alike"), {"kind": kind, "name": "x"}).status_code in (400, 404)
    assert ada.get(reverse("admin:alike")).status_code == 404


def test_a_new_name_asks_and_a_known_one_does_not(ada, known):
    asking = f'data-alike="{reverse("admin:alike")}?kind=people.person"'
    assert asking in ada.get(list_of(Person, "add")).text
    assert "data-alike" not in ada.get(page_of(known)).text
    assert asking in ada.get(list_of(Prosecution, "add")).text, "in the row of a new defendant"


def test_without_scripts_it_is_said_once_the_record_is_saved(ada, known):
    sent = filled(ada.get(list_of(Person, "add")), display_name="Zoe Ashby", sort_name="Ashby, Zoe")
    answer = ada.post(list_of(Person, "add"), sent, follow=True)
    assert Person.objects.filter(display_name="Zoe Ashby").count() == 1
    warnings = [str(it) for it in answer.context["messages"] if it.level_tag == "warning"]
    assert len(warnings) == 1
    assert f'<a href="{page_of(known)}">Zoë Wintergreen-Ashby</a>' in warnings[0]


def test_of_somebody_named_in_a_row_it_is_said_too(ada, known, case):
    sent = filled(
        ada.get(list_of(Prosecution, "add")), office=case.office, title="X", sort_name="X", concerns="x"
    )
    add_row(sent, "defendants", new_person="Theodora Ashby")
    answer = ada.post(list_of(Prosecution, "add"), sent, follow=True)
    assert Person.objects.filter(display_name="Theodora Ashby").count() == 1
    warnings = [str(it) for it in answer.context["messages"] if it.level_tag == "warning"]
    assert len(warnings) == 1
    assert "under a name like “Theodora Ashby”" in warnings[0]
    assert page_of(known) in warnings[0]


def test_of_a_name_like_no_other_nothing_is_said(ada, known):
    sent = filled(ada.get(list_of(Person, "add")), display_name="Xanthe Quirk", sort_name="Quirk, Xanthe")
    answer = ada.post(list_of(Person, "add"), sent, follow=True)
    assert [it.level_tag for it in answer.context["messages"]] == ["success"]


def test_small_words_and_initials_tell_nothing_apart():
    assert words_in("J. van der Meer and Sons") == ["meer", "sons"]
    assert words_in("A.") == ["a"]
    assert len(words_in("word " * 3 + " ".join(f"w{n:03}" for n in range(90)))) == 8


def test_whatever_has_a_name_of_its_own_says_where():
    named = {kind for kind, desk in admin.site._registry.items() if getattr(desk, "known_by", ())}
    assert {Person, Organization, Prosecution} <= named
    assert len(named) == 4
