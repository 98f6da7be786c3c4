"""Lists in pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator

from dvtracker.public.filtering.permalink import Pairs
from sources.refusals import quoted

ROWS = 25


@dataclass
class Paging:
    """The page of a list that is shown, and what is wrong with the number asked for, if something is."""

    page: Page
    error: str = ""
    status: int = 200


def page_pair(number: int) -> Pairs:
    """What a permalink says of a page's number; of the first, nothing."""
    return [("page", str(number))] if number > 1 else []


def paged(rows: Any, number: str) -> Paging:
    """The page with this number, as a reader sent it; '' is the first. `rows` can be counted and sliced like a queryset.

    What is no number gets the first page and 400. A number past the end, as in an old link to a list that has
    become shorter, gets the last page and 404, so that no crawler takes it for one of the list's pages.
    """
    paginator = Paginator(rows, ROWS)
    last = paginator.num_pages
    if not re.fullmatch(r"0*[1-9][0-9]*", number or "1", re.ASCII):
        error = (
            f"“{quoted(number)}” is not the number of a page. Pages run from 1 to {last}; this is the first."
        )
        return Paging(paginator.page(1), error, 400)
    digits = (number or "1").lstrip("0")
    if len(digits) > len(str(last)) or int(digits) > last:
        error = f"There is no page {quoted(digits)}. Pages run from 1 to {last}; this is the last."
        return Paging(paginator.page(last), error, 404)
    return Paging(paginator.page(int(digits)))
