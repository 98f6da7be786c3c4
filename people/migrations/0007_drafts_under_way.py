"""The desk counts drafts without going through what is public. It only adds."""

from django.db import migrations, models

from sources.migrating import together


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0006_guarded_names'),
    ]

    operations = together([
        migrations.AddIndex(
            model_name='candidacy',
            index=models.Index(condition=models.Q(('state__in', ['draft', 'review'])), fields=['updated_at'], name='candidacy_under_way'),
        ),
        migrations.AddIndex(
            model_name='contribution',
            index=models.Index(condition=models.Q(('state__in', ['draft', 'review'])), fields=['updated_at'], name='contribution_under_way'),
        ),
        migrations.AddIndex(
            model_name='election',
            index=models.Index(condition=models.Q(('state__in', ['draft', 'review'])), fields=['updated_at'], name='election_under_way'),
        ),
        migrations.AddIndex(
            model_name='fundraising',
            index=models.Index(condition=models.Q(('state__in', ['draft', 'review'])), fields=['updated_at'], name='fundraising_under_way'),
        ),
        migrations.AddIndex(
            model_name='membership',
            index=models.Index(condition=models.Q(('state__in', ['draft', 'review'])), fields=['updated_at'], name='membership_under_way'),
        ),
        migrations.AddIndex(
            model_name='office',
            index=models.Index(condition=models.Q(('state__in', ['draft', 'review'])), fields=['updated_at'], name='office_under_way'),
        ),
        migrations.AddIndex(
            model_name='organization',
            index=models.Index(condition=models.Q(('state__in', ['draft', 'review'])), fields=['updated_at'], name='organization_under_way'),
        ),
        migrations.AddIndex(
            model_name='oversight',
            index=models.Index(condition=models.Q(('state__in', ['draft', 'review'])), fields=['updated_at'], name='oversight_under_way'),
        ),
        migrations.AddIndex(
            model_name='person',
            index=models.Index(condition=models.Q(('state__in', ['draft', 'review'])), fields=['updated_at'], name='person_under_way'),
        ),
        migrations.AddIndex(
            model_name='personname',
            index=models.Index(condition=models.Q(('state__in', ['draft', 'review'])), fields=['updated_at'], name='personname_under_way'),
        ),
        migrations.AddIndex(
            model_name='tenure',
            index=models.Index(condition=models.Q(('state__in', ['draft', 'review'])), fields=['updated_at'], name='tenure_under_way'),
        ),
        migrations.AddIndex(
            model_name='tie',
            index=models.Index(condition=models.Q(('state__in', ['draft', 'review'])), fields=['updated_at'], name='tie_under_way'),
        ),
    ])
