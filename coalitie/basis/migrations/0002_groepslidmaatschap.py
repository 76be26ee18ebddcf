import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
        ('basis', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        # The table is Django's own and stays as it is; from now on it is a model of ours.
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name='Groepslidmaatschap',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('gebruiker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='gebruiker')),
                        ('group', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='auth.group', verbose_name='groep')),
                    ],
                    options={
                        'verbose_name': 'groep van een gebruiker',
                        'verbose_name_plural': 'groepen van gebruikers',
                        'db_table': 'basis_gebruiker_groups',
                        'unique_together': {('gebruiker', 'group')},
                    },
                ),
                migrations.AlterField(
                    model_name='gebruiker',
                    name='groups',
                    field=models.ManyToManyField(blank=True, help_text='Wat iemand in het beheer mag, hangt af van de groepen.', related_name='user_set', related_query_name='user', through='basis.Groepslidmaatschap', to='auth.group', verbose_name='groepen'),
                ),
            ],
        ),
        migrations.CreateModel(
            name='GroepslidmaatschapEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('gebruiker', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='gebruiker')),
                ('group', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='auth.group', verbose_name='groep')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='basis.groepslidmaatschap')),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='groepslidmaatschap',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "basis_groepslidmaatschapevent" ("gebruiker_id", "group_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."gebruiker_id", NEW."group_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='218ea3eb8cd8b3651ab8d5a8223dcb8447673543', operation='INSERT', pgid='pgtrigger_insert_insert_32fc7', table='basis_gebruiker_groups', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='groepslidmaatschap',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "basis_groepslidmaatschapevent" ("gebruiker_id", "group_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."gebruiker_id", NEW."group_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='71a6081f1fb6c7393fef1a762dc4ff3336f57b2d', operation='UPDATE', pgid='pgtrigger_update_update_2a98f', table='basis_gebruiker_groups', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='groepslidmaatschap',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "basis_groepslidmaatschapevent" ("gebruiker_id", "group_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."gebruiker_id", OLD."group_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='bcb880dfbe4c10ee6533857a52eea84d13213aed', operation='DELETE', pgid='pgtrigger_delete_delete_372dd', table='basis_gebruiker_groups', when='AFTER')),
        ),
    ]
