"""A name is taken out of everything that the database holds."""

from __future__ import annotations

import pghistory
import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.test import override_settings

from people.models import Person
from sources.guard.register import register
from sources.models import FormerKey, RedactedPlace, Redaction
from sources.past import history_of, last_change
from sources.redaction.actions import foreseen, redact
from sources.redaction.ledger import LedgerError
from sources.redaction.passages import passage_of
from tests.sources.redaction.household import LEFT, NAME, SPELLINGS, sessions, tables_as_text
from tests.sources.sql import run


def out(name: str = NAME, **options) -> Redaction:
    return redact(name, **{"ground": "court order of 3 May 2026", "by": None, "alone": True, **options})


def test_it_stands_nowhere_afterwards(household):
    before = tables_as_text()
    assert all(word in before for word in LEFT[:2])
    out()
    after = tables_as_text()
    assert [word for word in LEFT if word in after] == []
    assert sessions() == []
    assert not FormerKey.objects.exists()


@pytest.mark.django_db
def test_a_name_however_typed_is_found_however_spelt():
    for typed in SPELLINGS[:4]:
        meant = passage_of(typed)
        for stands in SPELLINGS:
            assert meant.out_of(f"Of {stands}, asked") == "Of [redacted], asked", (typed, stands)


def test_the_rest_stays_as_it_was(household):
    out()
    household.alias.refresh_from_db()
    household.source.refresh_from_db()
    household.citation.refresh_from_db()
    household.her.refresh_from_db()
    assert household.alias.name == "[redacted]"
    assert (household.source.url, household.source.authors) == ("", "Ada Quill")
    assert household.citation.excerpt == "[redacted] lit the lamp at dusk"
    assert household.her.description == "a keeper of lamps"
    entry = LogEntry.objects.get()
    assert entry.object_repr == "[redacted]"
    assert entry.get_change_message() == "Added name “[redacted]”."


def test_readers_find_it_nowhere_and_its_old_addresses_lead_nowhere(household, client):
    old = [f"/people/{key}/" for key in (household.her.key, "zoe-ann-quackenbush-k7m2qd")]
    assert [client.get(address).status_code for address in old] == [200, 301]
    out()
    assert [client.get(address).status_code for address in old] == [404, 404]
    household.her.refresh_from_db()
    pages = ("/search/?q=quackenbush", f"/people/{household.her.key}/", "/sources/?format=json")
    assert not [
        page for page in pages if "/zoe-ann" in client.get(page).text or NAME in client.get(page).text
    ]
    assert "[redacted]" in client.get(pages[1]).text


def test_the_row_gets_one_random_key_in_the_present_and_in_the_past(household):
    out()
    household.her.refresh_from_db()
    copies = history_of(Person).objects.filter(pgh_obj_id=household.her.pk)
    assert household.her.key.startswith("person-")
    assert set(copies.values_list("key", flat=True)) == {household.her.key}


def test_the_history_keeps_who_did_it_and_why_and_all_but_the_word(household):
    chief = User.objects.create_user("chief", first_name="Ottoline", last_name="Dally")
    done = out(by=chief)
    change = last_change(Person, str(household.her.pk))
    assert (change.who, change.way, change.why) == ("Ottoline Dally", "redact", "court order of 3 May 2026")
    assert (done.by, done.ground) == ("Ottoline Dally", "court order of 3 May 2026")
    copies = history_of(Person).objects.filter(pgh_obj_id=household.her.pk).order_by("pgh_id")
    said = list(copies.values_list("description", flat=True))
    assert said[:3] == ["", "née [redacted]", "a keeper of lamps"]
    cousin = history_of(Person).objects.filter(sort_name="Cousin")
    assert {copy.display_name for copy in cousin} == {"A cousin of [redacted]"}
    reasons = [context.metadata.get("reason") for context in pghistory.models.Context.objects.all()]
    assert "asked by [redacted]" in reasons


def test_the_ledger_has_the_places_and_digests_and_never_the_word(household):
    done = out()
    her = {"kind": "people.person", "row": str(household.her.pk)}
    assert set(done.places.filter(**her, history=False).values_list("field", flat=True)) == {
        "key", "display_name", "sort_name", "desk_note",
    }  # fmt: skip
    assert done.places.filter(**her, history=True, field="description").exists()
    assert all(len(digest) == 64 and letters > 8 for digest, letters in done.patterns)
    assert list(Redaction.objects.of(household.her)) == [done]


