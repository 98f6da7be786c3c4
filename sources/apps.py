"""The sources app."""

from django.apps import AppConfig


class SourcesConfig(AppConfig):
    name = "sources"
