"""Every page is valid HTML by the Nu Html Checker.

Its jar is named by VNU_JAR or lies in var/tools, where .ci/run puts it. Without it, or without Java, the
test is skipped and says so; under CI that is a failure, since CI skips nothing.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from django.conf import settings

from tests.cast import a_published_case
from tests.public.addresses import addresses

pytestmark = pytest.mark.django_db
IN_TOOLS = "var/tools/node_modules/vnu-jar/build/dist/vnu.jar"
MISSING = "No Nu Html Checker: it needs Java, and `npm install --prefix var/tools vnu-jar`."


@pytest.fixture
def checker() -> list[str]:
    """The command that checks files."""
    jar, java = Path(os.environ.get("VNU_JAR") or settings.BASE_DIR / IN_TOOLS), shutil.which("java")
    if not (jar.is_file() and java):
        (pytest.fail if os.environ.get("CI") else pytest.skip)(MISSING)
    return [str(java), "-jar", str(jar), "--format", "json", "--stdout", "--exit-zero-always"]


def test_every_page_is_valid(client, checker, tmp_path):
    case = a_published_case(rows=3)
    wanted = [address for address in addresses(case) if address.endswith("/")]
    for number, address in enumerate(
        [
            *wanted,
            "/nothing/",
            "/cases/?period=2020-13&page=x&office=none",
            "/search/?q=teapots",
            "/search/?q=the",
        ]
    ):
        (tmp_path / f"{number}.html").write_bytes(client.get(address).content)
    found = subprocess.run([*checker, str(tmp_path)], capture_output=True, text=True, check=True, timeout=120)
    said = [
        (message["url"].rpartition("/")[2], message.get("lastLine"), message["message"])
        for message in json.loads(found.stdout)["messages"]
    ]
    assert said == []
