"""What the forms say beside each field. Nothing in the database changes, so the public pages stay up."""

import django.db.models.deletion
from django.db import migrations, models

from sources.migrating import Words


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0007_found_by_words'),
        ('people', '0004_help_texts'),
    ]

    operations = [
        Words(
            migrations.AlterField(
                model_name='charge',
                name='prosecution',
                field=models.ForeignKey(help_text='The case in which it was brought.', on_delete=django.db.models.deletion.CASCADE, related_name='charges', to='cases.prosecution'),
            ),
            migrations.AlterField(
                model_name='chargehistory',
                name='prosecution',
                field=models.ForeignKey(db_constraint=False, help_text='The case in which it was brought.', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.prosecution'),
            ),
            migrations.AlterField(
                model_name='complainantgroup',
                name='prosecution',
                field=models.ForeignKey(help_text='The case in which they say so.', on_delete=django.db.models.deletion.CASCADE, related_name='complainant_groups', to='cases.prosecution'),
            ),
            migrations.AlterField(
                model_name='complainantgrouphistory',
                name='prosecution',
                field=models.ForeignKey(db_constraint=False, help_text='The case in which they say so.', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.prosecution'),
            ),
            migrations.AlterField(
                model_name='counsel',
                name='for_defendant',
                field=models.ForeignKey(blank=True, help_text='The defendant for whom they act. Blank if they act for complainants.', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='counsel', to='cases.defendant'),
            ),
            migrations.AlterField(
                model_name='counsel',
                name='for_group',
                field=models.ForeignKey(blank=True, help_text='The complainants for whom they act. Blank if they act for a defendant.', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='counsel', to='cases.complainantgroup'),
            ),
            migrations.AlterField(
                model_name='counsel',
                name='person',
                field=models.ForeignKey(blank=True, help_text='The lawyer. Blank if the source does not name them: then say how it describes them.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='cases_as_counsel', to='people.person'),
            ),
            migrations.AlterField(
                model_name='counsel',
                name='prosecution',
                field=models.ForeignKey(help_text='The case in which they act.', on_delete=django.db.models.deletion.CASCADE, related_name='counsel', to='cases.prosecution'),
            ),
            migrations.AlterField(
                model_name='counselhistory',
                name='for_defendant',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The defendant for whom they act. Blank if they act for complainants.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.defendant'),
            ),
            migrations.AlterField(
                model_name='counselhistory',
                name='for_group',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The complainants for whom they act. Blank if they act for a defendant.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.complainantgroup'),
            ),
            migrations.AlterField(
                model_name='counselhistory',
                name='person',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The lawyer. Blank if the source does not name them: then say how it describes them.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person'),
            ),
            migrations.AlterField(
                model_name='counselhistory',
                name='prosecution',
                field=models.ForeignKey(db_constraint=False, help_text='The case in which they act.', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.prosecution'),
            ),
            migrations.AlterField(
                model_name='decision',
                name='by_office',
                field=models.ForeignKey(blank=True, help_text='The office that decided, if the source names nobody in it: “prosecutors declined”.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='decisions', to='people.office'),
            ),
            migrations.AlterField(
                model_name='decision',
                name='by_organization',
                field=models.ForeignKey(blank=True, help_text='The court, jury or other body that decided.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='decisions', to='people.organization', verbose_name='by a court or other body'),
            ),
            migrations.AlterField(
                model_name='decision',
                name='by_person',
                field=models.ForeignKey(blank=True, help_text='Whoever decided, if the source names them. Give one actor only: a person, an office, a court or other body, or the defendant.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='decisions', to='people.person', verbose_name='by the office-holder'),
            ),
            migrations.AlterField(
                model_name='decision',
                name='by_unknown',
                field=models.BooleanField(blank=True, choices=[(True, 'The source does not say who decided')], help_text='Say so if the source does not tell who decided. Blank if one of the others is given.', null=True, verbose_name='actor is not known'),
            ),
            migrations.AlterField(
                model_name='decision',
                name='kind',
                field=models.ForeignKey(help_text='What was decided: “declined to prosecute”, “sentenced”. Arguing for something and its being ruled are two decisions.', on_delete=django.db.models.deletion.PROTECT, related_name='decisions', to='cases.decisionkind'),
            ),
            migrations.AlterField(
                model_name='decision',
                name='prosecution',
                field=models.ForeignKey(help_text='The case in which it was made.', on_delete=django.db.models.deletion.CASCADE, related_name='decisions', to='cases.prosecution'),
            ),
            migrations.AlterField(
                model_name='decisionhistory',
                name='by_office',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The office that decided, if the source names nobody in it: “prosecutors declined”.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.office'),
            ),
            migrations.AlterField(
                model_name='decisionhistory',
                name='by_organization',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The court, jury or other body that decided.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.organization', verbose_name='by a court or other body'),
            ),
            migrations.AlterField(
                model_name='decisionhistory',
                name='by_person',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Whoever decided, if the source names them. Give one actor only: a person, an office, a court or other body, or the defendant.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person', verbose_name='by the office-holder'),
            ),
            migrations.AlterField(
                model_name='decisionhistory',
                name='by_unknown',
                field=models.BooleanField(blank=True, choices=[(True, 'The source does not say who decided')], help_text='Say so if the source does not tell who decided. Blank if one of the others is given.', null=True, verbose_name='actor is not known'),
            ),
            migrations.AlterField(
                model_name='decisionhistory',
                name='kind',
                field=models.ForeignKey(db_constraint=False, help_text='What was decided: “declined to prosecute”, “sentenced”. Arguing for something and its being ruled are two decisions.', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.decisionkind'),
            ),
            migrations.AlterField(
                model_name='decisionhistory',
                name='prosecution',
                field=models.ForeignKey(db_constraint=False, help_text='The case in which it was made.', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.prosecution'),
            ),
            migrations.AlterField(
                model_name='decisionkind',
                name='category',
                field=models.CharField(choices=[('investigated', 'opened or reopened an investigation'), ('declined', 'declined to prosecute'), ('arrest_voided', 'voided an arrest'), ('charged', 'brought charges'), ('on_trial', 'put on trial'), ('deal', 'made a plea deal'), ('pleaded', 'entered a plea under a deal'), ('convicted', 'convicted'), ('acquitted', 'acquitted'), ('dismissed', 'dismissed the charges'), ('overturned', 'overturned a conviction'), ('sentenced', 'passed sentence'), ('ended', 'ended, how is not said'), ('died', 'ended by death'), ('argued', 'argued in court'), ('ruled', 'ruled on an argument'), ('other', 'anything else')], default='other', help_text='What a decision of this kind does to a case: outcomes follow from it. “Anything else” changes none.', max_length=13),
            ),
            migrations.AlterField(
                model_name='decisionkindhistory',
                name='category',
                field=models.CharField(choices=[('investigated', 'opened or reopened an investigation'), ('declined', 'declined to prosecute'), ('arrest_voided', 'voided an arrest'), ('charged', 'brought charges'), ('on_trial', 'put on trial'), ('deal', 'made a plea deal'), ('pleaded', 'entered a plea under a deal'), ('convicted', 'convicted'), ('acquitted', 'acquitted'), ('dismissed', 'dismissed the charges'), ('overturned', 'overturned a conviction'), ('sentenced', 'passed sentence'), ('ended', 'ended, how is not said'), ('died', 'ended by death'), ('argued', 'argued in court'), ('ruled', 'ruled on an argument'), ('other', 'anything else')], default='other', help_text='What a decision of this kind does to a case: outcomes follow from it. “Anything else” changes none.', max_length=13),
            ),
            migrations.AlterField(
                model_name='defendant',
                name='person',
                field=models.ForeignKey(blank=True, help_text='Who it is. Blank if the source does not name them: then say below how it describes them.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='defences', to='people.person'),
            ),
            migrations.AlterField(
                model_name='defendant',
                name='prosecution',
                field=models.ForeignKey(help_text='The case that is directed against them.', on_delete=django.db.models.deletion.CASCADE, related_name='defendants', to='cases.prosecution'),
            ),
            migrations.AlterField(
                model_name='defendanthistory',
                name='person',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Who it is. Blank if the source does not name them: then say below how it describes them.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person'),
            ),
            migrations.AlterField(
                model_name='defendanthistory',
                name='prosecution',
                field=models.ForeignKey(db_constraint=False, help_text='The case that is directed against them.', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.prosecution'),
            ),
            migrations.AlterField(
                model_name='docketnumber',
                name='prosecution',
                field=models.ForeignKey(help_text='The case that is kept under it.', on_delete=django.db.models.deletion.CASCADE, related_name='docket_numbers', to='cases.prosecution'),
            ),
            migrations.AlterField(
                model_name='docketnumberhistory',
                name='prosecution',
                field=models.ForeignKey(db_constraint=False, help_text='The case that is kept under it.', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.prosecution'),
            ),
            migrations.AlterField(
                model_name='event',
                name='kind',
                field=models.ForeignKey(help_text='What sort of event it is: an arrest, a hearing, a press conference.', on_delete=django.db.models.deletion.PROTECT, related_name='events', to='cases.eventkind'),
            ),
            migrations.AlterField(
                model_name='eventhistory',
                name='kind',
                field=models.ForeignKey(db_constraint=False, help_text='What sort of event it is: an arrest, a hearing, a press conference.', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.eventkind'),
            ),
            migrations.AlterField(
                model_name='eventkind',
                name='category',
                field=models.CharField(choices=[('arrest', 'an arrest'), ('court', 'in court'), ('public', 'in public'), ('other', 'anything else')], default='other', help_text='What an event of this kind is to a case: an arrest makes somebody accused. “Anything else” has no such effect.', max_length=6),
            ),
            migrations.AlterField(
                model_name='eventkindhistory',
                name='category',
                field=models.CharField(choices=[('arrest', 'an arrest'), ('court', 'in court'), ('public', 'in public'), ('other', 'anything else')], default='other', help_text='What an event of this kind is to a case: an arrest makes somebody accused. “Anything else” has no such effect.', max_length=6),
            ),
            migrations.AlterField(
                model_name='eventparticipant',
                name='event',
                field=models.ForeignKey(help_text='What they took part in.', on_delete=django.db.models.deletion.CASCADE, related_name='participants', to='cases.event'),
            ),
            migrations.AlterField(
                model_name='eventparticipant',
                name='group',
                field=models.ForeignKey(blank=True, help_text='The complainants of the case who took part. Blank if it was somebody else.', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='events', to='cases.complainantgroup'),
            ),
            migrations.AlterField(
                model_name='eventparticipant',
                name='organization',
                field=models.ForeignKey(blank=True, help_text='The body that took part: “the police department”. Blank if it was somebody else.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='events', to='people.organization'),
            ),
            migrations.AlterField(
                model_name='eventparticipant',
                name='person',
                field=models.ForeignKey(blank=True, help_text="Who it was, if the source names them. Give one of person, organization, group or the source's words.", null=True, on_delete=django.db.models.deletion.PROTECT, related_name='events', to='people.person'),
            ),
            migrations.AlterField(
                model_name='eventparticipant',
                name='role',
                field=models.ForeignKey(help_text='What they did in it, or what was done to them: “was arrested”, “spoke”.', on_delete=django.db.models.deletion.PROTECT, related_name='participants', to='cases.participantrole'),
            ),
            migrations.AlterField(
                model_name='eventparticipanthistory',
                name='event',
                field=models.ForeignKey(db_constraint=False, help_text='What they took part in.', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.event'),
            ),
            migrations.AlterField(
                model_name='eventparticipanthistory',
                name='group',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The complainants of the case who took part. Blank if it was somebody else.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.complainantgroup'),
            ),
            migrations.AlterField(
                model_name='eventparticipanthistory',
                name='organization',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The body that took part: “the police department”. Blank if it was somebody else.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.organization'),
            ),
            migrations.AlterField(
                model_name='eventparticipanthistory',
                name='person',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text="Who it was, if the source names them. Give one of person, organization, group or the source's words.", null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person'),
            ),
            migrations.AlterField(
                model_name='eventparticipanthistory',
                name='role',
                field=models.ForeignKey(db_constraint=False, help_text='What they did in it, or what was done to them: “was arrested”, “spoke”.', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.participantrole'),
            ),
            migrations.AlterField(
                model_name='inquiry',
                name='kind',
                field=models.ForeignKey(help_text='What sort of inquiry it is: an investigation, an audit, a review.', on_delete=django.db.models.deletion.PROTECT, related_name='inquiries', to='cases.inquirykind'),
            ),
            migrations.AlterField(
                model_name='inquiryhistory',
                name='kind',
                field=models.ForeignKey(db_constraint=False, help_text='What sort of inquiry it is: an investigation, an audit, a review.', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.inquirykind'),
            ),
            migrations.AlterField(
                model_name='participantrole',
                name='category',
                field=models.CharField(choices=[('subject', 'whom it happened to'), ('actor', 'who did it'), ('other', 'anything else')], default='other', help_text='On which side somebody in this role stands: whom it happened to, or who did it.', max_length=7),
            ),
            migrations.AlterField(
                model_name='participantrolehistory',
                name='category',
                field=models.CharField(choices=[('subject', 'whom it happened to'), ('actor', 'who did it'), ('other', 'anything else')], default='other', help_text='On which side somebody in this role stands: whom it happened to, or who did it.', max_length=7),
            ),
            migrations.AlterField(
                model_name='pleadeal',
                name='defendant',
                field=models.ForeignKey(help_text='With whom it was made.', on_delete=django.db.models.deletion.CASCADE, related_name='plea_deals', to='cases.defendant'),
            ),
            migrations.AlterField(
                model_name='pleadeal',
                name='prosecution',
                field=models.ForeignKey(help_text='The case that it was to end.', on_delete=django.db.models.deletion.CASCADE, related_name='plea_deals', to='cases.prosecution'),
            ),
            migrations.AlterField(
                model_name='pleadealhistory',
                name='defendant',
                field=models.ForeignKey(db_constraint=False, help_text='With whom it was made.', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.defendant'),
            ),
            migrations.AlterField(
                model_name='pleadealhistory',
                name='prosecution',
                field=models.ForeignKey(db_constraint=False, help_text='The case that it was to end.', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.prosecution'),
            ),
            migrations.AlterField(
                model_name='pleaterm',
                name='deal',
                field=models.ForeignKey(help_text='The plea deal that it is a term of.', on_delete=django.db.models.deletion.CASCADE, related_name='terms', to='cases.pleadeal'),
            ),
            migrations.AlterField(
                model_name='pleaterm',
                name='kind',
                field=models.ForeignKey(help_text='What was agreed: “no jail”, “surrender of a licence”.', on_delete=django.db.models.deletion.PROTECT, related_name='terms', to='cases.termkind'),
            ),
            migrations.AlterField(
                model_name='pleatermhistory',
                name='deal',
                field=models.ForeignKey(db_constraint=False, help_text='The plea deal that it is a term of.', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.pleadeal'),
            ),
            migrations.AlterField(
                model_name='pleatermhistory',
                name='kind',
                field=models.ForeignKey(db_constraint=False, help_text='What was agreed: “no jail”, “surrender of a licence”.', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.termkind'),
            ),
            migrations.AlterField(
                model_name='relatedprosecution',
                name='prosecution',
                field=models.ForeignKey(help_text='The case from which the relation is worded: of “grew out of”, the later one.', on_delete=django.db.models.deletion.CASCADE, related_name='related_prosecutions', to='cases.prosecution'),
            ),
            migrations.AlterField(
                model_name='relatedprosecutionhistory',
                name='prosecution',
                field=models.ForeignKey(db_constraint=False, help_text='The case from which the relation is worded: of “grew out of”, the later one.', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.prosecution'),
            ),
            migrations.AlterField(
                model_name='statement',
                name='about_cases',
                field=models.ManyToManyField(blank=True, help_text='The cases that it is about; it stands on their pages.', related_name='statements', to='cases.prosecution'),
            ),
            migrations.AlterField(
                model_name='statement',
                name='about_decisions',
                field=models.ManyToManyField(blank=True, help_text='The single decisions that it is about, if it is about some.', related_name='statements', to='cases.decision'),
            ),
            migrations.AlterField(
                model_name='statement',
                name='about_elections',
                field=models.ManyToManyField(blank=True, help_text='The elections that it is about. Blank if it is about none.', related_name='statements', to='people.election'),
            ),
            migrations.AlterField(
                model_name='statement',
                name='about_inquiries',
                field=models.ManyToManyField(blank=True, help_text='The inquiries that it is about. Blank if it is about none.', related_name='statements', to='cases.inquiry'),
            ),
            migrations.AlterField(
                model_name='statement',
                name='about_people',
                field=models.ManyToManyField(blank=True, help_text='The people whom it is about. Blank if it is about none.', related_name='statements_about', to='people.person'),
            ),
            migrations.AlterField(
                model_name='statement',
                name='form',
                field=models.CharField(choices=[('quoted', 'quoted'), ('paraphrased', 'paraphrased'), ('joint', 'joint statement'), ('written', 'in writing'), ('declined', 'declined to comment')], help_text='How the words reached the source: quoted, retold, in writing; or that they declined to comment.', max_length=11),
            ),
            migrations.AlterField(
                model_name='statement',
                name='kind',
                field=models.ForeignKey(help_text='What sort of statement it is: an allegation, a call for resignation, the defence of a decision.', on_delete=django.db.models.deletion.PROTECT, related_name='statements', to='cases.statementkind'),
            ),
            migrations.AlterField(
                model_name='statementhistory',
                name='form',
                field=models.CharField(choices=[('quoted', 'quoted'), ('paraphrased', 'paraphrased'), ('joint', 'joint statement'), ('written', 'in writing'), ('declined', 'declined to comment')], help_text='How the words reached the source: quoted, retold, in writing; or that they declined to comment.', max_length=11),
            ),
            migrations.AlterField(
                model_name='statementhistory',
                name='kind',
                field=models.ForeignKey(db_constraint=False, help_text='What sort of statement it is: an allegation, a call for resignation, the defence of a decision.', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.statementkind'),
            ),
            migrations.AlterField(
                model_name='statementkind',
                name='category',
                field=models.CharField(choices=[('against', 'criticism or allegation'), ('for', 'defence'), ('neither', 'neither')], default='neither', help_text="On which side of a case's page statements of this kind stand: criticism, defence, or neither.", max_length=7),
            ),
            migrations.AlterField(
                model_name='statementkindhistory',
                name='category',
                field=models.CharField(choices=[('against', 'criticism or allegation'), ('for', 'defence'), ('neither', 'neither')], default='neither', help_text="On which side of a case's page statements of this kind stand: criticism, defence, or neither.", max_length=7),
            ),
            migrations.AlterField(
                model_name='statementspeaker',
                name='for_office',
                field=models.ForeignKey(blank=True, help_text='The office for which a spokesperson spoke. Blank if they spoke for themselves.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='spoken_for', to='people.office', verbose_name='on behalf of the office'),
            ),
            migrations.AlterField(
                model_name='statementspeaker',
                name='for_organization',
                field=models.ForeignKey(blank=True, help_text='The body for which a spokesperson spoke. Blank if they spoke for themselves.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='spoken_for', to='people.organization', verbose_name='on behalf of the organization'),
            ),
            migrations.AlterField(
                model_name='statementspeaker',
                name='for_person',
                field=models.ForeignKey(blank=True, help_text='The person for whom a spokesperson spoke. Blank if they spoke for themselves.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='spoken_for', to='people.person', verbose_name='on behalf of the person'),
            ),
            migrations.AlterField(
                model_name='statementspeaker',
                name='group',
                field=models.ForeignKey(blank=True, help_text='The complainants of a case who spoke together. Blank if it was somebody else.', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='spoke', to='cases.complainantgroup'),
            ),
            migrations.AlterField(
                model_name='statementspeaker',
                name='organization',
                field=models.ForeignKey(blank=True, help_text='The body that spoke: “the caucus said”. Blank if it was somebody else.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='spoke', to='people.organization'),
            ),
            migrations.AlterField(
                model_name='statementspeaker',
                name='person',
                field=models.ForeignKey(blank=True, help_text="Who spoke, if the source names them. Give one of person, organization, group or the source's words.", null=True, on_delete=django.db.models.deletion.PROTECT, related_name='spoke', to='people.person'),
            ),
            migrations.AlterField(
                model_name='statementspeaker',
                name='statement',
                field=models.ForeignKey(help_text='What they said.', on_delete=django.db.models.deletion.CASCADE, related_name='speakers', to='cases.statement'),
            ),
            migrations.AlterField(
                model_name='statementspeakerhistory',
                name='for_office',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The office for which a spokesperson spoke. Blank if they spoke for themselves.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.office', verbose_name='on behalf of the office'),
            ),
            migrations.AlterField(
                model_name='statementspeakerhistory',
                name='for_organization',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The body for which a spokesperson spoke. Blank if they spoke for themselves.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.organization', verbose_name='on behalf of the organization'),
            ),
            migrations.AlterField(
                model_name='statementspeakerhistory',
                name='for_person',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The person for whom a spokesperson spoke. Blank if they spoke for themselves.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person', verbose_name='on behalf of the person'),
            ),
            migrations.AlterField(
                model_name='statementspeakerhistory',
                name='group',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The complainants of a case who spoke together. Blank if it was somebody else.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.complainantgroup'),
            ),
            migrations.AlterField(
                model_name='statementspeakerhistory',
                name='organization',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The body that spoke: “the caucus said”. Blank if it was somebody else.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.organization'),
            ),
            migrations.AlterField(
                model_name='statementspeakerhistory',
                name='person',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text="Who spoke, if the source names them. Give one of person, organization, group or the source's words.", null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person'),
            ),
            migrations.AlterField(
                model_name='statementspeakerhistory',
                name='statement',
                field=models.ForeignKey(db_constraint=False, help_text='What they said.', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cases.statement'),
            ),
            migrations.AlterField(
                model_name='termkind',
                name='category',
                field=models.CharField(choices=[('conviction', 'conviction or plea'), ('sentence', 'sentence'), ('condition', 'condition'), ('other', 'anything else')], default='other', help_text='On which side of the bargain terms of this kind are: a conviction or plea, a sentence, or a condition.', max_length=10),
            ),
            migrations.AlterField(
                model_name='termkindhistory',
                name='category',
                field=models.CharField(choices=[('conviction', 'conviction or plea'), ('sentence', 'sentence'), ('condition', 'condition'), ('other', 'anything else')], default='other', help_text='On which side of the bargain terms of this kind are: a conviction or plea, a sentence, or a condition.', max_length=10),
            ),
        ),
    ]
