"""A cast of invented people, and one small case of theirs with a row of every kind, published and cited.

    case = a_published_case()            # one row of every kind, some of two
    case = a_published_case(rows=300)    # 299 more of every kind that is part of the case
    cases = published_cases(300)         # many small cases, for lists

Nobody here exists. Rows are made by plain model calls; the database has checked that the case keeps its rules.
"""

from __future__ import annotations

from types import SimpleNamespace

from cases.models import Prosecution
from sources.models import Source
from tests.cast.around import the_correction, the_election, the_inquiries
from tests.cast.course import the_course
from tests.cast.lists import published_cases
from tests.cast.matter import the_charges, the_parties
from tests.cast.more import more_rows
from tests.cast.people import a_person, the_gazette, the_office, the_people
from tests.cast.said import the_statements
from tests.making import cite, cited_at_once, keeps_the_rules, known_to_the_planner, published

__all__ = ["a_person", "a_published_case", "published_cases", "the_gazette", "the_office"]


def a_published_case(rows: int = 1) -> SimpleNamespace:
    """The whole cast in one case. Every attribute is a row, but `extras`, which are lists of rows."""
    case = SimpleNamespace(extras={})
    case.source = the_gazette()
    with cited_at_once():
        _everything(case, case.source)
    the_correction(case)
    if rows > 1:
        more_rows(case, case.source, rows - 1)
        known_to_the_planner()
    keeps_the_rules()
    return case


def _everything(case: SimpleNamespace, source: Source) -> None:
    the_people(case, source)
    case.prosecution = cite(
        published(
            Prosecution,
            office=case.office,
            title="Ignatius Puddlecombe",
            sort_name="Puddlecombe, Ignatius",
            concerns="alleged smuggling of teapots",
        ),
        source,
        "¶2",
    )
    the_parties(case, source)
    the_charges(case, source)
    the_course(case, source)
    the_election(case, source)
    the_inquiries(case, source)
    the_statements(case, source)
