"""`manage.py second_factor --take-from NAME`: for an administrator who lost their telephone and has nobody to ask."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError, CommandParser


class Command(BaseCommand):
    help = (
        "Takes the second factor from an account. Whoever has to have one sets up another at the next login. "
        "Administrators do the same at the desk, under Users, Logins."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--take-from", required=True, metavar="NAME", help="The name of the account.")
        parser.add_argument("--reason", required=True, help="Why, for the history of the account.")

    def handle(self, *args: Any, take_from: str, reason: str, **options: Any) -> None:
        from sources.desk.login.actions import take_away
        from sources.desk.login.factor import device_of

        account = User.objects.filter(username=take_from).first()
        if account is None:
            raise CommandError(f"No account has the name “{take_from}”.")
        if device_of(account) is None:
            raise CommandError(f"“{take_from}” has no second factor.")
        take_away(account, account, f"{reason} (at the command line)")
        self.stdout.write(f"“{take_from}” has no second factor any more.")
