"""Entering that a source corrected itself: the citations that the correction touches go to recheck."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest

from sources.actions import send_to_recheck
from sources.desk.forms import REASON_NEEDED, DeskForm
from sources.desk.record_admin import RecordAdmin
from sources.desk.record_forms import RecordForm
from sources.models import Citation, SourceCorrection

NOT_YOURS = "It touches public citations, and changing what is public is not among your permissions."


class CorrectionForm(RecordForm):
    """The form of a correction's own page. To send a public citation to recheck is a change of what is public."""

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if any(citation.is_public for citation in newly_touched(self)):
            if not self.may_publish:
                self.add_error("touches", NOT_YOURS)
            elif not self.cleaned_data.get("reason"):
                self.add_error("reason", REASON_NEEDED)
        return cleaned


class Correcting(RecordAdmin):
    """An admin on whose page corrections are entered."""

    def after_saving(self, request: HttpRequest, form: Any, formsets: Any) -> None:
        super().after_saving(request, form, formsets)
        rows = (row for formset in formsets for row in formset.forms if row not in formset.deleted_forms)
        touched = [citation for row in (form, *rows) for citation in newly_touched(row)]
        lost = send_to_recheck(touched)
        if lost:
            names = ", ".join(f"“{row}”" for row in lost)
            messages.warning(
                request, f"Left without a citation, so not public any more but in review: {names}."
            )


def newly_touched(form: DeskForm) -> list[Citation]:
    """The citations that a correction did not touch before this saving."""
    if not isinstance(form.instance, SourceCorrection) or form.proposed or not form.has_changed():
        return []
    before = {citation.pk for citation in form.initial.get("touches", [])}
    return [citation for citation in form.cleaned_data.get("touches", []) if citation.pk not in before]
