"""`/statements/`: the list of statements, with its filter and what can be taken along of it."""

from __future__ import annotations

from collections.abc import Iterator

from cases.models import EventKind, Statement, StatementKind, StatementSpeaker
from cases.models.statement import Asks
from dvtracker.public.filtering.filters import Facet, Order, Period, Words
from dvtracker.public.filtering.filterset import ListFilter
from dvtracker.public.listing import Column, Listing, Named, named
from people.models import Organization
from sources.record import Record


def publications() -> dict[str, str]:
    """Those in which a statement first stood, by key."""
    return dict(Organization.objects.that_published().values_list("key", "name"))


def what_is_asked() -> dict[str, str]:
    """What a statement may ask of somebody in office."""
    return {str(value): str(label) for value, label in Asks.choices}


class StatementFilter(ListFilter):
    """Which statements to list, and in which order."""

    speaker = Words("spoken_by", label="Said by", help_text="Any part of the name of a person or body.")
    behalf = Words(
        "on_behalf_of", label="On behalf of", help_text="Any part of a name or of an office’s title."
    )
    about = Words(
        "about_anything_called",
        label="About",
        help_text="Any part of the name of a person, case, inquiry or election.",
    )
    period = Period("said_during", label="Said in")
    kind = Facet(path="kind__key", label="Kind", known=StatementKind.objects.labels)
    asks = Facet(path="kind__asks", label="Asks somebody in office", known=what_is_asked)
    forum = Facet("said_at", label="Said at", known=EventKind.objects.labels, tally="count_by_forum")
    publication = Facet(path="publication__key", label="First published in", known=publications)
    sort = Order({"newest": ("newest", "newest_first"), "oldest": ("oldest", "in_order")})


def speaker(row: StatementSpeaker) -> Named:
    """Somebody who spoke, in which capacity and for whom."""
    behalf = str(row.behalf) if row.behalf else ""
    return Named(row.name, {"capacity": row.capacity, "on_behalf_of": behalf, "count": row.count_in_words})


def cited(statement: Statement) -> Iterator[Record | None]:
    """The statement and each of its speakers."""
    yield from (statement, *statement.speakers.all())


STATEMENTS = Listing(
    name="statements",
    one="statement",
    several="statements",
    description="What was said, by whom and for whom. Each stands as the statement of whoever made it.",
    filters=StatementFilter,
    rows=Statement.objects.all,
    template="public/rows/statement.html",
    cited=cited,
    columns=(
        Column("speakers", lambda statement: [speaker(row) for row in statement.speakers.all()]),
        Column("kind", lambda statement: statement.kind.label),
        Column("form", lambda statement: statement.get_form_display()),
        Column("said", lambda statement: statement.said),
        Column("words", lambda statement: statement.words),
        Column("summary", lambda statement: statement.summary),
        Column("event", lambda statement: statement.event and str(statement.event)),
        Column("at_one_of", lambda statement: [str(event) for event in statement.possible_forums]),
        Column("publication", lambda statement: named(statement.publication)),
        Column("about_cases", lambda statement: [named(case) for case in statement.about_cases.all()]),
        Column("about_people", lambda statement: [named(person) for person in statement.about_people.all()]),
    ),
)
