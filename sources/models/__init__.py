"""How we know: sources, their corrections, citations, and former addresses."""

from sources.history import kept_links
from sources.models.citation import Citation
from sources.models.former_key import FormerKey
from sources.models.redaction import RedactedExcerpt, RedactedPlace, Redaction
from sources.models.source import Source, SourceCorrection, SourceKind

__all__ = [
    "Citation",
    "FormerKey",
    "RedactedExcerpt",
    "RedactedPlace",
    "Redaction",
    "Source",
    "SourceCorrection",
    "SourceKind",
]

CorrectionTouches = kept_links(SourceCorrection, "touches")
