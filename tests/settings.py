"""The settings that the tests run under: the project's own, made quick, and deaf to anybody's `.env`."""

import os
import tempfile
from pathlib import Path

os.environ["ENV_FILE"] = os.devnull
for _name in (
    "DEBUG",
    "PUBLIC_ONLY",
    "SITE_URL",
    "ALLOWED_HOSTS",
    "STATIC_ROOT",
    "HOST",
    "PORT",
    "TIME_ZONE",
    "EMAIL_URL",
    "MAIL_FROM",
):
    os.environ.pop(_name, None)
os.environ["SECRET_KEY"] = "a key for the tests alone, long enough to be taken for a real one"

from dvtracker.settings import *  # noqa: E402, F403
from dvtracker.settings import DATABASES  # noqa: E402

# A lost test database is no loss, so no statement waits for the disk; and none is long enough to be compiled.
DATABASES["default"].setdefault("OPTIONS", {})["options"] = "-c synchronous_commit=off -c jit=off"
# Tests read through the connection that holds their transaction; a pool would bring others.
for _alias in ("web", "asof"):
    DATABASES[_alias]["OPTIONS"].pop("pool")
# Most tests have one editor; those of the second pair of eyes switch it off.
ONE_PERSON_NEWSROOM = True
SECOND_FACTOR = False

# Of this process alone; it is there once a test has committed a redaction.
REDACTION_LEDGER = Path(tempfile.gettempdir()) / f"dvtracker-redactions-{os.getpid()}.jsonl"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
LOGGING_CONFIG = None
