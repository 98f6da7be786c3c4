"""The sources app."""

from django.apps import AppConfig
from django.core import checks


class SourcesConfig(AppConfig):
    """How we know: sources, citations, partial dates, and what every editorial row has in common."""

    name = "sources"

    def ready(self) -> None:
        from sources import guard
        from sources.checks import check_records, check_registry

        checks.register(check_registry, "sources")
        checks.register(check_records, "sources")
        guard.connect()
