"""What can be taken along of a list: all rows that its filter leaves, with the passages that they rest on."""

import csv
import io
import json

import pytest
import time_machine
from django.conf import settings

from cases.models import Prosecution
from dvtracker.public.listing import export, sheet
from dvtracker.public.listing.cells import Named, flat, nested
from dvtracker.public.lists import LISTS
from tests.cast import a_published_case, published_cases
from tests.public.addresses import body
from tests.public.docket import a_docket

pytestmark = pytest.mark.django_db
DEAL, DECLINED, OPEN = "Cornelius Bilgewater", "Araminta Capstan", "Zebulon Halyard"


def as_json(client, address: str) -> dict:
    answer = client.get(address, follow=True)
    assert answer["Content-Type"] == "application/json"
    return json.loads(body(answer))


def as_csv(client, address: str) -> list[dict[str, str]]:
    answer = client.get(address, follow=True)
    assert answer["Content-Type"].startswith("text/csv")
    return list(csv.DictReader(io.StringIO(body(answer).removeprefix("\ufeff"), newline="")))


# --- The same rows as on the page ---------------------------------------------------------------------------


def test_both_files_have_the_rows_that_the_page_has_in_its_order(client):
    a_docket()
    for query, expected in (
        ("", [DEAL, DECLINED, OPEN]),
        ("sort=name", [DEAL, DECLINED, OPEN]),
        ("standing=none", [OPEN]),
        ("decision=declined&period=2012", [DECLINED]),
        ("standing=acquitted", []),
    ):
        assert [row["case"] for row in as_json(client, f"/cases.json?{query}")["rows"]] == expected
        assert [row["case"] for row in as_csv(client, f"/cases.csv?{query}")] == expected


def test_they_have_all_rows_and_not_a_page_of_them(client):
    published_cases(60)
    assert len(as_json(client, "/cases.json")["rows"]) == len(as_csv(client, "/cases.csv")) == 60


def test_rows_come_in_chunks_that_join_without_a_seam(client, monkeypatch, public_queries):
    published_cases(7)
    monkeypatch.setattr(export, "CHUNK", 3)
    with public_queries(4 + 3 * 3):
        found = as_json(client, "/cases.json?sort=name")
    assert [row["case"] for row in found["rows"]] == [f"Passenger {number}" for number in range(7)]
    assert [row["row"] for row in as_csv(client, "/cases.csv")] == [
        f"{number} of 7" for number in range(1, 8)
    ]


def test_a_row_that_is_withdrawn_while_the_file_is_on_its_way_is_not_in_it(client):
    published_cases(2)
    answer = client.get("/cases.json?sort=name")
    Prosecution.objects.filter(title="Passenger 0").update(state="withdrawn")
    assert [row["case"] for row in json.loads(body(answer))["rows"]] == ["Passenger 1"]


def test_every_list_says_the_same_in_both(client):
    a_published_case(rows=3)
    for listing in LISTS:
        says_the_same(client, listing)


def says_the_same(client, listing) -> None:
    rows, lines = as_json(client, listing.path("json")), as_csv(client, listing.path("csv"))
    assert rows["count"] == len(rows["rows"]) == len(lines) > 0
    for row, line in zip(rows["rows"], lines, strict=True):
        assert (row["key"], row["address"]) == (line["key"], line["address"])
        assert row["address"].startswith(f"{settings.SITE_URL}/")
        assert list(line) == ["row", *row], "the same columns"
        assert row["citations"] or listing.name == "sources", row
        assert line["citations"].count(" | ") == max(len(row["citations"]) - 1, 0)
        for passage in row["citations"]:
            assert f"{passage['locator']} of “{passage['source']['title']}”" in line["citations"]
    assert "None" not in str(lines)


# --- What they say of themselves ----------------------------------------------------------------------------


def test_json_says_what_was_asked_and_where_it_is_read(client):
    a_docket()
    with time_machine.travel("2024-05-06 12:00"):
        found = as_json(client, "/cases.json?standing=deal&standing=declined&period=2016&sort=name")
    del found["rows"]
    query = "period=2016&standing=deal&standing=declined&sort=name"
    assert found == {
        "list": "cases",
        "address": f"{settings.SITE_URL}/cases/?{query}",
        "generated_from": f"{settings.SITE_URL}/cases.json?{query}",
        "generated_on": "2024-05-06",
        "filters": [
            {"name": "period", "label": "Active in", "values": [{"value": "2016", "label": "2016"}]},
            {
                "name": "standing",
                "label": "Where it stands",
                "values": [
                    {"value": "deal", "label": "plea deal"},
                    {"value": "declined", "label": "declined"},
                ],
            },
        ],
        "sort": "name",
        "count": 1,
    }


