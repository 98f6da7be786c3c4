"""No request to the desk, however malformed, ends in an error of ours."""

from __future__ import annotations

from itertools import cycle, islice, product

import pytest
from django.urls import reverse

from cases.models import Decision, Prosecution, Statement
from people.models import Person
from sources.models import Citation, Source
from tests.desk.rows import kinds, label_of, list_of, page_of
from tests.desk.sending import add_row, filled

HUGE = "9" * 40
NONSENSE = [
    "\x00",
    "a\x00b",
    HUGE,
    "-1",
    "0",
    "1.5",
    "abc",
    "../..",
    "'",
    '"',
    "%",
    "💥",
    "ü" * 3000,
    "2020-13",
    "{}",
    "[]",
]


def is_answered(response) -> bool:
    return response.status_code < 500


def test_lists_answer_nonsense_in_the_address(ada, db):
    """Each parameter of each list by two values, which go round, so that each that all lists take meets every one."""
    values = cycle(NONSENSE[:7])
    for kind in kinds():
        specs = ada.get(list_of(kind)).context["cl"].filter_specs
        names = [name for spec in specs for name in spec.expected_parameters()]
        for name in (
            "q",
            "p",
            "o",
            "e",
            "all",
            "_popup",
            "_to_field",
            "_facets",
            "id__in",
            "nothing",
            *names,
        ):
            for value in islice(values, 2):
                assert is_answered(ada.get(list_of(kind), {name: value}, follow=True)), (kind, name, value)
        assert is_answered(ada.get(list_of(kind), {"q": ["a", "b"], "p": ["1", "x"]})), kind


def test_pages_of_no_row_answer(ada, case):
    for nonsense in NONSENSE:
        for name in ("change", "history", "delete", "publish", "withdraw", "reopen"):
            address = reverse(f"admin:cases_prosecution_{name}", args=[nonsense])
            assert is_answered(ada.get(address)), address
            assert is_answered(ada.post(address, {"reason": nonsense, "shown": nonsense})), address


def test_the_search_behind_the_inputs_answers(ada, case):
    asked = {"app_label": "cases", "model_name": "decision", "field_name": "by_person", "term": "e"}
    for nonsense, name in product(NONSENSE, (*asked, "page")):
        assert is_answered(ada.get(reverse("admin:autocomplete"), {**asked, name: nonsense})), (
            name,
            nonsense,
        )


@pytest.mark.parametrize("kind", [Person, Prosecution, Decision, Statement, Source, Citation], ids=label_of)
def test_forms_answer_nonsense_in_every_input(kind, ada, case):
    row = kind.objects.first()
    page = filled(ada.get(page_of(row)))
    counted = {name: values for name, values in page.items() if name.endswith("_FORMS")}
    for value in ("a\x00b", HUGE, "-1"):
        everywhere = {name: [value] for name in page if name not in counted}
        assert is_answered(ada.post(page_of(row), {**everywhere, **counted, "shown": page["shown"]})), value
    assert is_answered(ada.post(page_of(row), everywhere))
    assert is_answered(ada.post(list_of(kind, "add"), everywhere))


def test_forms_answer_nonsense_in_one_input(ada, case):
    page = filled(ada.get(page_of(case.membership)), reason="x")
    one_of_each_sort = {
        name.rpartition("-")[2]: name for name in page if not name.endswith("_FORMS")
    }.values()
    for name in one_of_each_sort:
        assert is_answered(ada.post(page_of(case.membership), {**page, name: [HUGE]})), name


def test_forms_answer_missing_and_nonsensical_counts(ada, case):
    page = filled(ada.get(page_of(case.deal)), reason="x")
    for count in ("TOTAL_FORMS", "INITIAL_FORMS"):
        for value in ([], ["x"], ["-1"], ["60"], ["\x00"]):
            sent = {**page, f"terms-{count}": value}
            assert is_answered(ada.post(page_of(case.deal), sent)), (count, value)
    assert is_answered(ada.post(page_of(case.deal), {**page, "terms-TOTAL_FORMS": [HUGE]}))
    assert is_answered(ada.post(page_of(case.deal), {**sent, "shown": "x"}))
    assert is_answered(ada.post(page_of(case.deal), {}))
    assert is_answered(ada.post(page_of(case.deal), page["shown"][0], content_type="text/plain"))
    assert is_answered(
        ada.post(page_of(case.deal), b"\xff\xfe=\xff", content_type="application/x-www-form-urlencoded")
    )


def test_a_page_with_very_many_rows_is_taken(ada, case):
    sent = filled(ada.get(page_of(case.official)), reason="many names")
    for number in range(300):
        add_row(sent, "names", name=f"Dally {number}")
    assert ada.post(page_of(case.official), sent).status_code == 302
    assert case.official.names.count() == 301


def test_a_visitor_is_asked_to_log_in_whatever_they_send(client, db):
    for address in (
        "/admin/",
        "/admin/cases/prosecution/?q=%00",
        "/admin/x",
        "/admin/cases/prosecution/%00/change/",
    ):
        assert client.get(address).status_code in (302, 400, 404)
    assert is_answered(client.post("/admin/login/", {"username": "\x00", "password": "\x00", "next": "\x00"}))
