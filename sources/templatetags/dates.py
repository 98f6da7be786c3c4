"""Partial dates in templates: `{% load dates %}`."""

from collections.abc import Callable

from django import template
from django.core.exceptions import ValidationError
from django.utils.html import format_html

from sources.partial_date import PartialDate

register = template.Library()


def said(value: object, show: Callable[[PartialDate], str]) -> str:
    """The date as `show` puts it; what is no date stands as it is, for the reader of a draft to see."""
    try:
        return show(PartialDate.parse(str(value or "")))
    except ValidationError:
        return str(value)


@register.filter
def when(value: object) -> str:
    """`{{ tenure.start|when }}`: "May 2016", "about 2020", "not known"."""
    return said(value, PartialDate.display)


@register.filter
def when_phrase(value: object) -> str:
    """`took office {{ tenure.start|when_phrase }}`: "in May 2016", "on 3 May 2016", "by June 2020"."""
    return said(value, PartialDate.phrase)


@register.filter
def when_tag(value: object) -> str:
    """`{{ tenure.start|when_tag }}`: the same words as `when`, in a time element where HTML permits one."""
    return said(value, _time_element)


def _time_element(date: PartialDate) -> str:
    if date.iso is None:
        return date.display()
    return format_html('<time datetime="{}">{}</time>', date.iso, date.display())
