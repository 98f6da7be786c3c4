"""Every sentence that `cases.wording` can make, as one page that a person can read through: sentences.md beside this.

Each part of it is a heading with lines. A line knows whether a conviction is on record for it, so that a test can look
for words of guilt in all others. Only where somebody stands asks the database, which derives the word for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, product
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import yaml

from cases import wording
from cases.models import (
    Charge,
    Decision,
    DecisionKind,
    Defendant,
    DonorCounsel,
    EventParticipant,
    Inquiry,
    InquiryKind,
    Prosecution,
)
from cases.models.decision import DecisionCategory as C
from cases.models.last import Last
from cases.standing import DECISIVE, ENDS_CHARGES, STANDINGS, Word
from people.models import Contribution, Office, Organization, Person
from sources.record import Record
from tests.cases.matter import a_matter, arrest, decide

Row = TypeVar("Row", bound=Record)
PAGE = Path(__file__).with_name("sentences.md")
VOCABULARY = Path(__file__).parents[2] / "fixtures/vocabulary.yaml"
COMMAND = 'SENTENCES=write make test ARGS="-n 0 tests/cases/test_sentences.py"'
HEAD = f"""# Every sentence about people in cases

What `cases/wording.py` can say, with invented people, to be read through. Tests make this page and hold it against the
code; after a change, read what the change did to it, and keep it by

    {COMMAND}

