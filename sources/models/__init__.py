"""How we know: sources, their corrections, citations; former addresses; who reviewed what, and who suggested what."""

from sources.history import kept_links
from sources.models.citation import Citation
from sources.models.former_key import FormerKey
from sources.models.guard_refusal import GuardRefusal
from sources.models.protected_name import ProtectedForm, ProtectedName
from sources.models.redaction import RedactedExcerpt, RedactedPlace, Redaction
from sources.models.review import Review
from sources.models.source import Source, SourceCorrection, SourceKind
from sources.models.suggestion import Proposal, Suggestion

__all__ = [
    "Citation",
    "FormerKey",
    "GuardRefusal",
    "Proposal",
    "ProtectedForm",
    "ProtectedName",
    "RedactedExcerpt",
    "RedactedPlace",
    "Redaction",
    "Review",
    "Source",
    "SourceCorrection",
    "SourceKind",
    "Suggestion",
]

CorrectionTouches = kept_links(SourceCorrection, "touches")
