"""The dvtracker app."""

from django.apps import AppConfig


class DvtrackerConfig(AppConfig):
    name = "dvtracker"

    def ready(self) -> None:
        from dvtracker.lens import checks, signals

        checks.register()
        signals.connect()
