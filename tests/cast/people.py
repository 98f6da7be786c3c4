"""The cast: the people and bodies of Quillmouth, the source that speaks of them, and how they hang together."""

from __future__ import annotations

from types import SimpleNamespace

from people.models import (
    Consent,
    Membership,
    Office,
    Organization,
    OrganizationKind,
    Oversight,
    Person,
    PersonName,
    Tenure,
    Tie,
    TieKind,
)
from sources.models import Source, SourceKind
from tests.making import cite, published, word


def the_gazette() -> Source:
    """The source that everything rests on."""
    return published(
        Source,
        kind=word(SourceKind, "news", "news story"),
        title="Quillmouth asks questions of its Harbour Prosecutor",
        description="A story of the Foghorn Gazette on the Harbour Prosecutor",
        authors="Peregrine Saltmarsh",
        publisher="The Foghorn Gazette",
        date="2019-11/2020-06",
        date_basis="It speaks of the regatta of 2021 as being to come.",
        url="https://gazette.example/harbour",
        archived_url="https://archive.example/harbour",
        locators="paragraphs, numbered from 1",
        text_sha256="ab" * 32,
        checked_on="2024-03-01",
    )


def a_person(display_name: str, source: Source, **fields: object) -> Person:
    """Somebody of the cast, with a citation."""
    *first, last = display_name.split()
    sort_name = f"{last}, {' '.join(first)}"
    return cite(published(Person, display_name=display_name, sort_name=sort_name, **fields), source)


def an_organization(name: str, kind: str, source: Source) -> Organization:
    """A body of the cast, with a citation."""
    kind = word(OrganizationKind, kind)
    return cite(published(Organization, name=name, sort_name=name, kind=kind), source)


def the_office(source: Source) -> Office:
    """The Harbour Prosecutor of Quillmouth, whoever holds the office."""
    title = "Harbour Prosecutor of Quillmouth"
    return cite(
        published(Office, title=title, sort_name=title, jurisdiction="Quillmouth", staff_name="the staff"),
        source,
    )


def the_people(case: SimpleNamespace, source: Source) -> None:
    case.office = the_office(source)
    case.official = a_person("Odalys Brackenthorpe", source, description="Harbour Prosecutor")
    case.suspect = a_person("Ignatius Puddlecombe", source, description="former master of teapots")
    case.lawyer = a_person("Thessaly Wrenfield", source, description="attorney")
    case.spokesman = a_person("Barnaby Thistlewick", source)
    case.critic = a_person("Marguerite Oakenshaw", source)
    case.brother = a_person("Lionel Oakenshaw", source, description="a regatta hopeful")
    case.council = an_organization("Quillmouth Harbour Council", "council", source)
    case.police = an_organization("Quillmouth Constabulary", "police", source)
    case.gazette = an_organization("The Foghorn Gazette", "newspaper", source)
    case.court = an_organization("Quillmouth Admiralty Court", "court", source)
    case.caucus = an_organization("The Lamplighters' Caucus", "caucus", source)
    Organization.objects.filter(pk=case.caucus.pk).update(parent=case.council)
    case.consent = cite(
        published(Consent, person=case.critic, given="2019-10/2020-05", way="interview", covers="her name", replacement="a merchant"),
        source,
        "¶10",
        excerpt="told the Gazette under her name",
    )  # fmt: skip
    case.short_name = cite(published(PersonName, person=case.official, name="Dally Brackenthorpe"), source)
    case.misprint = cite(
        published(PersonName, person=case.suspect, name="Ignatius Pudlecombe", is_misprint=True), source
    )
    case.tenure = cite(
        published(
            Tenure, person=case.official, office=case.office, start="2010", last_cited="2019-11/2020-06"
        ),
        source,
        "¶3",
    )
    case.membership = cite(
        published(Membership, person=case.suspect, organization=case.council, as_printed="teapot warden"),
        source,
    )
    case.speaks_for = cite(
        published(
            Membership,
            person=case.spokesman,
            principal=case.official,
            capacity="spokesperson",
            as_printed="Brackenthorpe spokesman",
        ),
        source,
    )
    case.speaks_for_office = cite(
        published(
            Membership, person=case.spokesman, office=case.office, capacity="spokesperson", start="2012"
        ),
        source,
    )
    kind = word(TieKind, "sister", "sister of")
    case.tie = cite(published(Tie, person=case.critic, kind=kind, to=case.brother), source)
    case.oversight = cite(
        published(Oversight, organization=case.council, office=case.office, power="no_direct"), source
    )
