"""Keeping a record out of search engines, at the desk."""

import pytest
from django.contrib.auth.models import Group

from people.models import Person
from sources.desk.groups import CONTRIBUTOR, REVIEWER, make_groups
from sources.search_engines import FLAG
from tests.desk.conftest import at_the_desk
from tests.desk.rows import list_of, page_of
from tests.desk.sending import filled

pytestmark = pytest.mark.django_db


def in_group(name: str):
    """A browser of somebody in one of the desk's groups."""
    make_groups()
    browser = at_the_desk(name)
    browser.user.groups.add(Group.objects.get(name=name))
    return browser


@pytest.fixture
def draft() -> Person:
    return Person.objects.create(display_name="Ada Quill", sort_name="Quill, Ada")


@pytest.mark.parametrize(("group", "kept"), [(REVIEWER, True), (CONTRIBUTOR, False)])
def test_a_reviewer_decides_it_and_a_contributor_sees_it(draft, group, kept):
    browser = in_group(group)
    sent = filled(browser.get(page_of(draft)), **{FLAG: "on"})
    assert browser.post(page_of(draft), sent).status_code == 302
    draft.refresh_from_db()
    assert draft.kept_from_search_engines is kept
    assert "keep it out of search engines" in browser.get(page_of(draft)).text.lower()


def test_what_is_kept_out_can_be_listed(ada, draft):
    other = Person.objects.create(display_name="Bo Reed", sort_name="Reed, Bo", kept_from_search_engines=True)
    found = ada.get(f"{list_of(Person)}?{FLAG}__exact=1").text
    assert str(other) in found
    assert str(draft) not in found
