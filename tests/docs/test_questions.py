"""The pages to which docs/questions.md leads have the answers, each with the paragraph that it rests on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.core.management import call_command

from tests.public.markup import Document
from tests.public.paragraphs import rests_on, with_places

QUESTIONS = Path(__file__).resolve().parents[2] / "docs" / "questions.md"
ADDRESS = re.compile(r"\]\((/[^)]*)\)")
PLACE = re.compile(r"(?=<h\d[^>]*>\s*¶)")

VANCE = "/people/cyrus-vance-5hmg7f/"
OFFICE = "/offices/manhattan-district-attorney-dd87pj/"
HADDEN = "/cases/robert-hadden-case-byxcct/"
WEINSTEIN = "/cases/harvey-weinstein-case-4mxbnx/"
SOURCE = "/sources/manhattan-da-news-story-x6xn4q/"

ELECTION = "/elections/manhattan-district-attorney-2021-pn58gx/"
CALLS, DECLINED = "/statements/?asks=resign", "/decisions/?kind=declined-to-prosecute"
OFFICIALS, INQUIRIES = "/officials/", "/inquiries/"
LEFT_OPEN = (
    "/cases/jeffrey-epstein-case-b8t5mj/",
    "/cases/dominque-strauss-kahn-case-99xn2x/",
    "/cases/trump-siblings-case-3jn8xk/",
)

ANSWERS: dict[int, dict[str, list[tuple[str, str]]]] = {
    1: {
        VANCE: [
            ("¶1", "Said that Cyrus Vance should leave office now"),
            ("¶2", "Call for resignation; joint statement"),
            ("¶1", "women’s caucus (twelve members)"),
            ("¶17", "Jumaane Williams , “Public Advocate”"),
            ("¶17", "Two former patients who say that Robert Hadden assaulted them"),
            ("¶17", "Advocates (others)"),
            ("¶17", "Said that Cyrus Vance should step down."),
            ("¶5", "drop the ball."),
        ],
        CALLS: [],
        "/statements/williams-calls-for-resignation-7nnsht/": [
            ("¶17", "One of two separate press conferences")
        ],
        "/statements/rosenthal-on-resigning-27zkyx/": [("¶5", "drop the ball.")],
    },
    2: {
        OFFICE: [],
        DECLINED: [],
        WEINSTEIN: [("¶20", "2015 ; after evidence given"), ("¶20", "Cyrus Vance declined to prosecute")],
        "/cases/trump-siblings-case-3jn8xk/": [
            ("¶21", "The office of the Manhattan District Attorney declined to prosecute in 2012."),
            ("¶21", "Subject The Trump siblings"),
        ],
    },
    3: {
        HADDEN: [
            ("¶9", "No jail time"),
            ("¶13", "Felony conviction"),
            ("¶13", "Permanent surrender of a license"),
            ("¶9", "19 Women who alleged abuse during gynecological exams."),
            ("¶12", "Defence of a decision; quoted"),
            ("¶13", "permanent surrender of his medical license."),
            ("¶11", "Said that she found out about the plea agreement only after it had been concluded."),
            (
                "¶18",
                "Said that the office told some of his clients, wrongly, that the statute of limitations",
            ),
        ]
    },
    4: {
        WEINSTEIN: [
            ("¶20", "Cyrus Vance declined to prosecute"),
            ("¶19", "Date not known; after declined to prosecute"),
            ("¶19", "Cyrus Vance reopened an investigation"),
            ("¶19", "The office of the Manhattan District Attorney had the case on trial"),
        ]
    },
    5: {
        VANCE: [
            ("¶6", "Danny Frost spoke for Cyrus Vance, in print “Vance spokesman”."),
            ("¶24", "Anna Durret spoke for Cyrus Vance, in print “a spokeswoman for Vance’s campaign”."),
        ]
    },
    6: {
        OFFICIALS: [],
        VANCE: [("¶23", "Cyrus Vance had held the office of Manhattan District Attorney since 2010.")],
        "/people/jumaane-williams-m8kt3k/": [
            ("¶17", "Jumaane Williams held the office of Public Advocate; since when is not known.")
        ],
        "/people/andrew-cuomo-xz9cvb/": [
            ("¶20", "Andrew Cuomo held the office of New York Governor; since when is not known."),
            ("¶20", "last in 2018"),
        ],
        "/people/eric-schneiderman-6nmjxv/": [
            ("¶20", "the tenure began at a time not known and ended by June 2020."),
            ("¶20", "last in 2018"),
        ],
        "/people/letitia-james-f5dsyc/": [
            ("¶20", "Letitia James held the office of Attorney General; since when is not known.")
        ],
        "/people/dan-quart-5b9bpc/": [
            ("¶26", "Dan Quart held the office of Assemblyman; since when is not known.")
        ],
        "/people/carlina-rivera-jgr5tv/": [
            ("¶3", "Carlina Rivera held the office of Councilmember; since when is not known.")
        ],
        "/people/helen-rosenthal-4jt7jw/": [
            ("¶4", "Helen Rosenthal held the office of Councilmember; since when is not known.")
        ],
    },
    7: {
        INQUIRIES: [],
        "/inquiries/inquiry-into-the-weinstein-decision-y9fvnh/": [
            (
                "¶20",
                "In 2018, Andrew Cuomo ordered an investigation into how Cyrus Vance handled the case of Harvey Weinstein in "
                "2015; Eric Schneiderman was to conduct it. What came of it is not known to the record.",
            ),
            ("¶20", "Said that he would not say how far the investigation is."),
        ],
        "/inquiries/audit-of-fundraising-qj2zzf/": [
            (
                "¶22",
                "By 2018, there was an audit into how Cyrus Vance raises funds; by whom it was ordered is not on record; who "
                "was to conduct it is not on record. What came of it is not known to the record.",
            )
        ],
    },
    8: {
        ELECTION: [
            ("¶23", "Tahanie Aboushie Plans to run"),
            ("¶23", "Alvin Bragg Plans to run"),
            ("¶23", "Janos Marton Plans to run"),
            ("¶23", "Dan Quart Plans to run"),
            (
                "¶24",
                "Cyrus Vance holds the office, as far as the record shows Has not decided whether to run",
            ),
            (
                "¶23",
                "Alvin Bragg, Janos Marton and Dan Quart raised more than Cyrus Vance in “the last six months”",
            ),
            ("¶24", "Said that Cyrus Vance has not made up his mind about another term."),
        ]
    },
    9: {SOURCE: [("¶26", "Dan Quart, plans to run, Manhattan District Attorney, 2021 candidacy")]},
    10: {
        address: [
            (
                "¶21",
                "Attorneys, who had given to the campaign of Cyrus Vance, acted for “wealthy defendants” in one or more of "
                "these cases; in which, the source does not say:",
            )
        ]
        for address in LEFT_OPEN
    },
}
"""By question, what stands on each page that answers it, and on which paragraph it rests."""


@pytest.fixture
def record(db) -> None:
    call_command("loaddata", "vocabulary", "vance", publish=True, reason="For a test", verbosity=0)


def sections() -> dict[int, str]:
    """The questions, each with what stands under it."""
    parts = re.split(r"^## (\d+)\. ", QUESTIONS.read_text("utf-8"), flags=re.MULTILINE)[1:]
    return {int(number): text for number, text in zip(parts[::2], parts[1::2], strict=True)}


def stands(page: str, place: str, fact: str) -> bool:
    """Whether a fact stands on a page with its place: marked, or on the page of a source under it."""
    under = [Document(part).text for part in PLACE.split(page)]
    return rests_on(with_places(page), fact, place) or any(
        fact in part and re.match(rf"{place}\b", part) for part in under
    )


def test_there_are_ten_and_each_leads_to_the_pages_that_answer_it():
    assert {number: set(ADDRESS.findall(text)) for number, text in sections().items()} == {
        number: set(pages) for number, pages in ANSWERS.items()
    }


def test_the_pages_have_the_answers_with_their_paragraphs(record, client):
    pages = {address: client.get(address).text for answers in ANSWERS.values() for address in answers}
    missing = [
        (number, place, fact)
        for number, answers in ANSWERS.items()
        for address, facts in answers.items()
        for place, fact in facts
        if not stands(pages[address], place, fact)
    ]
    assert missing == []
    assert "4 statements" in Document(pages[CALLS]).text
    assert "Rosenthal" not in Document(pages[CALLS]).text
    assert "2 decisions" in Document(pages[DECLINED]).text
    assert "8 officials" in Document(pages[OFFICIALS]).text
    assert "2 inquiries" in Document(pages[INQUIRIES]).text
    assert "2012 2015" in Document(pages[OFFICE]).text
    assert "Declined to prosecute 1 1" in Document(pages[OFFICE]).text
    assert "Call for resignation" not in Document(pages["/statements/rosenthal-on-resigning-27zkyx/"]).text
    touched = Document(pages[SOURCE]).text.split("It touches what rests on the corrected passage:")[1]
    assert touched.strip().startswith("Dan Quart, plans to run")