def test_a_file_is_named_for_its_list_and_its_day_and_says_where_it_is_read(client):
    a_docket()
    with time_machine.travel("2024-05-06 12:00"):
        answer = client.get("/cases.csv?standing=deal")
    assert answer["Content-Disposition"] == 'attachment; filename="dvtracker-cases-2024-05-06.csv"'
    assert answer["Link"] == f'<{settings.SITE_URL}/cases/?standing=deal>; rel="canonical"'


def test_a_file_that_was_cut_short_shows_it(client):
    a_docket()
    whole, sheet_of_it = body(client.get("/cases.json")), body(client.get("/cases.csv"))
    for cut in range(1, len(whole) - 1, 97):
        with pytest.raises(json.JSONDecodeError):
            json.loads(whole[:cut])
    assert [line.split(",")[0] for line in sheet_of_it.splitlines()[1:]] == ["1 of 3", "2 of 3", "3 of 3"]


# --- Citations ----------------------------------------------------------------------------------------------


def test_a_row_brings_the_passages_that_it_rests_on(client):
    case = a_published_case()
    [row] = as_json(client, "/cases.json?person=puddlecombe")["rows"]
    assert row["citations"][0] == {
        "for": {"kind": "prosecution", "key": case.prosecution.key, "field": ""},
        "source": {
            "key": case.source.key,
            "title": case.source.title,
            "address": f"{settings.SITE_URL}{case.source.get_absolute_url()}",
        },
        "locator": "¶2",
        "excerpt": "",
        "stance": "supports",
        "relies_on": "",
        "verification": "unverified",
    }


def test_in_a_spreadsheet_a_person_can_read_them(client):
    case = a_published_case()
    [line] = as_csv(client, "/cases.csv?person=puddlecombe")
    assert line["citations"].startswith(
        f"¶2 of “{case.source.title}” ({case.source.key}); supports prosecution; not yet verified | "
    )


def test_nobody_is_called_a_defendant_by_a_citation(client):
    docket = a_docket()
    found = body(client.get("/cases.json?standing=none")) + body(client.get("/cases.csv?standing=none"))
    assert docket.open.key in found
    assert "defendant" not in found.lower()


# --- Safe to open -------------------------------------------------------------------------------------------


def test_no_cell_is_a_formula(client):
    published_cases(1)
    for begins in ("=", "+", "-", "@", "\t", "\r", "\n", " =", "＝"):
        Prosecution.objects.update(title=f"{begins}HYPERLINK(1)")
        assert as_csv(client, "/cases.csv")[0]["case"] == f"'{begins}HYPERLINK(1)"
        assert as_json(client, "/cases.json")["rows"][0]["case"] == f"{begins}HYPERLINK(1)"


@pytest.mark.parametrize("text", ["", " ", "Smith, Robert", "2016", "a=b", "“quoted”, and more"])
def test_any_other_words_stay_as_they_are(text):
    assert sheet.harmless(text) == text


def test_a_cell_of_several_things():
    things = [Named("Ada", {"key": "ada-bcdfgh"}), None, True, 3, ["a", "b"]]
    assert flat(things) == "Ada; yes; 3; a; b"
    assert nested(things) == [{"name": "Ada", "key": "ada-bcdfgh"}, None, True, 3, ["a", "b"]]


# --- What is malformed --------------------------------------------------------------------------------------


def test_a_mistake_in_a_filter_is_told_in_the_format_asked_for_and_nothing_else(client):
    a_docket()
    query = "period=2020-13&standing=guilty&standing=deal"
    refused = client.get(f"/cases.json?{query}")
    assert refused.status_code == 400
    errors = json.loads(refused.text)["errors"]
    assert list(errors) == ["period", "standing"]
    assert "Months run from 01 to 12." in errors["period"][0]
    refused = client.get(f"/cases.csv?{query}")
    assert refused.status_code == 400
    header, *lines = csv.reader(io.StringIO(refused.text.removeprefix("\ufeff")))
    assert header == ["filter", "error"]
    assert lines == [[name, *said] for name, said in errors.items()]


def test_a_filter_that_is_none_is_a_mistake_too(client):
    """A program that misspells a filter must not take the whole list for its answer."""
    refused = client.get("/cases.json?perod=2016")
    assert refused.status_code == 400
    assert "“perod” is no filter of this list. Its filters are person, counsel," in refused.text


def test_another_way_of_saying_the_same_is_sent_on(client):
    answer = client.get("/cases.csv?standing=deal&person=&page=3")
    assert (answer.status_code, answer["Location"]) == (302, "/cases.csv?standing=deal")
