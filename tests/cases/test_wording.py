"""What is said about people in cases, where a rule decides how. `test_sentences` holds all of it to its page."""

import pytest

from cases import wording
from cases.models import Charge, Decision, DecisionKind, Defendant, Inquiry, InquiryKind, Prosecution
from people.models import Office, Organization, Person

OFFICE = Office(title="Harbour Prosecutor")
BRIGHT = Person(pk=2, display_name="Odalys Bright")


def party(outcome: str, since: str = "2016", **who: object) -> Defendant:
    """Somebody in a case as `with_position()` brings them."""
    who = who or {"person": Person(pk=1, display_name="Ottoline Marrowby")}
    found = Defendant(**who)
    found.last = {"id": 1, "category": outcome, "made": since} if outcome else None
    return found


def case(outcome: str, since: str = "2016") -> Prosecution:
    """A case as `with_standing()` brings it."""
    found = Prosecution(office=OFFICE)
    found.last = {"id": 1, "category": outcome, "made": since} if outcome else None
    return found


@pytest.mark.parametrize(
    ("since", "end"),
    [
        ("2016", " in 2016."),
        ("2016-05-03", " on 3 May 2016."),
        ("2016~", " in about 2016."),
        ("2011-11/2012-11", " at some time between November 2011 and November 2012."),
        ("../2020-06", " by June 2020."),
        ("", " (when is not said)."),
    ],
)
def test_a_sentence_ends_in_a_date_as_precise_as_its_source(since, end):
    assert (
        wording.position(party("deal", since)) == f"The office made a plea deal with Ottoline Marrowby{end}"
    )


@pytest.mark.parametrize(
    ("who", "sentence"),
    [
        ({"unnamed_as": "two deckhands", "qualifier": "exactly", "number": 2}, "Two deckhands were charged in 2016."),
        ({"unnamed_as": "some deckhands", "qualifier": "some"}, "Some deckhands were charged in 2016."),
        ({"unnamed_as": "a deckhand", "qualifier": "exactly", "number": 1}, "A deckhand was charged in 2016."),
        ({"unnamed_as": "an old deckhand"}, "An old deckhand was charged in 2016."),
        ({"unnamed_as": "the deckhands"}, "The deckhands were charged in 2016."),
    ],
)  # fmt: skip
def test_unnamed_people_are_spoken_of_in_their_number(who, sentence):
    assert wording.position(party("charged", **who)) == sentence


@pytest.mark.parametrize(
    ("since", "sentence"),
    [
        ("2016-05", "As of May 2016, the case was on trial."),
        ("2016~", "As of about 2016, the case was on trial."),
        ("../2020-06", "By June 2020, the case was on trial."),
        ("", "The case was on trial (when is not said)."),
    ],
)
def test_a_state_is_told_as_of_a_date_since_it_did_not_happen_on_it(since, sentence):
    assert wording.standing(case("on_trial", since)) == sentence


@pytest.mark.parametrize(
    ("outcome", "sentence"),
    [
        ("ended", "The case against Ottoline Marrowby ended in 2016; how is not said."),
        ("died", "Ottoline Marrowby died before the case was decided, which ended it in 2016."),
    ],
)
def test_a_date_stands_with_what_happened_then(outcome, sentence):
    assert wording.position(party(outcome)) == sentence


def test_what_is_unknown_is_said_once():
    ended = wording.position(party("ended", since=""))
    assert ended == "The case against Ottoline Marrowby ended; how and when is not said."


@pytest.mark.parametrize(
    ("word", "end"), [("subject", "; no charge is on record."), ("defendant", " in 2016.")]
)
def test_of_whoever_was_spared_it_says_that_no_charge_is_on_record(word, end):
    spared = party("declined")
    spared.word = word
    assert wording.position(spared).endswith(end)


def test_what_became_of_a_charge_is_a_whole_sentence():
    row = Charge()
    row.decision = Decision(kind=DecisionKind(label="dropped it"), made="2016", by_unknown=True)
    assert wording.charge(row) == "It is not said who dropped it in 2016."
    row.decision = Decision(
        kind=DecisionKind(label="convicted", category="convicted"), made="", by_office=OFFICE
    )
    assert (
        wording.charge(row)
        == "The office of the Harbour Prosecutor convicted on this charge (when is not said)."
    )


@pytest.mark.parametrize(
    ("actor", "sentence"),
    [
        ({"by_office": OFFICE}, "The office of the Harbour Prosecutor voided the arrest"),
        ({"by_person": Person(display_name="Odalys Bright")}, "Odalys Bright voided the arrest"),
        ({"by_organization": Organization(name="the court")}, "The court voided the arrest"),
        ({"by_defendant": Defendant(unnamed_as="two deckhands")}, "Two deckhands voided the arrest"),
        ({"by_unknown": True}, "Voided the arrest (by whom is not said)"),
        ({}, "Voided the arrest (by whom is not shown)"),
    ],
)
def test_a_decision_says_who_decided_it(actor, sentence):
    assert wording.decided(Decision(kind=DecisionKind(label="voided the arrest"), **actor)) == sentence


def test_a_name_with_braces_is_only_a_name():
    assert "{x}" in wording.position(party("charged", unnamed_as="{x}", number=1))


CONDUCTED = {"conducted_by_office": OFFICE}
UNKNOWN = "What came of it is not known to the record."


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        (
            {"ordered": "2018", "ordered_by_person": BRIGHT, **CONDUCTED},
            f"In 2018, Odalys Bright ordered an audit into the teapots; the office of the Harbour Prosecutor was to conduct it. {UNKNOWN}",
        ),
        (
            {"ordered_by_person": BRIGHT, "status": "ended", "outcome": "no fault was found", **CONDUCTED},
            "Odalys Bright ordered an audit into the teapots (when is not said); the office of the Harbour Prosecutor "
            "conducted it. What came of it: no fault was found.",
        ),
        (
            {"ordered": "../2018"},
            "By 2018, there was an audit into the teapots; by whom it was ordered is not on record; "
            f"who was to conduct it is not on record. {UNKNOWN}",
        ),
        (
            {},
            "There was an audit into the teapots (when is not said); by whom it was ordered is not on record; "
            f"who was to conduct it is not on record. {UNKNOWN}",
        ),
    ],
)  # fmt: skip
def test_an_inquiry_is_told_as_far_as_it_is_known_and_no_further(fields, sentence):
    row = Inquiry(kind=InquiryKind(label="audit"), into="the teapots", **fields)
    assert wording.inquiry(row) == sentence
