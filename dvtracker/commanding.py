"""What every command of `manage.py` runs inside of."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pghistory
from django.conf import settings

from dvtracker.lens import eyes, names


@contextmanager
def commanding(arguments: Sequence[str]) -> Iterator[None]:
    """See the record as staff do, and say in the history which command made a change.

    Only the command's name is kept, since its arguments may hold what is nobody's business.
    """
    command = arguments[1] if len(arguments) > 1 else "help"
    with eyes.through(names.WEB if settings.PUBLIC_ONLY else names.DESK), pghistory.context(command=command):
        yield
