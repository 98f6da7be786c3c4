"""What a case page shows besides: charges, docket numbers, related cases, donors among counsel, inquiries."""

import pytest

from cases.models import DonorCounsel, Prosecution
from sources.record import State
from tests.cast import a_published_case
from tests.public.paragraphs import rests_on, with_places

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    return a_published_case()


def page(client, prosecution: Prosecution) -> str:
    return with_places(client.get(prosecution.get_absolute_url()).text)


def test_a_charge_says_what_became_of_it(client, case):
    text = page(client, case.prosecution)
    assert rests_on(text, "Possession of one teapot", "¶8")
    assert "Odalys Brackenthorpe made a plea deal in 2016." in text
    assert "Its place was taken by possession of one teapot" in text
    assert "Smuggling of teapots [¶8] Another took its place." in text
    assert "Charges that it concerns: possession of one teapot" in text


def test_a_docket_number_stands_with_its_court(client, case):
    assert rests_on(page(client, case.prosecution), "QA-117-2013", "¶1")


def test_a_relation_is_told_from_both_sides(client, case):
    assert "This case grew out of The Teapot Exchange" in page(client, case.prosecution)
    assert "Ignatius Puddlecombe grew out of this case" in page(client, case.earlier)


def test_donors_of_cases_left_open_are_told_on_each_with_the_others(client, case):
    said = (
        "Some harbour attorneys, who had given to the campaign of Odalys Brackenthorpe, acted for “wealthy captains” "
        "in one or more of these cases; in which, the source does not say:"
    )
    for prosecution in (case.prosecution, case.earlier):
        text = page(client, prosecution)
        assert rests_on(text, said, "¶21")
        assert f"{prosecution} (this case)" in text


def test_where_only_one_of_the_cases_is_shown_the_sentence_names_no_others(client, case):
    Prosecution.objects.filter(pk=case.earlier.pk).update(state=State.DRAFT)
    text = page(client, case.prosecution)
    assert "in this or in another case; in which, the source does not say" in text
    assert DonorCounsel.objects.get().prosecutions.count() == 2


def test_what_named_counsel_gave_stands_beside(client, case):
    assert rests_on(
        page(client, case.prosecution),
        "Thessaly Wrenfield gave USD 1,250 to the campaign of Odalys Brackenthorpe",
        "¶21",
    )
    assert "conflict" not in page(client, case.prosecution).lower()


def test_inquiries_into_its_handling_are_listed(client, case):
    assert "Teapot bargain inquiry" in page(client, case.prosecution)


def test_an_argument_over_a_charge_is_not_what_became_of_it(client, case):
    case.charge.decisions.clear()
    case.argument.charges.add(case.charge)
    assert "Possession of one teapot [¶8] What became of it is not on record." in page(
        client, case.prosecution
    )
