"""Whatever staff do, in whatever order, the promises to readers and to the people in the record hold after each step.

    TRUST_RUNS=200 TRUST_STEPS=40 make test ARGS="-n 0 tests/trust"

goes further, by other sequences each time; without these, the same few are run.
"""

from __future__ import annotations

import os
from collections import Counter
from random import Random

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.trust import keeping
from tests.trust.world import VERBS, Verb, World

RUNS, STEPS = int(os.environ.get("TRUST_RUNS", "6")), int(os.environ.get("TRUST_STEPS", "30"))


@pytest.fixture(autouse=True)
def newsroom_of_two(settings, tmp_path, monkeypatch) -> None:
    """Where nobody publishes what they wrote, and the ledger of redactions is the test's own.

    What the guard refuses is written down over another connection, which would wait here for a redaction that is
    never committed.
    """
    monkeypatch.setattr("sources.guard.log._write", lambda rows: None)
    settings.ONE_PERSON_NEWSROOM = False
    settings.REDACTION_LEDGER = tmp_path / "redactions.jsonl"


@pytest.mark.django_db
def test_whatever_is_done_the_promises_hold_after_each_step():
    done: Counter[str] = Counter()

    # To shorten a failing sequence would take many minutes, since each try of it is a record of its own.
    @settings(
        max_examples=RUNS,
        deadline=None,
        derandomize="TRUST_RUNS" not in os.environ,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(chance=st.randoms(use_true_random=True))
    def live_through(chance: Random) -> None:
        deeds = [(chance.choice(VERBS), chance.randrange(10**6)) for _ in range(STEPS)]
        with transaction.atomic():
            done.update(lived(deeds))
            transaction.set_rollback(True)

    live_through()
    assert {verb.__name__ for verb in VERBS} == set(+done), "of what was never done nothing was shown"


def lived(deeds: list[tuple[Verb, int]]) -> Counter[str]:
    """A world in which this was done; what of it came to pass."""
    world = World()
    for number, (verb, which) in enumerate(deeds, start=1):
        world.try_to(verb, which)
        seen = keeping.public()
        assert keeping.dangling(seen) == [], deeds[:number]
        assert keeping.uncited(seen) == [], deeds[:number]
        assert keeping.naming(seen, world.gone) == [], deeds[:number]
    pages = {address: keeping.read(address) for address in keeping.addresses()}
    assert [address for address, (status, _) in pages.items() if status != 200] == [], deeds
    gone = [keeping.letters_of(name) for name in world.gone]
    assert [address for address, (_, said) in pages.items() if keeping.holds(said, gone)] == [], deeds
    assert keeping.unlike_their_history(keeping.public()) == [], deeds
    return world.done
