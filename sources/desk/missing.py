"""The answer to an address of a row that does not exist, as the admin gives it."""

from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect


def no_such_row(admin: ModelAdmin, request: HttpRequest, object_id: str) -> HttpResponse:
    """Back to the front page, with a word about it."""
    said = object_id if len(object_id) <= 40 else f"{object_id[:40]}…"
    messages.warning(request, f"There is no {admin.opts.verbose_name} “{said}”. Perhaps it was deleted?")
    return redirect("admin:index")
