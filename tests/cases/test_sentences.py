"""Every sentence about people in cases, as a person can read them through."""

import os
import re

import pytest

from cases.models.decision import DecisionCategory
from cases.standing import STANDINGS
from tests.cases.sentences import PAGE, lines, page

GUILT = re.compile(
    r"\b(guilt\w*|criminals?|perpetrat\w+|convict\w*|offender\w*|rapist\w*|abus\w+|molest\w+|predator\w*"
    r"|murder\w*|killer\w*|felon\w*|culprit\w*|thie\w+|crime\w*|victim\w*)",
    re.IGNORECASE,
)
NO_GUILT = re.compile(r"\b(pleaded )?not guilty\b")


@pytest.mark.django_db
def test_they_read_as_they_were_read_last():
    found = lines()
    if os.environ.get("SENTENCES") == "write":
        PAGE.write_text(page(found))
    assert page(found) == PAGE.read_text()
    for line in found:
        assert line.sentence[0].isupper(), line
        assert not re.search(r"[{}]|  | [,.;]", line.sentence), line
    innocent = [line for line in found if not line.convicted]
    assert [line for line in innocent if GUILT.search(NO_GUILT.sub("", line.sentence))] == []


def test_every_category_that_decides_something_has_its_sentences():
    headings = PAGE.read_text()
    assert {f"## Somebody: {name}\n" in headings for name in STANDINGS.values()} == {True}
    assert set(STANDINGS) - {""} < set(DecisionCategory)
