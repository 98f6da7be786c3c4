"""The passwords of the embedded server's two roles, made at random and kept in `var/`."""

import json
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from dvtracker.embedded.places import hand_over

SUPERUSER = "postgres"
OWNER = "dvtracker"
DATABASE = "dvtracker"


@dataclass(frozen=True)
class Passwords:
    """What the superuser and the owner of the database log in with."""

    superuser: str
    owner: str


def read(path: Path) -> Passwords:
    return Passwords(**json.loads(path.read_text()))


def make(path: Path) -> Passwords:
    """Write new passwords to a file that only its owner reads."""
    made = Passwords(secrets.token_urlsafe(24), secrets.token_urlsafe(24))
    draft = path.with_suffix(".new")
    draft.unlink(missing_ok=True)
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        json.dump(vars(made), file)
    hand_over(draft)
    draft.rename(path)
    return made


def role_statements(made: Passwords, *, new: bool) -> str:
    """SQL that makes the owner's role and database, or sets both passwords anew.

    The owner has the rights that managed servers give: it makes roles and databases, but is no superuser.
    One statement a line, as PostgreSQL's single-user mode reads them.
    """
    verb = "CREATE" if new else "ALTER"
    lines = [
        f"ALTER ROLE {SUPERUSER} PASSWORD '{made.superuser}';",
        f"{verb} ROLE {OWNER} LOGIN NOSUPERUSER CREATEROLE CREATEDB PASSWORD '{made.owner}';",
    ]
    if new:
        lines.append(f"CREATE DATABASE {DATABASE} OWNER {OWNER};")
    return "\n".join(lines) + "\n"
