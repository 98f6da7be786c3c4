"""`.env.example` says what can be set, all of it and nothing else."""

import re
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
READERS = ["dvtracker/settings.py", "dvtracker/environment.py", "dvtracker/databases.py"]


def read_by_the_code() -> set[str]:
    code = "".join((PROJECT / name).read_text() for name in READERS)
    direct = re.findall(r'env\.\w+\(\s*"([A-Z_]+)"', code)
    return {*direct, *re.findall(r'(?:database|hours)\(env, "([A-Z_]+)"', code)}


def documented() -> list[str]:
    return re.findall(r"^#?([A-Z_]+)=", (PROJECT / ".env.example").read_text(), re.MULTILINE)


def test_every_variable_that_is_read_is_documented_and_none_else():
    assert sorted(documented()) == sorted(read_by_the_code())


def test_no_part_of_the_project_reads_the_environment_for_settings_elsewhere():
    elsewhere = [
        str(file.relative_to(PROJECT))
        for folder in ("cases", "people", "sources", "dvtracker")
        for file in (PROJECT / folder).rglob("*.py")
        if re.search(r"environs|\bos\.getenv", file.read_text())
        and str(file.relative_to(PROJECT)) not in READERS
    ]
    assert elsewhere == []
