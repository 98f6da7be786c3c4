"""The desk's page of accounts."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.admin import display
from django.contrib.auth.admin import UserAdmin
from django.http import HttpRequest

from sources.desk.login.accounts import Logins

OWN_POWERS = ("is_superuser", "user_permissions")


class AccountAdmin(Logins, UserAdmin):
    """Accounts. An administrator gives and takes groups, but makes nobody mightier than an administrator.

    Superusers, whom `manage.py createsuperuser` makes, are changed by superusers only.
    """

    list_display: Any = (
        "username",
        "email",
        "first_name",
        "last_name",
        "is_active",
        "groups_held",
        "second_factor",
        "last_login",
    )
    list_filter: ClassVar[Any] = ("groups", "is_active", "is_staff")

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).prefetch_related("groups")

    @display(description="groups")
    def groups_held(self, account: Any) -> str:
        """The groups that it is in; for a superuser, that it needs none."""
        names = ", ".join(sorted(group.name for group in account.groups.all()))
        return "superuser" if account.is_superuser else names

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        given = super().get_readonly_fields(request, obj)
        return given if _is_superuser(request) else (*given, *OWN_POWERS)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_change_permission(request, obj) and _may_touch(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_delete_permission(request, obj) and _may_touch(request, obj)


def _may_touch(request: HttpRequest, account: Any) -> bool:
    return account is None or not account.is_superuser or _is_superuser(request)


def _is_superuser(request: HttpRequest) -> bool:
    return bool(getattr(request.user, "is_superuser", False))
