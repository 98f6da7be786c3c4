"""Keys: the one public name of a record, in its address, in fixtures and in downloads."""

import re
import secrets

from django.utils.text import slugify

ALPHABET = "23456789bcdfghjkmnpqrstvwxyz"
"""No vowels, so that no word appears by chance; nothing that reads as another character."""

SUFFIX_LENGTH = 6
MAX_LENGTH = 80
PATTERN = rf"^[a-z0-9]+(-[a-z0-9]+)*-[{ALPHABET}]{{{SUFFIX_LENGTH}}}$"
HELP = (
    "Lower-case words joined by hyphens, then six random characters, such as “robert-smith-k7m2qd”. "
    "Leave it empty and one is made."
)
MESSAGE = "A key is lower-case words joined by hyphens, then six random characters, such as “smith-k7m2qd”."


def make_key(words: str, *, many: bool = False) -> str:
    """A new key that begins with these words. Its suffix is random, so it tells neither how many nor in what order.

    Of `many` keys that begin alike, as those of all citations do, six characters would soon repeat: among
    100,000 of them almost surely; with twelve, at odds of less than one in ten million.
    """
    groups = (
        "".join(secrets.choice(ALPHABET) for _ in range(SUFFIX_LENGTH)) for _ in range(2 if many else 1)
    )
    suffix = "-".join(groups)
    stem = slugify(words)[: MAX_LENGTH - len(suffix) - 1].strip("-") or "record"
    return f"{stem}-{suffix}"


def is_key(text: str) -> bool:
    """Whether this text has the form of a key."""
    return len(text) <= MAX_LENGTH and re.fullmatch(PATTERN, text) is not None
