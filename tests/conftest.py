"""What all tests share: the database, and through whose eyes it is seen.

The body of a test works at the desk, as a command does. A request that it sends looks as the public, under
the real public role; so does a block `with public(): …`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from functools import partial

import pytest
from django.db import connections

from dvtracker.lens import eyes, names
from tests.lens_connection import borrow, connections_of_their_own, drop_roles, forget_the_operators_roles

Eyes = Callable[[], AbstractContextManager[None]]
NEED_DATABASE = {"db", "transactional_db", "live_server", "django_db_reset_sequences"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whoever may use the database may use it through every lens."""
    for item in items:
        marker = item.get_closest_marker("django_db")
        if marker or NEED_DATABASE & set(getattr(item, "fixturenames", ())):
            options = {**(marker.kwargs if marker else {}), "databases": "__all__"}
            item.add_marker(pytest.mark.django_db(**options), append=False)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings: None, django_db_keepdb: bool, django_db_blocker
) -> Iterator[None]:
    forget_the_operators_roles()
    yield
    if not django_db_keepdb:
        with django_db_blocker.unblock():
            drop_roles()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker) -> None:
    with django_db_blocker.unblock():
        borrow()


@pytest.fixture(autouse=True)
def _as_a_command(request: pytest.FixtureRequest) -> Iterator[None]:
    with eyes.through(names.DESK), connections_of_their_own() if _commits(request.node) else nullcontext():
        yield


def _commits(item: pytest.Item) -> bool:
    marker = item.get_closest_marker("django_db")
    asked_for = {"transactional_db", "live_server", "django_db_reset_sequences"} & set(item.fixturenames)
    return bool(asked_for or (marker and marker.kwargs.get("transaction")))


@pytest.fixture
def public_queries(django_assert_num_queries) -> Callable[[int], AbstractContextManager]:
    """`with public_queries(3): client.get(…)` fails unless the page asks the public's connection three questions."""
    return partial(django_assert_num_queries, connection=connections[names.WEB])


@pytest.fixture
def desk() -> Eyes:
    """`with desk(): …` sees the whole record."""
    return partial(eyes.through, names.DESK)


@pytest.fixture
def public() -> Eyes:
    """`with public(): …` sees what readers see."""
    return partial(eyes.through, names.WEB)
