"""What the front page, each list and each of its downloads cost by how much is on record.

    DATABASE_URL=postgres://… python benchmarks/lists.py --cases 2000 20000

It needs a migrated database that nobody reads meanwhile, and leaves it as it was: everything happens in transactions
that are rolled back, and is asked under the role and the settings of readers, but for their limit of ten seconds.
Beside what every benchmark has, each case is charged and then decided on, every fourth by a plea deal, and every row is
cited once. The median of several rounds counts: read the ratios. A download is read to its end.
"""

from __future__ import annotations

import argparse
import random
import statistics
import time
from typing import Any

from invented import Invented, as_readers_ask, dressed, fill, link, rows, run, undone, without_triggers

TABLES = ("people_tenure", "cases_decision", "cases_decision_concerns", "cases_pleadeal", "cases_pleaterm",
          "cases_counsel", "sources_source", "sources_citation")  # fmt: skip
ENDS = ("dismissed", "deal", "declined", "convicted")
YEARS = range(1990, 2020)
Times = dict[str, float]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--cases", type=int, nargs="+", default=[2_000, 20_000])
    options.add_argument("--rounds", type=int, default=5)
    asked = options.parse_args()
    connection = as_readers_ask()
    report({number: median_times(connection, number, asked.rounds) for number in asked.cases})


def median_times(connection: Any, cases: int, rounds: int) -> Times:
    """Seconds for each address, with so many cases on record."""
    from dvtracker.public.listing.views import FORMS
    from dvtracker.public.lists import LISTS

    with undone():
        chosen = random.Random(1)  # noqa: S311
        invented = fill(connection, cases, chosen)
        without_triggers(connection, *TABLES)
        _decide(invented, chosen)
        run(connection, "ANALYZE")
        addresses = ["/", *(listing.path(suffix) for listing in LISTS for suffix in ("", *FORMS))]
        with dressed(connection):
            return {address: _median(address, rounds) for address in addresses}


def _decide(invented: Invented, chosen: random.Random) -> None:
    """Who held the office, what was decided, on what terms, who acted in it, and what all of it rests on."""
    from cases.models import Counsel, Decision, DecisionKind, PleaDeal, PleaTerm, TermKind
    from people.models import Tenure

    number, (office, people, cases, parties) = len(invented.cases), invented
    tenures = rows(Tenure, 6, lambda n: {
        "person": people[n], "office": office, "start": str(YEARS[n * 5]), "end": str(YEARS[n * 5] + 4),
    })  # fmt: skip
    kinds = [_kind(DecisionKind, category, category=category) for category in ("charged", *ENDS)]
    years = [chosen.choice(YEARS) for _ in range(number)]

    def decided(kind: Any, later: int) -> list:
        made = rows(Decision, number, lambda n: {
            "prosecution": cases[n], "kind": kind(n), "by_office": office, "made": str(years[n] + later),
        })  # fmt: skip
        link(Decision.concerns.through, decision=made, defendant=parties)
        return made

    decisions = [*decided(lambda n: kinds[0], 0), *decided(lambda n: kinds[1 + n % len(ENDS)], 1)]
    bargained = range(1, number, len(ENDS))
    deals = rows(PleaDeal, len(bargained), lambda n: {
        "prosecution": cases[bargained[n]], "defendant": parties[bargained[n]], "agreed": str(years[bargained[n]]),
    })  # fmt: skip
    term = _kind(TermKind, "term", category="other")
    terms = rows(PleaTerm, len(deals), lambda n: {"deal": deals[n], "kind": term})
    counsel = rows(Counsel, number, lambda n: {
        "prosecution": cases[n], "person": people[-n], "for_defendant": parties[n],
    })  # fmt: skip
    _cite(office, tenures, people, cases, parties, decisions, deals, terms, counsel)


def _kind(vocabulary: Any, key: str, **fields: str) -> Any:
    words = f"bench {key}"
    return vocabulary.objects.get_or_create(key=f"bench-{key}", defaults={"label": words, **fields})[0]


def _cite(office: Any, *kinds: list) -> None:
    """One passage for every row; a source for every hundred."""
    from sources.models import Citation, Source, SourceKind
    from sources.registry import arc_field

    cited = [office, *(row for kind in kinds for row in kind)]
    kind = _kind(SourceKind, "story")
    sources = rows(Source, 1 + len(cited) // 100, lambda n: {
        "kind": kind, "title": f"Story {n}", "description": "a story", "publisher": f"Gazette {n % 20}",
        "date": str(YEARS[n % len(YEARS)]),
    })  # fmt: skip
    rows(Citation, len(cited), lambda n: {
        "source": sources[n // 100], "locator": f"¶{n % 100}", "position": n % 100, "excerpt": "as it was printed",
        arc_field(cited[n]._meta.label): cited[n],
    })  # fmt: skip


def _median(address: str, rounds: int) -> float:
    """Seconds that an address takes, once a connection has planned it."""
    times = [_seconds(address) for _ in range(rounds + 1)]
    return statistics.median(times[1:])


def _seconds(address: str) -> float:
    from django.test import RequestFactory
    from django.urls import resolve

    request = RequestFactory().get(address)
    view, arguments, options = resolve(address)
    start = time.perf_counter()
    answer = view(request, *arguments, **options)
    for _ in answer:  # of a page, its one part
        pass
    taken = time.perf_counter() - start
    if answer.status_code != 200:
        raise SystemExit(f"{address} answered {answer.status_code}.")
    return taken


def report(times: dict[int, Times]) -> None:
    first, *others = times
    print(f"{'':<20}", *(f"{number:>10,} cases" for number in times))
    for address in times[first]:
        took = (f"{times[number][address] * 1000:13,.0f} ms" for number in times)
        more = (f"{times[number][address] / times[first][address]:6.1f} ×" for number in others)
        print(f"{address:<20}", *took, *more)


if __name__ == "__main__":
    main()
