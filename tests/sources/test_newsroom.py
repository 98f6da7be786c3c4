"""Who in the newsroom may publish."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group, User

from sources.desk.groups import ADMINISTRATOR, CONTRIBUTOR, REVIEWER, make_groups
from sources.newsroom import name_of, who_may_publish

pytestmark = pytest.mark.django_db


def somebody(name: str, group: str = "", **fields) -> User:
    user = User.objects.create_user(name, **{"is_staff": True, **fields})
    user.groups.set(Group.objects.filter(name=group))
    return user


def test_reviewers_administrators_and_superusers_may_publish_and_nobody_else():
    make_groups()
    somebody("carol", CONTRIBUTOR)
    bob = somebody("bob", REVIEWER)
    for name, fields in {
        "dora": {"group": ADMINISTRATOR},
        "root": {"is_superuser": True},
        "gone": {"group": REVIEWER, "is_active": False},
        "reader": {"group": REVIEWER, "is_staff": False},
    }.items():
        somebody(name, **fields)
    assert [it.username for it in who_may_publish()] == ["bob", "dora", "root"]
    assert [it.username for it in who_may_publish(but=[bob.pk])] == ["dora", "root"]


def test_an_account_is_called_by_its_name_or_else_by_that_of_its_login():
    assert name_of(somebody("ada", first_name="Ada", last_name="Quill")) == "Ada Quill"
    assert name_of(somebody("bob")) == "bob"
