"""How we know: sources, their corrections, citations; former addresses, and who reviewed what."""

from sources.history import kept_links
from sources.models.citation import Citation
from sources.models.former_key import FormerKey
from sources.models.guard_refusal import GuardRefusal
from sources.models.protected_name import ProtectedForm, ProtectedName
from sources.models.redaction import RedactedExcerpt, RedactedPlace, Redaction
from sources.models.review import Review
from sources.models.source import Source, SourceCorrection, SourceKind

__all__ = [
    "Citation",
    "FormerKey",
    "GuardRefusal",
    "ProtectedForm",
    "ProtectedName",
    "RedactedExcerpt",
    "RedactedPlace",
    "Redaction",
    "Review",
    "Source",
    "SourceCorrection",
    "SourceKind",
]

CorrectionTouches = kept_links(SourceCorrection, "touches")
