"""What is kept of an excerpt that was redacted: enough to tell that it still stands in its source, and no word of it."""

from __future__ import annotations

from sources.guard.matching import Pattern
from sources.models import Citation, RedactedExcerpt
from sources.redaction.passages import pattern_of


def keep(citation: int, *excerpts: str) -> None:
    """Keep the digest of an excerpt before it is redacted; of one that is redacted already the first stays."""
    for excerpt in filter(None, excerpts):
        whole = pattern_of(excerpt)
        RedactedExcerpt.objects.get_or_create(
            citation_id=citation, defaults={"digest": whole.digest.hex(), "letters": whole.letters}
        )


def kept_of(citation: Citation) -> Pattern | None:
    """By what the excerpt that was redacted is found in its source; None if it never was."""
    kept = RedactedExcerpt.objects.filter(citation=citation).first()
    return Pattern(bytes.fromhex(kept.digest), kept.letters) if kept else None
