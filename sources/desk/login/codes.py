"""The secret that a telephone is given, and the recovery codes that stand in for it once each."""

from __future__ import annotations

import base64
import secrets
import time
from urllib.parse import quote, urlsplit

import segno
from django.conf import settings
from django.core import signing
from django.utils.crypto import salted_hmac
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice, default_key

SALT = "sources.desk.login.codes"
HOUR = 3600
CODES, GROUPS, LETTERS = 10, 3, 4
ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without letters and digits that look like others."""


def new_secret(account: int) -> str:
    """A new secret for somebody's telephone, sealed: nothing is stored until they have shown that it arrived."""
    return signing.dumps([account, default_key()], salt=SALT)


def unsealed(secret: str, account: int) -> str | None:
    """The key in it, in hexadecimal digits; None if it is not this person's, or older than an hour."""
    try:
        owner, key = signing.loads(secret, salt=SALT, max_age=HOUR)
    except (signing.BadSignature, ValueError):
        return None
    return str(key) if owner == account else None


def step_of(key: str, code: str) -> tuple[int, int] | None:
    """At which step of time a telephone with this key shows this code now, and how far its clock is off."""
    totp = TOTP(bytes.fromhex(key))
    totp.time = time.time()
    right = code.isdecimal() and len(code) < 10 and totp.verify(int(code), tolerance=1)
    return (totp.t(), totp.drift) if right else None


def spelled(key: str) -> str:
    """The key as it is typed into a telephone that cannot look at the picture."""
    letters = base64.b32encode(bytes.fromhex(key)).decode()
    return " ".join(letters[at : at + 4] for at in range(0, len(letters), 4))


def picture(key: str, username: str) -> str:
    """The same as a QR code: an SVG without style or script."""
    device = TOTPDevice(key=key)
    issuer = f"dvtracker {urlsplit(settings.SITE_URL).hostname}"
    query = f"secret={base64.b32encode(device.bin_key).decode()}&issuer={_quoted(issuer)}"
    address = f"otpauth://totp/{_quoted(issuer)}:{_quoted(username)}?{query}"
    code = segno.make(address, error="m", micro=False)
    return str(code.svg_inline(omitsize=True, dark="#000", light="#fff", title="The secret as a QR code"))


def new_recovery_codes() -> list[str]:
    """Ten codes for paper, each good for once: `k7f2-9xq4-m3tp`."""
    return [_recovery_code() for _ in range(CODES)]


def recovery_digest(code: str) -> str:
    """What is stored of a recovery code, sixteen letters: whoever reads the table cannot use it."""
    typed = "".join(code.split()).replace("-", "").casefold()
    return base64.b32encode(salted_hmac(SALT, typed, algorithm="sha256").digest())[:16].decode()


def _recovery_code() -> str:
    return "-".join("".join(secrets.choice(ALPHABET) for _ in range(LETTERS)) for _ in range(GROUPS))


def _quoted(text: str) -> str:
    return quote(text, safe="")
