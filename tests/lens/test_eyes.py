"""Through whose eyes a piece of work looks."""

import contextvars
import threading
from datetime import UTC, datetime

import pytest

from dvtracker.lens import eyes

MOMENT = datetime(2024, 1, 1, tzinfo=UTC)


def test_nothing_said_means_the_public():
    assert contextvars.Context().run(eyes.current) == "web"


def test_a_thread_does_not_inherit_the_eyes_of_whoever_started_it():
    seen = []
    with eyes.through("default"):
        thread = threading.Thread(target=lambda: seen.append(eyes.current()))
        thread.start()
        thread.join()
    assert seen == ["web"]


def test_eyes_are_on_for_the_length_of_a_block():
    def look():
        with eyes.through("default"):
            with eyes.through("asof"):
                inner = eyes.current()
            return inner, eyes.current()

    assert contextvars.Context().run(look) == ("asof", "default")


def test_they_come_off_when_the_block_fails():
    with eyes.through("default"):
        with pytest.raises(KeyError), eyes.through("web"):
            raise KeyError
        assert eyes.current() == "default"


def test_a_command_wears_them_to_its_end():
    def command():
        eyes.wear("default")
        return eyes.current()

    assert contextvars.Context().run(command) == "default"


@pytest.mark.parametrize("put_on", [eyes.wear, lambda alias: eyes.through(alias).__enter__()])
def test_an_alias_that_is_no_lens_is_refused(put_on):
    with pytest.raises(ValueError, match="'replica' is no lens"):
        put_on("replica")


def test_a_moment_needs_a_time_zone():
    with pytest.raises(ValueError, match="no time zone"), eyes.as_of(MOMENT.replace(tzinfo=None)):
        pass
