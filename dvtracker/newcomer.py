"""What a record that has just been made gets, so that its first visitor finds something to read and edit."""

import secrets

from django.apps import apps
from django.contrib.auth import get_user_model
from django.core.management import call_command

from sources.record import Record

FIXTURES = ["vocabulary", "vance"]
REASON = "First load of the sample record by `manage.py up`"
STAFF = "staff"


def record_is_empty() -> bool:
    """Whether no editorial row of any kind is there."""
    kinds = [model for model in apps.get_models() if issubclass(model, Record)]
    return not any(kind._base_manager.exists() for kind in kinds)


def load_sample() -> None:
    """Load the sample record, published."""
    call_command("loaddata", *FIXTURES, publish=True, reason=REASON, verbosity=0)


def first_login() -> str | None:
    """A staff login with every right and a random password, which is returned; None where users are there."""
    users = get_user_model()
    if users._default_manager.exists():
        return None
    password = secrets.token_urlsafe(12)
    users._default_manager.create_superuser(username=STAFF, password=password)
    return password
