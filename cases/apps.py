"""The cases app."""

from django.apps import AppConfig


class CasesConfig(AppConfig):
    name = "cases"

    def ready(self) -> None:
        from cases.obstacles import telling_who, unchosen
        from sources.obstacles import ASKED

        ASKED.extend((unchosen, telling_who))
