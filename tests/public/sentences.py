"""What `cases.wording` says of rows, for tests of pages: how it is worded is asked in tests/cases/test_wording.py alone."""

from __future__ import annotations

from cases import wording
from cases.models import Defendant, Prosecution


def position(party: Defendant) -> str:
    """How it ended, so far, for one person."""
    return wording.position(Defendant.objects.with_position().get(pk=party.pk))


def standing(case: Prosecution) -> str:
    """Where a case stands and since when."""
    return wording.standing(Prosecution.objects.with_standing().select_related("office").get(pk=case.pk))
