"""What the forms say beside each field. Nothing in the database changes, so the public pages stay up."""

import django.db.models.deletion
from django.db import migrations, models

from sources.migrating import Words


class Migration(migrations.Migration):

    dependencies = [
        ('sources', '0005_found_by_words'),
    ]

    operations = [
        Words(
            migrations.AlterField(
                model_name='citation',
                name='source',
                field=models.ForeignKey(help_text='The source in which the passage stands.', on_delete=django.db.models.deletion.PROTECT, related_name='citations', to='sources.source'),
            ),
            migrations.AlterField(
                model_name='citation',
                name='stance',
                field=models.CharField(choices=[('supports', 'supports'), ('disputes', 'disputes'), ('context', 'gives context')], default='supports', help_text='What the passage does for the fact. Only one that supports it keeps it public.', max_length=8),
            ),
            migrations.AlterField(
                model_name='citation',
                name='verification',
                field=models.CharField(choices=[('unverified', 'not yet verified'), ('verified', 'verified against the source'), ('recheck', 'to be checked again')], default='unverified', help_text='Whether somebody has held the excerpt against the source. A citation to be checked again supports nothing.', max_length=10),
            ),
            migrations.AlterField(
                model_name='citationhistory',
                name='source',
                field=models.ForeignKey(db_constraint=False, help_text='The source in which the passage stands.', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.source'),
            ),
            migrations.AlterField(
                model_name='citationhistory',
                name='stance',
                field=models.CharField(choices=[('supports', 'supports'), ('disputes', 'disputes'), ('context', 'gives context')], default='supports', help_text='What the passage does for the fact. Only one that supports it keeps it public.', max_length=8),
            ),
            migrations.AlterField(
                model_name='citationhistory',
                name='verification',
                field=models.CharField(choices=[('unverified', 'not yet verified'), ('verified', 'verified against the source'), ('recheck', 'to be checked again')], default='unverified', help_text='Whether somebody has held the excerpt against the source. A citation to be checked again supports nothing.', max_length=10),
            ),
            migrations.AlterField(
                model_name='source',
                name='archived_url',
                field=models.URLField(blank=True, help_text='A copy that stays as it was read, such as one in a web archive. Blank if there is none.', max_length=500, verbose_name='address of an archived copy'),
            ),
            migrations.AlterField(
                model_name='source',
                name='url',
                field=models.URLField(blank=True, help_text='Where readers find it on line: “https://…”. Blank if it is in print only.', max_length=500, verbose_name='address'),
            ),
            migrations.AlterField(
                model_name='sourcecorrection',
                name='source',
                field=models.ForeignKey(help_text='The source that corrected itself.', on_delete=django.db.models.deletion.CASCADE, related_name='corrections', to='sources.source'),
            ),
            migrations.AlterField(
                model_name='sourcecorrectionhistory',
                name='source',
                field=models.ForeignKey(db_constraint=False, help_text='The source that corrected itself.', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sources.source'),
            ),
            migrations.AlterField(
                model_name='sourcehistory',
                name='archived_url',
                field=models.URLField(blank=True, help_text='A copy that stays as it was read, such as one in a web archive. Blank if there is none.', max_length=500, verbose_name='address of an archived copy'),
            ),
            migrations.AlterField(
                model_name='sourcehistory',
                name='url',
                field=models.URLField(blank=True, help_text='Where readers find it on line: “https://…”. Blank if it is in print only.', max_length=500, verbose_name='address'),
            ),
        ),
    ]
