"""What tests of sources share."""

import pytest
from django.db import connections

from tests.sources.lighthouse import Keeper, Lighthouse


@pytest.fixture
def tables(db):
    """The tables of the two models, for one test."""
    with connections["default"].schema_editor(atomic=False) as editor:
        editor.create_model(Lighthouse)
        editor.create_model(Keeper)
