"""What the database knows by itself: search extensions and partial dates, in schema ext."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parent.parent / "sql"

DROP_PARTIAL_DATES = """
DROP FUNCTION IF EXISTS ext.partial_date_days(text);
DROP FUNCTION IF EXISTS ext.refuse_partial_date(text, text);
"""
DROP_EXTENSIONS = """
DROP EXTENSION IF EXISTS btree_gist, btree_gin, unaccent, pg_trgm;
DROP SCHEMA IF EXISTS ext;
"""


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.RunSQL((SQL / "extensions.sql").read_text("utf-8"), DROP_EXTENSIONS),
        migrations.RunSQL((SQL / "partial_dates.sql").read_text("utf-8"), DROP_PARTIAL_DATES),
    ]
