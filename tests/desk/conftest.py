"""Who works at the desk in the tests."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from tests.cast import a_published_case


def at_the_desk(name: str, **rights: bool) -> Client:
    """A browser of somebody who has logged in. Its `user` is the account."""
    user = get_user_model().objects.create_user(name, is_staff=True, **rights)
    client = Client()
    client.force_login(user)
    client.user = user
    return client


@pytest.fixture
def ada(db) -> Client:
    """An editor who may do everything."""
    return at_the_desk("ada", is_superuser=True)


@pytest.fixture
def bob(db) -> Client:
    """Another."""
    return at_the_desk("bob", is_superuser=True)


@pytest.fixture
def case(db) -> SimpleNamespace:
    """The cast, in one published case."""
    return a_published_case()
