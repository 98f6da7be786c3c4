"""The history button shows what the database kept: who, when, why, and what changed field by field."""

from __future__ import annotations

from cases.models import Defendant
from tests.desk.rows import page_of
from tests.desk.sending import filled, row_of


def acts_on(client, row):
    """The acts that the history page of a row shows, the newest first."""
    return list(client.get(page_of(row, "history")).context["acts"])


def changes(act):
    """What an act changed, in words."""
    return [
        (change.kind_name, change.verb, [(it.name, it.before, it.after) for it in change.fields])
        for change in act.rows
    ]


def test_a_change_shows_who_why_and_what(ada, case):
    sent = filled(ada.get(page_of(case.suspect)), description="teapot dealer", reason="as printed")
    ada.post(page_of(case.suspect), sent)
    act = acts_on(ada, case.suspect)[0]
    assert (act.circumstances.who, act.circumstances.why) == ("ada", "as printed")
    assert changes(act) == [
        ("person", "changed", [("description", "former master of teapots", "teapot dealer")])
    ]


def test_what_is_part_of_a_record_and_what_cites_it_stands_in_its_history(ada, case):
    sent = filled(ada.get(page_of(case.deal)), reason="more exactly")
    sent[row_of(sent, "terms", case.conviction) + "detail"] = ["for two teapots"]
    ada.post(page_of(case.deal), sent)
    assert changes(acts_on(ada, case.prosecution)[0]) == [
        ("plea term", "changed", [("detail", "for one teapot", "for two teapots")])
    ]


def test_relations_and_choices_are_said_in_words(ada, case):
    sent = filled(
        ada.get(page_of(case.membership)), organization=case.police, capacity="employee", reason="x"
    )
    ada.post(page_of(case.membership), sent)
    assert changes(acts_on(ada, case.membership)[0]) == [
        (
            "membership",
            "changed",
            [
                ("organization", "Quillmouth Harbour Council", "Quillmouth Constabulary"),
                ("capacity", "member", "employee"),
            ],
        )
    ]


def test_links_that_were_made_and_undone_are_shown(ada, case):
    sent = filled(ada.get(page_of(case.voided)), concerns=[case.crew], reason="the crew it was")
    ada.post(page_of(case.voided), sent)
    links = [(it.kind_name, it.verb, it.label) for it in acts_on(ada, case.voided)[0].rows]
    assert sorted(links) == [
        ("link", "added", "voided the arrest (Harbour Prosecutor of Quillmouth) – two deckhands"),
        ("link", "deleted", "voided the arrest (Harbour Prosecutor of Quillmouth) – Ignatius Puddlecombe"),
    ]


def test_a_deleted_part_is_still_told(ada, case):
    stowaway = Defendant.objects.create(prosecution=case.prosecution, unnamed_as="a stowaway")
    stowaway.delete()
    told = [(row.verb, row.label) for act in acts_on(ada, case.prosecution) for row in act.rows]
    assert ("deleted", "a stowaway") in told


def test_a_nonsensical_page_is_the_first_or_the_last(ada, case):
    for page in ("0", "-1", "x", "99999999999999999999"):
        assert ada.get(page_of(case.suspect, "history"), {"page": page}).status_code == 200
