"""One declaration for each list: its page, and the same as a download in CSV and in JSON."""

from dvtracker.public.listing.cells import Cell, Named, named, public
from dvtracker.public.listing.declared import Column, Listing
from dvtracker.public.listing.views import patterns

__all__ = ["Cell", "Column", "Listing", "Named", "named", "patterns", "public"]
