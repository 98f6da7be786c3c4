"""Who may open and send which page of the desk: every role, every page, every method."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from django.apps.registry import Apps
from django.contrib import admin
from django.contrib.auth.models import Group, Permission, User
from django.test import Client, RequestFactory
from django.urls import URLPattern, reverse

from people.models import Person
from sources.desk.groups import ADMINISTRATOR, CONTRIBUTOR, REVIEWER, make_groups
from sources.record import Record
from sources.vocabulary import Vocabulary
from tests.desk.conftest import at_the_desk
from tests.desk.rows import kinds, list_of, page_of

pytestmark = pytest.mark.django_db
VISITOR, GUEST = "visitor", "guest"
EVERYBODY = {GUEST, CONTRIBUTOR, REVIEWER, ADMINISTRATOR}
STAFF = {CONTRIBUTOR, REVIEWER, ADMINISTRATOR}
REVIEWERS = {REVIEWER, ADMINISTRATOR}
CHIEF = {ADMINISTRATOR}
NOBODY: set[str] = set()

# Who may read a page (GET), and who may send it (POST).
A_DRAFT = {
    "changelist": (STAFF, STAFF),
    "add": (STAFF, STAFF),
    "change": (STAFF, STAFF),
    "history": (STAFF, STAFF),
    "delete": (STAFF, STAFF),
    "publish": (REVIEWERS, REVIEWERS),
    "withdraw": (REVIEWERS, REVIEWERS),
    "reopen": (REVIEWERS, REVIEWERS),
}
WHAT_IS_PUBLIC = {**A_DRAFT, "change": (STAFF, REVIEWERS)}  # deleting is refused on the page itself
A_VOCABULARY = {
    "changelist": (STAFF, STAFF),
    "add": (REVIEWERS, REVIEWERS),
    "change": (STAFF, REVIEWERS),
    "history": (STAFF, STAFF),
    "delete": (CHIEF, CHIEF),
}
AN_ACCOUNT = {**dict.fromkeys(("changelist", "add", "change", "history", "delete"), (CHIEF, CHIEF))}
AN_ACCOUNT["password_change"] = (CHIEF, CHIEF)
A_SUPERUSER = {**AN_ACCOUNT, "change": (CHIEF, NOBODY), "delete": (NOBODY, NOBODY)}
A_SUPERUSER["password_change"] = (NOBODY, NOBODY)
A_GROUP = {"changelist": (CHIEF, CHIEF), "add": (NOBODY, NOBODY), "change": (CHIEF, NOBODY)}
A_GROUP |= {"history": (CHIEF, CHIEF), "delete": (NOBODY, NOBODY)}

# The pages that belong to no kind of row; where they need words in the address, with them.
ELSEWHERE = {
    "index": ("", EVERYBODY),
    "password_change": ("", EVERYBODY),
    "password_change_done": ("", EVERYBODY),
    "jsi18n": ("", EVERYBODY),
    "app_list": ("cases", STAFF),
    "alike": ("?kind=people.person&name=x", STAFF),
    "autocomplete": ("?app_label=cases&model_name=decision&field_name=by_person&term=x", STAFF),
}
OPEN_TO_ALL = {"login", "logout", "view_on_site"}


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
def rows(case) -> dict[str, tuple[SimpleNamespace, dict]]:
    """An example of each sort of row that has pages, with who may do what there."""
    draft = Person.objects.create(display_name="Somebody Else", sort_name="Else, Somebody")
    term = type(case.bargain).objects.create(
        prosecution=case.prosecution, kind=case.bargain.kind, by_unknown=True
    )
    return {
        "a draft": (draft, A_DRAFT),
        "a draft part of what is public": (term, A_DRAFT),
        "what is public": (case.suspect, WHAT_IS_PUBLIC),
        "a vocabulary": (case.bargain.kind, A_VOCABULARY),
        "an account": (at_the_desk("erin").user, AN_ACCOUNT),
        "a superuser": (at_the_desk("root", is_superuser=True).user, A_SUPERUSER),
        "a group": (Group.objects.get(name=REVIEWER), A_GROUP),
    }


def address(row, page: str) -> str:
    if page in ("changelist", "add"):
        return list_of(type(row), page)
    return (
        reverse("admin:auth_user_password_change", args=[row.pk])
        if page == "password_change"
        else page_of(row, page)
    )


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
    asked_in = response.status_code == 302 and response["Location"].startswith("/admin/login/")
    return "asked to log in" if asked_in else "let in"


def expected(role: str, allowed: set[str]) -> str:
    if role == VISITOR:
        return "asked to log in"
    return "let in" if role in allowed else "refused"


def test_every_role_meets_on_every_page_of_a_row_what_the_table_says(roles, rows):
    wrong = []
    for sort, (row, pages) in rows.items():
        before = values(row)
        for page, (reads, sends) in pages.items():
            for role, browser in roles.items():
                asked = {
                    "GET": (browser.get(address(row, page)), reads),
                    "POST": (browser.post(address(row, page)), sends),
                }
                wrong += [
                    f"{role} {method} {page} of {sort}: {outcome(answer)}"
                    for method, (answer, allowed) in asked.items()
                    if outcome(answer) != expected(role, allowed)
                ]
        row.refresh_from_db()
        assert values(row) == before, "to send nothing changes nothing"
    assert wrong == []


def test_no_method_but_these_does_anything(roles, case):
    for page in WHAT_IS_PUBLIC:
        for method in ("head", "options", "put", "patch", "delete"):
            assert getattr(roles[ADMINISTRATOR], method)(address(case.suspect, page)).status_code < 500
    assert values(type(case.suspect).objects.get(pk=case.suspect.pk)) == values(case.suspect)


def test_every_role_meets_elsewhere_what_the_table_says(roles):
    for name, (words, allowed) in ELSEWHERE.items():
        args = [words] if words and not words.startswith("?") else []
        where = reverse(f"admin:{name}", args=args) + (words if words.startswith("?") else "")
        for role, browser in roles.items():
            assert outcome(browser.get(where)) == expected(role, allowed), (role, name)


def test_the_tables_name_every_page_of_the_desk(rows):
    """A new page has to be added to them, or this fails."""
    named = {*ELSEWHERE, *OPEN_TO_ALL, None}
    found = {pattern.name for pattern in admin.site.get_urls() if isinstance(pattern, URLPattern)}
    assert found - named == set()
    for row, pages in rows.values():
        patterns = admin.site.get_model_admin(type(row)).get_urls()
        prefix = f"{row._meta.app_label}_{row._meta.model_name}_"
        assert {pattern.name.removeprefix(prefix) for pattern in patterns if pattern.name} == set(pages)


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
            assert may == {page: role in pages[page][1] for page in may}, (kind, role)
            assert desk.has_view_permission(request) == (role in pages["changelist"][0]), (kind, role)


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
