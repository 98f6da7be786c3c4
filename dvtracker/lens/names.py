"""The names the lens is made of: database aliases, schemas, roles."""

from __future__ import annotations

import hashlib

DESK = "default"  # the whole editorial record, for staff and commands
WEB = "web"  # what is public now
ASOF = "asof"  # what was public at a past moment

SCHEMAS = {WEB: "pub", ASOF: "asof"}  # alias: the schema its role reads
PAST = "past"  # every row as it stood at the moment; read by nobody, the asof views are built on it
EXT = "ext"  # extensions and our own functions, usable by every role
BASE = "public"  # the tables themselves

MOMENT = "dv.asof"  # the transaction setting that says which past moment is looked at

GIVEN = "ROLE"  # in an entry of DATABASES: the role's name, where the operator or the host chose it

LONGEST = 63  # bytes in a PostgreSQL name


def role_name(database: str, alias: str) -> str:
    """The role that reads ``database`` through ``alias``: ``dvtracker_web``.

    Roles belong to the cluster, not to one database, so their names must differ between databases. A name
    too long for PostgreSQL is cut, and told apart by a hash of the whole.
    """
    name = f"{database}_{alias}"
    if len(name.encode()) <= LONGEST:
        return name
    tail = f"_{hashlib.sha256(database.encode()).hexdigest()[:8]}_{alias}"
    return database.encode()[: LONGEST - len(tail)].decode(errors="ignore") + tail
