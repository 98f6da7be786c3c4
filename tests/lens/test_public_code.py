"""The public pages do not step round the lens."""

from pathlib import Path

import pytest
from django.conf import settings

from tests.lens.public_code import offences

PAGES = sorted((Path(settings.BASE_DIR) / "dvtracker" / "public").rglob("*.py"))


@pytest.mark.parametrize(
    "line",
    [
        "from django.db import connection",
        "from django.db import models, connections",
        "from django import db; db.connection.cursor()",
        "from django.db import transaction\nwith transaction.atomic(): pass",
        "from django.db import transaction\n@transaction.atomic\ndef view(): pass",
        "from django.db.transaction import atomic",
        "Person.objects.using('default')",
        "Person.objects.db_manager('default')",
        "from dvtracker.lens.eyes import through",
        "from dvtracker.lens import eyes",
        "from dvtracker.lens.eyes import answers, wear",
        "answers('SELECT 1 FROM public.people_person')",
    ],
)
def test_a_way_round_the_lens_is_found(line):
    assert offences(line) != []


@pytest.mark.parametrize(
    "line",
    [
        "from django.db import models, transaction\nwith transaction.atomic(using='web'): pass",
        "from dvtracker.lens.eyes import as_of",
        "from dvtracker.lens.eyes import answers",
        "Person.objects.filter(key='x')",
    ],
)
def test_what_is_no_way_round_is_left_alone(line):
    assert offences(line) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_no_public_page_steps_round_the_lens(page):
    assert offences(page.read_text("utf-8")) == []
