"""Who may change what is public at once, and who decides on what the others suggest."""

from __future__ import annotations

from typing import Any

from sources.models import Proposal
from sources.newsroom import PUBLISHING, has_one_person


def may_change_at_once(user: Any) -> bool:
    """Whether a change of a public row by this person is public as it is saved; otherwise it is a suggestion.

    With two pairs of eyes nobody's is: what a reviewer saves, another reviewer accepts.
    """
    return user.has_perm(PUBLISHING) and has_one_person()


def may_decide(user: Any, proposal: Proposal) -> bool:
    """Whether this person may accept or decline it. Nobody decides on their own, unless they are the newsroom."""
    return user.has_perm(PUBLISHING) and (proposal.by_id != user.pk or has_one_person())


def may_read(user: Any, proposal: Proposal) -> bool:
    """Whoever may publish reads all suggestions; everybody else their own."""
    return user.has_perm(PUBLISHING) or proposal.by_id == user.pk
