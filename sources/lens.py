"""What the public sees of one table.

A model says it in one class attribute, ``lens = Lens(...)``. A model without the attribute, or with
``lens = None``, does not exist for the public. The views themselves are generated from these words and from
the fields of the models.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.db.models import Q


@dataclass(frozen=True)
class Lens:
    """Which rows and columns of a table the public may read.

    ``rows`` keeps the rows that match; None keeps them all.
    ``hide`` names fields whose content is shown as blank: '' for text, NULL for anything else.
    ``requires`` names optional foreign keys whose row is shown only if the row they point at is shown.
    """

    rows: Q | None = None
    hide: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()

    def hiding(self, *names: str) -> Lens:
        """The same lens with more fields blanked."""
        return replace(self, hide=_joined(self.hide, names))

    def requiring(self, *names: str) -> Lens:
        """The same lens with more foreign keys that must lead to a row the public can see."""
        return replace(self, requires=_joined(self.requires, names))


def _joined(had: tuple[str, ...], added: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*had, *added)))
