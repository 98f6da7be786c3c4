"""The desk's pages of the guard: the register of protected names, and what was refused.

A name is typed once, into an input that no browser remembers. It is neither kept nor shown again: afterwards the page
says only where it stands in the record, so that it can be redacted there.
"""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.contrib import admin, messages
from django.contrib.admin import ModelAdmin
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables

from sources.desk.missing import no_such_row
from sources.guard.register import register, release, standing
from sources.models import ProtectedName

MOST_SHOWN = 500


class RegisterForm(forms.ModelForm):
    """The name, and what is kept instead of it."""

    name = forms.CharField(
        max_length=200,
        strip=True,
        widget=forms.PasswordInput(
            render_value=False, attrs={"autocomplete": "off", "size": 60, "spellcheck": "false"}
        ),
        help_text="In full, as in “Anne-Marie Smith” or “Smith, Anne-Marie”. It is neither shown nor kept, so type with care.",
    )

    class Meta:
        model = ProtectedName
        fields = ("reference", "alone", "why")

    field_order = ("reference", "name", "alone", "why")


class ReleaseForm(forms.Form):
    """Why a name need not be protected any more."""

    reason = forms.CharField(max_length=300, help_text="Kept beside your name, without the protected one.")


class ProtectedNameAdmin(ModelAdmin):
    """The register. All staff may add to it and read it; administrators release names; nobody deletes any."""

    list_display: Any = ("reference", "why", "registered_at", "registered_by", "released_at")
    list_filter: ClassVar[Any] = (("released_at", admin.EmptyFieldListFilter), "alone")
    list_select_related: ClassVar[Any] = ("registered_by", "released_by")
    search_fields: ClassVar[Any] = ("reference", "why")
    actions: Any = None
    list_per_page = 50
    show_full_result_count = False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @method_decorator(never_cache)
    @method_decorator(sensitive_post_parameters("name"))
    @sensitive_variables("form", "said")
    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        """Ask for the name; register it; and go on to where it stands."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = RegisterForm(request.POST if request.method == "POST" else None)
        if form.is_bound and form.is_valid():
            said = form.cleaned_data
            try:
                made = register(
                    said["name"],
                    reference=said["reference"],
                    why=said["why"],
                    alone=said["alone"],
                    by=request.user,
                )
            except ValidationError as refusal:
                form.add_error(None if hasattr(refusal, "error_dict") else "name", refusal)
            else:
                messages.success(request, f"The name of “{made.reference}” is protected from now on.")
                return redirect(reverse("admin:sources_protectedname_change", args=[made.pk]))
        return self._page(request, {"form": form, "title": "Protect a name"})

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Where the name stands now; and for administrators, the way to release it."""
        row: Any = self.get_object(request, object_id)
        may_release = self.has_change_permission(request, row)
        if not self.has_view_permission(request, row) or (request.method == "POST" and not may_release):
            raise PermissionDenied
        if row is None:
            return no_such_row(self, request, object_id)
        form = ReleaseForm(request.POST if request.method == "POST" else None)
        if form.is_bound and form.is_valid() and row.released_at is None:
            release(row, why=form.cleaned_data["reason"], by=request.user)
            messages.success(request, f"The name of “{row.reference}” is no longer protected.")
            return redirect(reverse("admin:sources_protectedname_changelist"))
        found = [] if row.released_at else list(standing(row))
        shown = {
            "row": row,
            "found": [(it, _address(it)) for it in found[:MOST_SHOWN]],
            "total": len(found),
            "release": form if may_release and row.released_at is None else None,
            "lost": type(row).objects.of_another_key().filter(pk=row.pk).exists(),
            "title": row.reference,
        }
        return self._page(request, shown)

    def _page(self, request: HttpRequest, shown: dict[str, Any]) -> HttpResponse:
        context = {**self.admin_site.each_context(request), "opts": self.opts, **shown}
        request.current_app = self.admin_site.name
        return TemplateResponse(request, "admin/protected_name.html", context)


class GuardRefusalAdmin(ModelAdmin):
    """What the guard refused, for administrators, to read."""

    list_display: Any = ("at", "by", "way", "kind", "field")
    list_filter: ClassVar[Any] = ("way", "kind")
    search_fields: ClassVar[Any] = ("kind", "field", "by__username")
    readonly_fields: ClassVar[Any] = ("at", "by", "way", "kind", "field")
    list_select_related: ClassVar[Any] = ("by",)
    actions: Any = None
    list_per_page = 100
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


def _address(found: Any) -> str:
    """The desk's page of a row, if it has one."""
    if not admin.site.is_registered(found.kind):
        return ""
    meta = found.kind._meta
    return reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[found.pk])
