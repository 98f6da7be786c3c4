"""What is asked of somebody who has logged in: a code, or who they are once more."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth import authenticate
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from sources.desk.login.actions import shown
from sources.desk.login.factor import device_of


class CodeForm(forms.Form):
    """A code of the telephone, or from the list of recovery codes."""

    code = forms.CharField(
        max_length=40,
        help_text="Six digits from your telephone, or one of your recovery codes.",
        widget=forms.TextInput({"autocomplete": "one-time-code", "autofocus": True, "spellcheck": "false"}),
    )


class ProofForm(forms.Form):
    """Who they are, once more: a session that somebody else got hold of does not do."""

    password = forms.CharField(
        label="Your password",
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "current-password"}),
    )
    code = forms.CharField(
        label="A code",
        max_length=40,
        help_text="Six digits from your telephone, or one of your recovery codes.",
        widget=forms.TextInput({"autocomplete": "one-time-code", "spellcheck": "false"}),
    )

    def __init__(self, request: HttpRequest, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.request = request
        if device_of(request.user) is None:
            del self.fields["code"]

    def clean(self) -> dict[str, Any]:
        """The code is used up only where all else is right."""
        given = super().clean() or {}
        if self.errors:
            return given
        account: Any = self.request.user
        known = authenticate(self.request, username=account.get_username(), password=given["password"])
        if known != account:
            raise ValidationError({"password": "This is not your password."})
        if "code" in self.fields:
            try:
                shown(account, given["code"])
            except ValidationError as refusal:
                self.add_error("code", refusal)
        return given


class ReasonedProofForm(ProofForm):
    """The same, with a reason for what is done to somebody else."""

    reason = forms.CharField(max_length=300, help_text="Kept in the account’s history beside your name.")
    field_order = ("reason", "password", "code")
