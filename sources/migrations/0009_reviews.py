"""Who reviewed what, and when."""

import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.datetime
import sources.arc
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0008_help_texts'),
        ('people', '0004_help_texts'),
        ('sources', '0008_redactions'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Review',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('step', models.CharField(choices=[('submitted', 'submitted'), ('sent_back', 'sent back'), ('published', 'published'), ('added', 'published what was added'), ('read_again', 'read again')], max_length=10)),
                ('at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('note', models.CharField(help_text='Why, or what has to change first.', max_length=300)),
                ('waits', models.BooleanField(default=False, help_text='Whether the next step is still to be taken.')),
                ('writers', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), default=list, help_text='The accounts that had entered or changed what was submitted.', size=None)),
                ('by', models.ForeignKey(help_text='Blank if a command did it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('on_election', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='reviews', to='people.election')),
                ('on_inquiry', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='reviews', to='cases.inquiry')),
                ('on_office', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='reviews', to='people.office')),
                ('on_organization', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='reviews', to='people.organization')),
                ('on_person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='reviews', to='people.person')),
                ('on_prosecution', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='reviews', to='cases.prosecution')),
                ('on_source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='reviews', to='sources.source')),
                ('on_statement', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='reviews', to='cases.statement')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('waits', True)), fields=['at'], name='review_waiting')],
                'constraints': [models.CheckConstraint(condition=sources.arc.ExactlyOne('on_person', 'on_organization', 'on_office', 'on_election', 'on_prosecution', 'on_statement', 'on_inquiry', 'on_source'), name='review_is_of_exactly_one', violation_error_message='A review is of one record.'), models.CheckConstraint(condition=models.Q(('step__in', ['submitted', 'sent_back', 'published', 'added', 'read_again'])), name='review_step_is_known', violation_error_message='The step is one of submitted, sent_back, published, added, read_again.')],
            },
        ),
    ]
