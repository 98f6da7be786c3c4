"""What readers would see if something were done: it is done, looked at as they would see it, and undone.

    with rehearsal():
        publish(case, "…")
        with readers_eyes():
            …  # what the public's connection would show if this were committed now

The views of the lens show the same to whoever may read them, so they need not be asked by the public's role. But only
the desk's own transaction has what was done in it. So the public's alias goes, for this thread, over the desk's
connection, on which no table is to be found any more but the views, and nothing can be written.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from django.db import connections, transaction

from . import eyes, names, roles
from .borrowed import Borrowed


@contextlib.contextmanager
def rehearsal() -> Iterator[None]:
    """One transaction of the desk, or part of one, that is undone at its end, however it ends."""
    with transaction.atomic(using=names.DESK):
        yield
        transaction.set_rollback(True, using=names.DESK)


@contextlib.contextmanager
def readers_eyes() -> Iterator[None]:
    """Look as the public would if this transaction were committed now. RuntimeError outside of a transaction."""
    if not connections[names.DESK].in_atomic_block:
        raise RuntimeError("Without a transaction there is nothing that readers do not see yet.")
    with rehearsal(), _over_the_desk(), eyes.through(names.WEB):
        yield


@contextlib.contextmanager
def _over_the_desk() -> Iterator[None]:
    """The public's alias on the desk's connection, with the schemas and the limits of the public's role."""
    own = next((one for one in connections.all(initialized_only=True) if one.alias == names.WEB), None)
    _confine()
    connections[names.WEB] = Borrowed(names.WEB, connections[names.DESK])
    try:
        yield
    finally:
        del connections[names.WEB]
        if own is not None:
            connections[names.WEB] = own


def _confine() -> None:
    """Until this transaction, or this part of it, is undone."""
    settings = {
        **roles.LIMITS,
        "search_path": ", ".join(roles.path(names.WEB)),
        "transaction_read_only": "on",
    }
    with connections[names.DESK].cursor() as cursor:
        for name, value in settings.items():
            cursor.execute("SELECT set_config(%s, %s, true)", [name, value])
