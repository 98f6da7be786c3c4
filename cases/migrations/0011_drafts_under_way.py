"""The desk counts drafts without going through what is public. It only adds."""

from django.db import migrations, models

from sources.migrating import together


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0010_guarded_names'),
        ('people', '0007_drafts_under_way'),
    ]

    operations = together([
        migrations.AddIndex(
            model_name='charge',
            index=models.Index(condition=models.Q(('state__in', ['draft', 'review'])), fields=['updated_at'], name='charge_under_way'),
        ),
        migrations.AddIndex(
            model_name='complainantgroup',
            index=models.Index(condition=models.Q(('state__in', ['draft', 'review'])), fields=['updated_at'], name='complainantgroup_under_way'),
        ),
        migrations.AddIndex(
            model_name='counsel',
            index=models.Index(condition=models.Q(('state__in', ['draft', 'review'])), fields=['updated_at'], name='counsel_under_way'),
        ),
        migrations.AddIndex(
            model_name='decision',
            index=models.Index(condition=models.Q(('state__in', ['draft', 'review'])), fields=['updated_at'], name='decision_under_way'),
        ),
        migrations.AddIndex(
            model_name='defendant',
            index=models.Index(condition=models.Q(('state__in', ['draft', 'review'])), fields=['updated_at'], name='defendant_under_way'),
        ),
        migrations.AddIndex(
            model_name='docketnumber',
            index=models.Index(condition=models.Q(('state__in', ['draft', 'review'])), fields=['updated_at'], name='docketnumber_under_way'),
        ),
        migrations.AddIndex(
            model_name='donorcounsel',
            index=models.Index(condition=models.Q(('state__in', ['draft', 'review'])), fields=['updated_at'], name='donorcounsel_under_way'),
        ),
        migrations.AddIndex(
            model_name='event',
            index=models.Index(condition=models.Q(('state__in', ['draft', 'review'])), fields=['updated_at'], name='event_under_way'),
        ),
        migrations.AddIndex(
            model_name='eventparticipant',
            index=models.Index(condition=models.Q(('state__in', ['draft', 'review'])), fields=['updated_at'], name='eventparticipant_under_way'),
        ),
        migrations.AddIndex(
            model_name='inquiry',
            index=models.Index(condition=models.Q(('state__in', ['draft', 'review'])), fields=['updated_at'], name='inquiry_under_way'),
        ),
        migrations.AddIndex(
            model_name='pleadeal',
            index=models.Index(condition=models.Q(('state__in', ['draft', 'review'])), fields=['updated_at'], name='pleadeal_under_way'),
        ),
        migrations.AddIndex(
            model_name='pleaterm',
            index=models.Index(condition=models.Q(('state__in', ['draft', 'review'])), fields=['updated_at'], name='pleaterm_under_way'),
        ),
        migrations.AddIndex(
            model_name='prosecution',
            index=models.Index(condition=models.Q(('state__in', ['draft', 'review'])), fields=['updated_at'], name='prosecution_under_way'),
        ),
        migrations.AddIndex(
            model_name='relatedprosecution',
            index=models.Index(condition=models.Q(('state__in', ['draft', 'review'])), fields=['updated_at'], name='relatedprosecution_under_way'),
        ),
        migrations.AddIndex(
            model_name='statement',
            index=models.Index(condition=models.Q(('state__in', ['draft', 'review'])), fields=['updated_at'], name='statement_under_way'),
        ),
        migrations.AddIndex(
            model_name='statementspeaker',
            index=models.Index(condition=models.Q(('state__in', ['draft', 'review'])), fields=['updated_at'], name='statementspeaker_under_way'),
        ),
    ])
