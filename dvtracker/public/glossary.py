"""The words of the record, and what each means here. `/about/` prints them, and pages link to them.

In a template, `{% term "subject" %}` is the word as a link to its entry, and `{% term "recheck" "to be checked" %}` the
same with other words. A word says no more than the code keeps: `cases.standing` decides who is called what.
"""

from __future__ import annotations

from typing import NamedTuple


class Term(NamedTuple):
    """One word. `key` is its address on the page and never changes."""

    key: str
    word: str
    meaning: str


class Group(NamedTuple):
    """Words of one field."""

    label: str
    terms: tuple[Term, ...]


GLOSSARY = (
    Group(
        "People in a case",
        (
            Term(
                "subject",
                "subject",
                "Somebody against whom a case is directed, while nothing on record shows an arrest or a charge. "
                "Whoever was never charged is never called a defendant.",
            ),
            Term(
                "accused",
                "accused",
                "Somebody who was arrested. If the arrest was voided, the record says so beside the word.",
            ),
            Term(
                "defendant",
                "defendant",
                "Somebody who was charged, as the record shows by a charge or by what there can only be after one: "
                "a trial, a plea deal, a verdict, a sentence.",
            ),
            Term(
                "convicted",
                "convicted",
                "Somebody of whom the newest verdict on record is a conviction. If it is overturned, the word goes.",
            ),
            Term(
                "complainants",
                "complainants",
                "People who say that they were wronged. They stand as a number, as the source gives it, and are not "
                "named; two groups may be partly the same people, so numbers are never added up.",
            ),
            Term(
                "counsel",
                "counsel",
                "A lawyer who acts for somebody in a case, named or not, and for whom.",
            ),
        ),
    ),
    Group(
        "Cases and decisions",
        (
            Term(
                "case",
                "case",
                "A matter that came before a prosecutor’s office. It need not have led to charges, let alone to a trial.",
            ),
            Term(
                "decision",
                "decision",
                "What moves a case: the office declines to prosecute, brings charges, makes a plea deal; a court rules. "
                "Each has whoever made it. Where the source does not say who that was, the record says that it does not.",
            ),
            Term(
                "declined",
                "declined to prosecute",
                "The office decided not to bring charges. That is no finding on whether the accusation is true.",
            ),
            Term("charge", "charge", "A formal accusation of an offence, brought to a court."),
            Term(
                "plea-deal",
                "plea deal",
                "An agreement between prosecutors and a defendant on how a case ends without a trial. Its terms stand "
                "one by one, each with its source. A deal alone is not shown as a conviction.",
            ),
            Term(
                "standing",
                "where a case stands",
                "What the newest decision says that decides something. It is worked out from the decisions and stored "
                "nowhere, so it changes when they do.",
            ),
            Term(
                "ended",
                "ended, how is not said",
                "The source shows that a case is over and does not say by what decision.",
            ),
        ),
    ),
    Group(
        "What was said",
        (
            Term(
                "statement",
                "statement",
                "What somebody said, as theirs. That it is on record does not mean that what it says happened did.",
            ),
            Term(
                "allegation",
                "allegation",
                "A statement that somebody did wrong. It is never shown as a fact.",
            ),
            Term(
                "joint-statement",
                "joint statement",
                "One statement of several people or of a body, with all of them as its speakers.",
            ),
            Term(
                "spokesperson",
                "spokesperson",
                "Somebody who speaks for an office, a person or an organization; the statement names both.",
            ),
            Term(
                "forum",
                "forum",
                "Where a statement was made: a press conference, an interview, a publication.",
            ),
        ),
    ),
    Group(
        "Offices",
        (
            Term("office", "office", "A public office, apart from whoever holds it."),
            Term(
                "tenure",
                "tenure",
                "The time for which somebody holds an office, as far as a source says. Where none says since when, the "
                "record gives the dates on which sources show the person in office.",
            ),
            Term("official", "official", "Somebody who holds or has held an office that is on record."),
            Term(
                "inquiry",
                "inquiry",
                "An investigation or audit of how an office did its work, with who ordered it, who conducts it and what "
                "came of it, as far as sources say.",
            ),
            Term(
                "oversight", "oversight", "What one body may do about another; also that it may do nothing."
            ),
        ),
    ),
    Group(
        "How we know",
        (
            Term(
                "source",
                "source",
                "Something that a reader can consult: a news story, a court paper, a recording. What it does not print "
                "about itself, such as a date, the record does not add.",
            ),
            Term(
                "citation",
                "citation",
                "One passage of a source, for one fact. A raised number leads to it.",
            ),
            Term("locator", "locator", "Where in the source the passage stands: ¶10 is its tenth paragraph."),
            Term("excerpt", "excerpt", "A few words of the passage, exactly as printed, misprints included."),
            Term(
                "disputes",
                "disputes",
                "The passage contradicts the fact beside which it stands; its number has a dagger (†). What sources "
                "say differently stands side by side.",
            ),
            Term("context", "gives context", "The passage explains the fact and does not state it."),
            Term(
                "verified",
                "verified",
                "The excerpt has been compared with the text of the source. “Not yet verified” means that it has not.",
            ),
            Term(
                "recheck",
                "to be checked again",
                "The source has corrected itself since. Until somebody has read it again, the passage supports nothing, "
                "and a fact that rests on nothing else is not shown.",
            ),
        ),
    ),
)

TERMS = {term.key: term for group in GLOSSARY for term in group.terms}
