"""`manage.py loaddata`: Django's command for the same fixtures, with the rules of an editorial record."""

import gzip
import sys
from argparse import ArgumentParser
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError
from django.core.management.commands import loaddata
from django.utils.functional import cached_property

from dvtracker.lens import eyes, names
from dvtracker.loading.files import READERS, FixtureFile, called
from dvtracker.loading.load import load
from dvtracker.loading.problems import LoadError


class Command(loaddata.Command):
    """Finds fixtures as Django does; reading, checking and writing are ours."""

    help = (
        "Loads fixtures into the record. Everything is checked first; if anything is wrong, nothing is loaded. "
        "Rows are known by their keys, and those that say the same already are left alone. What the files call "
        "published is loaded as draft unless --publish is given."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "args", metavar="fixture", nargs="+", help="names or paths; - reads what is piped in"
        )
        parser.add_argument("--publish", action="store_true", help="publish what the files call published")
        parser.add_argument("--reason", default="", help="why; kept in the history, and needed to publish")
        parser.add_argument("--app", dest="app_label", help="look for fixtures in this app only")
        parser.add_argument("--format", choices=sorted(READERS), help="of what is piped in")
        parser.add_argument("--database", default=names.DESK, help="none but default can be loaded into")

    def handle(self, *labels: str, publish: bool, reason: str, **options: Any) -> None:
        self.using, self.app_label = options["database"], options["app_label"]
        self.verbosity, self.format = options["verbosity"], options["format"]
        if self.using != names.DESK or eyes.current() != names.DESK:
            raise CommandError(
                "Fixtures are loaded at the desk, through the default connection and no other."
            )
        if publish and not reason.strip():
            raise CommandError(
                '--publish needs --reason "…": the history keeps why readers see something new.'
            )
        try:
            outcome = load(self._files(labels), publish=publish, reason=reason.strip())
        except LoadError as refused:
            raise CommandError(str(refused)) from refused
        if self.verbosity > 0:
            self.stdout.write(str(outcome))

    @cached_property
    def compression_formats(self) -> Any:
        """Plain and gzip; of the others, nothing tells how much they unfold into."""
        return {None: (open, "rb"), "gz": (gzip.GzipFile, "rb"), "stdin": (open, "rb")}

    def _files(self, labels: tuple[str, ...]) -> list[FixtureFile]:
        """The files that Django finds under these names, each once."""
        self.serialization_formats = list(READERS)
        found = dict.fromkeys(path for label in labels for path, _folder, _name in self.find_fixtures(label))
        return [self._file(path) for path in found]

    def _file(self, path: str) -> FixtureFile:
        _name, form, compression = self.parse_name(Path(path).name)
        if path == loaddata.READ_STDIN:
            return FixtureFile("standard input", str(form), lambda: nullcontext(sys.stdin.buffer))
        opener, mode = self.compression_formats[compression]
        return FixtureFile(called(Path(path)), str(form), partial(opener, path, mode))
