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

ANSWERS: dict[int, dict[str, list[tuple[str, str]]]] = {
    1: {
        VANCE: [
            ("¶1", "Said that Cyrus Vance should leave office now"),
            ("¶2", "Call for resignation; joint statement"),
            ("¶1", "women’s caucus (twelve members)"),
            ("¶17", "Jumaane Williams , “Public Advocate”"),
            ("¶17", "Two former patients who say that Robert Hadden assaulted them"),
            ("¶17", "Advocates"),
            ("¶17", "Said that Cyrus Vance should step down."),
            ("¶5", "drop the ball."),
        ],
        "/statements/williams-calls-for-resignation-7nnsht/": [
            ("¶17", "One of two separate press conferences")
        ],
        "/statements/rosenthal-on-resigning-27zkyx/": [("¶5", "drop the ball.")],
    },
    2: {
        OFFICE: [],
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
            ("¶19", "The office of the Manhattan District Attorney took the case to trial"),
        ]
    },
    5: {
        VANCE: [
            ("¶6", "“Vance spokesman”, Cyrus Vance"),
            ("¶24", "“a spokeswoman for Vance’s campaign”, Cyrus Vance"),
        ]
    },
    6: {
        VANCE: [("¶23", "Manhattan District Attorney Since 2010")],
        "/people/jumaane-williams-m8kt3k/": [("¶17", "Public Advocate Since when is not known")],
        "/people/andrew-cuomo-xz9cvb/": [
            ("¶20", "New York Governor Since when is not known"),
            ("¶20", "last in 2018"),
        ],
        "/people/eric-schneiderman-6nmjxv/": [("¶20", "state attorney General, ended by June 2020")],
        "/people/letitia-james-f5dsyc/": [("¶20", "State Attorney, since when is not known")],
        "/people/dan-quart-5b9bpc/": [("¶26", "Assemblyman Since when is not known")],
        "/people/carlina-rivera-jgr5tv/": [("¶3", "Councilmember Since when is not known")],
        "/people/helen-rosenthal-4jt7jw/": [("¶4", "Councilmember Since when is not known")],
    },
    7: {
        SOURCE: [
            ("¶20", "Investigation of how the Weinstein case was handled inquiry, ordered by person"),
            ("¶20", "Investigation of how the Weinstein case was handled inquiry, conducted by person"),
            ("¶22", "Audit of Cyrus Vance’s fundraising practices, 2018 inquiry"),
        ],
        "/statements/jamess-spokesman-declines-f4hpkc/": [
            ("¶20", "Said that he would not say how far the investigation is.")
        ],
    },
    8: {
        SOURCE: [
            ("¶23", "Tahanie Aboushie, plans to run, Manhattan District Attorney, 2021 candidacy"),
            ("¶23", "Janos Marton, plans to run, Manhattan District Attorney, 2021 candidacy"),
            ("¶23", "Alvin Bragg, plans to run, Manhattan District Attorney, 2021 candidacy"),
            ("¶23", "Dan Quart, plans to run, Manhattan District Attorney, 2021 candidacy"),
            (
                "¶24",
                "Cyrus Vance, has not decided whether to run, Manhattan District Attorney, 2021 candidacy",
            ),
        ],
        "/statements/durret-confirms-undecided-3tr68d/": [
            ("¶24", "Said that Cyrus Vance has not made up his mind about another term.")
        ],
    },
    9: {SOURCE: [("¶26", "Dan Quart, plans to run, Manhattan District Attorney, 2021 candidacy")]},
    10: {SOURCE: [("¶21", "Attorneys, wealthy defendants donor counsel")]},
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
    assert "2012 2015" in Document(pages[OFFICE]).text
    assert "Declined to prosecute 1 1" in Document(pages[OFFICE]).text
    assert "Call for resignation" not in Document(pages["/statements/rosenthal-on-resigning-27zkyx/"]).text
    touched = Document(pages[SOURCE]).text.split("It touches what rests on the corrected passage:")[1]
    assert touched.strip().startswith("Dan Quart, plans to run")
