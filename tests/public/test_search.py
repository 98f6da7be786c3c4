"""The search: what is found, how it is shown, and what no search tells."""

import re

import pytest
from django.db import connections, transaction
from django.test.utils import CaptureQueriesContext

from dvtracker.public.searching.kinds import KINDS
from dvtracker.public.searching.places import OF_PEOPLE, PLACES
from people.models import Person, PersonName
from sources.record import State, records
from sources.words import Near, Words
from tests.cast import a_person, a_published_case, published_cases, the_gazette
from tests.public import hiding
from tests.public.addresses import RECORDS
from tests.public.markup import Document, problems
from tests.public.sentences import position
from tests.public.test_malformed import NONSENSE

pytestmark = pytest.mark.django_db
REFUSED, MISSING = 400, 404


def asked(client, q: str, status: int = 200, **more: str) -> str:
    """The page of results, which is a right page."""
    answer = client.get("/search/", {"q": q, **more}, follow=True)
    assert answer.status_code == status, q
    assert problems(answer.text) == [], q
    return answer.text


def shown(html: str) -> dict[str, list[str]]:
    """The titles of what was found, by kind."""
    sections = re.findall(r'<section class="section" id="(\w+)".*?</section>', html, re.DOTALL)
    parts = re.findall(r'<section class="section" id="\w+".*?</section>', html, re.DOTALL)
    return {kind: titles(part) for kind, part in zip(sections, parts, strict=True)}


def titles(html: str) -> list[str]:
    found = re.findall(r'<h3 class="entry-title"><a [^>]*>(.*?)</a></h3>', html, re.DOTALL)
    return [re.sub(r"<[^>]*>", "", title) for title in found]


def found(client, q: str, kind: str) -> list[str]:
    return shown(asked(client, q)).get(kind, [])


def marked(html: str) -> set[str]:
    return set(re.findall(r"<mark>(.*?)</mark>", html))


# --- What is found ------------------------------------------------------------------------------------------


@pytest.fixture
def case():
    return a_published_case()


def test_a_person_is_found_by_any_form_of_the_name_and_by_a_slip_of_the_pen(client, case):
    for q in [
        "Ignatius Puddlecombe",
        "puddlecombe",
        "Pudlecombe",
        "PUDDLECOMBE ignatius",
        "Púddlecömbe",
        "puddelcombe",
        "pudddlecombe",
        "puddlecomb",
        '"ignatius puddlecombe"',
        "puddlecombe master of teapots",
        "puddlecombe’s",
        "nobody or puddlecombe",
        "puddlecombe -regatta",
    ]:
        assert found(client, q, "person") == ["Ignatius Puddlecombe"], q


def test_a_record_has_to_have_everything_that_is_asked_for(client, case):
    for q in [
        "puddlecombe teapots -master",
        "puddlecombe brackenthorpe",
        '"puddlecombe ignatius"',
        '"puddelcombe"',
    ]:
        assert found(client, q, "person") == [], q


def test_a_name_without_its_accents_finds_the_one_with_them(client):
    source = the_gazette()
    for name in ("Żółta Łącka", "Ægir Müller-Strauß", "Mu\u0308ller Zweite", "Ивана Петрова"):
        a_person(name, source)
    assert found(client, "zolta lacka", "person") == ["Żółta Łącka"]
    assert found(client, "aegir strauss", "person") == ["Ægir Müller-Strauß"]
    assert sorted(found(client, "muller", "person")) == ["Mu\u0308ller Zweite", "Ægir Müller-Strauß"]
    assert found(client, "иВАНА", "person") == ["Ивана Петрова"]
    assert marked(asked(client, "zolta lacka")) == {"Żółta", "Łącka"}


def test_a_missing_letter_in_print_is_forgiven_and_said(client):
    a_person("Dominque Strauss-Kahn", the_gazette())
    html = asked(client, "Dominique")
    assert shown(html) == {"person": ["Dominque Strauss-Kahn"]}
    assert marked(html) == {"Dominque"}
    assert "names that are spelt nearly so: dominque" in Document(html).text
    for q in ("strauss kahn", "Strauss-Kahn", "straus-khan", "dominique strauss"):
        assert found(client, q, "person") == ["Dominque Strauss-Kahn"], q


def test_a_word_that_is_a_name_is_found_though_it_is_a_common_word(client):
    a_person("Will Underhill", the_gazette())
    assert found(client, "will", "person") == ["Will Underhill"]


def test_a_name_spelt_as_asked_comes_before_one_nearly_so(client):
    source = the_gazette()
    for name in ("Quentin Hedley", "Quentin Hadley"):
        a_person(name, source)
    assert found(client, "hadley", "person") == ["Quentin Hadley", "Quentin Hedley"]
    assert found(client, "hedley", "person") == ["Quentin Hedley", "Quentin Hadley"]


