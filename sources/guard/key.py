"""The key of the guard, and what is made with it.

It is the setting GUARD_KEY. The database is told it anew with each of the desk's connections and does not keep it:
whoever has a dump alone cannot find out whether a name that they think of is registered.
"""

from __future__ import annotations

import hashlib
import hmac
from typing import Any

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS
from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg import Cursor

SETTING = "dvtracker.guard_key"
"""The session setting that ext.guard_digest reads."""

BLOCK = 64
"""Bytes in a block of SHA-256."""


def digest_of(letters: str) -> bytes:
    """HMAC-SHA256 of the letters of a name."""
    return hmac.digest(_key(), letters.encode(), "sha256")


def key_check() -> bytes:
    """Eight bytes that tell this key from another, and nothing of it. They are stored beside what was made with it."""
    return digest_of("")[:8]


def tell(connection: BaseDatabaseWrapper) -> None:
    """Tell the database the key for the rest of this connection, as a parameter: activity views show statements."""
    connection.ensure_connection()
    with Cursor(connection.connection) as cursor:
        cursor.execute("SELECT pg_catalog.set_config(%s, %s, false)", [SETTING, _blocks()])


def tell_the_desk(connection: BaseDatabaseWrapper, **signal: Any) -> None:
    """The same for each new connection of the desk. Readers' connections are never told."""
    if connection.alias == DEFAULT_DB_ALIAS and connection.vendor == "postgresql" and settings.GUARD_KEY:
        tell(connection)


def _key() -> bytes:
    return settings.GUARD_KEY.encode()


def _blocks() -> str:
    """What HMAC puts before a message: the key mixed with the inner and with the outer padding (RFC 2104)."""
    key = _key() if len(_key()) <= BLOCK else hashlib.sha256(_key()).digest()
    padded = key.ljust(BLOCK, b"\x00")
    return "".join(bytes(byte ^ pad for byte in padded).hex() for pad in (0x36, 0x5C))
