"""Passages to be checked again are found without going through all citations."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0008_help_texts'),
        ('people', '0004_help_texts'),
        ('sources', '0011_guarded_names'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='citation',
            index=models.Index(condition=models.Q(('verification', 'recheck')), fields=['updated_at'], name='citation_in_recheck'),
        ),
    ]