def test_a_case_is_found_by_what_it_concerns_and_who_is_in_it(client, case):
    for q in [
        "smuggling",
        "smuggled teapots",
        "puddlecombe",
        "pudlecombe smuggling",
        "two deckhands",
        "wrenfield",
        "dally brackenthorpe",
        "brackenthorp puddlecombe",
        "plea deal",
        "quay",
        "harbour prosecutor",
        "merchants",
    ]:
        assert "Ignatius Puddlecombe" in found(client, q, "case"), q


def test_a_case_says_in_which_part_somebody_is_in_it(client, case):
    text = Document(asked(client, "wrenfield")).text
    assert "Counsel: Thessaly Wrenfield" in text
    assert f"Defendant {position(case.party)}" in text


def test_a_source_is_found_by_title_publisher_authors_and_corrections(client, case):
    for q in ["quillmouth questions", "foghorn", "saltmarsh", "foghorn saltmarsh", "brother"]:
        assert found(client, q, "source") == ["Quillmouth asks questions of its Harbour Prosecutor"], q


def test_a_statement_is_found_by_its_words_kind_and_speakers(client, case):
    for q in [
        "nobody asked the merchants",
        '"asked the merchants"',
        "merchant asking wrenfield",
        "thessaly wrenfeild",
        "criticism wrenfield",
        "lamplighters asked",
    ]:
        html = asked(client, q)
        assert case.criticism.get_absolute_url() in html, q
        assert "Nobody" in html


def test_a_statement_is_found_by_what_it_says_in_our_words_and_on_whose_behalf(client, case):
    assert case.allegation.get_absolute_url() in asked(client, "took teapot oakenshaw")
    assert case.defence.get_absolute_url() in asked(client, "bargain harbour prosecutor")


def test_every_kind_with_a_page_can_be_found():
    """Enter a new one in dvtracker/public/searching/kinds.py, and its columns in places.py."""
    assert set(KINDS) == set(RECORDS)
    assert {place.kind for place in (*PLACES, *OF_PEOPLE)} >= set(KINDS)


def test_other_kinds_are_found_by_their_names(client, case):
    html = asked(client, "quillmouth")
    assert "Harbour Prosecutor of Quillmouth" in shown(html)["office"]
    assert "Quillmouth Constabulary" in shown(html)["organization"]


# --- How it is shown ----------------------------------------------------------------------------------------


def test_markup_in_the_record_and_in_the_question_stays_text(client):
    a_person("Bobby <b>Tables</b>", the_gazette(), description="<mark>x</mark> & \ue000")
    html = asked(client, "tables & x")
    assert "Bobby &lt;b&gt;<mark>Tables</mark>&lt;/b&gt;" in html
    assert "&lt;mark&gt;<mark>x</mark>&lt;/mark&gt; &amp;" in html


def test_how_a_source_describes_somebody_stands_as_its_words(client, case):
    printed = 'Described in print as “<span class="printed">former master of teapots</span>”'
    assert printed in asked(client, "puddlecombe")


def test_a_phrase_marks_its_words_but_not_those_that_stand_everywhere(client, case):
    assert marked(asked(client, '"master of teapots"')) == {"master", "teapots"}


def test_kinds_have_their_counts_and_a_way_to_all_of_them(client):
    published_cases(7)
    html = asked(client, "passenger")
    assert "Everything 14 People 7 Cases 7" in Document(html).text
    assert len(shown(html)["person"]) == 5
    assert len(titles(asked(client, "passenger", kind="person"))) == 7


def test_one_kind_comes_in_pages(client):
    published_cases(30)
    first = asked(client, "passenger", kind="case")
    second = asked(client, "passenger", kind="case", page="2")
    assert len(titles(first)) == 25
    assert len(titles(second)) == 5
    assert len({*titles(first), *titles(second)}) == 30
    assert 'href="/search/?q=passenger&amp;kind=case&amp;page=2"' in first
    assert "This is the last" in Document(
        asked(client, "passenger", MISSING, kind="case", page="9")
    ).text.replace("this", "This")


def test_a_search_has_one_address(client, case):
    for query in (
        "q=teapots&kind=",
        "kind=person&q=teapots",
        "q=+teapots+&unknown=1",
        "q=teapots&page=1",
        "q=",
    ):
        answer = client.get(f"/search/?{query}")
        assert answer.status_code == 302, query
        assert client.get(answer.url).status_code == 200, query


def test_engines_keep_results_out_and_the_empty_page_in(client, case):
    assert "noindex" in asked(client, "teapots")
    assert "noindex" not in asked(client, "")


def test_without_words_it_says_what_can_be_looked_for(client):
    assert "What you can look for" in asked(client, "")


def test_nothing_found_says_what_to_do(client, case):
    text = Document(asked(client, "zanzibar")).text
    assert "Check it. One wrong letter" in text
    assert "Or go through all cases" in text


# --- What cannot be looked for ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("q", "why"),
    [
        ("the of and", "stands almost everywhere"),
        ("?!,.", "There is no word in"),
        ("🐦🐦", "There is no word in"),
        ("\u200f", "There is no word in"),
        ('""', "There is no word in"),
        ("-hadden", "A minus only leaves out"),
        ("a\x00b", "characters that no word has"),
        ("x" * 10_000, "is too long"),
    ],
)
def test_what_is_no_question_is_told(client, q, why):
    assert why in Document(asked(client, q, REFUSED)).text


