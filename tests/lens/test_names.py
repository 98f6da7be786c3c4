"""The names of the roles."""

from dvtracker.lens.names import LONGEST, role_name


def test_a_role_is_named_after_its_database():
    assert role_name("dvtracker", "web") == "dvtracker_web"
    assert role_name("test_dvtracker_gw0", "asof") == "test_dvtracker_gw0_asof"


def test_long_names_are_cut_to_what_postgresql_takes_and_stay_apart():
    long = [role_name("é" * 30 + end, alias) for end in ("a", "b") for alias in ("web", "asof")]
    assert len(set(long)) == 4
    assert all(len(name.encode()) <= LONGEST for name in long)
    assert long[0].endswith("_web")
