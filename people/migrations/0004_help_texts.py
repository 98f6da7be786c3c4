"""What the forms say beside each field. Nothing in the database changes, so the public pages stay up."""

import django.db.models.deletion
from django.db import migrations, models

from sources.migrating import Words


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0003_found_by_words'),
    ]

    operations = [
        Words(
            migrations.AlterField(
                model_name='candidacy',
                name='election',
                field=models.ForeignKey(help_text='The election in which they may stand.', on_delete=django.db.models.deletion.CASCADE, related_name='candidacies', to='people.election'),
            ),
            migrations.AlterField(
                model_name='candidacy',
                name='person',
                field=models.ForeignKey(help_text='Who stands, may stand, or does not.', on_delete=django.db.models.deletion.PROTECT, related_name='candidacies', to='people.person'),
            ),
            migrations.AlterField(
                model_name='candidacyhistory',
                name='election',
                field=models.ForeignKey(db_constraint=False, help_text='The election in which they may stand.', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.election'),
            ),
            migrations.AlterField(
                model_name='candidacyhistory',
                name='person',
                field=models.ForeignKey(db_constraint=False, help_text='Who stands, may stand, or does not.', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person'),
            ),
            migrations.AlterField(
                model_name='candidacystatus',
                name='category',
                field=models.CharField(choices=[('planning', 'planning to run'), ('undecided', 'not decided'), ('running', 'running'), ('not_running', 'not running'), ('won', 'won'), ('lost', 'lost'), ('other', 'anything else')], default='other', help_text='How far such a candidacy is: pages that tell who runs go by it.', max_length=11),
            ),
            migrations.AlterField(
                model_name='candidacystatushistory',
                name='category',
                field=models.CharField(choices=[('planning', 'planning to run'), ('undecided', 'not decided'), ('running', 'running'), ('not_running', 'not running'), ('won', 'won'), ('lost', 'lost'), ('other', 'anything else')], default='other', help_text='How far such a candidacy is: pages that tell who runs go by it.', max_length=11),
            ),
            migrations.AlterField(
                model_name='fundraising',
                name='election',
                field=models.ForeignKey(help_text='The election for which the money is raised.', on_delete=django.db.models.deletion.CASCADE, related_name='fundraising', to='people.election'),
            ),
            migrations.AlterField(
                model_name='fundraisinghistory',
                name='election',
                field=models.ForeignKey(db_constraint=False, help_text='The election for which the money is raised.', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.election'),
            ),
            migrations.AlterField(
                model_name='membership',
                name='capacity',
                field=models.CharField(choices=[('member', 'member'), ('leader', 'leader'), ('spokesperson', 'spokesperson'), ('employee', 'employee')], default='member', help_text="What the source's words amount to. Spokespeople are listed on the page of whom they speak for.", max_length=12),
            ),
            migrations.AlterField(
                model_name='membership',
                name='office',
                field=models.ForeignKey(blank=True, help_text='The office for which they act or speak: of its spokesman, the office. Blank if it is a body or a person.', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='memberships', to='people.office'),
            ),
            migrations.AlterField(
                model_name='membership',
                name='organization',
                field=models.ForeignKey(blank=True, help_text='The body in which they have it: a caucus, a university. Give one of organization, office or person.', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='memberships', to='people.organization'),
            ),
            migrations.AlterField(
                model_name='membership',
                name='person',
                field=models.ForeignKey(help_text='Who has the capacity.', on_delete=django.db.models.deletion.CASCADE, related_name='memberships', to='people.person'),
            ),
            migrations.AlterField(
                model_name='membershiphistory',
                name='capacity',
                field=models.CharField(choices=[('member', 'member'), ('leader', 'leader'), ('spokesperson', 'spokesperson'), ('employee', 'employee')], default='member', help_text="What the source's words amount to. Spokespeople are listed on the page of whom they speak for.", max_length=12),
            ),
            migrations.AlterField(
                model_name='membershiphistory',
                name='office',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The office for which they act or speak: of its spokesman, the office. Blank if it is a body or a person.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.office'),
            ),
            migrations.AlterField(
                model_name='membershiphistory',
                name='organization',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The body in which they have it: a caucus, a university. Give one of organization, office or person.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.organization'),
            ),
            migrations.AlterField(
                model_name='membershiphistory',
                name='person',
                field=models.ForeignKey(db_constraint=False, help_text='Who has the capacity.', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person'),
            ),
            migrations.AlterField(
                model_name='organization',
                name='kind',
                field=models.ForeignKey(help_text='What sort of body it is: a court, a caucus, a newspaper.', on_delete=django.db.models.deletion.PROTECT, related_name='organizations', to='people.organizationkind'),
            ),
            migrations.AlterField(
                model_name='organizationhistory',
                name='kind',
                field=models.ForeignKey(db_constraint=False, help_text='What sort of body it is: a court, a caucus, a newspaper.', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.organizationkind'),
            ),
            migrations.AlterField(
                model_name='oversight',
                name='office',
                field=models.ForeignKey(help_text='The office over which it has oversight, or has none.', on_delete=django.db.models.deletion.CASCADE, related_name='overseers', to='people.office'),
            ),
            migrations.AlterField(
                model_name='oversight',
                name='organization',
                field=models.ForeignKey(help_text='The body whose oversight is in question.', on_delete=django.db.models.deletion.CASCADE, related_name='oversight', to='people.organization'),
            ),
            migrations.AlterField(
                model_name='oversight',
                name='power',
                field=models.CharField(choices=[('none', 'no oversight'), ('no_direct', 'no direct oversight'), ('direct', 'direct oversight')], help_text='What the source says of its oversight; that it has none is worth a row too.', max_length=9),
            ),
            migrations.AlterField(
                model_name='oversighthistory',
                name='office',
                field=models.ForeignKey(db_constraint=False, help_text='The office over which it has oversight, or has none.', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.office'),
            ),
            migrations.AlterField(
                model_name='oversighthistory',
                name='organization',
                field=models.ForeignKey(db_constraint=False, help_text='The body whose oversight is in question.', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.organization'),
            ),
            migrations.AlterField(
                model_name='oversighthistory',
                name='power',
                field=models.CharField(choices=[('none', 'no oversight'), ('no_direct', 'no direct oversight'), ('direct', 'direct oversight')], help_text='What the source says of its oversight; that it has none is worth a row too.', max_length=9),
            ),
            migrations.AlterField(
                model_name='person',
                name='identity',
                field=models.CharField(choices=[('named', 'named'), ('pseudonym', 'under a pseudonym'), ('unnamed', 'not named')], default='named', help_text='Whether the display name is their name, a pseudonym, or a description of somebody who is not named.', max_length=9),
            ),
            migrations.AlterField(
                model_name='personhistory',
                name='identity',
                field=models.CharField(choices=[('named', 'named'), ('pseudonym', 'under a pseudonym'), ('unnamed', 'not named')], default='named', help_text='Whether the display name is their name, a pseudonym, or a description of somebody who is not named.', max_length=9),
            ),
            migrations.AlterField(
                model_name='personname',
                name='person',
                field=models.ForeignKey(help_text='Whose name it is.', on_delete=django.db.models.deletion.CASCADE, related_name='names', to='people.person'),
            ),
            migrations.AlterField(
                model_name='personnamehistory',
                name='person',
                field=models.ForeignKey(db_constraint=False, help_text='Whose name it is.', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person'),
            ),
            migrations.AlterField(
                model_name='tenure',
                name='office',
                field=models.ForeignKey(help_text='The office that they hold or held.', on_delete=django.db.models.deletion.PROTECT, related_name='tenures', to='people.office'),
            ),
            migrations.AlterField(
                model_name='tenure',
                name='person',
                field=models.ForeignKey(help_text='Who holds or held the office.', on_delete=django.db.models.deletion.CASCADE, related_name='tenures', to='people.person'),
            ),
            migrations.AlterField(
                model_name='tenurehistory',
                name='office',
                field=models.ForeignKey(db_constraint=False, help_text='The office that they hold or held.', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.office'),
            ),
            migrations.AlterField(
                model_name='tenurehistory',
                name='person',
                field=models.ForeignKey(db_constraint=False, help_text='Who holds or held the office.', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person'),
            ),
            migrations.AlterField(
                model_name='tie',
                name='kind',
                field=models.ForeignKey(help_text='What they are to the other: “wife of”, “employer of”.', on_delete=django.db.models.deletion.PROTECT, related_name='ties', to='people.tiekind'),
            ),
            migrations.AlterField(
                model_name='tie',
                name='person',
                field=models.ForeignKey(help_text='The person from whom the tie is worded: of “wife of”, the wife.', on_delete=django.db.models.deletion.CASCADE, related_name='ties', to='people.person'),
            ),
            migrations.AlterField(
                model_name='tiehistory',
                name='kind',
                field=models.ForeignKey(db_constraint=False, help_text='What they are to the other: “wife of”, “employer of”.', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.tiekind'),
            ),
            migrations.AlterField(
                model_name='tiehistory',
                name='person',
                field=models.ForeignKey(db_constraint=False, help_text='The person from whom the tie is worded: of “wife of”, the wife.', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person'),
            ),
        ),
    ]
