"""A mark on whatever has an address: search engines are asked to leave its page alone. It only adds."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from sources.migrating import together


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0008_help_texts'),
    ]

    operations = together([
        pgtrigger.migrations.RemoveTrigger(
            model_name='inquiry',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='inquiry',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='inquiry',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='prosecution',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='prosecution',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='prosecution',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='statement',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='statement',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='statement',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='inquiry',
            name='kept_from_search_engines',
            field=models.BooleanField(db_default=False, default=False, help_text='Asks search engines to leave its page alone: where somebody was never charged, or a case may have been sealed. Readers still find it on this site. The pages of other records that name it have a tick of their own.', verbose_name='keep it out of search engines'),
        ),
        migrations.AddField(
            model_name='inquiryhistory',
            name='kept_from_search_engines',
            field=models.BooleanField(db_default=False, default=False, help_text='Asks search engines to leave its page alone: where somebody was never charged, or a case may have been sealed. Readers still find it on this site. The pages of other records that name it have a tick of their own.', verbose_name='keep it out of search engines'),
        ),
        migrations.AddField(
            model_name='prosecution',
            name='kept_from_search_engines',
            field=models.BooleanField(db_default=False, default=False, help_text='Asks search engines to leave its page alone: where somebody was never charged, or a case may have been sealed. Readers still find it on this site. The pages of other records that name it have a tick of their own.', verbose_name='keep it out of search engines'),
        ),
        migrations.AddField(
            model_name='prosecutionhistory',
            name='kept_from_search_engines',
            field=models.BooleanField(db_default=False, default=False, help_text='Asks search engines to leave its page alone: where somebody was never charged, or a case may have been sealed. Readers still find it on this site. The pages of other records that name it have a tick of their own.', verbose_name='keep it out of search engines'),
        ),
        migrations.AddField(
            model_name='statement',
            name='kept_from_search_engines',
            field=models.BooleanField(db_default=False, default=False, help_text='Asks search engines to leave its page alone: where somebody was never charged, or a case may have been sealed. Readers still find it on this site. The pages of other records that name it have a tick of their own.', verbose_name='keep it out of search engines'),
        ),
        migrations.AddField(
            model_name='statementhistory',
            name='kept_from_search_engines',
            field=models.BooleanField(db_default=False, default=False, help_text='Asks search engines to leave its page alone: where somebody was never charged, or a case may have been sealed. Readers still find it on this site. The pages of other records that name it have a tick of their own.', verbose_name='keep it out of search engines'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='inquiry',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_inquiryhistory" ("conducted_by_office_id", "conducted_by_organization_id", "conducted_by_person_id", "created_at", "desk_note", "ended", "id", "into", "kept_from_search_engines", "key", "kind_id", "ordered", "ordered_by_office_id", "ordered_by_organization_id", "ordered_by_person_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_name", "state", "status", "title", "updated_at", "version") SELECT new_values."conducted_by_office_id", new_values."conducted_by_organization_id", new_values."conducted_by_person_id", new_values."created_at", new_values."desk_note", new_values."ended", new_values."id", new_values."into", new_values."kept_from_search_engines", new_values."key", new_values."kind_id", new_values."ordered", new_values."ordered_by_office_id", new_values."ordered_by_organization_id", new_values."ordered_by_person_id", new_values."outcome", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."sort_name", new_values."state", new_values."status", new_values."title", new_values."updated_at", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='a637745cbe12fbcaa27ec03b5d090bf39d9c6960', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_5ba74', referencing='REFERENCING NEW TABLE AS new_values ', table='cases_inquiry', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='inquiry',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_inquiryhistory" ("conducted_by_office_id", "conducted_by_organization_id", "conducted_by_person_id", "created_at", "desk_note", "ended", "id", "into", "kept_from_search_engines", "key", "kind_id", "ordered", "ordered_by_office_id", "ordered_by_organization_id", "ordered_by_person_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_name", "state", "status", "title", "updated_at", "version") SELECT new_values."conducted_by_office_id", new_values."conducted_by_organization_id", new_values."conducted_by_person_id", new_values."created_at", new_values."desk_note", new_values."ended", new_values."id", new_values."into", new_values."kept_from_search_engines", new_values."key", new_values."kind_id", new_values."ordered", new_values."ordered_by_office_id", new_values."ordered_by_organization_id", new_values."ordered_by_person_id", new_values."outcome", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."sort_name", new_values."state", new_values."status", new_values."title", new_values."updated_at", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='59991bb063a5c47c193d16fb77cfbb3a72158ab7', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_f01da', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='cases_inquiry', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='inquiry',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_inquiryhistory" ("conducted_by_office_id", "conducted_by_organization_id", "conducted_by_person_id", "created_at", "desk_note", "ended", "id", "into", "kept_from_search_engines", "key", "kind_id", "ordered", "ordered_by_office_id", "ordered_by_organization_id", "ordered_by_person_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_name", "state", "status", "title", "updated_at", "version") SELECT old_values."conducted_by_office_id", old_values."conducted_by_organization_id", old_values."conducted_by_person_id", old_values."created_at", old_values."desk_note", old_values."ended", old_values."id", old_values."into", old_values."kept_from_search_engines", old_values."key", old_values."kind_id", old_values."ordered", old_values."ordered_by_office_id", old_values."ordered_by_organization_id", old_values."ordered_by_person_id", old_values."outcome", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."sort_name", old_values."state", old_values."status", old_values."title", old_values."updated_at", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='43d6dcb1859123478faeddb5e3d143572974c56e', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_6011a', referencing='REFERENCING OLD TABLE AS old_values ', table='cases_inquiry', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='prosecution',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_prosecutionhistory" ("concerns", "created_at", "desk_note", "id", "kept_from_search_engines", "key", "office_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_name", "state", "title", "updated_at", "version") SELECT new_values."concerns", new_values."created_at", new_values."desk_note", new_values."id", new_values."kept_from_search_engines", new_values."key", new_values."office_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."sort_name", new_values."state", new_values."title", new_values."updated_at", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='4cf46b308c60a999d05c6e578b838882a701ad2d', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_e53b4', referencing='REFERENCING NEW TABLE AS new_values ', table='cases_prosecution', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='prosecution',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_prosecutionhistory" ("concerns", "created_at", "desk_note", "id", "kept_from_search_engines", "key", "office_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_name", "state", "title", "updated_at", "version") SELECT new_values."concerns", new_values."created_at", new_values."desk_note", new_values."id", new_values."kept_from_search_engines", new_values."key", new_values."office_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."sort_name", new_values."state", new_values."title", new_values."updated_at", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='e5aeefce1fa41745567e73d48a20a547119b4949', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_ad595', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='cases_prosecution', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='prosecution',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_prosecutionhistory" ("concerns", "created_at", "desk_note", "id", "kept_from_search_engines", "key", "office_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_name", "state", "title", "updated_at", "version") SELECT old_values."concerns", old_values."created_at", old_values."desk_note", old_values."id", old_values."kept_from_search_engines", old_values."key", old_values."office_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."sort_name", old_values."state", old_values."title", old_values."updated_at", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='7a2fc20f2afd0b6224fac67ebc19d805cb192e5e', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_0c33d', referencing='REFERENCING OLD TABLE AS old_values ', table='cases_prosecution', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='statement',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_statementhistory" ("answers_id", "created_at", "desk_note", "event_id", "form", "id", "kept_from_search_engines", "key", "kind_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "said", "state", "summary", "updated_at", "version", "words") SELECT new_values."answers_id", new_values."created_at", new_values."desk_note", new_values."event_id", new_values."form", new_values."id", new_values."kept_from_search_engines", new_values."key", new_values."kind_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."publication_id", new_values."said", new_values."state", new_values."summary", new_values."updated_at", new_values."version", new_values."words" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='8b92648ccf5673840004f22788c46856d4152c55', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_b441f', referencing='REFERENCING NEW TABLE AS new_values ', table='cases_statement', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='statement',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_statementhistory" ("answers_id", "created_at", "desk_note", "event_id", "form", "id", "kept_from_search_engines", "key", "kind_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "said", "state", "summary", "updated_at", "version", "words") SELECT new_values."answers_id", new_values."created_at", new_values."desk_note", new_values."event_id", new_values."form", new_values."id", new_values."kept_from_search_engines", new_values."key", new_values."kind_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."publication_id", new_values."said", new_values."state", new_values."summary", new_values."updated_at", new_values."version", new_values."words" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='7d331b24ab12bd98b540151632db3d3250553247', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_a2730', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='cases_statement', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='statement',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cases_statementhistory" ("answers_id", "created_at", "desk_note", "event_id", "form", "id", "kept_from_search_engines", "key", "kind_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_id", "said", "state", "summary", "updated_at", "version", "words") SELECT old_values."answers_id", old_values."created_at", old_values."desk_note", old_values."event_id", old_values."form", old_values."id", old_values."kept_from_search_engines", old_values."key", old_values."kind_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."publication_id", old_values."said", old_values."state", old_values."summary", old_values."updated_at", old_values."version", old_values."words" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='989cd72c3a2a82a8cca046e5ad2915bc18fdba2c', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_86cb6', referencing='REFERENCING OLD TABLE AS old_values ', table='cases_statement', when='AFTER')),
        ),
    ])
