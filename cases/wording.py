"""What is said about a person's position in a case, and about the case: every sentence of it is made here.

No word of guilt stands without a conviction on the record. Sentences end in a date as precise as the source's.
AP's guidance on criminal justice is the reference: say what was decided and by whom, not what it means.
"""

from __future__ import annotations

from django.db.models import Model

from cases.models import Charge, Decision, Defendant, DonorCounsel, Inquiry, Prosecution
from cases.models.decision import DecisionCategory as C
from cases.models.inquiry import InquiryStatus
from people.models import Office
from sources.partial_date import PartialDate

OUTCOMES: dict[str, str] = {
    "": "The record has no outcome for {name}",
    C.INVESTIGATED: "The office took up an investigation of {name}",
    C.ARREST_VOIDED: "{name} {was} arrested; the arrest was voided",
    C.DECLINED: "The office declined to prosecute {name}",
    C.CHARGED: "{name} {was} charged",
    C.ON_TRIAL: "{name} {was} on trial",
    C.DEAL: "The office made a plea deal with {name}",
    C.PLEADED: "{name} entered a plea under a deal",
    C.CONVICTED: "{name} {was} convicted",
    C.SENTENCED: "{name} {was} sentenced",
    C.ACQUITTED: "{name} {was} acquitted",
    C.DISMISSED: "The charges against {name} were dismissed",
    C.OVERTURNED: "The conviction of {name} was overturned",
    C.DIED: "{name} died before the case was decided",
    C.ENDED: "The case against {name} ended; how is not said",
}
"""What happened last to a person in a case, without full stop or date, by category of the decision."""

STANDINGS: dict[str, str] = {
    "": "The record has no outcome of this case",
    C.INVESTIGATED: "{office} took up an investigation",
    C.ARREST_VOIDED: "The arrest was voided",
    C.DECLINED: "{office} declined to prosecute",
    C.CHARGED: "{office} brought charges",
    C.ON_TRIAL: "The case was on trial",
    C.DEAL: "{office} made a plea deal",
    C.PLEADED: "A plea was entered under a deal",
    C.CONVICTED: "The case led to a conviction",
    C.SENTENCED: "Sentence was passed",
    C.ACQUITTED: "The case led to an acquittal",
    C.DISMISSED: "The charges were dismissed",
    C.OVERTURNED: "The conviction was overturned",
    C.DIED: "The case ended by death",
    C.ENDED: "The case ended; how is not said",
}
"""Where a case stands, in the same way."""

UNDATED = "; when is not said"


def when(text: str) -> str:
    """A date as the end of a sentence: “ in 2016”, “ on 3 May 2016”; for an unknown one it says so."""
    date = PartialDate.parse(text)
    return f" {date.phrase()}" if date else UNDATED


def position(defendant: Defendant) -> str:
    """One sentence on how it ended, so far, for one person. The row comes from `with_position()`."""
    several = not defendant.person_id and defendant.number != 1
    sentence = OUTCOMES[defendant.outcome].format(name=defendant.name, was="were" if several else "was")
    return f"{_capital(sentence)}{when(defendant.since) if defendant.outcome else ''}."


def standing(case: Prosecution) -> str:
    """One sentence on where a case stands and since when. The row comes from `with_standing()`."""
    sentence = STANDINGS[case.outcome].format(office=office(case))
    return f"{sentence}{when(case.since) if case.outcome else ''}."


def office(case: Prosecution) -> str:
    """The office that decides a case, as the beginning of a sentence."""
    return f"The office of the {case.office.title}"


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
    if row.decision is None:
        return "Another took its place." if row.replaced_by else "What became of it is not on record."
    return f"{decided(row.decision)}{when(row.decision.made)}."


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
    by = f"{_actor(row.conducted_by)} {did}" if row.conducted_by else "who conducts it is not on record"
    came = f"What came of it: {row.outcome}" if row.outcome else "What came of it is not known to the record"
    return f"{_capital(said)}; {by}. {came}."


def _actor(actor: Model) -> str:
    return f"the office of the {actor}" if isinstance(actor, Office) else str(actor)


def _article(word: str) -> str:
    return "an" if word[:1].lower() in "aeiou" else "a"


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
