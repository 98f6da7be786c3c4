"""The dvtracker app."""

from django.apps import AppConfig


class DvtrackerConfig(AppConfig):
    name = "dvtracker"
