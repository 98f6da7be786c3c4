"""How the search reads text, in schema ext, and sources found by it."""

from pathlib import Path

import django.contrib.postgres.indexes
import sources.words
from django.db import migrations, models
from sources.migrating import together

SQL = Path(__file__).resolve().parent.parent / "sql" / "words.sql"

DROP = """
DROP FUNCTION IF EXISTS ext.near(text), ext.asked(text), ext.words(text);
DROP TEXT SEARCH CONFIGURATION IF EXISTS ext.stems;
DROP TEXT SEARCH DICTIONARY IF EXISTS ext.stem;
DROP FUNCTION IF EXISTS ext.folded(text);
"""


class Migration(migrations.Migration):

    dependencies = [
        ('sources', '0004_cite_the_new_kinds'),
    ]

    operations = together([
        migrations.RunSQL(SQL.read_text("utf-8"), DROP),
        migrations.AddIndex(
            model_name='source',
            index=django.contrib.postgres.indexes.GinIndex(sources.words.Words('title'), condition=models.Q(('state', 'published')), name='source_title_words'),
        ),
        migrations.AddIndex(
            model_name='source',
            index=django.contrib.postgres.indexes.GinIndex(sources.words.Words('description'), condition=models.Q(('state', 'published')), name='source_description_words'),
        ),
        migrations.AddIndex(
            model_name='source',
            index=django.contrib.postgres.indexes.GinIndex(sources.words.Words('publisher'), condition=models.Q(('state', 'published')), name='source_publisher_words'),
        ),
        migrations.AddIndex(
            model_name='source',
            index=django.contrib.postgres.indexes.GinIndex(sources.words.Words('authors'), condition=models.Q(('state', 'published')), name='source_authors_words'),
        ),
    ])