"""

DATES = {
    "a day": "2016-05-03",
    "a month": "2016-05",
    "a year": "2016",
    "about a year": "2016~",
    "about a month": "2016-05~",
    "about a day": "2016-05-03~",
    "an uncertain year": "2016?",
    "about a year, uncertain": "2016%",
    "some time between two months": "2011-11/2012-11",
    "by a month": "../2020-06",
    "a month or later": "2010-03/..",
    "not known": "",
}
OFFICE = Office(title="Harbour Prosecutor")
NAMED = {"person": Person(pk=1, display_name="Ottoline Marrowby")}
SEVERAL, SINGLE = "several, counted", "one, counted"
UNNAMED = {
    SEVERAL: {"unnamed_as": "two deckhands", "qualifier": "exactly", "number": 2},
    "several, not counted": {"unnamed_as": "some deckhands", "qualifier": "some"},
    "several, without a word on their number": {"unnamed_as": "the deckhands"},
    SINGLE: {"unnamed_as": "the cook", "qualifier": "exactly", "number": 1},
    "one, without a word on the number": {"unnamed_as": "a deckhand"},
}
HOLDER = Person(pk=2, display_name="Odalys Bright")
COURT = Organization(pk=3, name="the Admiralty Court")


class Line(NamedTuple):
    """One sentence: under which heading, what it is said of, and whether a conviction is on record for it."""

    heading: str
    of: str
    sentence: str
    convicted: bool = False


def lines() -> list[Line]:
    """All of them, as they stand on the page."""
    parts = (
        positions,
        parts_of_a_position,
        unnamed,
        precisions,
        standings,
        actors,
        kinds,
        charges,
        inquiries,
        donors,
    )
    return [line for part in parts for line in part()]


def page(found: list[Line]) -> str:
    """The page. Of lines under one heading that say the same, the first says it for all."""
    text = HEAD
    for heading, under in groupby(found, key=lambda line: line.heading):
        said: dict[str, list[str]] = {}
        for line in under:
            said.setdefault(line.sentence, []).append(line.of)
        listed = "\n".join(f"- {'; '.join(of)}: {sentence}" for sentence, of in said.items())
        text += f"## {heading}\n\n{listed}\n\n"
    return text.rstrip() + "\n"


# --- Where somebody, or a case, stands -----------------------------------------------------------------------


def positions() -> Iterator[Line]:
    """Every combination of what was decided last and of what else is on record: the word, and the sentence."""
    people = _everybody()
    for category, name in STANDINGS.items():
        for before in BEFORE:
            row = people[category, before]
            convicted = row.word == Word.CONVICTED or category in (C.CONVICTED, C.OVERTURNED)
            yield Line(f"Somebody: {name}", f"{before}, {row.word}", wording.position(row), convicted)


BEFORE = (NOTHING, ARRESTED, CHARGED, CONVICTED) = (
    "nothing before",
    "arrested before",
    "with a charge",
    "convicted before",
)


def _everybody() -> dict[tuple[str, str], Defendant]:
    """A matter with somebody for each combination, read as a page reads them."""
    matter = a_matter()
    wanted = [(category, before) for category in STANDINGS for before in BEFORE]
    name = {"display_name": "Ottoline Marrowby", "sort_name": "Marrowby, Ottoline"}
    named = _drafts(Person(**name) for _ in wanted)
    rows = _drafts(Defendant(prosecution=matter, person=person) for person in named)
    people = dict(zip(wanted, rows, strict=True))
    decide(matter, C.CONVICTED, "2014", *(people[category, CONVICTED] for category in STANDINGS))
    for category in DECISIVE:
        decide(matter, category, "2016", *(people[category, before] for before in BEFORE))
    charged = (people[category, CHARGED] for category in STANDINGS)
    _drafts(Charge(prosecution=matter, defendant=somebody, label="a wrong") for somebody in charged)
    first, *others = (people[category, ARRESTED].person for category in STANDINGS)
    part = arrest(matter, first, "2012").participants.get()
    _drafts(EventParticipant(event=part.event, role=part.role, person=person) for person in others)
    read = matter.defendants.with_position().in_bulk([row.pk for row in rows])
    return {wish: read[row.pk] for wish, row in people.items()}


def _drafts(rows: Iterable[Row]) -> list[Row]:
    """These rows of one kind, in one statement."""
    made = list(rows)
    for row in made:
        row.key = row.new_key()
    return type(made[0])._default_manager.bulk_create(made)


def unnamed() -> Iterator[Line]:
    """The same of people without a name: one or several; of those who were charged, in every way to count them."""
    for of, who in UNNAMED.items():
        for category in STANDINGS if of in (SEVERAL, SINGLE) else [C.CHARGED]:
            said = wording.position(_somebody(category, **who))
            yield _line(f"The unnamed: {of}", STANDINGS[category], said, category)


def precisions() -> Iterator[Line]:
    """Each precision of a date, in each of the ways in which a sentence carries one."""
    for category in (C.CHARGED, C.ARREST_VOIDED, C.DECLINED, C.ON_TRIAL, C.DIED, C.ENDED):
        for of, date in DATES.items():
            said = wording.position(_somebody(category, date, **NAMED))
            yield _line(f"When: {STANDINGS[category]}", of, said, category)


def standings() -> Iterator[Line]:
    """Where a case stands."""
    for category, name in STANDINGS.items():
        for of in ("a year", "some time between two months", "not known"):
            matter = Prosecution(office=OFFICE)
            matter.last = _last(category, DATES[of])
            yield _line("A case", f"{name}, {of}", wording.standing(matter), category)
    for some, category in product(("people", "charges"), DECISIVE):
        if some == "people" or category in ENDS_CHARGES:
            matter.last = _last(category, "2016", some)
            yield _line(
                f"A case: some of its {some}", STANDINGS[category], wording.standing(matter), category
            )


def parts_of_a_position() -> Iterator[Line]:
    """Where somebody stands by what was decided of some of the charges against them."""
    for category in ENDS_CHARGES:
        row = _somebody(category, **NAMED)
        row.last, row.word = _last(category, "2016", "charges"), Word.DEFENDANT
        yield _line(
            "Somebody, as to some of the charges", STANDINGS[category], wording.position(row), category
        )


# --- Who decided, and what became of a charge ----------------------------------------------------------------


def _actors() -> dict[str, dict[str, Any]]:
    return {
        "an office-holder": {"by_person": HOLDER},
        "the office": {"by_office": OFFICE},
        "a court": {"by_organization": COURT},
        "a grand jury": {"by_organization": Organization(pk=6, name="a grand jury")},
        "somebody in the case": {"by_defendant": Defendant(pk=4, **NAMED)},
        "unnamed people in the case": {"by_defendant": Defendant(pk=5, unnamed_as="two deckhands")},
        "not said": {"by_unknown": True},
        "not shown": {},
    }


def actors() -> Iterator[Line]:
    """Each kind of actor, in the heading of a decision and in what became of a charge."""
    for of, actor in _actors().items():
        voided = DecisionKind(label="dismissed the charges", category=C.DISMISSED)
        row = Decision(kind=voided, made="2016", **actor)
        yield Line("Who decided", of, wording.decided(row))
        yield Line("Who decided", f"{of}, on a charge", wording.charge(_charge(row)))


def kinds() -> Iterator[Line]:
    """Every kind of decision of the vocabulary, by whoever would make it."""
    for kind in _kinds():
        said = wording.decided(Decision(kind=kind, **_by(kind)))
        yield _line("What was decided", f"“{kind}”", said, kind.category)


def charges() -> Iterator[Line]:
    """What became of a charge: each kind of decision that decides something, and none."""
    replaced = Charge()
    replaced.replaced_by, replaced.decision = Charge(pk=7), None
    yield Line("A charge", "nothing on record", wording.charge(_charge(None)))
    yield Line("A charge", "replaced", wording.charge(replaced))
    for kind in _kinds():
        if kind.category in DECISIVE:
            row = Decision(kind=kind, made="2016", **_by(kind))
            yield _line("A charge", f"“{kind}”", wording.charge(_charge(row)), kind.category)


MADE_BY = {
    C.ARREST_VOIDED: "an office-holder",
    C.PLEADED: "somebody in the case",
    **dict.fromkeys((C.CONVICTED, C.ACQUITTED, C.OVERTURNED, C.SENTENCED, C.RULED, C.DIED), "a court"),
    C.ENDED: "not said",
    "returned an indictment": "a grand jury",
    **dict.fromkeys(("pleaded not guilty", "appealed"), "somebody in the case"),
    "sealed the record": "a court",
}
"""Who would make a decision of a category, or of a kind by its label; all others the office."""


def _by(kind: DecisionKind) -> dict[str, Any]:
    return _actors()[MADE_BY.get(kind.label) or MADE_BY.get(kind.category, "the office")]


def _kinds() -> list[DecisionKind]:
    rows = yaml.safe_load(VOCABULARY.read_text())
    fields = [row["fields"] for row in rows if row["model"] == "cases.decisionkind"]
    return [DecisionKind(label=it["label"], category=it["category"]) for it in fields]


# --- Inquiries and donors ------------------------------------------------------------------------------------


def inquiries() -> Iterator[Line]:
    """Who ordered it and when, in whose hands it is, how far it is, what came of it: each shape of each."""
    for of, fields in _inquiries().items():
        row = Inquiry(into="the teapots", **{"kind": InquiryKind(label="audit"), **fields})
        yield Line("An inquiry", of, wording.inquiry(row))


def _inquiries() -> dict[str, dict[str, Any]]:
    whole = {"ordered": "2018", "ordered_by_person": HOLDER, "conducted_by_office": OFFICE}
    shapes: dict[str, dict[str, Any]] = {
        f"ordered, {of}": {**whole, "ordered": date} for of, date in DATES.items()
    }
    for name, kind, row in (("an office", "office", OFFICE), ("a body", "organization", COURT)):
        shapes[f"ordered by {name}"] = {
            "ordered": "2018",
            f"ordered_by_{kind}": row,
            "conducted_by_person": HOLDER,
        }
        shapes[f"conducted by {name}"] = {"ordered": "2018", f"conducted_by_{kind}": row}
    shapes["nothing is known of it"] = {}
    shapes["it ended"] = {**whole, "status": "ended"}
    shapes["it ended, and what came of it is known"] = {
        **whole,
        "status": "ended",
        "outcome": "no fault was found",
    }
    shapes["of another kind"] = {**whole, "kind": InquiryKind(label="investigation")}
    return shapes


def donors() -> Iterator[Line]:
    """Donors who acted for somebody in one or more of several cases."""
    gifts: dict[str, dict[str, Any]] = {
        "unnamed": {"unnamed_as": "harbour attorneys"},
        "unnamed, counted": {"unnamed_as": "harbour attorneys", "qualifier": "at_least", "number": 3},
        "named": {"person": Person(pk=8, display_name="Thessaly Wrenfield")},
    }
    for of, fields in gifts.items():
        for number, cases in ((1, "one case"), (2, "two cases")):
            row = DonorCounsel(
                pk=9, contribution=Contribution(recipient=HOLDER, **fields), clients="wealthy captains"
            )
            row._prefetched_objects_cache = {"prosecutions": [Prosecution()] * number}
            yield Line("Donors as counsel", f"{of}, {cases}", wording.donor_counsel(row))


# --- Rows without a database ---------------------------------------------------------------------------------


def _line(heading: str, of: str, sentence: str, category: str) -> Line:
    return Line(heading, of, sentence, category in (C.CONVICTED, C.OVERTURNED))


def _somebody(category: str, made: str = "2016", **who: Any) -> Defendant:
    row = Defendant(**who)
    row.last = _last(category, made)
    row.word = Word.SUBJECT if category in wording.SPARED else Word.DEFENDANT
    return row


def _charge(decision: Decision | None) -> Charge:
    row = Charge()
    row.decision = decision
    return row


def _last(category: str, made: str, of_some: str = "") -> Last | None:
    return Last(id=1, key="", category=category, made=made, of_some=of_some) if category else None
