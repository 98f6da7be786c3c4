"""`manage.py up`: everything from an empty database to a site in the browser."""

import signal
import sys
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand

from dvtracker import newcomer
from dvtracker.serving import Site
from dvtracker.tether import end_with_parent


class Command(BaseCommand):
    help = (
        "Brings the database up to date, loads the sample record into an empty one, makes a first staff "
        "login, and serves the site on HOST and PORT until Ctrl-C. For one's own machine, as by `make run`."
    )
    requires_system_checks = []  # `migrate` runs them, after it is known that the port is free.

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--tethered", action="store_true", help="end when the process that started it ends"
        )

    def handle(self, *args: Any, tethered: bool, **options: Any) -> None:
        # Until the site is served, SIGTERM is an ordinary exit: the database is then left in good order.
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
        if tethered:
            end_with_parent()
        site = Site(settings.HOST, settings.PORT)
        call_command("migrate", verbosity=0)
        if newcomer.record_is_empty():
            newcomer.load_sample()
            self.stdout.write(f"Loaded the sample record (fixtures {' and '.join(newcomer.FIXTURES)}).")
        self._say_login(newcomer.first_login())
        site.get_ready()
        self.stdout.write(
            f"The record is at {settings.SITE_URL}/ and the desk at {settings.SITE_URL}/admin/."
        )
        self.stdout.write("Ctrl-C stops it.")
        self.stdout.flush()
        site.serve()

    def _say_login(self, password: str | None) -> None:
        if password:
            self.stdout.write(
                f"Staff login: user {newcomer.STAFF}, password {password} (shown only now; "
                f"`manage.py changepassword {newcomer.STAFF}` sets another)."
            )