def test_what_a_redaction_would_touch_can_be_counted_before(household):
    found = foreseen(passage_of(NAME))
    assert found.by_kind["people"] == 1
    assert found.by_kind["history of people"] >= 4
    household.her.refresh_from_db()
    assert household.her.display_name == NAME
    assert not Redaction.objects.exists()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE people_person SET description = 'once zoe ann quackenbush'",
        "UPDATE sources_source SET url = 'https://example.org/zoe-ann-quackenbush'",
        "UPDATE sources_sourcekind SET definition = 'Quackenbush, Zoe Ann'",
        "INSERT INTO sources_formerkey (key, on_source_id) SELECT 'zoeannquackenbush', min(id) FROM sources_source",
    ],
)
def test_whatever_brings_it_back_is_refused(household, statement):
    """In the same transaction, too: the guard notes it over a connection of its own, which must not wait for this one."""
    out()
    with pytest.raises(IntegrityError, match="holds a protected name"), transaction.atomic():
        run(statement)


def test_it_can_be_redacted_again_and_beside_another_protected_name(household):
    Person.objects.filter(pk=household.her.pk).update(description="with Ottoline Dally")
    out()
    register("Zebulon Frick", reference="matter 1", why="asked for")
    out("Ottoline Dally")
    out()
    household.her.refresh_from_db()
    assert household.her.description == "with [redacted]"
    with pytest.raises(ValidationError, match="holds a protected name"):
        out("Ada Quill", replacement="Zebulon Frick")


def test_the_history_stays_closed_to_everything_else(household):
    with transaction.atomic():
        out()
        with pytest.raises(DatabaseError, match="Cannot update or delete"), transaction.atomic():
            history_of(Person).objects.update(description="x")
    with pytest.raises(DatabaseError, match="Cannot update or delete"), transaction.atomic():
        Redaction.objects.update(ground="x")


NONSENSE = (
    ("Li", {}, "too_short"),
    ("…", {}, "too_short"),
    (NAME, {"ground": f"asked by {NAME}"}, "ground"),
    (NAME, {"ground": " "}, "no_ground"),
    (NAME, {"replacement": "Quackenbush, Z."}, "replacement"),
)


def test_what_makes_no_sense_is_refused_and_changes_nothing(household):
    for passage, options, code in NONSENSE:
        with pytest.raises(ValidationError) as refused:
            out(passage, **options)
        assert refused.value.code == code
    household.her.refresh_from_db()
    assert household.her.display_name == NAME


def test_without_a_ledger_that_can_be_written_nothing_is_redacted(household, tmp_path):
    with override_settings(REDACTION_LEDGER=tmp_path), pytest.raises(LedgerError, match="cannot be written"):
        out()
    household.her.refresh_from_db()
    assert household.her.display_name == NAME


def test_a_new_table_is_covered_without_being_named(household):
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE TABLE public.leaflet (id int PRIMARY KEY, said text[], more jsonb, code char(40))"
        )
        cursor.execute(
            "INSERT INTO public.leaflet VALUES (1, %s, %s, %s)",
            [["by", NAME], f'{{"by": ["{NAME}"], "{NAME}": 1}}', "Zoe Ann Quackenbush"],
        )
    out()
    with connection.cursor() as cursor:
        cursor.execute("SELECT said, more::text, trim(code) FROM public.leaflet")
        assert cursor.fetchone() == (
            ["by", "[redacted]"], '{"by": ["[redacted]"], "[redacted]": 1}', "[redacted]",
        )  # fmt: skip
    assert RedactedPlace.objects.filter(kind="leaflet", row="1").count() == 3


def test_what_no_two_rows_may_share_is_told_apart(household):
    from sources.models import SourceKind

    for number in (1, 2):
        SourceKind.objects.create(key=f"of-{number}", label=f"{NAME}{'!' * number}")
    SourceKind.objects.filter(key="of-2").update(label=NAME)
    SourceKind.objects.filter(key="of-1").update(label=NAME.upper())
    out()
    labels = sorted(SourceKind.objects.filter(key__startswith="of-").values_list("label", flat=True))
    assert labels[0] == "[redacted]"
    assert labels[1].startswith("[redacted]-")
