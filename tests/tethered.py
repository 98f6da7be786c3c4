"""A pytest plugin, for `make test`: a killed `make` takes its tests along."""

from dvtracker.tether import end_with_parent


def pytest_configure() -> None:
    end_with_parent()
