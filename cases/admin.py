"""The desk's pages of cases."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from cases.desk_rows import (
    DECIDED,
    DECISION_SIBLINGS,
    Charges,
    ComplainantGroups,
    CounselRows,
    Decisions,
    Defendants,
    DocketNumbers,
    Events,
    Participants,
    PleaDeals,
    RelatedProsecutions,
    Speakers,
    Terms,
)
from cases.models import (
    Charge,
    ComplainantGroup,
    Counsel,
    Decision,
    DecisionKind,
    Defendant,
    DocketNumber,
    DonorCounsel,
    Event,
    EventKind,
    EventParticipant,
    Inquiry,
    InquiryKind,
    ParticipantRole,
    PleaDeal,
    PleaTerm,
    Prosecution,
    RelatedProsecution,
    RelationKind,
    Statement,
    StatementKind,
    StatementSpeaker,
    TermKind,
)
from cases.sealing_due import questions
from sources.companions import UNDER_WAY, with_companions
from sources.desk.deed_pages import PUBLISHING
from sources.desk.deeds import REVIEW, Deed, Prospect
from sources.desk.record_admin import RecordAdmin
from sources.desk.vocabulary_admin import CategorizedAdmin, VocabularyAdmin
from sources.desk.work import Pile, Work
from sources.obstacles import Obstacle
from sources.record import Record

admin.site.register([DecisionKind, EventKind, ParticipantRole, StatementKind, TermKind], CategorizedAdmin)
admin.site.register([InquiryKind, RelationKind], VocabularyAdmin)

ADD_STATEMENT = "_addstatement"
SEALING = (
    "People in public cases whom the law on sealed records may concern by now. The record cannot know whether it does: "
    "find out, then withdraw the case, keep it out of search engines, or read it again and note why it stays."
)


@admin.register(Prosecution)
class ProsecutionAdmin(RecordAdmin):
    known_by = ("title",)
    facts = ("office", ("title", "sort_name"), "concerns", "involves_family", "said")
    readonly_fields = ("said",)
    inlines = (
        Defendants,
        ComplainantGroups,
        Charges,
        CounselRows,
        Events,
        PleaDeals,
        Decisions,
        DocketNumbers,
        RelatedProsecutions,
    )
    list_display = ("__str__", "office", "concerns", "state", "changed")
    list_filter = ("office",)
    list_select_related = ("office",)
    search_fields = ("title", "sort_name", "concerns", "key")

    def along(self, row: Prosecution) -> list[Record]:
        """What is said about the case can be published with it."""
        said = Statement.objects.about_case(row.pk).filter(state__in=UNDER_WAY).order_by("pk")
        return with_companions([row, *said])[1:]

    def words_about(self, request: HttpRequest, row: Any) -> dict[str, Any]:
        ways = [] if row is None else [(ADD_STATEMENT, "Save and add a statement")]
        asked = self._on_sealing(row) if row is not None and request.user.has_perm(PUBLISHING) else []
        more = {"more_ways": ways, "questions": asked, "read_again": REVIEW.link or REVIEW.button}
        return {**super().words_about(request, row), **more}

    def _foresee(self, request: HttpRequest, deed: Deed, row: Any) -> Prospect:
        """Whoever says that a case is still right is asked first what the record cannot know."""
        prospect = super()._foresee(request, deed, row)
        if deed is REVIEW:
            prospect.questions = self._on_sealing(row)
        return prospect

    def _on_sealing(self, case: Prosecution) -> list[Obstacle]:
        found = questions(Prosecution.objects.filter(pk=case.pk))
        return [Obstacle(it.defendant, f"{it}.") for it in found]

    def work(self, request: HttpRequest) -> list[Work]:
        """Those for whom somebody who may publish should look into sealing."""
        found = questions(Prosecution.objects.all()) if request.user.has_perm(PUBLISHING) else []
        case = "admin:cases_prosecution_change"
        lines = [(it.brief, reverse(case, args=[it.defendant.prosecution_id])) for it in found]
        piles = [Pile(len(found), "person" if len(found) == 1 else "people", "")] if found else []
        return [Work("Sealing review due", SEALING, "", piles, [], lines)]

    def response_post_save_change(self, request: HttpRequest, obj: Any) -> HttpResponseRedirect:
        """After the last rows of a case come the statements about it."""
        if ADD_STATEMENT in request.POST:
            return redirect(f"{reverse('admin:cases_statement_add')}?about_cases={obj.pk}")
        return super().response_post_save_change(request, obj)

    @admin.display(description="statements about it")
    def said(self, case: Prosecution) -> SafeString | str:
        """Statements have pages of their own: here are the ways to them."""
        if case.pk is None:
            return "once the case is saved"
        name = "admin:cases_statement_"
        rows = ((reverse(f"{name}change", args=[row.pk]), row, row.state) for row in case.statements.all())
        listed = format_html_join("", '<li><a href="{}">{}</a> ({})</li>', rows)
        add = f"{reverse(f'{name}add')}?about_cases={case.pk}"
        return format_html(
            '<ul>{}<li><a class="addlink" href="{}">Add a statement</a></li></ul>', listed, add
        )


@admin.register(Defendant)
class DefendantAdmin(RecordAdmin):
    facts = ("prosecution", ("person", "unnamed_as"), ("qualifier", "number"))
    list_display = ("__str__", "prosecution", "state", "changed")
    list_select_related = ("person", "prosecution")
    search_fields = ("person__display_name", "unnamed_as", "prosecution__title", "key")


@admin.register(ComplainantGroup)
class ComplainantGroupAdmin(RecordAdmin):
    facts = ("prosecution", *ComplainantGroups.fields)
    siblings = ComplainantGroups.siblings
    list_display = ("__str__", "prosecution", "known_to_prosecutors", "state", "changed")
    list_select_related = ("prosecution",)
    search_fields = ("description", "prosecution__title", "key")


@admin.register(Counsel)
class CounselAdmin(RecordAdmin):
    facts = ("prosecution", ("person", "unnamed_as"), ("for_defendant", "for_group"), ("start", "end"))
    siblings = CounselRows.siblings
    list_display = ("__str__", "prosecution", "start", "end", "state", "changed")
    list_select_related = ("person", "prosecution", "for_defendant__person", "for_group")
    search_fields = ("person__display_name", "unnamed_as", "prosecution__title", "key")


@admin.register(Event)
class EventAdmin(RecordAdmin):
    facts = ("prosecution", *Events.fields)
    inlines = (Participants,)
    list_display = ("__str__", "kind", "happened", "prosecution", "state", "changed")
    list_filter = ("kind",)
    list_select_related = ("kind", "prosecution")
    search_fields = ("summary", "place", "prosecution__title", "key")


@admin.register(EventParticipant)
class EventParticipantAdmin(RecordAdmin):
    facts = ("event", *Participants.fields)
    siblings = Participants.siblings
    list_display = ("__str__", "event", "state", "changed")
    list_filter = ("role",)
    list_select_related = ("person", "organization", "group", "role", "event")
    search_fields = ("person__display_name", "organization__name", "unnamed_as", "event__summary", "key")


@admin.register(Decision)
class DecisionAdmin(RecordAdmin):
    facts = ("prosecution", *DECIDED)
    siblings = DECISION_SIBLINGS
    list_display = ("__str__", "made", "prosecution", "state", "changed")
    list_filter = ("kind__category", "kind")
    list_select_related = (
        "kind",
        "prosecution",
        "by_person",
        "by_office",
        "by_organization",
        "by_defendant__person",
    )
    search_fields = ("kind__label", "prosecution__title", "detail", "by_person__display_name", "key")


@admin.register(PleaDeal)
class PleaDealAdmin(RecordAdmin):
    facts = ("prosecution", ("defendant", "agreed"))
    siblings = ("defendant",)
    inlines = (Terms,)
    list_display = ("__str__", "prosecution", "agreed", "state", "changed")
    list_select_related = ("prosecution", "defendant__person")
    search_fields = ("defendant__person__display_name", "defendant__unnamed_as", "prosecution__title", "key")


@admin.register(PleaTerm)
class PleaTermAdmin(RecordAdmin):
    facts = ("deal", *Terms.fields)
    list_display = ("__str__", "deal", "detail", "state", "changed")
    list_filter = ("kind",)
    list_select_related = ("kind", "deal__defendant__person")
    search_fields = ("kind__label", "detail", "deal__prosecution__title", "key")


@admin.register(Statement)
class StatementAdmin(RecordAdmin):
    facts = (
        ("kind", "form"),
        "words",
        "summary",
        "said",
        ("event", "publication"),
        "forums",
        "about_cases",
        "about_people",
        "about_decisions",
        ("about_inquiries", "about_elections"),
        "answers",
    )
    inlines = (Speakers,)
    list_display = ("__str__", "kind", "form", "said", "state", "changed")
    list_filter = ("kind__category", "kind", "form")
    list_select_related = ("kind",)
    search_fields = ("words", "summary", "speakers__person__display_name", "about_cases__title", "key")

    def response_post_save_add(self, request: HttpRequest, obj: Any) -> HttpResponseRedirect:
        """Whoever came from a case goes back to it."""
        came_from = request.GET.get("about_cases")
        for case in obj.about_cases.all():
            if str(case.pk) == came_from:
                return redirect("admin:cases_prosecution_change", case.pk)
        return super().response_post_save_add(request, obj)


@admin.register(StatementSpeaker)
class StatementSpeakerAdmin(RecordAdmin):
    facts = ("statement", *Speakers.fields)
    list_display = ("__str__", "capacity", "statement", "state", "changed")
    list_select_related = ("person", "organization", "group", "statement")
    search_fields = ("person__display_name", "organization__name", "unnamed_as", "capacity", "key")


@admin.register(Charge)
class ChargeAdmin(RecordAdmin):
    facts = ("prosecution", *Charges.fields)
    siblings = Charges.siblings
    list_display = ("__str__", "defendant", "prosecution", "grade", "filed", "state", "changed")
    list_filter = ("grade",)
    list_select_related = ("defendant__person", "prosecution")
    search_fields = ("label", "statute", "prosecution__title", "key")


@admin.register(DocketNumber)
class DocketNumberAdmin(RecordAdmin):
    facts = ("prosecution", *DocketNumbers.fields)
    list_display = ("__str__", "court", "prosecution", "state", "changed")
    list_select_related = ("court", "prosecution")
    search_fields = ("number", "prosecution__title", "key")


@admin.register(RelatedProsecution)
class RelatedProsecutionAdmin(RecordAdmin):
    facts = ("prosecution", *RelatedProsecutions.fields)
    list_display = ("__str__", "state", "changed")
    list_filter = ("kind",)
    list_select_related = ("prosecution", "kind", "to")
    search_fields = ("prosecution__title", "to__title", "key")


@admin.register(DonorCounsel)
class DonorCounselAdmin(RecordAdmin):
    facts = ("contribution", "clients", "prosecutions")
    list_display = ("__str__", "state", "changed")
    list_select_related = (
        "contribution__person",
        "contribution__organization",
        "contribution__recipient",
    )
    search_fields = ("clients", "contribution__unnamed_as", "contribution__person__display_name", "key")


@admin.register(Inquiry)
class InquiryAdmin(RecordAdmin):
    facts = (
        "kind",
        ("title", "sort_name"),
        "into",
        ("ordered", "ended", "status"),
        "outcome",
        ("ordered_by_person", "ordered_by_office", "ordered_by_organization"),
        ("conducted_by_person", "conducted_by_office", "conducted_by_organization"),
        ("about_people", "about_offices"),
        ("about_cases", "about_decisions"),
    )
    list_display = ("__str__", "kind", "ordered", "status", "state", "changed")
    list_filter = ("kind", "status")
    list_select_related = ("kind",)
    search_fields = ("title", "into", "outcome", "key")
