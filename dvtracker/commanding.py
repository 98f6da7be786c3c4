"""What every command of `manage.py` runs inside of."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext

import pghistory
from django.conf import settings

from dvtracker.lens import eyes, names

SCHEMA_COMMANDS = {"migrate", "lens", "up"}
"""They write SQL with bare percent signs, which a context's own parameters would have read as placeholders.

`up` opens a context of its own for what it loads.
"""


@contextmanager
def commanding(arguments: Sequence[str]) -> Iterator[None]:
    """See the record as staff do, and say in the history which command made a change.

    Only the command's name is kept, since its arguments may hold what is nobody's business.
    """
    command = arguments[1] if len(arguments) > 1 else "help"
    kept = nullcontext() if command in SCHEMA_COMMANDS else pghistory.context(command=command)
    with eyes.through(names.WEB if settings.PUBLIC_ONLY else names.DESK), kept:
        yield
