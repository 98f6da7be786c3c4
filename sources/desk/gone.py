"""The answer to somebody who saves a record that somebody else deleted meanwhile: their work, to copy from."""

from __future__ import annotations

from django.contrib.admin import ModelAdmin
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from sources.desk.acts import last_label
from sources.past import last_change

OURS = ("csrfmiddlewaretoken", "shown", "_save", "_continue", "_addanother", "_popup", "_to_field")
COUNTS = ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS", "MAX_NUM_FORMS", "-id")


def gone_meanwhile(admin: ModelAdmin, request: HttpRequest, pk: str) -> HttpResponse | None:
    """A page with all that was sent, status 409; None if no such row ever was, or it is not for this person to know."""
    known = last_change(admin.model, pk) if pk.isdecimal() and len(pk) < 19 else None
    if known is None or not admin.has_change_permission(request):
        return None
    sent = [
        (name, value)
        for name in request.POST
        for value in request.POST.getlist(name)
        if value and name not in OURS and not name.endswith(COUNTS) and "__prefix__" not in name
    ]
    label = last_label(admin.model, pk)
    title = f"The {admin.opts.verbose_name} was deleted while you worked on it"
    context = {
        **admin.admin_site.each_context(request),
        "title": title,
        "opts": admin.opts,
        "label": label,
        "by": known,
        "sent": sent,
    }
    return TemplateResponse(request, "admin/gone.html", context, status=409)
