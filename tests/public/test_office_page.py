"""The page of one office, apart from whoever holds it."""

import re

import pytest

from cases.models import Decision
from people.models import Membership, Office, Tenure
from tests.cast import a_person, a_published_case
from tests.making import cite, published
from tests.public.markup import problems
from tests.public.paragraphs import rests_on, with_places

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    return a_published_case()


def html(client, office) -> str:
    found = client.get(office.get_absolute_url()).text
    assert problems(found) == []
    return found


def text(client, case) -> str:
    return with_places(html(client, case.office))


def test_it_says_who_held_it_as_of_the_newest_source(client, case):
    page = text(client, case)
    said = "As of the newest source that shows it (between November 2019 and June 2020), "
    assert rests_on(
        page,
        f"{said}Odalys Brackenthorpe had held the office of Harbour Prosecutor of Quillmouth since 2010.",
        "¶3",
    )
    assert "Jurisdiction Quillmouth" in page
    assert "Its staff as a body The staff" in page


def test_who_speaks_for_it_and_who_oversees_it(client, case):
    page = text(client, case)
    assert "Spokesperson Barnaby Thistlewick “Brackenthorpe spokesman”, Odalys Brackenthorpe [¶1]" in page
    assert "Spokesperson, Harbour Prosecutor of Quillmouth , since 2012 [¶1]" in page
    assert (
        "Quillmouth Harbour Council has no direct oversight over the Harbour Prosecutor of Quillmouth [¶1]"
        in page
    )


def test_who_speaks_for_somebody_else_is_not_there(client, case):
    other = a_person("Crispin Ledger", case.source)
    aide = a_person("Dorothea Quill", case.source)
    cite(published(Membership, person=aide, principal=other, capacity="spokesperson"), case.source)
    assert "Dorothea Quill" not in html(client, case.office)


def test_its_cases_are_counted_by_where_they_stand(client, case):
    page = html(client, case.office)
    link = re.search(r'<dt><a href="([^"]*)">plea deal</a></dt>\s*<dd>1</dd>', page)[1].replace("&amp;", "&")
    assert link == f"/cases/?office={case.office.key}&standing=deal"
    assert "Ignatius Puddlecombe" in client.get(link).text


def test_its_decisions_are_counted_by_kind_and_year(client, case):
    decided(case, made="2016-05-03")
    decided(case, made="2011-11/2012-11")
    assert table(client, case) == [
        ["Kind of decision", "2016", "At some time", "Not known", "All"],
        ["Made a plea deal", "2", "1", "0", "3"],
        ["Voided the arrest", "0", "0", "1", "1"],
        ["All", "2", "1", "1", "4"],
    ]


@pytest.mark.parametrize("made", ["2016~", "2016?", "2015-12/2016-01", "../2016", "2016/.."])
def test_a_date_that_is_not_of_one_year_is_forced_into_none(client, case, made):
    Decision.objects.filter(pk=case.bargain.pk).update(made=made)
    assert table(client, case)[0] == ["Kind of decision", "At some time", "Not known", "All"]


def test_a_date_within_one_year_is_of_that_year(client, case):
    Decision.objects.filter(pk=case.bargain.pk).update(made="2016-03/2016-12-31")
    assert table(client, case)[0] == ["Kind of decision", "2016", "Not known", "All"]


def test_the_drawing_shows_the_numbers_of_the_table(client, case):
    decided(case, made="2016-05-03")
    drawing = html(client, case.office).split('aria-labelledby="bars-title')[1].split("</svg>")[0]
    assert re.findall(r'class="chart-number"[^>]*>(\d+)<', drawing) == ["2", "1"]
    assert "Decisions of the office of Harbour Prosecutor of Quillmouth by kind and year" in drawing


def test_a_decision_of_a_court_is_not_one_of_the_office(client, case):
    assert "Ruled on the teapots" not in html(client, case.office)


def test_an_office_of_which_nothing_else_is_known_has_a_page(client, case):
    bare = published(Office, title="Keeper of the Buoys", sort_name="Keeper of the Buoys")
    page = html(client, bare)
    assert "Who holds or has held it is not on record." in page
    assert "<svg" not in page


def test_holders_without_any_date_are_listed_without_a_drawing(client, case):
    bare = published(Office, title="Keeper of the Buoys", sort_name="Keeper of the Buoys")
    cite(published(Tenure, person=case.official, office=bare), case.source)
    page = html(client, bare)
    assert "held the office of Keeper of the Buoys; since when is not known." in page
    assert "<svg" not in page


def test_every_row_on_the_page_that_is_cited_has_its_mark_and_note(client, case):
    shown = [case.office, case.tenure, case.speaks_for, case.speaks_for_office, case.oversight]
    fields = {"title": case.office, "jurisdiction": case.office, "last_cited": case.tenure}
    for number, row in enumerate(shown):
        cite(row, case.source, f"p. {number}")
    for name, row in fields.items():
        cite(row, case.source, f"at {name}", field=name)
    page = text(client, case)
    wanted = [f"[p. {number}]" for number in range(len(shown))] + [f"[at {name}]" for name in fields]
    assert [mark for mark in wanted if mark not in page] == []


def decided(case, made: str) -> Decision:
    """One more plea deal of the office."""
    row = published(
        Decision,
        prosecution=case.prosecution,
        kind=case.bargain.kind,
        by_office=case.office,
        made=made,
        concerns_everybody=True,
    )
    return cite(row, case.source)


def table(client, case) -> list[list[str]]:
    """The table of decisions, cell by cell."""
    rows = html(client, case.office).split("<table>")[1].split("</table>")[0].split("<tr>")[1:]
    return [re.findall(r"<t[hd][^>]*>([^<]*)</t[hd]>", row) for row in rows]
