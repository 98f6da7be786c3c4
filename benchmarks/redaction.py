"""How long a redaction takes in a record of some thousand cases: DATABASE_URL=… python benchmarks/redaction.py [CASES]

One name of the invented record is sought in all of it, once by its digests as when it is confirmed at the desk. All
of it is undone; the writing anew of the tables, which cannot be, is left out.
"""

from __future__ import annotations

import random
import sys
from time import perf_counter

import invented


def main(cases: int) -> None:
    import django

    django.setup()
    from django.db import connection

    from dvtracker.lens import eyes, names
    from sources.redaction.passages import passage_of
    from sources.redaction.sweep import Sweep

    eyes.wear(names.DESK)
    with invented.undone():
        name = invented.fill(connection, cases, random.Random(7)).people[0].display_name  # noqa: S311
        for write in (False, True):
            started = perf_counter()
            found = Sweep([passage_of(name)], {}, write=write).run()
            took = perf_counter() - started
            print(f"{cases} cases, {'redacted' if write else 'counted'}: {found.rows} rows in {took:.1f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5000)
