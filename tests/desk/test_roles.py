"""Who may open and send which page of the desk: every role, every page, every method."""

from __future__ import annotations

import os
from types import SimpleNamespace

import pytest
from django.apps.registry import Apps
from django.contrib import admin
from django.contrib.auth.models import Group, Permission, User
from django.contrib.contenttypes.models import ContentType
from django.test import Client, RequestFactory
from django.urls import URLPattern, resolve, reverse

from dvtracker.passwords import urlpatterns as passwords
from dvtracker.preview import urlpatterns as previews
from people.models import Person
from sources.desk.groups import ADMINISTRATOR, CONTRIBUTOR, REVIEWER, make_groups
from sources.models import GuardRefusal, ProtectedName, Redaction
from sources.record import Record
from sources.suggesting.proposing import suggest_withdrawal
from sources.vocabulary import Vocabulary
from tests.desk.conftest import at_the_desk
from tests.desk.roles import (
    A_DRAFT,
    A_VOCABULARY,
    ADDRESSES,
    ELSEWHERE,
    EVERYBODY,
    GUEST,
    OPEN_TO_ALL,
    SORTS,
    STAFF,
    VISITOR,
    WHAT_IS_PUBLIC,
    WORDS,
    Who,
)
from tests.desk.roles_page import PAGE, page
from tests.desk.rows import kinds, list_of, page_of
from tests.public.addresses import addresses

pytestmark = pytest.mark.django_db
OTHERS = ("post", "put", "patch", "delete", "options")


@pytest.fixture
def roles() -> dict[str, Client]:
    """A browser for each role."""
    make_groups()
    clients = {VISITOR: Client(), GUEST: at_the_desk(GUEST)}
    for name in STAFF:
        clients[name] = at_the_desk(name)
        clients[name].user.groups.add(Group.objects.get(name=name))
    return clients


@pytest.fixture
def rows(case) -> dict[str, SimpleNamespace]:
    """An example of each sort of row that has pages."""
    draft = Person.objects.create(display_name="Somebody Else", sort_name="Else, Somebody")
    term = type(case.bargain).objects.create(
        prosecution=case.prosecution, kind=case.bargain.kind, by_unknown=True
    )
    return {
        "a draft": draft,
        "a draft part of what is public": term,
        "what is public": case.suspect,
        "a public consent to be named": case.consent,
        "a vocabulary": case.bargain.kind,
        "an account": at_the_desk("erin").user,
        "a superuser": at_the_desk("root", is_superuser=True).user,
        "a group": Group.objects.get(name=REVIEWER),
        "a protected name": ProtectedName.objects.create(
            reference="matter 1", why="asked for", key_check=b""
        ),
        "a refusal of the guard": GuardRefusal.objects.create(way="desk", kind="person", field="note"),
        "a redaction": Redaction.objects.create(by="Ada", ground="asked for", replacement="x", patterns=[]),
    }


def address(row, page: str) -> str:
    if page in ("changelist", "add"):
        return list_of(type(row), page)
    if page == "password_change":
        return reverse("admin:auth_user_password_change", args=[row.pk])
    if page == "preview":
        return reverse(f"preview_{row._meta.model_name}", args=[row.pk])
    return page_of(row, page)


def where(page: str) -> str:
    """Where a page is that belongs to no row of a kind; nowhere, if its address names one all the same."""
    names_a_row = page in ("view_on_site", "suggestion")
    return ADDRESSES.get(page) or ("" if names_a_row else reverse(f"admin:{page}"))


def values(row) -> dict:
    """What a row holds, the moment of somebody's last login aside."""
    held = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}
    return {
        name: value for name, value in held.items() if name not in ("version", "updated_at", "created_at")
    }


def outcome(response) -> str:
    """What became of a request: let in, refused (as a page that is not there, too), or shown to the door."""
    if response.status_code in (403, 404):
        return "refused"
    if response.status_code == 405:
        return "no such method"
    asked_in = response.status_code == 302 and response["Location"].startswith("/admin/login/")
    return "asked to log in" if asked_in else "let in"


def expected(role: str, allowed: Who | None) -> str:
    if role == VISITOR:
        return "asked to log in"
    if allowed is None:
        return "no such method"
    return "let in" if role in allowed else "refused"


def unexpected(roles: dict[str, Client], where: str, may, what: str) -> list[str]:
    """What each role met at an address against the table, in words; nothing if all is as it says."""
    asked = (("GET", may.read), ("POST", may.send))
    return [
        f"{role} {method} {what}: {met}"
        for role, browser in roles.items()
        for method, allowed in asked
        if (met := outcome(getattr(browser, method.lower())(where))) != expected(role, allowed)
    ]


def test_the_document_shows_the_tables():
    if os.environ.get("ROLES") == "write":
        PAGE.write_text(page())
    assert page() == PAGE.read_text()


