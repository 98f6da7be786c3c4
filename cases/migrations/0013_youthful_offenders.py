"""A category of decisions for youthful offender adjudications. Nothing in the database changes."""

from django.db import migrations, models

from sources.migrating import Words


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0012_protected_people'),
    ]

    operations = [
        Words(
        migrations.AlterField(
            model_name='decisionkind',
            name='category',
            field=models.CharField(choices=[('investigated', 'opened or reopened an investigation'), ('declined', 'declined to prosecute'), ('arrest_voided', 'voided an arrest'), ('charged', 'brought charges'), ('on_trial', 'put on trial'), ('deal', 'made a plea deal'), ('pleaded', 'entered a plea under a deal'), ('convicted', 'convicted'), ('acquitted', 'acquitted'), ('dismissed', 'dismissed the charges'), ('overturned', 'overturned a conviction'), ('youthful', 'adjudicated a youthful offender'), ('sentenced', 'passed sentence'), ('ended', 'ended, how is not said'), ('died', 'ended by death'), ('argued', 'argued in court'), ('ruled', 'ruled on an argument'), ('other', 'anything else')], default='other', help_text='What a decision of this kind does to a case: outcomes follow from it. “Anything else” changes none.', max_length=13),
        ),
        migrations.AlterField(
            model_name='decisionkindhistory',
            name='category',
            field=models.CharField(choices=[('investigated', 'opened or reopened an investigation'), ('declined', 'declined to prosecute'), ('arrest_voided', 'voided an arrest'), ('charged', 'brought charges'), ('on_trial', 'put on trial'), ('deal', 'made a plea deal'), ('pleaded', 'entered a plea under a deal'), ('convicted', 'convicted'), ('acquitted', 'acquitted'), ('dismissed', 'dismissed the charges'), ('overturned', 'overturned a conviction'), ('youthful', 'adjudicated a youthful offender'), ('sentenced', 'passed sentence'), ('ended', 'ended, how is not said'), ('died', 'ended by death'), ('argued', 'argued in court'), ('ruled', 'ruled on an argument'), ('other', 'anything else')], default='other', help_text='What a decision of this kind does to a case: outcomes follow from it. “Anything else” changes none.', max_length=13),
        ),
        ),
    ]
