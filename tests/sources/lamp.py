"""An invented story about a lamp, and what is cited from it."""

from hashlib import sha256

from people.models import Person
from sources.models import Citation, Source, SourceKind

STORY = b"[1] Ada Quill lit the lamp at dusk.\n\n[2] It went out at dawn, Quill said.\n"


def make_source(**fields) -> Source:
    """The story as a published source, with the digest of its text unless told otherwise."""
    kind = SourceKind.objects.create(key="story", label="story")
    given = {"description": "Story of a lamp", "text_sha256": sha256(STORY).hexdigest(), **fields}
    return Source.objects.create(kind=kind, state="published", **given)


def cite(source: Source, locator: str, excerpt: str, **fields) -> Citation:
    """A citation of one passage, for the one person of the story."""
    quill, _made = Person.objects.get_or_create(display_name="Ada Quill", sort_name="Quill, Ada")
    return Citation.objects.create(
        source=source, on_person=quill, locator=locator, excerpt=excerpt, state="published", **fields
    )