def test_every_role_meets_on_every_page_of_a_row_what_the_table_says(roles, rows):
    wrong = []
    for sort, row in rows.items():
        before = values(row)
        for name, may in SORTS[sort].items():
            wrong += unexpected(roles, address(row, name), may, f"{name} of {sort}")
        row.refresh_from_db()
        assert values(row) == before, "to send nothing changes nothing"
    assert wrong == []


def test_no_method_but_these_does_anything(roles, case):
    for name in WHAT_IS_PUBLIC:
        for method in ("head", "options", "put", "patch", "delete"):
            assert getattr(roles[ADMINISTRATOR], method)(address(case.suspect, name)).status_code < 500
    assert values(type(case.suspect).objects.get(pk=case.suspect.pk)) == values(case.suspect)


def test_every_role_meets_elsewhere_what_the_table_says(roles, case):
    its_kind = ContentType.objects.get_for_model(case.suspect)
    theirs = suggest_withdrawal(case.suspect, "because", by=roles[CONTRIBUTOR].user)
    named = {
        "view_on_site": reverse("admin:view_on_site", args=[its_kind.pk, case.suspect.pk]),
        "suggestion": reverse("admin:suggestion", args=[theirs.pk]),
    }
    wrong = [
        line
        for name, may in ELSEWHERE.items()
        for line in unexpected(roles, where(name) or named[name], may, name)
    ]
    assert wrong == []


def test_who_owes_a_second_factor_meets_it_on_every_page_and_nothing_else(roles, rows, settings):
    settings.SECOND_FACTOR = True
    own = ("view_on_site", "suggestion", "second_factor", "second_factor_set_up")
    of_rows = [address(row, name) for sort, row in rows.items() for name in SORTS[sort]]
    for page_of_the_desk in (*of_rows, *(where(name) for name in ELSEWHERE if name not in own)):
        for method in ("get", "post"):
            answer = getattr(roles[REVIEWER], method)(page_of_the_desk)
            assert answer.status_code == 302, page_of_the_desk
            assert answer["Location"].startswith("/admin/second_factor/?next="), page_of_the_desk


def test_the_tables_name_every_page_of_the_desk(rows):
    """A new page has to be added to them, or this fails."""
    named = {*ELSEWHERE, *OPEN_TO_ALL, None}
    ways = [*admin.site.get_urls(), *passwords]
    assert {pattern.name for pattern in ways if isinstance(pattern, URLPattern)} - named == set()
    previewed = {pattern.name for pattern in previews}
    for sort, row in rows.items():
        patterns = admin.site.get_model_admin(type(row)).get_urls()
        prefix = f"{row._meta.app_label}_{row._meta.model_name}_"
        found = {pattern.name.removeprefix(prefix) for pattern in patterns if pattern.name}
        found |= {"preview"} if f"preview_{row._meta.model_name}" in previewed else set()
        assert found == set(SORTS[sort]), sort
    assert {*ELSEWHERE, *OPEN_TO_ALL, *(page for pages in SORTS.values() for page in pages)} == set(WORDS)


def test_the_reading_room_is_read_and_nothing_else(client, case):
    one_of_each = {resolve(it).url_name: it for it in ("/healthz", "/readyz", *addresses(case))}
    for public in one_of_each.values():
        answers = {method: getattr(client, method)(public).status_code for method in ("head", *OTHERS)}
        assert answers == {"head": 200, **dict.fromkeys(OTHERS, 405)}, public


def test_every_kind_is_in_the_hands_of_the_same_roles_as_others_of_its_sort(roles):
    for kind in kinds():
        pages = A_VOCABULARY if issubclass(kind, Vocabulary) else A_DRAFT
        assert issubclass(kind, (Vocabulary, Record))
        for role in EVERYBODY:
            request = RequestFactory().get("/admin/")
            request.user = User.objects.get(username=role)
            desk = admin.site.get_model_admin(kind)
            may = {
                page: getattr(desk, f"has_{page}_permission")(request) for page in ("add", "change", "delete")
            }
            assert may == {page: role in pages[page].send for page in may}, (kind, role)
            assert desk.has_view_permission(request) == (role in pages["changelist"].read), (kind, role)


def test_an_administrator_makes_nobody_mightier(roles):
    erin = at_the_desk("erin").user
    page = roles[ADMINISTRATOR].get(page_of(erin)).text
    assert 'name="groups"' in page
    assert 'name="is_superuser"' not in page
    assert 'name="user_permissions"' not in page


def test_what_a_group_was_given_besides_stays(db):
    make_groups()
    besides = Permission.objects.get(codename="view_logentry")
    group = Group.objects.get(name=CONTRIBUTOR)
    group.permissions.add(besides)
    make_groups()
    assert besides in group.permissions.all()


def test_the_groups_wait_until_there_are_accounts(db):
    """As after `migrate sources`, in a database that has no other tables."""
    Group.objects.all().delete()
    make_groups(apps=Apps())
    assert not Group.objects.exists()
    make_groups()
    assert Group.objects.count() == 3
