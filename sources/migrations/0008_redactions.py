"""The ledger of redactions, and what is kept of excerpts that were redacted."""

import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('sources', '0007_guard_functions'),
    ]

    operations = [
        migrations.CreateModel(
            name='RedactedExcerpt',
            fields=[
                ('citation', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='redacted_excerpt', serialize=False, to='sources.citation')),
                ('digest', models.CharField(max_length=64)),
                ('letters', models.PositiveIntegerField()),
            ],
            options={
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='Redaction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name='number in the ledger')),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='redacted')),
                ('by', models.CharField(help_text='Who did it, as they were called then.', max_length=200)),
                ('ground', models.CharField(help_text='On what ground.', max_length=300)),
                ('replacement', models.CharField(help_text='What stands in its place.', max_length=200)),
                ('patterns', models.JSONField(editable=False)),
                ('key_check', models.CharField(editable=False, max_length=16)),
            ],
            options={
                'ordering': ('-made_at', '-pk'),
                'default_permissions': ('add', 'view'),
            },
        ),
        migrations.CreateModel(
            name='RedactedPlace',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=100)),
                ('row', models.CharField(max_length=100)),
                ('field', models.CharField(max_length=63)),
                ('history', models.BooleanField(default=False)),
                ('former', models.CharField(blank=True, max_length=64)),
                ('now', models.CharField(blank=True, max_length=80)),
                ('redaction', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='places', to='sources.redaction')),
            ],
            options={
                'ordering': ('kind', 'row', 'field'),
                'default_permissions': (),
                'indexes': [models.Index(fields=['kind', 'row'], name='redactedplace_row')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='redaction',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='40365595139917aeb804edd69bc65e26c20b679f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f1f50', table='sources_redaction', when='BEFORE')),
        ),
    ]
