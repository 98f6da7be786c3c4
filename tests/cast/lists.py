"""Many small cases, for what a list costs when it is long."""

from __future__ import annotations

from cases.models import Decision, DecisionKind, Defendant, Prosecution
from people.models import Person
from tests.cast.people import the_gazette, the_office
from tests.making import cite_all, keeps_the_rules, known_to_the_planner, several, word


def published_cases(number: int) -> list[Prosecution]:
    """Many small cases of one office, each with one person and one decision."""
    source = the_gazette()
    office = the_office(source)
    declined = word(DecisionKind, "declined", "declined to prosecute", category="declined")
    people = several(
        Person, number, display_name=lambda n: f"Passenger {n}", sort_name=lambda n: f"{n:03}, Passenger"
    )
    cases = several(
        Prosecution,
        number,
        office=office,
        title=lambda n: f"Passenger {n}",
        sort_name=lambda n: f"{n:03}, Passenger",
        concerns="an alleged missing ticket",
    )
    cite_all(several(Defendant, number, prosecution=cases.__getitem__, person=people.__getitem__), source)
    cite_all(
        several(
            Decision, number, prosecution=cases.__getitem__, kind=declined, by_office=office,
            concerns_everybody=True, made=lambda n: str(1900 + n % 100),
        ),
        source,
    )  # fmt: skip
    keeps_the_rules()
    known_to_the_planner()
    return cases
