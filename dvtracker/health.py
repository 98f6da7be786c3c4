"""`/healthz` says that the process is up, `/readyz` that it can serve: for load balancers and monitors."""

import logging
from collections.abc import Callable

from django.conf import settings
from django.db import DatabaseError, connections
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from dvtracker.lens import names, restored

log = logging.getLogger(__name__)


@csrf_exempt
@require_safe
@never_cache
def healthz(request: HttpRequest) -> HttpResponse:
    """Alive; asks no database."""
    return _plain("ok")


@csrf_exempt
@require_safe
@never_cache
def readyz(request: HttpRequest) -> HttpResponse:
    """Ready, or 503 with each reason on a line. The reasons name no host, user or password."""
    reasons = [reason for check in _checks() if (reason := check())]
    return _plain("\n".join(reasons), status=503) if reasons else _plain("ok")


def _checks() -> list[Callable[[], str]]:
    return [_public] if settings.PUBLIC_ONLY else [_staff, _public, _redactions]


def _staff() -> str:
    return "" if _answer(names.DESK, "SELECT 1") else "The staff's database connection does not answer."


def _public() -> str:
    schema = names.SCHEMAS[names.WEB]
    found = _answer(names.WEB, f"SELECT to_regnamespace('{schema}') IS NOT NULL")
    if found is None:
        return "The public's database connection does not answer."
    return "" if found else "The public's view of the record is not built. Run: manage.py lens"


def _redactions() -> str:
    """Whether the database is from before a redaction; said only if it answers at all."""
    try:
        problem = restored.in_the_way()
    except DatabaseError:
        return ""
    if problem:
        log.error("%s", problem)
    return (
        "The database is from before a redaction, or the ledger cannot be read. Run: manage.py lens"
        if problem
        else ""
    )


def _answer(alias: str, question: str) -> object:
    """The first value that a connection answers with, None if it does not answer."""
    try:
        with connections[alias].cursor() as cursor:
            cursor.execute(question)
            return cursor.fetchone()[0]
    except Exception as reason:  # A pool has errors of its own, the embedded server too.
        level = logging.WARNING if isinstance(reason, DatabaseError) else logging.ERROR
        log.log(level, "The connection %r does not answer: %s", alias, reason)
        return None


def _plain(text: str, status: int = 200) -> HttpResponse:
    return HttpResponse(f"{text}\n", status=status, content_type="text/plain; charset=utf-8")
