"""The parts that somebody has in the record. One person may have several."""

from __future__ import annotations

ROLES: dict[str, tuple[str, dict[str, object]]] = {
    "official": ("holds or held an office", {"tenures__isnull": False}),
    "party": ("a case is about them", {"defences__isnull": False}),
    "counsel": ("counsel", {"cases_as_counsel__isnull": False}),
    "spokesperson": ("speaks for somebody", {"memberships__capacity": "spokesperson"}),
    "speaker": ("said something", {"spoke__isnull": False}),
    "candidate": ("candidate", {"candidacies__isnull": False}),
    "donor": ("gave to a campaign", {"contributions_made__isnull": False}),
}
"""Part → what lists call whoever has it, and what is true of them. The word for somebody whom a case is about is
derived for each case (`cases.standing`); none stands here."""
