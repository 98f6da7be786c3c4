"""How the guard reads a text for protected names, in schema ext."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql" / "guard.sql"

DROP = """
DROP FUNCTION IF EXISTS ext.guard_digest(text);
DROP FUNCTION IF EXISTS ext.guard_runs(text, integer[]);
DROP FUNCTION IF EXISTS ext.guard_letters(text);
"""


class Migration(migrations.Migration):

    dependencies = [
        ('sources', '0006_help_texts'),
    ]

    operations = [
        migrations.RunSQL(SQL.read_text("utf-8"), DROP),
    ]
