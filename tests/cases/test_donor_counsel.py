"""Donors who acted for defendants in cases that the source leaves open."""

import pytest
from django.core.exceptions import ValidationError

from cases.models import DonorCounsel
from people.models import Contribution, Person


def test_it_names_the_cases_of_which_the_source_speaks():
    with pytest.raises(ValidationError, match="Name the cases"):
        DonorCounsel().clean_links({"prosecutions": []})
    DonorCounsel().clean_links({"prosecutions": [object()]})


def test_it_reads_as_who_acted_for_whom():
    gift = Contribution(recipient=Person(display_name="Odalys Brackenthorpe"), unnamed_as="harbour attorneys")
    assert (
        str(DonorCounsel(contribution=gift, clients="wealthy captains"))
        == "harbour attorneys for wealthy captains"
    )
