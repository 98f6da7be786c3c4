"""What is said about a person's position in a case, and about the case: every sentence of it is made here.

No word of guilt stands without a conviction on the record. Sentences end in a date as precise as the source's.
docs/style.md says what is written and why; tests/cases/sentences.md has all of it to read through.
"""

from __future__ import annotations

from django.db.models import Model

from cases.models import Charge, Decision, Defendant, DonorCounsel, Inquiry, Prosecution
from cases.models.decision import DecisionCategory as C
from cases.models.inquiry import InquiryStatus
from cases.standing import Word
from people.models import Office
from sources.partial_date import PartialDate

OUTCOMES: dict[str, str] = {
    "": "the record has no outcome for {name}",
    C.INVESTIGATED: "the office took up an investigation of {name}{when}",
    C.ARREST_VOIDED: "{name} {was} arrested; the arrest was voided{when}",
    C.DECLINED: "the office declined to prosecute {name}{when}",
    C.CHARGED: "{name} {was} charged{when}",
    C.ON_TRIAL: "{as_of}{name} {was} on trial{undated}",
    C.DEAL: "the office made a plea deal with {name}{when}",
    C.PLEADED: "{name} entered a plea under a deal{when}",
    C.CONVICTED: "{name} {was} convicted{when}",
    C.SENTENCED: "{name} {was} sentenced{when}",
    C.ACQUITTED: "{name} {was} acquitted{when}",
    C.DISMISSED: "the charges against {name} were dismissed{when}",
    C.OVERTURNED: "the conviction of {name} was overturned{when}",
    C.YOUTHFUL: "{name} {was} given an adjudication as a youth{when}",
    C.DIED: "{name} died before the case was decided, which ended it{when}",
    C.ENDED: "the case against {name} ended{when_not_how}",
}
"""What happened last to a person in a case, by category of the decision. An act ends in its date, a state begins with it."""

STANDINGS: dict[str, str] = {
    "": "the record has no outcome of this case",
    C.INVESTIGATED: "{office} took up an investigation{when}",
    C.ARREST_VOIDED: "the arrest was voided{when}",
    C.DECLINED: "{office} declined to prosecute{when}",
    C.CHARGED: "charges were brought{when}",
    C.ON_TRIAL: "{as_of}the case was on trial{undated}",
    C.DEAL: "{office} made a plea deal{when}",
    C.PLEADED: "a plea was entered under a deal{when}",
    C.CONVICTED: "the case led to a conviction{when}",
    C.SENTENCED: "sentence was passed{when}",
    C.ACQUITTED: "the case led to an acquittal{when}",
    C.DISMISSED: "the charges were dismissed{when}",
    C.OVERTURNED: "the conviction was overturned{when}",
    C.YOUTHFUL: "the case ended in an adjudication as a youth{when}",
    C.DIED: "the case ended by death{when}",
    C.ENDED: "the case ended{when_not_how}",
}
"""Where a case stands, in the same way."""

DIED_CONVICTED = "{name} died, which ended the case{when}"
"""Of somebody whose conviction stands: for them the case had been decided."""

OF_SOME = {
    "": "",
    "people": "; this concerns some of those in the case",
    "charges": "; this concerns some of the charges",
}
"""What is added where the sentence would else be read as about all."""

UNDATED = " (when is not said)"
NO_CHARGE = "; no charge is on record"
SPARED = (C.DECLINED, C.ARREST_VOIDED)
"""After these a reader asks whether there were charges."""
ONE = ("a", "an", "one", "another", "somebody", "someone")
"""How the words for the unnamed begin that speak of one person."""


def when(text: str) -> str:
    """A date as the end of a sentence: “ in 2016”, “ on 3 May 2016”; for an unknown one it says so."""
    date = PartialDate.parse(text)
    return f" {date.phrase()}" if date else UNDATED


def position(defendant: Defendant) -> str:
    """One sentence on how it ended, so far, for one person. The row comes from `with_position()`."""
    word = getattr(defendant, "word", "")
    after = defendant.outcome == C.DIED and word == Word.CONVICTED
    was = "were" if _several(defendant) else "was"
    sentence = DIED_CONVICTED if after else OUTCOMES[defendant.outcome]
    said = _told(sentence, defendant.since, name=defendant.name, was=was)
    spared = defendant.outcome in SPARED and word in (Word.SUBJECT, Word.ACCUSED)
    return f"{said}{OF_SOME[defendant.of_some]}{NO_CHARGE if spared else ''}."


