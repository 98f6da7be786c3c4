"""Which records search engines are asked to leave alone."""

from __future__ import annotations

from typing import Any

from django.db import models

from sources.record import Record

FLAG = "kept_from_search_engines"


class Findable(Record):
    """A record that has an address of its own, which search engines may list unless the desk says otherwise.

    Kept from them, its page goes on being there for whoever has the address, and in lists, downloads and the
    search of this site: nothing is hidden, and the flag itself can be seen. What is to be hidden is withdrawn.
    """

    kept_from_search_engines = models.BooleanField(
        "keep it out of search engines",
        default=False,
        db_default=False,
        help_text=(
            "Asks search engines to leave its page alone: where somebody was never charged, or a case may have been "
            "sealed. Readers still find it on this site. The pages of other records that name it have a tick of their own."
        ),
    )

    class Meta(Record.Meta):
        abstract = True


def way_to_flag(kind: type[models.Model]) -> str:
    """The lookup from a row to the flag of what a reader opens to see it; '' if there is none.

    Of a term of a plea deal: `deal__prosecution__kept_from_search_engines`.
    """
    if issubclass(kind, Findable):
        return FLAG
    part_of = getattr(kind, "part_of", "")
    whole: Any = kind._meta.get_field(part_of).related_model if part_of else None
    way = way_to_flag(whole) if whole else ""
    return f"{part_of}__{way}" if way else ""
