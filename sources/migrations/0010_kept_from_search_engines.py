"""A mark on whatever has an address: search engines are asked to leave its page alone. It only adds."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from sources.migrating import together


class Migration(migrations.Migration):

    dependencies = [
        ('sources', '0009_reviews'),
    ]

    operations = together([
        pgtrigger.migrations.RemoveTrigger(
            model_name='source',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='source',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='source',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='source',
            name='kept_from_search_engines',
            field=models.BooleanField(db_default=False, default=False, help_text='Asks search engines to leave its page alone: where somebody was never charged, or a case may have been sealed. Readers still find it on this site. The pages of other records that name it have a tick of their own.', verbose_name='keep it out of search engines'),
        ),
        migrations.AddField(
            model_name='sourcehistory',
            name='kept_from_search_engines',
            field=models.BooleanField(db_default=False, default=False, help_text='Asks search engines to leave its page alone: where somebody was never charged, or a case may have been sealed. Readers still find it on this site. The pages of other records that name it have a tick of their own.', verbose_name='keep it out of search engines'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='source',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sources_sourcehistory" ("archived_url", "authors", "checked_on", "created_at", "date", "date_basis", "description", "desk_note", "id", "kept_from_search_engines", "key", "kind_id", "locators", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publisher", "state", "text_sha256", "title", "updated_at", "url", "version") SELECT new_values."archived_url", new_values."authors", new_values."checked_on", new_values."created_at", new_values."date", new_values."date_basis", new_values."description", new_values."desk_note", new_values."id", new_values."kept_from_search_engines", new_values."key", new_values."kind_id", new_values."locators", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."publisher", new_values."state", new_values."text_sha256", new_values."title", new_values."updated_at", new_values."url", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='d008d896e85541029976d6e91fd9619e582bce50', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_c3ed3', referencing='REFERENCING NEW TABLE AS new_values ', table='sources_source', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='source',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sources_sourcehistory" ("archived_url", "authors", "checked_on", "created_at", "date", "date_basis", "description", "desk_note", "id", "kept_from_search_engines", "key", "kind_id", "locators", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publisher", "state", "text_sha256", "title", "updated_at", "url", "version") SELECT new_values."archived_url", new_values."authors", new_values."checked_on", new_values."created_at", new_values."date", new_values."date_basis", new_values."description", new_values."desk_note", new_values."id", new_values."kept_from_search_engines", new_values."key", new_values."kind_id", new_values."locators", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."publisher", new_values."state", new_values."text_sha256", new_values."title", new_values."updated_at", new_values."url", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='bdf57b9a87aebd578b1f068ae9598aa6ec786123', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_e6185', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='sources_source', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='source',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "sources_sourcehistory" ("archived_url", "authors", "checked_on", "created_at", "date", "date_basis", "description", "desk_note", "id", "kept_from_search_engines", "key", "kind_id", "locators", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publisher", "state", "text_sha256", "title", "updated_at", "url", "version") SELECT old_values."archived_url", old_values."authors", old_values."checked_on", old_values."created_at", old_values."date", old_values."date_basis", old_values."description", old_values."desk_note", old_values."id", old_values."kept_from_search_engines", old_values."key", old_values."kind_id", old_values."locators", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."publisher", old_values."state", old_values."text_sha256", old_values."title", old_values."updated_at", old_values."url", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='2126808012c52589c0cde934e4217e168d1d7f0c', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_fde77', referencing='REFERENCING OLD TABLE AS old_values ', table='sources_source', when='AFTER')),
        ),
    ])
