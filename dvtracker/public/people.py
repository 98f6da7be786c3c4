"""`/people/` and `/officials/`: the lists of people, with their filters and what can be taken along of them."""

from __future__ import annotations

from collections.abc import Iterator

from dvtracker.public.filtering.filters import Facet, Order, Period, Words
from dvtracker.public.filtering.filterset import ListFilter
from dvtracker.public.listing import Column, Listing, Named
from people import wording
from people.models import Office, Person, Tenure
from people.roles import ROLES
from sources.record import Record


def roles() -> dict[str, str]:
    """The parts that somebody may have in the record."""
    return {role: label for role, (label, _) in ROLES.items()}


def offices() -> dict[str, str]:
    """The offices that somebody holds or held, by key."""
    return dict(Office.objects.held().values_list("key", "title"))


class PersonFilter(ListFilter):
    """Which people to list."""

    name = Words("called", label="Name", help_text="Any part of a name, in any form that is on record.")
    period = Period("in_office_during", label="In office in")
    role = Facet("in_roles", label="Part in the record", known=roles, tally="count_by_role")
    office = Facet(path="tenures__office__key", label="Office", known=offices)
    sort = Order({"name": ("name", "by_name")})


def tenure(row: Tenure) -> Named:
    """An office held, from when to when."""
    return Named(
        row.title_as_printed or row.office.title,
        {
            "office": row.office.key,
            **{name: getattr(row, name) for name in ("start", "end", "first_cited", "last_cited")},
        },
    )


def cited(person: Person) -> Iterator[Record | None]:
    """The person, and the offices that they hold or held."""
    yield from (person, *person.tenures.all())


COLUMNS = (
    Column("name", str),
    Column("identity", lambda person: person.get_identity_display()),
    Column("described_in_print_as", lambda person: person.description),
    Column("offices", lambda person: [tenure(row) for row in person.tenures.all()]),
)

PEOPLE = Listing(
    name="people",
    one="person",
    several="people",
    description="People of whom the public record speaks, as far as they may be named.",
    filters=PersonFilter,
    rows=Person.objects.all,
    template="public/rows/person.html",
    cited=cited,
    columns=COLUMNS,
)

OFFICIALS = Listing(
    name="officials",
    one="official",
    several="officials",
    description="Those who hold or have held an office, and how precisely it is known since when.",
    filters=PersonFilter,
    rows=Person.objects.officials,
    template="public/rows/person.html",
    cited=cited,
    columns=(
        *COLUMNS,
        Column("in_words", lambda person: [wording.tenure(row) for row in person.tenures.all()]),
    ),
)
