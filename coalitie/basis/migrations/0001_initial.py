import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.contrib.postgres.operations import BtreeGistExtension, TrigramExtension, UnaccentExtension
from django.core.management import call_command
from django.db import migrations, models

import coalitie.basis.migraties


def maak_deurtelling(apps, schema_editor):
    """Make the table in which attempts at a door are counted."""
    call_command("createcachetable", "basis_deurtelling", verbosity=0)


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        BtreeGistExtension(),
        TrigramExtension(),
        UnaccentExtension(),
        migrations.RunPython(maak_deurtelling, migrations.RunPython.noop),
        migrations.CreateModel(
            name='Gebruiker',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                ('email', models.EmailField(max_length=254, unique=True, verbose_name='e-mailadres')),
                ('naam', models.CharField(blank=True, max_length=120, verbose_name='naam')),
                ('is_staff', models.BooleanField(default=False, help_text='Zet dit aan voor het programmateam en de redactie, niet voor partners.', verbose_name='mag in het beheer')),
                ('is_active', models.BooleanField(default=True, help_text='Zet dit uit in plaats van een account te verwijderen: de geschiedenis blijft dan kloppen.', verbose_name='actief')),
                ('aangemaakt_op', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='aangemaakt op')),
                ('groups', models.ManyToManyField(blank=True, help_text='The groups this user belongs to. A user will get all permissions granted to each of their groups.', related_name='user_set', related_query_name='user', to='auth.group', verbose_name='groups')),
                ('user_permissions', models.ManyToManyField(blank=True, help_text='Specific permissions for this user.', related_name='user_set', related_query_name='user', to='auth.permission', verbose_name='user permissions')),
            ],
            options={
                'verbose_name': 'gebruiker',
                'verbose_name_plural': 'gebruikers',
                'ordering': ('email',),
                'constraints': [models.UniqueConstraint(django.db.models.functions.text.Lower('email'), name='gebruiker_email_uniek', violation_error_message='Er is al een account met dit e-mailadres.')],
            },
        ),
        migrations.CreateModel(
            name='OudAdres',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('soort', models.CharField(max_length=100, verbose_name='soort')),
                ('slug', models.SlugField(max_length=120, verbose_name='oud adres')),
                ('object_id', models.BigIntegerField(verbose_name='nummer van het record')),
                ('aangemaakt_op', models.DateTimeField(auto_now_add=True, verbose_name='aangemaakt op')),
            ],
            options={
                'verbose_name': 'oud adres',
                'verbose_name_plural': 'oude adressen',
                'ordering': ('soort', 'slug'),
                'constraints': [models.UniqueConstraint(fields=('soort', 'slug'), name='oud_adres_uniek', violation_error_message='Dit oude adres bestaat al.')],
            },
        ),
        migrations.CreateModel(
            name='Portaal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('naam', models.CharField(default='Portaal', max_length=120, verbose_name='naam van de site')),
                ('ondertitel', models.CharField(blank=True, max_length=200, verbose_name='ondertitel')),
                ('gebied', models.CharField(blank=True, max_length=120, verbose_name='naam van het gebied')),
                ('coalitie', models.CharField(blank=True, max_length=160, verbose_name='naam van de coalitie')),
                ('organisatie', models.CharField(blank=True, help_text='Wie deze site uitgeeft, bijvoorbeeld de gemeente.', max_length=160, verbose_name='verantwoordelijke organisatie')),
                ('contact_naam', models.CharField(blank=True, max_length=120, verbose_name='contact: wie')),
                ('contact_telefoon', models.CharField(blank=True, max_length=40, verbose_name='contact: telefoon')),
                ('contact_email', models.EmailField(blank=True, max_length=254, verbose_name='contact: e-mail')),
                ('contact_tekst', models.CharField(blank=True, help_text='Bijvoorbeeld wanneer je kunt bellen.', max_length=300, verbose_name='contact: uitleg')),
                ('over', models.TextField(blank=True, verbose_name='tekst “over”')),
                ('privacy', models.TextField(blank=True, verbose_name='tekst “privacy”')),
                ('toegankelijkheid', models.TextField(blank=True, verbose_name='tekst “toegankelijkheid”')),
            ],
            options={
                'verbose_name': 'gegevens van het portaal',
                'verbose_name_plural': 'gegevens van het portaal',
                'constraints': [models.CheckConstraint(condition=models.Q(('pk', 1)), name='portaal_een_rij', violation_error_message='Er is maar één portaal.')],
            },
        ),
        migrations.CreateModel(
            name='PortaalEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('naam', models.CharField(default='Portaal', max_length=120, verbose_name='naam van de site')),
                ('ondertitel', models.CharField(blank=True, max_length=200, verbose_name='ondertitel')),
                ('gebied', models.CharField(blank=True, max_length=120, verbose_name='naam van het gebied')),
                ('coalitie', models.CharField(blank=True, max_length=160, verbose_name='naam van de coalitie')),
                ('organisatie', models.CharField(blank=True, help_text='Wie deze site uitgeeft, bijvoorbeeld de gemeente.', max_length=160, verbose_name='verantwoordelijke organisatie')),
                ('contact_naam', models.CharField(blank=True, max_length=120, verbose_name='contact: wie')),
                ('contact_telefoon', models.CharField(blank=True, max_length=40, verbose_name='contact: telefoon')),
                ('contact_email', models.EmailField(blank=True, max_length=254, verbose_name='contact: e-mail')),
                ('contact_tekst', models.CharField(blank=True, help_text='Bijvoorbeeld wanneer je kunt bellen.', max_length=300, verbose_name='contact: uitleg')),
                ('over', models.TextField(blank=True, verbose_name='tekst “over”')),
                ('privacy', models.TextField(blank=True, verbose_name='tekst “privacy”')),
                ('toegankelijkheid', models.TextField(blank=True, verbose_name='tekst “toegankelijkheid”')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='basis.portaal')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='GebruikerEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                ('email', models.EmailField(max_length=254, verbose_name='e-mailadres')),
                ('naam', models.CharField(blank=True, max_length=120, verbose_name='naam')),
                ('is_staff', models.BooleanField(default=False, help_text='Zet dit aan voor het programmateam en de redactie, niet voor partners.', verbose_name='mag in het beheer')),
                ('is_active', models.BooleanField(default=True, help_text='Zet dit uit in plaats van een account te verwijderen: de geschiedenis blijft dan kloppen.', verbose_name='actief')),
                ('aangemaakt_op', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='aangemaakt op')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        coalitie.basis.migraties.TriggersErbij(
            toevoegingen=[pgtrigger.migrations.AddTrigger(
                model_name='portaal',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "basis_portaalevent" ("coalitie", "contact_email", "contact_naam", "contact_tekst", "contact_telefoon", "gebied", "id", "naam", "ondertitel", "organisatie", "over", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "privacy", "toegankelijkheid") VALUES (NEW."coalitie", NEW."contact_email", NEW."contact_naam", NEW."contact_tekst", NEW."contact_telefoon", NEW."gebied", NEW."id", NEW."naam", NEW."ondertitel", NEW."organisatie", NEW."over", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."privacy", NEW."toegankelijkheid"); RETURN NULL;', hash='d7f81f2a24331ad77880c814c4cde379d7a290d2', operation='INSERT', pgid='pgtrigger_insert_insert_eeabc', table='basis_portaal', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='portaal',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "basis_portaalevent" ("coalitie", "contact_email", "contact_naam", "contact_tekst", "contact_telefoon", "gebied", "id", "naam", "ondertitel", "organisatie", "over", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "privacy", "toegankelijkheid") VALUES (NEW."coalitie", NEW."contact_email", NEW."contact_naam", NEW."contact_tekst", NEW."contact_telefoon", NEW."gebied", NEW."id", NEW."naam", NEW."ondertitel", NEW."organisatie", NEW."over", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."privacy", NEW."toegankelijkheid"); RETURN NULL;', hash='6413210a4172c962fcdcdd0cedfdc1c6e12a2e76', operation='UPDATE', pgid='pgtrigger_update_update_cc0d4', table='basis_portaal', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='portaal',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "basis_portaalevent" ("coalitie", "contact_email", "contact_naam", "contact_tekst", "contact_telefoon", "gebied", "id", "naam", "ondertitel", "organisatie", "over", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "privacy", "toegankelijkheid") VALUES (OLD."coalitie", OLD."contact_email", OLD."contact_naam", OLD."contact_tekst", OLD."contact_telefoon", OLD."gebied", OLD."id", OLD."naam", OLD."ondertitel", OLD."organisatie", OLD."over", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."privacy", OLD."toegankelijkheid"); RETURN NULL;', hash='40c890827d6f6f2fdf6f4eba8e115e22f2760c16', operation='DELETE', pgid='pgtrigger_delete_delete_944fa', table='basis_portaal', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='gebruiker',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "basis_gebruikerevent" ("aangemaakt_op", "email", "id", "is_active", "is_staff", "is_superuser", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."aangemaakt_op", NEW."email", NEW."id", NEW."is_active", NEW."is_staff", NEW."is_superuser", NEW."naam", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='8d8c4b28be0d9e2ca46ffe6a88ab539afcf85d4d', operation='INSERT', pgid='pgtrigger_insert_insert_60814', table='basis_gebruiker', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='gebruiker',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."aangemaakt_op" IS DISTINCT FROM (NEW."aangemaakt_op") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."is_staff" IS DISTINCT FROM (NEW."is_staff") OR OLD."is_superuser" IS DISTINCT FROM (NEW."is_superuser") OR OLD."naam" IS DISTINCT FROM (NEW."naam"))', func='INSERT INTO "basis_gebruikerevent" ("aangemaakt_op", "email", "id", "is_active", "is_staff", "is_superuser", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."aangemaakt_op", NEW."email", NEW."id", NEW."is_active", NEW."is_staff", NEW."is_superuser", NEW."naam", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='30f981d67a6f70a08bfb80a3b64a268d6537ae88', operation='UPDATE', pgid='pgtrigger_update_update_7a5b4', table='basis_gebruiker', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='gebruiker',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "basis_gebruikerevent" ("aangemaakt_op", "email", "id", "is_active", "is_staff", "is_superuser", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."aangemaakt_op", OLD."email", OLD."id", OLD."is_active", OLD."is_staff", OLD."is_superuser", OLD."naam", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='0054635c7f00db528504ad1af346323c8c806faa', operation='DELETE', pgid='pgtrigger_delete_delete_799c5', table='basis_gebruiker', when='AFTER')),
            )],
        ),
    ]
