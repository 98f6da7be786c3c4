"""The public pages in a process of their own, which holds the public role's credentials and no others."""

import os
import subprocess
import sys
from urllib.parse import quote, urlencode

import pytest
from django.conf import settings
from django.db import connections

from people.models import Person

LOOK = """
import django
from django.core.exceptions import ImproperlyConfigured
from django.db import connections

django.setup()
from django.conf import settings
from django.contrib.auth.models import User
from django.core.checks import run_checks
from dvtracker.lens.verify import is_current
from people.models import Person

print(sorted(Person.objects.values_list("display_name", flat=True)))
print(settings.DATABASES["default"]["ENGINE"], is_current("web"), run_checks())
try:
    User.objects.count()
except ImproperlyConfigured:
    print("no accounts here")
"""


def url_of(alias: str) -> str:
    """The database URL with which another process reaches it as this role."""
    given = connections[alias].get_connection_params()
    place = {name: given[name] for name in ("host", "port") if name in given}
    return (
        f"postgres://{quote(given['user'])}:{quote(given['password'])}@/{given['dbname']}?{urlencode(place)}"
    )


@pytest.fixture
def committed(transactional_db):
    for name, state in (("Public", "published"), ("Secret", "draft")):
        Person.objects.create(display_name=name, sort_name=name, state=state)


def test_a_public_process_sees_the_public_record_and_no_accounts(committed):
    environment = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    environment |= {
        "PUBLIC_ONLY": "on",
        "PUBLIC_DATABASE_URL": url_of("web"),
        "SECRET_KEY": "s" * 60,
        "DEBUG": "off",
    }
    environment |= {
        "DJANGO_SETTINGS_MODULE": "dvtracker.settings",
        "ENV_FILE": os.devnull,
        "SITE_URL": "https://example.org",
    }
    ran = subprocess.run(
        [sys.executable, "-c", LOOK],
        env=environment,
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.splitlines() == ["['Public']", "django.db.backends.dummy True []", "no accounts here"]