@pytest.mark.parametrize(
    "query", ["q={}", "q=%3F&kind={}", "q=teapots&kind=case&page={}", "q=%3F&unknown={}"], ids=str
)
def test_nonsense_is_answered(client, query):
    client.raise_request_exception = False
    for what, said in NONSENSE.items():
        answer = client.get(f"/search/?{query.format(said)}", follow=True)
        assert answer.status_code in (200, REFUSED, MISSING), what
        assert problems(answer.text) == [], what


def test_whatever_is_typed_is_searched_for_or_refused(client, case):
    for q in [
        "' OR 1=1 --",
        "a:* & !b",
        "\\",
        '"unclosed phrase',
        "- - -",
        "or or or",
        "مرحبا بالعالم",
        "日本語",
        "½",
        "e\u0301",
        "%_%",
        "a" * 200,
    ]:
        assert client.get("/search/", {"q": q}, follow=True).status_code in (200, REFUSED)


# --- What no search tells -----------------------------------------------------------------------------------

CANARY = "xylopsittacus"


def trace(client, q: str) -> tuple[int, str, int]:
    """Status, page and number of queries."""
    with (
        CaptureQueriesContext(connections["default"]) as desk,
        CaptureQueriesContext(connections["web"]) as web,
    ):
        answer = client.get("/search/", {"q": q}, follow=True)
    assert len(desk) == 0
    return answer.status_code, answer.text, len(web)


def test_a_hidden_word_is_a_word_that_is_nowhere(client, case):
    expected = trace(client, "z" * len(CANARY))
    hiding.in_hidden_columns(CANARY)
    hiding.in_hidden_rows(CANARY, case)
    hiding.in_rows_of_hidden_ones(CANARY, case)
    hiding.in_links(CANARY, case)
    for q in (CANARY, CANARY[:-1], f'"{CANARY}"'):
        status, html, number = trace(client, q)
        assert (status, html.replace(q, "z" * len(CANARY)), number)[0::2] == expected[0::2], q
        assert "Nothing on record has all of these words" in html, q


def test_drafts_change_no_result_and_no_rank(client, case):
    questions = ["teapots", "puddlecombe", "pudelcombe", "harbour", "oakenshaw or brackenthorpe", "plea deal"]
    before = [trace(client, q) for q in questions]
    hiding.in_hidden_columns(CANARY)
    hiding.in_hidden_rows(CANARY, case)
    draft = Person.objects.create(display_name="Pudelcombe Teapots", sort_name="x", state=State.DRAFT)
    PersonName.objects.create(person=case.suspect, name="Harbour Pudelcombe", state=State.DRAFT)
    PersonName.objects.create(person=draft, name="Oakenshow", state=State.PUBLISHED)
    assert [trace(client, q) for q in questions] == before


def test_a_search_takes_as_many_queries_for_three_hundred_as_for_one(client):
    published_cases(1)
    one = [trace(client, q)[2] for q in ("passenger", "ticket passenger", "passanger")]
    published_cases(300)
    many = [trace(client, q)[2] for q in ("passenger", "ticket passenger", "passanger")]
    assert one == many
    assert max(many) <= 12


def test_with_all_kinds_of_record_found_it_stays_within_its_queries(client):
    a_published_case(rows=3)
    assert trace(client, "teapots or harbour or quillmouth or inquiry or gazette")[2] <= 12


# --- Indexes ------------------------------------------------------------------------------------------------

ASKS = {Words: "ext.words({}) @@ ext.asked('a')", Near: "ext.near({}) && ext.near('abcd')"}


def test_readers_reach_the_indexes_of_words_through_the_lens():
    """Other ways through a table are made dear or taken away: the plan has the index if it may be used at all.

    Parts are left out: tables without rows are rather searched by what they are part of.
    """
    whole = [kind for kind in records() if not kind.part_of]
    indexes = [(kind, index) for kind in whole for index in kind._meta.indexes if index.expressions]
    for kind, index in indexes:
        (expression,) = index.expressions
        asks = ASKS[type(expression)].format(expression.source_expressions[0].name)
        with transaction.atomic():
            leave_only(index, kind)
            assert index.name in plan_of(f"SELECT 1 FROM {kind._meta.db_table} WHERE {asks}"), index.name
            transaction.set_rollback(True)
    assert len(indexes) > 10


def leave_only(index, kind) -> None:
    with connections["default"].cursor() as cursor:
        for way in ("seqscan", "indexscan", "nestloop"):
            cursor.execute(f"SET LOCAL enable_{way} = off")
        for other in kind._meta.indexes:
            if other is not index:
                cursor.execute(f"DROP INDEX {other.name}")


def plan_of(question: str) -> str:
    with connections["web"].cursor() as cursor:
        cursor.execute(f"EXPLAIN {question}")
        return str(cursor.fetchall())
