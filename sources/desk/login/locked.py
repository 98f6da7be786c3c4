"""The page of somebody who has failed too often."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers

from sources.desk.login.limits import BY_ACCOUNT_AND_ADDRESS


def locked(request: HttpRequest, response: Any = None, credentials: Any = None) -> HttpResponse:
    """429, and how long to wait at least. It says nothing of whether there is such an account."""
    wait = BY_ACCOUNT_AND_ADDRESS[0].within
    context = {
        **admin.site.each_context(request),
        "title": "Too many attempts",
        "minutes": int(wait.total_seconds() // 60),
    }
    page = render(request, "admin/locked.html", context, status=429)
    page["Retry-After"] = str(int(wait.total_seconds()))
    add_never_cache_headers(page)
    return page
