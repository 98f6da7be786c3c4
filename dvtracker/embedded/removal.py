"""Starting over: the only place where the database's files are deleted, and only on being asked to."""

import shutil
import time
from pathlib import Path

from dvtracker.embedded import ServerError
from dvtracker.embedded.locks import held, is_held
from dvtracker.embedded.places import Places, make_var

PATIENCE = 3.0  # seconds, in which a server that nobody uses any more has stopped


def remove(var: Path) -> bool:
    """Delete the database and its passwords; False if there was none.

    Raises ServerError while another command uses it.
    """
    places = make_var(var)
    with held(places.door, PATIENCE):
        limit = time.monotonic() + PATIENCE
        while is_held(places.keeper):
            if time.monotonic() > limit:
                raise ServerError(
                    f"The database in {places.data} is in use by another command, perhaps `make run`. "
                    "Stop that first."
                )
            time.sleep(0.05)
        return _remove(places)


def _remove(places: Places) -> bool:
    found = places.data.is_symlink() or places.data.exists()
    if places.data.is_symlink():
        shutil.rmtree(places.data.resolve().parent, ignore_errors=True)
        places.data.unlink()
    elif found:
        shutil.rmtree(places.data)
    places.passwords.unlink(missing_ok=True)
    return found
