"""What tests of the lens share."""

import pytest
from django.db import connections

from dvtracker.lens import build, grants, plan
from tests.lens import town as models


@pytest.fixture
def town(db):
    """The town's tables, and its lens in place of the project's, for one test."""
    connection = connections["default"]
    with connection.schema_editor(atomic=False) as editor:
        for model in models.TABLES:
            editor.create_model(model)
    with connection.cursor() as cursor:
        for statement in (*build.drops(), *plan.statements(connection, models.registry)):
            cursor.execute(statement)
    assert grants.open_to_roles(connection) == []
    return models