def standing(case: Prosecution) -> str:
    """One sentence on where a case stands and since when. The row comes from `with_standing()`."""
    office = f"the office of the {case.office.title}"
    return f"{_told(STANDINGS[case.outcome], case.since, office=office)}{OF_SOME[case.of_some]}."


def decided(decision: Decision) -> str:
    """What was decided and by whom, without the date: “The Manhattan District Attorney's office voided the arrest”."""
    if decision.by_office:
        return f"The office of the {decision.by_office.title} {decision.kind.label}"
    if decision.by_unknown:
        return f"{_capital(decision.kind.label)} (by whom is not said)"
    if not decision.actor:
        return f"{_capital(decision.kind.label)} (by whom is not shown)"
    return f"{_capital(decision.actor)} {decision.kind.label}"


def charge(row: Charge) -> str:
    """What became of a charge: the newest decision that concerns it, which the page found for it."""
    decision = row.decision
    if decision is None:
        return "Another took its place." if row.replaced_by else "What became of it is not on record."
    if decision.kind.category in (C.DIED, C.ENDED):
        return f"{_told(STANDINGS[decision.kind.category], decision.made)}."
    on_this = " on this charge" if decision.kind.category in (C.CONVICTED, C.ACQUITTED) else ""
    return f"{_who_decided(decision)}{on_this}{when(decision.made)}."


def donor_counsel(row: DonorCounsel) -> str:
    """Which donors acted for whom, before the cases of which the source leaves open in which it was."""
    gift = row.contribution
    who = " ".join(filter(None, (gift.count_in_words, gift.name)))
    gave = f"{who}, who had given to the campaign of {gift.recipient}, acted for “{row.clients}”"
    one = len(row.prosecutions.all()) == 1
    where = "in this or in another case" if one else "in one or more of these cases"
    return _capital(f"{gave} {where}; in which, the source does not say:")


def inquiry(row: Inquiry) -> str:
    """Who ordered it and when, into what, in whose hands it is, and what came of it, each as far as it is known.

    The date stands first: after what the inquiry is into, it would read as the time of that. That somebody was to
    conduct it is all that an order shows, until the inquiry is known to have ended.
    """
    kind = f"{_article(row.kind.label)} {row.kind.label} into {row.into}"
    date = PartialDate.parse(row.ordered)
    began = f"{date.phrase()}, " if date else ""
    if row.ordered_by:
        said = f"{began}{_actor(row.ordered_by)} ordered {kind}{'' if date else UNDATED}"
    else:
        said = f"{began}there was {kind}{'' if date else UNDATED}; by whom it was ordered is not on record"
    did = "conducted it" if row.status == InquiryStatus.ENDED else "was to conduct it"
    by = f"{_actor(row.conducted_by)} {did}" if row.conducted_by else f"who {did} is not on record"
    came = f"What came of it: {row.outcome}" if row.outcome else "What came of it is not known to the record"
    return f"{_capital(said)}; {by}. {came}."


def _told(sentence: str, since: str, **words: str) -> str:
    """The sentence with its date and these words, without full stop."""
    date = PartialDate.parse(since)
    dates = {
        "when": when(since),
        "when_not_how": f"{when(since)}; how is not said" if date else "; how and when is not said",
        "as_of": f"{date.as_of()}, " if date else "",
        "undated": "" if date else UNDATED,
    }
    return _capital(sentence.format(**words, **dates))


def _several(defendant: Defendant) -> bool:
    """Whether a sentence about them has its verb in the plural."""
    if defendant.person_id:
        return False
    if defendant.qualifier:
        return defendant.number != 1
    return defendant.name.split(" ")[0].lower() not in ONE


def _who_decided(decision: Decision) -> str:
    """What was decided and by whom, as a sentence that a date can end."""
    if decision.by_unknown:
        return f"It is not said who {decision.kind.label}"
    if not decision.by_office and not decision.actor:
        return f"It is not shown who {decision.kind.label}"
    return decided(decision)


def _actor(actor: Model) -> str:
    return f"the office of the {actor}" if isinstance(actor, Office) else str(actor)


def _article(word: str) -> str:
    return "an" if word[:1].lower() in "aeiou" else "a"


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
