"""Sums, and what is raised."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from people.models import Contribution, Fundraising


@pytest.mark.parametrize(
    ("amount", "currency", "words"),
    [
        (Decimal("1250"), "USD", "USD 1,250"),
        (Decimal("1250.00"), "USD", "USD 1,250"),
        (Decimal("1250.5"), "USD", "USD 1,250.50"),
        (Decimal("0"), "EUR", "EUR 0"),
        (None, "", ""),
    ],
)
def test_a_sum_is_said_with_its_currency_and_an_unknown_one_is_not_said(amount, currency, words):
    assert Contribution(amount=amount, currency=currency).amount_in_words == words


def test_somebody_has_to_have_raised_it():
    with pytest.raises(ValidationError, match="Name those who raised it"):
        Fundraising().clean_links({"raisers": []})
    Fundraising().clean_links({"raisers": [object()]})
