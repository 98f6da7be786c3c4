"""Every list of the reading room."""

from __future__ import annotations

from dvtracker.public.cases import CASES
from dvtracker.public.decisions import DECISIONS
from dvtracker.public.inquiries import INQUIRIES
from dvtracker.public.listing import Listing
from dvtracker.public.people import OFFICIALS, PEOPLE
from dvtracker.public.plea_deals import PLEA_DEALS
from dvtracker.public.sources import SOURCES
from dvtracker.public.statements import STATEMENTS

LISTS: tuple[Listing, ...] = (CASES, DECISIONS, PLEA_DEALS, STATEMENTS, PEOPLE, OFFICIALS, INQUIRIES, SOURCES)
"""In the order of a reader's way through them. A list that stands here has its page, its downloads and its tests."""
