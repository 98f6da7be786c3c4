"""The register of protected names, what the guard refused, and the triggers that keep such names out of every row."""

from pathlib import Path

import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models
import sources.arc
from sources.migrating import together

SQL = Path(__file__).resolve().parent.parent / "sql" / "guard_rules.sql"

DROP = """
DROP FUNCTION IF EXISTS ext.guard_refuse(text, text, text, integer[]);
DROP FUNCTION IF EXISTS ext.guarded(text, integer[], bigint);
DROP FUNCTION IF EXISTS ext.guard_lengths(boolean);
"""


class Migration(migrations.Migration):

    dependencies = [
        ('sources', '0010_kept_from_search_engines'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = together([
        migrations.RunSQL(SQL.read_text("utf-8"), DROP),
        migrations.CreateModel(
            name='GuardRefusal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name='when')),
                ('way', models.CharField(choices=[('desk', 'at the desk'), ('load', 'in a fixture'), ('command', 'by a command')], max_length=7)),
                ('kind', models.CharField(blank=True, help_text='Of what kind the row was; blank if not known.', max_length=80)),
                ('field', models.CharField(blank=True, help_text='In which field; blank if not known.', max_length=80)),
            ],
            options={
                'verbose_name': 'refusal of the guard',
                'verbose_name_plural': 'refusals of the guard',
                'ordering': ('-at', '-pk'),
            },
        ),
        migrations.CreateModel(
            name='ProtectedForm',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('digest', models.BinaryField(max_length=32)),
                ('letters', models.PositiveSmallIntegerField()),
            ],
        ),
        migrations.CreateModel(
            name='ProtectedName',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(help_text='What the desk calls the matter, such as “matter 2026-3”. It tells nobody whose name it is.', max_length=60, unique=True)),
                ('why', models.CharField(help_text='On what ground the name is protected, without anything that tells whose it is.', max_length=300, verbose_name='reason')),
                ('alone', models.BooleanField(default=False, help_text='Refuses the last word of the name also where it stands by itself. For rare words only: every text with it is refused.', verbose_name='its last word alone, too')),
                ('key_check', models.BinaryField(help_text='Tells whether the key is still the one of then.', max_length=8)),
                ('registered_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name='registered')),
                ('released_at', models.DateTimeField(editable=False, null=True, verbose_name='released')),
                ('released_why', models.CharField(blank=True, editable=False, max_length=300, verbose_name='reason of the release')),
            ],
            options={
                'ordering': ('-registered_at', '-pk'),
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='source',
            name='keep_former_key',
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='citation',
            trigger=pgtrigger.compiler.Trigger(name='keeps_names_out', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE lengths integer[]; held record;', func='\n        lengths := ext.guard_lengths(EXISTS (SELECT FROM new_rows WHERE state = \'published\'));\n        IF lengths IS NOT NULL THEN\n            SELECT n.key, t.field INTO held FROM new_rows n , LATERAL (VALUES (\'key\', n."key"), (\'desk note\', n."desk_note"), (\'field\', n."field"), (\'locator\', n."locator"), (\'excerpt\', n."excerpt"), (\'what the source relies on\', n."relies_on")) AS t(field, said)\n                WHERE t.said <> \'\' AND ext.guarded(t.said, lengths) LIMIT 1;\n            IF FOUND THEN\n                PERFORM ext.guard_refuse(\'citation\', held.key, held.field, lengths);\n            END IF;\n        END IF;\n        RETURN NULL;\n    ', hash='c5607e0a8b0e1b3e5a639f4f637d6a3840654dda', level='STATEMENT', operation='INSERT', pgid='pgtrigger_keeps_names_out_51e1e', referencing='REFERENCING NEW TABLE AS new_rows ', table='sources_citation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='citation',
            trigger=pgtrigger.compiler.Trigger(name='keeps_names_out_of_changes', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE lengths integer[]; held record;', func='\n        lengths := ext.guard_lengths(EXISTS (SELECT FROM new_rows WHERE state = \'published\'));\n        IF lengths IS NOT NULL THEN\n            SELECT n.key, t.field INTO held FROM new_rows n LEFT JOIN old_rows o ON o.id = n.id, LATERAL (VALUES (\'key\', n."key", o."key"), (\'desk note\', n."desk_note", o."desk_note"), (\'field\', n."field", o."field"), (\'locator\', n."locator", o."locator"), (\'excerpt\', n."excerpt", o."excerpt"), (\'what the source relies on\', n."relies_on", o."relies_on")) AS t(field, said, was)\n                WHERE t.said <> \'\' AND (t.said IS DISTINCT FROM t.was OR n.state = \'published\' AND o.state IS DISTINCT FROM \'published\') AND ext.guarded(t.said, lengths) LIMIT 1;\n            IF FOUND THEN\n                PERFORM ext.guard_refuse(\'citation\', held.key, held.field, lengths);\n            END IF;\n        END IF;\n        RETURN NULL;\n    ', hash='d772f56fc75df5350c439dd0edb03fd078bd12b6', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_keeps_names_out_of_changes_c59eb', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='sources_citation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='formerkey',
            trigger=pgtrigger.compiler.Trigger(name='keeps_names_out', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE lengths integer[]; held record;', func='\n        lengths := ext.guard_lengths(EXISTS (SELECT FROM new_rows));\n        IF lengths IS NOT NULL THEN\n            SELECT n.key, t.field INTO held FROM new_rows n , LATERAL (VALUES (\'key\', n."key")) AS t(field, said)\n                WHERE t.said <> \'\' AND ext.guarded(t.said, lengths) LIMIT 1;\n            IF FOUND THEN\n                PERFORM ext.guard_refuse(\'former key\', held.key, held.field, lengths);\n            END IF;\n        END IF;\n        RETURN NULL;\n    ', hash='a14b2ed16815682b15235f5781cc1d78dbc93668', level='STATEMENT', operation='INSERT', pgid='pgtrigger_keeps_names_out_60933', referencing='REFERENCING NEW TABLE AS new_rows ', table='sources_formerkey', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='formerkey',
            trigger=pgtrigger.compiler.Trigger(name='keeps_names_out_of_changes', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE lengths integer[]; held record;', func='\n        lengths := ext.guard_lengths(EXISTS (SELECT FROM new_rows));\n        IF lengths IS NOT NULL THEN\n            SELECT n.key, t.field INTO held FROM new_rows n LEFT JOIN old_rows o ON o.id = n.id, LATERAL (VALUES (\'key\', n."key", o."key")) AS t(field, said, was)\n                WHERE t.said <> \'\' AND (t.said IS DISTINCT FROM t.was) AND ext.guarded(t.said, lengths) LIMIT 1;\n            IF FOUND THEN\n                PERFORM ext.guard_refuse(\'former key\', held.key, held.field, lengths);\n            END IF;\n        END IF;\n        RETURN NULL;\n    ', hash='960db8c549060da28a2ce5ef65c8ec148f4af9af', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_keeps_names_out_of_changes_1e806', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='sources_formerkey', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='source',
            trigger=pgtrigger.compiler.Trigger(name='keep_former_key', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (NOT (OLD."key" = (NEW."key")) AND OLD."state" IN (\'published\', \'withdrawn\'))', func='INSERT INTO public.sources_formerkey (key, on_source_id) SELECT OLD.key, OLD.id\n            WHERE NOT ext.guarded(OLD.key, ext.guard_lengths(true)) ON CONFLICT DO NOTHING; RETURN NULL;', hash='cc2b71f71f3631c2febe4d3e05d8dd3001920170', operation='UPDATE OF "key"', pgid='pgtrigger_keep_former_key_91909', table='sources_source', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='source',
            trigger=pgtrigger.compiler.Trigger(name='keeps_names_out', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE lengths integer[]; held record;', func='\n        lengths := ext.guard_lengths(EXISTS (SELECT FROM new_rows WHERE state = \'published\'));\n        IF lengths IS NOT NULL THEN\n            SELECT n.key, t.field INTO held FROM new_rows n , LATERAL (VALUES (\'key\', n."key"), (\'desk note\', n."desk_note"), (\'title\', n."title"), (\'description\', n."description"), (\'authors\', n."authors"), (\'publisher\', n."publisher"), (\'basis of the date\', n."date_basis"), (\'address\', n."url"), (\'address of an archived copy\', n."archived_url"), (\'locators\', n."locators"), (\'digest of the text\', n."text_sha256")) AS t(field, said)\n                WHERE t.said <> \'\' AND ext.guarded(t.said, lengths) LIMIT 1;\n            IF FOUND THEN\n                PERFORM ext.guard_refuse(\'source\', held.key, held.field, lengths);\n            END IF;\n        END IF;\n        RETURN NULL;\n    ', hash='9336d95558dd2e2ddb67d251c0c0d7045cce4364', level='STATEMENT', operation='INSERT', pgid='pgtrigger_keeps_names_out_a6ce1', referencing='REFERENCING NEW TABLE AS new_rows ', table='sources_source', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='source',
            trigger=pgtrigger.compiler.Trigger(name='keeps_names_out_of_changes', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE lengths integer[]; held record;', func='\n        lengths := ext.guard_lengths(EXISTS (SELECT FROM new_rows WHERE state = \'published\'));\n        IF lengths IS NOT NULL THEN\n            SELECT n.key, t.field INTO held FROM new_rows n LEFT JOIN old_rows o ON o.id = n.id, LATERAL (VALUES (\'key\', n."key", o."key"), (\'desk note\', n."desk_note", o."desk_note"), (\'title\', n."title", o."title"), (\'description\', n."description", o."description"), (\'authors\', n."authors", o."authors"), (\'publisher\', n."publisher", o."publisher"), (\'basis of the date\', n."date_basis", o."date_basis"), (\'address\', n."url", o."url"), (\'address of an archived copy\', n."archived_url", o."archived_url"), (\'locators\', n."locators", o."locators"), (\'digest of the text\', n."text_sha256", o."text_sha256")) AS t(field, said, was)\n                WHERE t.said <> \'\' AND (t.said IS DISTINCT FROM t.was OR n.state = \'published\' AND o.state IS DISTINCT FROM \'published\') AND ext.guarded(t.said, lengths) LIMIT 1;\n            IF FOUND THEN\n                PERFORM ext.guard_refuse(\'source\', held.key, held.field, lengths);\n            END IF;\n        END IF;\n        RETURN NULL;\n    ', hash='c4d91e8b5a1fa3ddc18dc7c2ca365601f2a30d3a', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_keeps_names_out_of_changes_b0f25', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='sources_source', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sourcecorrection',
            trigger=pgtrigger.compiler.Trigger(name='keeps_names_out', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE lengths integer[]; held record;', func='\n        lengths := ext.guard_lengths(EXISTS (SELECT FROM new_rows WHERE state = \'published\'));\n        IF lengths IS NOT NULL THEN\n            SELECT n.key, t.field INTO held FROM new_rows n , LATERAL (VALUES (\'key\', n."key"), (\'desk note\', n."desk_note"), (\'change\', n."change"), (\'locator\', n."locator")) AS t(field, said)\n                WHERE t.said <> \'\' AND ext.guarded(t.said, lengths) LIMIT 1;\n            IF FOUND THEN\n                PERFORM ext.guard_refuse(\'source correction\', held.key, held.field, lengths);\n            END IF;\n        END IF;\n        RETURN NULL;\n    ', hash='fd13448701a81c713ecb596fd11eddb79ba97a1f', level='STATEMENT', operation='INSERT', pgid='pgtrigger_keeps_names_out_4c8a1', referencing='REFERENCING NEW TABLE AS new_rows ', table='sources_sourcecorrection', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sourcecorrection',
            trigger=pgtrigger.compiler.Trigger(name='keeps_names_out_of_changes', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE lengths integer[]; held record;', func='\n        lengths := ext.guard_lengths(EXISTS (SELECT FROM new_rows WHERE state = \'published\'));\n        IF lengths IS NOT NULL THEN\n            SELECT n.key, t.field INTO held FROM new_rows n LEFT JOIN old_rows o ON o.id = n.id, LATERAL (VALUES (\'key\', n."key", o."key"), (\'desk note\', n."desk_note", o."desk_note"), (\'change\', n."change", o."change"), (\'locator\', n."locator", o."locator")) AS t(field, said, was)\n                WHERE t.said <> \'\' AND (t.said IS DISTINCT FROM t.was OR n.state = \'published\' AND o.state IS DISTINCT FROM \'published\') AND ext.guarded(t.said, lengths) LIMIT 1;\n            IF FOUND THEN\n                PERFORM ext.guard_refuse(\'source correction\', held.key, held.field, lengths);\n            END IF;\n        END IF;\n        RETURN NULL;\n    ', hash='7209d0a1f485801e73206bd4651c6f933194fa38', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_keeps_names_out_of_changes_e44a6', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='sources_sourcecorrection', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sourcekind',
            trigger=pgtrigger.compiler.Trigger(name='keeps_names_out', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE lengths integer[]; held record;', func='\n        lengths := ext.guard_lengths(EXISTS (SELECT FROM new_rows));\n        IF lengths IS NOT NULL THEN\n            SELECT n.key, t.field INTO held FROM new_rows n , LATERAL (VALUES (\'key\', n."key"), (\'label\', n."label"), (\'definition\', n."definition")) AS t(field, said)\n                WHERE t.said <> \'\' AND ext.guarded(t.said, lengths) LIMIT 1;\n            IF FOUND THEN\n                PERFORM ext.guard_refuse(\'source kind\', held.key, held.field, lengths);\n            END IF;\n        END IF;\n        RETURN NULL;\n    ', hash='2a43cbe86aeb56d172b2041fc71650b25eb61af7', level='STATEMENT', operation='INSERT', pgid='pgtrigger_keeps_names_out_9a640', referencing='REFERENCING NEW TABLE AS new_rows ', table='sources_sourcekind', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sourcekind',
            trigger=pgtrigger.compiler.Trigger(name='keeps_names_out_of_changes', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE lengths integer[]; held record;', func='\n        lengths := ext.guard_lengths(EXISTS (SELECT FROM new_rows));\n        IF lengths IS NOT NULL THEN\n            SELECT n.key, t.field INTO held FROM new_rows n LEFT JOIN old_rows o ON o.id = n.id, LATERAL (VALUES (\'key\', n."key", o."key"), (\'label\', n."label", o."label"), (\'definition\', n."definition", o."definition")) AS t(field, said, was)\n                WHERE t.said <> \'\' AND (t.said IS DISTINCT FROM t.was) AND ext.guarded(t.said, lengths) LIMIT 1;\n            IF FOUND THEN\n                PERFORM ext.guard_refuse(\'source kind\', held.key, held.field, lengths);\n            END IF;\n        END IF;\n        RETURN NULL;\n    ', hash='057385f0f84419aae73d59d4c501a10b3f3dd5e5', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_keeps_names_out_of_changes_179ff', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='sources_sourcekind', when='AFTER')),
        ),
        migrations.AddField(
            model_name='guardrefusal',
            name='by',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='who'),
        ),
        migrations.AddField(
            model_name='protectedname',
            name='registered_by',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by'),
        ),
        migrations.AddField(
            model_name='protectedname',
            name='released_by',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='released by'),
        ),
        migrations.AddField(
            model_name='protectedform',
            name='name',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='forms', to='sources.protectedname'),
        ),
        migrations.AddField(
            model_name='protectedform',
            name='redaction',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='forms', to='sources.redaction'),
        ),
        migrations.AddConstraint(
            model_name='protectedform',
            constraint=models.CheckConstraint(condition=sources.arc.ExactlyOne('name', 'redaction'), name='protectedform_of_exactly_one', violation_error_message='A form is one of a name, or of what was redacted.'),
        ),
        migrations.AddIndex(
            model_name='protectedform',
            index=models.Index(fields=['digest'], name='protectedform_digest'),
        ),
        migrations.AddConstraint(
            model_name='protectedform',
            constraint=models.CheckConstraint(condition=models.Q(('letters__gt', 0)), name='protectedform_has_letters', violation_error_message='A form of a name has letters.'),
        ),
    ])
