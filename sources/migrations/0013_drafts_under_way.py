"""The desk counts drafts without going through what is public. It only adds."""

from django.db import migrations, models

from sources.migrating import together


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0011_drafts_under_way'),
        ('people', '0007_drafts_under_way'),
        ('sources', '0012_passages_in_recheck'),
    ]

    operations = together([
        migrations.AddIndex(
            model_name='citation',
            index=models.Index(condition=models.Q(('state__in', ['draft', 'review'])), fields=['updated_at'], name='citation_under_way'),
        ),
        migrations.AddIndex(
            model_name='source',
            index=models.Index(condition=models.Q(('state__in', ['draft', 'review'])), fields=['updated_at'], name='source_under_way'),
        ),
        migrations.AddIndex(
            model_name='sourcecorrection',
            index=models.Index(condition=models.Q(('state__in', ['draft', 'review'])), fields=['updated_at'], name='sourcecorrection_under_way'),
        ),
    ])
