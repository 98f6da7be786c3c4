"""A mark on whatever has an address: search engines are asked to leave its page alone. It only adds."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from sources.migrating import together


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0004_help_texts'),
    ]

    operations = together([
        pgtrigger.migrations.RemoveTrigger(
            model_name='election',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='election',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='election',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='office',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='office',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='office',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='organization',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='organization',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='organization',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='person',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='person',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='person',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='election',
            name='kept_from_search_engines',
            field=models.BooleanField(db_default=False, default=False, help_text='Asks search engines to leave its page alone: where somebody was never charged, or a case may have been sealed. Readers still find it on this site. The pages of other records that name it have a tick of their own.', verbose_name='keep it out of search engines'),
        ),
        migrations.AddField(
            model_name='electionhistory',
            name='kept_from_search_engines',
            field=models.BooleanField(db_default=False, default=False, help_text='Asks search engines to leave its page alone: where somebody was never charged, or a case may have been sealed. Readers still find it on this site. The pages of other records that name it have a tick of their own.', verbose_name='keep it out of search engines'),
        ),
        migrations.AddField(
            model_name='office',
            name='kept_from_search_engines',
            field=models.BooleanField(db_default=False, default=False, help_text='Asks search engines to leave its page alone: where somebody was never charged, or a case may have been sealed. Readers still find it on this site. The pages of other records that name it have a tick of their own.', verbose_name='keep it out of search engines'),
        ),
        migrations.AddField(
            model_name='officehistory',
            name='kept_from_search_engines',
            field=models.BooleanField(db_default=False, default=False, help_text='Asks search engines to leave its page alone: where somebody was never charged, or a case may have been sealed. Readers still find it on this site. The pages of other records that name it have a tick of their own.', verbose_name='keep it out of search engines'),
        ),
        migrations.AddField(
            model_name='organization',
            name='kept_from_search_engines',
            field=models.BooleanField(db_default=False, default=False, help_text='Asks search engines to leave its page alone: where somebody was never charged, or a case may have been sealed. Readers still find it on this site. The pages of other records that name it have a tick of their own.', verbose_name='keep it out of search engines'),
        ),
        migrations.AddField(
            model_name='organizationhistory',
            name='kept_from_search_engines',
            field=models.BooleanField(db_default=False, default=False, help_text='Asks search engines to leave its page alone: where somebody was never charged, or a case may have been sealed. Readers still find it on this site. The pages of other records that name it have a tick of their own.', verbose_name='keep it out of search engines'),
        ),
        migrations.AddField(
            model_name='person',
            name='kept_from_search_engines',
            field=models.BooleanField(db_default=False, default=False, help_text='Asks search engines to leave its page alone: where somebody was never charged, or a case may have been sealed. Readers still find it on this site. The pages of other records that name it have a tick of their own.', verbose_name='keep it out of search engines'),
        ),
        migrations.AddField(
            model_name='personhistory',
            name='kept_from_search_engines',
            field=models.BooleanField(db_default=False, default=False, help_text='Asks search engines to leave its page alone: where somebody was never charged, or a case may have been sealed. Readers still find it on this site. The pages of other records that name it have a tick of their own.', verbose_name='keep it out of search engines'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='election',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "people_electionhistory" ("created_at", "desk_note", "held", "id", "kept_from_search_engines", "key", "office_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_name", "state", "title", "updated_at", "version") SELECT new_values."created_at", new_values."desk_note", new_values."held", new_values."id", new_values."kept_from_search_engines", new_values."key", new_values."office_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."sort_name", new_values."state", new_values."title", new_values."updated_at", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='9a123b715eb858aa69525dc59a11b58fd0cfc3fa', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_568cf', referencing='REFERENCING NEW TABLE AS new_values ', table='people_election', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='election',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "people_electionhistory" ("created_at", "desk_note", "held", "id", "kept_from_search_engines", "key", "office_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_name", "state", "title", "updated_at", "version") SELECT new_values."created_at", new_values."desk_note", new_values."held", new_values."id", new_values."kept_from_search_engines", new_values."key", new_values."office_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."sort_name", new_values."state", new_values."title", new_values."updated_at", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='ce1d803ea1f2256935f03fff1f960c8e2f344f9e', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_bdfb1', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='people_election', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='election',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "people_electionhistory" ("created_at", "desk_note", "held", "id", "kept_from_search_engines", "key", "office_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_name", "state", "title", "updated_at", "version") SELECT old_values."created_at", old_values."desk_note", old_values."held", old_values."id", old_values."kept_from_search_engines", old_values."key", old_values."office_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."sort_name", old_values."state", old_values."title", old_values."updated_at", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='0bc952acad72ecc9a32c63d1f174a260cce960fa', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_9f076', referencing='REFERENCING OLD TABLE AS old_values ', table='people_election', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='office',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "people_officehistory" ("created_at", "desk_note", "id", "jurisdiction", "kept_from_search_engines", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_name", "staff_name", "state", "title", "updated_at", "version") SELECT new_values."created_at", new_values."desk_note", new_values."id", new_values."jurisdiction", new_values."kept_from_search_engines", new_values."key", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."sort_name", new_values."staff_name", new_values."state", new_values."title", new_values."updated_at", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='14d360069ab6fcd4520121839a7f8e8f45bbc99a', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_dca92', referencing='REFERENCING NEW TABLE AS new_values ', table='people_office', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='office',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "people_officehistory" ("created_at", "desk_note", "id", "jurisdiction", "kept_from_search_engines", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_name", "staff_name", "state", "title", "updated_at", "version") SELECT new_values."created_at", new_values."desk_note", new_values."id", new_values."jurisdiction", new_values."kept_from_search_engines", new_values."key", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."sort_name", new_values."staff_name", new_values."state", new_values."title", new_values."updated_at", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='0fd6ed2df0a2bd678fa5efbeb64a4179c867da93', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_2c402', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='people_office', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='office',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "people_officehistory" ("created_at", "desk_note", "id", "jurisdiction", "kept_from_search_engines", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_name", "staff_name", "state", "title", "updated_at", "version") SELECT old_values."created_at", old_values."desk_note", old_values."id", old_values."jurisdiction", old_values."kept_from_search_engines", old_values."key", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."sort_name", old_values."staff_name", old_values."state", old_values."title", old_values."updated_at", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='18f89a0a4d268a9005400f7c898e1508082a52ec', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_cf815', referencing='REFERENCING OLD TABLE AS old_values ', table='people_office', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='organization',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "people_organizationhistory" ("created_at", "desk_note", "id", "kept_from_search_engines", "key", "kind_id", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_name", "state", "updated_at", "version") SELECT new_values."created_at", new_values."desk_note", new_values."id", new_values."kept_from_search_engines", new_values."key", new_values."kind_id", new_values."name", new_values."parent_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."sort_name", new_values."state", new_values."updated_at", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='6a631dd0255063fed0180a5428d44f953d6509e5', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_d3fcc', referencing='REFERENCING NEW TABLE AS new_values ', table='people_organization', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='organization',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "people_organizationhistory" ("created_at", "desk_note", "id", "kept_from_search_engines", "key", "kind_id", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_name", "state", "updated_at", "version") SELECT new_values."created_at", new_values."desk_note", new_values."id", new_values."kept_from_search_engines", new_values."key", new_values."kind_id", new_values."name", new_values."parent_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."sort_name", new_values."state", new_values."updated_at", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='a19a7c4129742d2ea047f2d319f73cab8635e345', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_4d4b4', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='people_organization', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='organization',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "people_organizationhistory" ("created_at", "desk_note", "id", "kept_from_search_engines", "key", "kind_id", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_name", "state", "updated_at", "version") SELECT old_values."created_at", old_values."desk_note", old_values."id", old_values."kept_from_search_engines", old_values."key", old_values."kind_id", old_values."name", old_values."parent_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."sort_name", old_values."state", old_values."updated_at", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='8fc07b67af39f5f3d6d121d193509fa1bf8bd47a', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_b244d', referencing='REFERENCING OLD TABLE AS old_values ', table='people_organization', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='person',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "people_personhistory" ("created_at", "description", "desk_note", "display_name", "id", "identity", "kept_from_search_engines", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_name", "state", "updated_at", "version") SELECT new_values."created_at", new_values."description", new_values."desk_note", new_values."display_name", new_values."id", new_values."identity", new_values."kept_from_search_engines", new_values."key", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."sort_name", new_values."state", new_values."updated_at", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='4730a75149cdcf26ea29e118d90172b9f5e396e2', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_65688', referencing='REFERENCING NEW TABLE AS new_values ', table='people_person', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='person',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "people_personhistory" ("created_at", "description", "desk_note", "display_name", "id", "identity", "kept_from_search_engines", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_name", "state", "updated_at", "version") SELECT new_values."created_at", new_values."description", new_values."desk_note", new_values."display_name", new_values."id", new_values."identity", new_values."kept_from_search_engines", new_values."key", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."sort_name", new_values."state", new_values."updated_at", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='8a23d9ad164f0a25ce69c19acda639d63d3322e3', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_de829', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='people_person', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='person',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "people_personhistory" ("created_at", "description", "desk_note", "display_name", "id", "identity", "kept_from_search_engines", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_name", "state", "updated_at", "version") SELECT old_values."created_at", old_values."description", old_values."desk_note", old_values."display_name", old_values."id", old_values."identity", old_values."kept_from_search_engines", old_values."key", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."sort_name", old_values."state", old_values."updated_at", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='34c41105573de9fbb0b9511fd612770ccbc9b987', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_2ca2d', referencing='REFERENCING OLD TABLE AS old_values ', table='people_person', when='AFTER')),
        ),
    ])
