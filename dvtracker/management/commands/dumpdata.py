"""`manage.py dumpdata`: the record as a fixture, and nothing but the record."""

from argparse import ArgumentParser
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core import serializers
from django.core.management.base import BaseCommand, CommandError
from django.db.models import Model

from dvtracker.lens import eyes, names
from dvtracker.loading.allowed import loadable_models
from dvtracker.loading.dump import at_one_moment, rows, written
from dvtracker.loading.files import READERS


class Command(BaseCommand):
    help = (
        "Writes the record as a fixture that loaddata takes: every kind that it may load, by keys, in an order "
        "that depends on nothing but the record. It has no accounts and no history. Drafts and desk notes are in "
        "it: a dump is for the desk, not for readers."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "args", metavar="app[.Model]", nargs="*", help="of these only; else the whole record"
        )
        parser.add_argument("--format", choices=sorted(READERS), default="json")
        parser.add_argument("--indent", type=int, default=2, help="of JSON")
        parser.add_argument(
            "-e", "--exclude", action="append", default=[], help="an app or a model to leave out"
        )
        parser.add_argument("-o", "--output", type=Path, help="the file to write, in place of the terminal")
        parser.add_argument("--database", default=names.DESK, help="none but default can be dumped")
        for which in ("foreign", "primary"):
            dest, said = f"use_natural_{which}_keys", "accepted; keys are always natural"
            parser.add_argument(f"--natural-{which}", action="store_true", dest=dest, help=said)

    def handle(self, *labels: str, **options: Any) -> None:
        if options["database"] != names.DESK or eyes.current() != names.DESK:
            raise CommandError(
                "The record is dumped at the desk, through the default connection and no other."
            )
        models = self._chosen(labels, options["exclude"])
        target = options["output"]
        self.stdout.ending = ""
        with written(Path(target)) if target else nullcontext(self.stdout) as stream, at_one_moment():
            serializers.serialize(
                options["format"],
                rows(models),
                indent=options["indent"] if options["format"] == "json" else None,
                use_natural_foreign_keys=True,
                use_natural_primary_keys=True,
                stream=stream,
            )

    def _chosen(self, labels: tuple[str, ...], excluded: list[str]) -> list[type[Model]]:
        """The kinds to dump, each after those that it points at."""
        models = loadable_models()
        wanted = {kind for label in labels for kind in self._named(label, models)} or set(models)
        unwanted = {kind for label in excluded for kind in self._named(label, models)}
        return [model for model in models if model in wanted - unwanted]

    def _named(self, label: str, models: list[type[Model]]) -> list[type[Model]]:
        """The kinds that a label means. CommandError if it means none of the record."""
        known = {model._meta.label_lower for model in apps.get_models()} | {
            app.label for app in apps.get_app_configs()
        }
        found = [one for one in models if label.lower() in (one._meta.app_label, one._meta.label_lower)]
        if not found:
            why = "is no part of the record" if label.lower() in known else "does not exist"
            raise CommandError(f"{label} {why}. A dump holds what loaddata takes; pg_dump keeps the rest.")
        return found
