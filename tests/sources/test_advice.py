"""What an editor would say about our own words."""

import pytest
from django.db import models

from cases.models import ComplainantGroup, Decision, Event, Statement
from sources import advice
from sources.advice import RULES
from sources.record import records

SAYS_TOO_MUCH = [
    (RULES[0], "pleaded guilty", "entered a plea under a deal"),
    (RULES[0], "Pleading guilty", "denied the charges"),
    (RULES[1], "guilty", "pleaded not guilty"),
    (RULES[1], "guilt", "was found not guilty"),
    (RULES[2], "perpetrator", "the accused"),
    (RULES[2], "offender", "a reduced sex-offender status"),
    (RULES[2], "criminal", "in Manhattan Criminal Court, in a criminal trial"),
    (RULES[2], "felons", "a felony conviction"),
    (RULES[3], "rapist", "was charged with rape"),
    (RULES[3], "child molester", "alleged sexual abuse of patients"),
    (RULES[4], "was convicted", "no trial is sure to end in a conviction"),
    (RULES[4], "his conviction", "that a conviction was a term of the deal"),
    (RULES[5], "alleged victims", "women who say that he touched them"),
    (RULES[6], "victim", "on victims’ rights"),
    (RULES[7], "exactly", "an exact copy"),
]
"""A rule, words of which it warns, and words like them that are fine."""

AS_PRINTED = {
    "people.Person": {"display_name", "description"},
    "people.PersonName": {"name"},
    "people.Consent": {"replacement"},
    "people.Organization": {"name"},
    "people.Office": {"title", "jurisdiction", "staff_name"},
    "people.Tenure": {"title_as_printed"},
    "people.Membership": {"as_printed"},
    "people.Candidacy": {"as_printed"},
    "people.Fundraising": {"period_as_printed"},
    "people.Contribution": {"unnamed_as"},
    "cases.DocketNumber": {"number"},
    "cases.Defendant": {"unnamed_as"},
    "cases.Charge": {"label", "statute", "grade_as_printed"},
    "cases.Counsel": {"unnamed_as"},
    "cases.DonorCounsel": {"clients"},
    "cases.EventParticipant": {"unnamed_as"},
    "cases.Statement": {"words"},
    "cases.StatementSpeaker": {"unnamed_as", "capacity"},
    "sources.Source": {"title", "authors", "publisher", "locators", "date_basis"},
    "sources.SourceCorrection": {"locator"},
    "sources.Citation": {"locator", "excerpt", "relies_on"},
}
"""Texts that are a source's or a speaker's, names, places in a text, and what a source's date rests on."""

NO_PROSE = {"key", "sort_name", "desk_note", "currency", "text_sha256", "field"}


@pytest.mark.parametrize(("rule", "words", "fine"), SAYS_TOO_MUCH)
def test_each_rule_warns_of_its_words_and_of_no_others(rule, words, fine):
    assert [(found.lower(), it) for found, it in advice.about(f"It is said that {words}, they say.")] == [
        (words.lower(), rule)
    ]
    assert list(advice.about(fine)) == []


def test_every_rule_is_tried_says_why_and_what_is_better():
    assert {rule for rule, *_ in SAYS_TOO_MUCH} == set(RULES)
    assert all(rule.why and rule.better for rule in RULES)


def test_what_stands_in_quotation_marks_is_not_ours():
    assert list(advice.about('he called him “a rapist”, and her a ‘victim’ and "guilty"')) == []
    assert [word for word, _ in advice.about("“a rapist” is a rapist")] == ["rapist"]


@pytest.mark.parametrize(
    ("text", "date", "found"),
    [
        ("arrested on 3 May 2016", "2016", ["3 May 2016"]),
        ("arrested on May 3, 2016", "2016-05", ["May 3, 2016"]),
        ("arrested on 2016-05-03", "2016~", ["2016-05-03"]),
        ("arrested on May 3rd", "2015/2016", ["May 3rd"]),
        ("arrested in May 2016", "2015/2016", ["May 2016"]),
        ("arrested in May 2016", "2016-05-03", []),
        ("arrested on 3 May 2016", "2016-05-03", []),
        ("arrested, after a letter of 3 May 2011", "2016", []),
        ("arrested on 3 May 2016", "", []),
        ("arrested in 2016; it may 2016 be", "2016", []),
        ("as “on 3 May 2016” has it", "2016", []),
    ],
)
def test_a_date_in_our_words_is_no_more_precise_than_that_of_the_row(text, date, found):
    said = advice.on([Event(summary=text, happened=date)])
    assert [it.problem.split("”")[0].strip("“") for it in said] == found


def test_it_names_the_row_the_field_the_word_and_what_is_better():
    row = ComplainantGroup(description="alleged victims")
    (said,) = advice.on(
        [row, Decision(detail="in court"), Statement(words="A rapist!", summary="that it rained")]
    )
    assert said.row is row
    assert said.problem == (
        "“alleged victims” in “description”: it leaves open who alleges what. "
        "Better: “a woman who says that …”, “those who say that …”."
    )


def test_every_text_of_the_record_is_ours_or_not_ours():
    for kind in records():
        texts = {
            field.name
            for field in kind._meta.concrete_fields
            if type(field) in (models.CharField, models.TextField) and not field.choices
        }
        said = texts - NO_PROSE - AS_PRINTED.get(kind._meta.label, set())
        assert said == set(kind.in_our_words), kind
