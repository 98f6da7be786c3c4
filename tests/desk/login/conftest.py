"""Who logs in, in the tests of the way in: by their password, as everybody does."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from django.contrib.auth.models import Group, User
from django.http import HttpResponse
from django.test import Client

from sources.desk.groups import make_groups

PASSWORD = "an umbrella for teapots"
WAY_IN = "/admin/login/"
HOME, OFFICE = "192.0.2.10", "198.51.100.20"


def log_in(browser: Client, name: str = "dora", password: str = PASSWORD, at: str = HOME) -> HttpResponse:
    """Send the way in, from an address."""
    return browser.post(WAY_IN, {"username": name, "password": password, "next": "/admin/"}, REMOTE_ADDR=at)


def is_in(browser: Client) -> bool:
    """Whether the desk opens to this browser."""
    return browser.get("/admin/").status_code == 200


@pytest.fixture
def account(db) -> Callable[..., User]:
    """`account("dora", group="reviewer")`: somebody at the desk, with the password."""

    def make(name: str, group: str = "", **rights: bool) -> User:
        user = User.objects.create_user(name, password=PASSWORD, is_staff=True, **rights)
        if group:
            make_groups()
            user.groups.add(Group.objects.get(name=group))
        return user

    return make


@pytest.fixture
def dora(account) -> SimpleNamespace:
    """A contributor at a browser."""
    return SimpleNamespace(user=account("dora", "contributor"), browser=Client())
