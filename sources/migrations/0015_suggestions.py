"""Suggestions: what those who may not change a public row would change in it. Nothing of them is ever deleted."""

import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from sources.migrating import together


class Migration(migrations.Migration):

    dependencies = [
        ('sources', '0014_protected_people'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = together([
        migrations.CreateModel(
            name='Proposal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(help_text='Which kind of record: “cases.Decision”.', max_length=60)),
                ('row_id', models.BigIntegerField(help_text='Its number.')),
                ('key', models.TextField(help_text='Its key, as it was then.')),
                ('label', models.TextField(help_text='What it called itself then.')),
                ('reason', models.TextField(help_text='Why, in the words of whoever suggests it.')),
                ('made_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('source', models.ForeignKey(help_text='What it rests on, if that was said.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.source')),
            ],
        ),
        migrations.CreateModel(
            name='Suggestion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(help_text='Which kind of record: “cases.Decision”.', max_length=60)),
                ('row_id', models.BigIntegerField(help_text='Its number.')),
                ('key', models.TextField(help_text='Its key, as it was then.')),
                ('label', models.TextField(help_text='What it called itself then.')),
                ('field', models.CharField(blank=True, help_text='Blank: that the row be withdrawn.', max_length=60)),
                ('old', models.TextField(blank=True)),
                ('new', models.TextField(blank=True, verbose_name='suggested value')),
                ('old_said', models.TextField(blank=True, help_text='The old value as a person reads it.')),
                ('new_said', models.TextField(blank=True, help_text='The new one.', verbose_name='suggested value in words')),
                ('version', models.PositiveIntegerField(help_text='Of the row, when this was suggested.')),
                ('passage', models.TextField(blank=True, help_text='Where in the source: “¶10”.')),
                ('excerpt', models.TextField(blank=True, help_text='A few words of that passage, as printed.')),
                ('state', models.CharField(choices=[('open', 'waits for a decision'), ('accepted', 'accepted'), ('declined', 'declined')], default='open', max_length=8)),
                ('decided_at', models.DateTimeField(null=True)),
                ('decision', models.TextField(blank=True, help_text='Why it was accepted or declined.')),
                ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('proposal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='suggestions', to='sources.proposal')),
            ],
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='proposal_has_a_reason', violation_error_message='Say why.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='proposal',
            trigger=pgtrigger.compiler.Trigger(name='never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n        RAISE EXCEPTION 'What somebody suggested is kept for good, whatever became of it.'\n            USING ERRCODE = 'check_violation', CONSTRAINT = 'suggestion_is_kept', HINT = 'Decline it, with a reason.';\n    ", hash='ebacea199ac671c47f0d621dddbffa7e27b55984', operation='DELETE', pgid='pgtrigger_never_deleted_5621b', table='sources_proposal', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='proposal',
            trigger=pgtrigger.compiler.Trigger(name='keeps_names_out', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE lengths integer[]; held record;', func='\n        lengths := ext.guard_lengths(EXISTS (SELECT FROM new_rows));\n        IF lengths IS NOT NULL THEN\n            SELECT n.key, t.field INTO held FROM new_rows n , LATERAL (VALUES (\'reason\', n."reason")) AS t(field, said)\n                WHERE t.said <> \'\' AND ext.guarded(t.said, lengths) LIMIT 1;\n            IF FOUND THEN\n                PERFORM ext.guard_refuse(\'proposal\', held.key, held.field, lengths);\n            END IF;\n        END IF;\n        RETURN NULL;\n    ', hash='ad1e0cf200acf6472f150f0cbc10e76f089a26d7', level='STATEMENT', operation='INSERT', pgid='pgtrigger_keeps_names_out_150b2', referencing='REFERENCING NEW TABLE AS new_rows ', table='sources_proposal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='proposal',
            trigger=pgtrigger.compiler.Trigger(name='keeps_names_out_of_changes', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE lengths integer[]; held record;', func='\n        lengths := ext.guard_lengths(EXISTS (SELECT FROM new_rows));\n        IF lengths IS NOT NULL THEN\n            SELECT n.key, t.field INTO held FROM new_rows n LEFT JOIN old_rows o ON o.id = n.id, LATERAL (VALUES (\'reason\', n."reason", o."reason")) AS t(field, said, was)\n                WHERE t.said <> \'\' AND (t.said IS DISTINCT FROM t.was) AND ext.guarded(t.said, lengths) LIMIT 1;\n            IF FOUND THEN\n                PERFORM ext.guard_refuse(\'proposal\', held.key, held.field, lengths);\n            END IF;\n        END IF;\n        RETURN NULL;\n    ', hash='9991e67c2fa9086fdc937f76516058c4af724e64', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_keeps_names_out_of_changes_0ad65', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='sources_proposal', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='suggestion',
            index=models.Index(condition=models.Q(('state', 'open')), fields=['kind', 'row_id'], name='suggestion_waits'),
        ),
        migrations.AddConstraint(
            model_name='suggestion',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['open', 'accepted', 'declined'])), name='suggestion_state_is_known', violation_error_message='A suggestion is open, accepted or declined.'),
        ),
        migrations.AddConstraint(
            model_name='suggestion',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('decided_at', None), ('decided_by', None), ('decision', ''), ('state', 'open')), models.Q(models.Q(('state', 'open'), _negated=True), ('decided_at__isnull', False), ('decided_by__isnull', False), models.Q(('decision', ''), _negated=True)), _connector='OR'), name='suggestion_decided_by_somebody', violation_error_message='A decision says who made it, when and why; what is open says none of it.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='suggestion',
            trigger=pgtrigger.compiler.Trigger(name='never_deleted', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n        RAISE EXCEPTION 'What somebody suggested is kept for good, whatever became of it.'\n            USING ERRCODE = 'check_violation', CONSTRAINT = 'suggestion_is_kept', HINT = 'Decline it, with a reason.';\n    ", hash='d4b1c062c271582a228495feb9fa8b62ca629849', operation='DELETE', pgid='pgtrigger_never_deleted_1a2f8', table='sources_suggestion', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='suggestion',
            trigger=pgtrigger.compiler.Trigger(name='decided_once', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n        IF OLD.state <> 'open' AND (NEW.state, NEW.decided_by_id, NEW.decided_at)\n                IS DISTINCT FROM (OLD.state, OLD.decided_by_id, OLD.decided_at) THEN\n            RAISE EXCEPTION 'It was % already.', OLD.state\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'suggestion_is_decided_once',\n                      HINT = 'Whoever sees it otherwise suggests it anew.';\n        END IF;\n        IF (NEW.proposal_id, NEW.kind, NEW.row_id, NEW.field, NEW.version)\n                IS DISTINCT FROM (OLD.proposal_id, OLD.kind, OLD.row_id, OLD.field, OLD.version) THEN\n            RAISE EXCEPTION 'What a suggestion is about does not change.'\n                USING ERRCODE = 'check_violation', CONSTRAINT = 'suggestion_stays_about_its_row';\n        END IF;\n        RETURN NEW;\n    ", hash='783bebcd947b53fc02e77ee66413d82280a590c8', operation='UPDATE', pgid='pgtrigger_decided_once_55f3a', table='sources_suggestion', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='suggestion',
            trigger=pgtrigger.compiler.Trigger(name='keeps_names_out', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE lengths integer[]; held record;', func='\n        lengths := ext.guard_lengths(EXISTS (SELECT FROM new_rows WHERE state = \'published\'));\n        IF lengths IS NOT NULL THEN\n            SELECT n.key, t.field INTO held FROM new_rows n , LATERAL (VALUES (\'suggested value\', n."new"), (\'suggested value in words\', n."new_said"), (\'passage\', n."passage"), (\'excerpt\', n."excerpt"), (\'decision\', n."decision")) AS t(field, said)\n                WHERE t.said <> \'\' AND ext.guarded(t.said, lengths) LIMIT 1;\n            IF FOUND THEN\n                PERFORM ext.guard_refuse(\'suggestion\', held.key, held.field, lengths);\n            END IF;\n        END IF;\n        RETURN NULL;\n    ', hash='2d366172aed535210ce6eae70757a30119a72ad8', level='STATEMENT', operation='INSERT', pgid='pgtrigger_keeps_names_out_ff739', referencing='REFERENCING NEW TABLE AS new_rows ', table='sources_suggestion', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='suggestion',
            trigger=pgtrigger.compiler.Trigger(name='keeps_names_out_of_changes', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE lengths integer[]; held record;', func='\n        lengths := ext.guard_lengths(EXISTS (SELECT FROM new_rows WHERE state = \'published\'));\n        IF lengths IS NOT NULL THEN\n            SELECT n.key, t.field INTO held FROM new_rows n LEFT JOIN old_rows o ON o.id = n.id, LATERAL (VALUES (\'suggested value\', n."new", o."new"), (\'suggested value in words\', n."new_said", o."new_said"), (\'passage\', n."passage", o."passage"), (\'excerpt\', n."excerpt", o."excerpt"), (\'decision\', n."decision", o."decision")) AS t(field, said, was)\n                WHERE t.said <> \'\' AND (t.said IS DISTINCT FROM t.was OR n.state = \'published\' AND o.state IS DISTINCT FROM \'published\') AND ext.guarded(t.said, lengths) LIMIT 1;\n            IF FOUND THEN\n                PERFORM ext.guard_refuse(\'suggestion\', held.key, held.field, lengths);\n            END IF;\n        END IF;\n        RETURN NULL;\n    ', hash='57472d59003b8eb001498a4c43e5565359a4ea4c', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_keeps_names_out_of_changes_061ff', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='sources_suggestion', when='AFTER')),
        ),
    ])
