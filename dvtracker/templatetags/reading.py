"""`{% load reading %}`: dates, positions and footnote marks in the templates of the reading room."""

from __future__ import annotations

from itertools import chain
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from cases import attribution, wording
from cases import standing as standings
from dvtracker.public.charts.tally import UNKNOWN, WITHIN
from dvtracker.public.glossary import TERMS
from dvtracker.public.searching.marking import Marks
from people import wording as people
from people.models import Candidacy, Membership, Tenure
from sources.partial_date import lasted
from sources.record import Record
from sources.templatetags.dates import when_phrase, when_tag

register = template.Library()

register.filter("when", when_tag)
register.filter("phrased", when_phrase)
register.filter("position", wording.position)
register.filter("standing", wording.standing)
register.filter("decided", wording.decided)
register.filter("charge_status", wording.charge)
register.filter("donor_counsel", wording.donor_counsel)
register.filter("looked_into", wording.inquiry)
register.filter("raised", people.fundraising)
register.filter("attributed", attribution.title)
register.filter("spoken_of", attribution.speaker)

COLUMNS: dict[int | str, str] = {WITHIN: "At some time", UNKNOWN: "Not known"}
ENDS_A_SENTENCE = ".?!…”"


@register.simple_tag(takes_context=True)
def cite(context: dict[str, Any], *of: Record | list[Record] | str | None, elsewhere: str = "") -> SafeString:
    """The marks of records' citations: `{% cite decision %}`, `{% cite decision "made" "detail" %}`.

    With names of fields, those of these fields alone; without, all, but of the fields that `elsewhere` names, with
    spaces between. A record that is not there has none; of a list of records each note has one mark.
    """
    fields = [name for name in of if isinstance(name, str)]
    several = chain.from_iterable(each if isinstance(each, list) else [each] for each in of)
    records = [record for record in several if isinstance(record, Record)]
    marks = context["footnotes"].marks(records, fields, elsewhere.split()) if records else []
    if not marks:
        return SafeString("")
    return mark_safe(render_to_string("public/parts/marks.html", {"marks": marks}).strip())  # noqa: S308


@register.filter
def precision(text: str) -> str:
    """How precisely a date is known, as a class name: "known", "within" two dates, or "unknown"."""
    if not text:
        return "unknown"
    return "within" if "/" in text else "known"


@register.simple_tag
def period(start: str, end: str) -> str:
    """A time in words: "2010 to 2014", "since 2010", "ended by June 2020"; empty if neither end is known."""
    return lasted(start, end)


@register.simple_tag(takes_context=True)
def tenure_sentence(context: dict[str, Any], row: Tenure) -> str:
    """Who held which office and since when, as of the newest source that the row is cited to."""
    return people.tenure(row, context["footnotes"].newest(row))


@register.simple_tag(takes_context=True)
def membership_sentence(context: dict[str, Any], row: Membership) -> str:
    """In which capacity somebody stood to whom, as of the newest source that the row is cited to."""
    return people.membership(row, context["footnotes"].newest(row))


@register.simple_tag(takes_context=True)
def candidacy_sentence(context: dict[str, Any], row: Candidacy) -> str:
    """Where somebody stood towards an election, as of then or of the newest source that the row is cited to."""
    return people.candidacy(row, context["footnotes"].newest(row))


@register.filter
def column_label(column: int | str) -> str:
    """What heads a column of a table by years: "2016", "at some time", "not known"."""
    return COLUMNS.get(column, str(column))


@register.filter
def standing_label(category: str) -> str:
    """What a list calls a case that stands at this category of decision."""
    return standings.STANDINGS[category]


@register.filter
def linked(thing: object) -> object:
    """A person, a case or a source as a link to its page; anything else as it is."""
    if hasattr(thing, "get_absolute_url"):
        return format_html('<a href="{}">{}</a>', thing.get_absolute_url(), thing)
    return thing or ""


@register.filter
def sentence(text: object) -> str:
    """With a capital at its beginning and a full stop at its end."""
    said = str(text).strip()
    return said and said[0].upper() + said[1:] + ("" if said[-1] in ENDS_A_SENTENCE else ".")


@register.filter
def reported(text: object) -> str:
    """What somebody said, in our words: "that she was never asked" becomes "Said that she was never asked."."""
    return sentence(f"Said {text}" if str(text).startswith("that ") else text)


@register.filter
def marked(text: object, marks: Marks) -> SafeString:
    """The text with the words marked that a search looked for."""
    return marks.marked(str(text))


@register.filter
def excerpt(text: object, marks: Marks) -> SafeString:
    """The part of a long text in which they stand."""
    return marks.excerpt(str(text))


@register.simple_tag
def term(key: str, text: str = "") -> SafeString:
    """A word of the glossary as a link to what it means here: `{% term "subject" %}`, `{% term "case" "cases" %}`."""
    return format_html(
        '<a class="glossed" href="{}#term-{}">{}</a>', reverse("about"), key, text or TERMS[key].word
    )
