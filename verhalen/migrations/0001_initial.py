import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import coalitie.basis.afbeeldingen
import coalitie.basis.migraties
import coalitie.basis.velden


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('basis', '0001_initial'),
        ('partners', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('themas', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Bericht',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(help_text='Het laatste stuk van het webadres. Verandert het, dan blijft het oude adres werken.', max_length=120, unique=True, verbose_name='adres')),
                ('openbaar_vanaf', models.DateTimeField(blank=True, help_text='Vanaf dit moment staat het op de site. Leeg: alleen het programmateam ziet het.', null=True, verbose_name='openbaar vanaf')),
                ('titel', models.CharField(max_length=160, verbose_name='titel')),
                ('tekst', models.TextField(verbose_name='tekst')),
                ('datum', coalitie.basis.velden.VageDatumField(verbose_name='datum')),
                ('bron_naam', models.CharField(max_length=200, verbose_name='bron')),
                ('bron_url', models.URLField(blank=True, max_length=500, verbose_name='webadres van de bron')),
            ],
            options={
                'verbose_name': 'bericht',
                'verbose_name_plural': 'berichten',
                'ordering': ('-datum', '-pk'),
                'constraints': [models.CheckConstraint(condition=models.Q(('bron_naam', ''), _negated=True), name='bericht_met_bron', violation_error_message='Een bericht heeft een bron nodig.')],
            },
        ),
        migrations.CreateModel(
            name='Verhaal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(help_text='Het laatste stuk van het webadres. Verandert het, dan blijft het oude adres werken.', max_length=120, unique=True, verbose_name='adres')),
                ('titel', models.CharField(max_length=160, verbose_name='titel')),
                ('intro', models.CharField(help_text='Twee of drie zinnen, ten hoogste 300 tekens.', max_length=300, verbose_name='intro')),
                ('foto', coalitie.basis.afbeeldingen.AfbeeldingField(blank=True, height_field='foto_hoogte', upload_to='verhalen/', verbose_name='hoofdfoto', width_field='foto_breedte')),
                ('foto_breedte', models.PositiveIntegerField(blank=True, editable=False, null=True)),
                ('foto_hoogte', models.PositiveIntegerField(blank=True, editable=False, null=True)),
                ('foto_alt', models.CharField(blank=True, help_text='Voor wie de foto niet ziet. Verplicht bij een foto.', max_length=250, verbose_name='wat er op de foto te zien is')),
                ('auteur', models.CharField(max_length=120, verbose_name='auteur')),
                ('portretteert', models.BooleanField(default=True, help_text='Dan is van iedereen toestemming nodig voordat het verhaal online kan.', verbose_name='er staan herkenbare mensen in')),
                ('status', models.CharField(choices=[('concept', 'concept'), ('ter_controle', 'ter controle'), ('gepubliceerd', 'gepubliceerd'), ('ingetrokken', 'ingetrokken')], default='concept', editable=False, max_length=30, verbose_name='status')),
                ('publiceren_op', models.DateTimeField(blank=True, help_text='Mag in de toekomst liggen.', null=True, verbose_name='moment van publicatie')),
                ('verlopen_gemeld_op', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='redactie gewaarschuwd op')),
            ],
            options={
                'verbose_name': 'verhaal',
                'verbose_name_plural': 'verhalen',
                'ordering': (models.OrderBy(models.F('publiceren_op'), descending=True, nulls_first=True), '-pk'),
                'indexes': [models.Index(fields=['status', '-publiceren_op'], name='verhaal_nieuwste')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('status', 'gepubliceerd'), _negated=True), ('publiceren_op__isnull', False), _connector='OR'), name='verhaal_gepubliceerd_met_moment', violation_error_message='Een gepubliceerd verhaal heeft een moment van publicatie.'), models.CheckConstraint(condition=models.Q(('foto', ''), models.Q(('foto_alt', ''), _negated=True), _connector='OR'), name='verhaal_foto_met_alt', violation_error_message='Beschrijf wat er op de foto te zien is.'), models.CheckConstraint(condition=models.Q(('status__in', ['concept', 'ter_controle', 'gepubliceerd', 'ingetrokken'])), name='verhaal_status_bestaat', violation_error_message='Deze status bestaat niet.')],
            },
        ),
        migrations.CreateModel(
            name='CijferBlok',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('region', models.CharField(max_length=255)),
                ('ordering', models.IntegerField(default=0)),
                ('getal', models.CharField(help_text='Zoals het er komt te staan, bijvoorbeeld 33.', max_length=40, verbose_name='getal')),
                ('eenheid', models.CharField(blank=True, max_length=60, verbose_name='eenheid')),
                ('wat', models.CharField(max_length=250, verbose_name='wat het getal zegt')),
                ('bron', models.CharField(max_length=300, verbose_name='bron')),
                ('datum', coalitie.basis.velden.VageDatumField(verbose_name='datum')),
                ('parent', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(app_label)s_%(class)s_set', to='verhalen.verhaal')),
            ],
            options={
                'verbose_name': 'cijfer',
                'verbose_name_plural': 'cijfers',
                'ordering': ['ordering'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='CitaatBlok',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('region', models.CharField(max_length=255)),
                ('ordering', models.IntegerField(default=0)),
                ('citaat', models.TextField(help_text='Zonder aanhalingstekens; die zet de site erbij.', verbose_name='citaat')),
                ('wie', models.CharField(max_length=160, verbose_name='wie zei het')),
                ('bron', models.CharField(blank=True, max_length=300, verbose_name='bron')),
                ('parent', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(app_label)s_%(class)s_set', to='verhalen.verhaal')),
            ],
            options={
                'verbose_name': 'citaat',
                'verbose_name_plural': 'citaten',
                'ordering': ['ordering'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='FotoBlok',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('region', models.CharField(max_length=255)),
                ('ordering', models.IntegerField(default=0)),
                ('foto', coalitie.basis.afbeeldingen.AfbeeldingField(height_field='hoogte', upload_to='verhalen/', verbose_name='foto', width_field='breedte')),
                ('breedte', models.PositiveIntegerField(blank=True, editable=False, null=True)),
                ('hoogte', models.PositiveIntegerField(blank=True, editable=False, null=True)),
                ('alt', models.CharField(help_text='Voor wie de foto niet ziet.', max_length=250, verbose_name='wat er te zien is')),
                ('bijschrift', models.CharField(blank=True, max_length=250, verbose_name='bijschrift')),
                ('parent', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(app_label)s_%(class)s_set', to='verhalen.verhaal')),
            ],
            options={
                'verbose_name': 'foto',
                'verbose_name_plural': "foto's",
                'ordering': ['ordering'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('alt', ''), _negated=True), name='fotoblok_met_alt', violation_error_message='Beschrijf wat er op de foto te zien is.')],
            },
        ),
        migrations.CreateModel(
            name='TekstBlok',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('region', models.CharField(max_length=255)),
                ('ordering', models.IntegerField(default=0)),
                ('tekst', models.TextField(verbose_name='tekst')),
                ('parent', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(app_label)s_%(class)s_set', to='verhalen.verhaal')),
            ],
            options={
                'verbose_name': 'tekst',
                'verbose_name_plural': 'teksten',
                'ordering': ['ordering'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Toestemming',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('wie', models.CharField(max_length=120, verbose_name='wie')),
                ('gegeven_op', models.DateField(verbose_name='gegeven op')),
                ('waarvoor', models.CharField(help_text='Bijvoorbeeld foto en verhaal op de site.', max_length=300, verbose_name='waarvoor')),
                ('geldig_tot', models.DateField(verbose_name='geldig tot en met')),
                ('verhaal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='toestemmingen', to='verhalen.verhaal', verbose_name='verhaal')),
            ],
            options={
                'verbose_name': 'toestemming',
                'verbose_name_plural': 'toestemmingen',
                'ordering': ('verhaal', 'wie'),
                'constraints': [models.CheckConstraint(condition=models.Q(('geldig_tot__gte', models.F('gegeven_op'))), name='toestemming_eind_na_begin', violation_error_message='Een toestemming loopt af nadat hij is gegeven.')],
            },
        ),
        migrations.CreateModel(
            name='BerichtEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('slug', models.SlugField(db_index=False, help_text='Het laatste stuk van het webadres. Verandert het, dan blijft het oude adres werken.', max_length=120, verbose_name='adres')),
                ('openbaar_vanaf', models.DateTimeField(blank=True, help_text='Vanaf dit moment staat het op de site. Leeg: alleen het programmateam ziet het.', null=True, verbose_name='openbaar vanaf')),
                ('titel', models.CharField(max_length=160, verbose_name='titel')),
                ('tekst', models.TextField(verbose_name='tekst')),
                ('datum', coalitie.basis.velden.VageDatumField(verbose_name='datum')),
                ('bron_naam', models.CharField(max_length=200, verbose_name='bron')),
                ('bron_url', models.URLField(blank=True, max_length=500, verbose_name='webadres van de bron')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='verhalen.bericht')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='BerichtThema',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('bericht', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='themakoppelingen', to='verhalen.bericht', verbose_name='bericht')),
                ('thema', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='themas.thema', verbose_name='thema')),
            ],
            options={
                'verbose_name': 'thema van een bericht',
                'verbose_name_plural': "thema's van berichten",
                'constraints': [models.UniqueConstraint(fields=('bericht', 'thema'), name='bericht_thema_uniek', violation_error_message='Dit thema hoort al bij dit bericht.')],
            },
        ),
        migrations.CreateModel(
            name='BerichtWijk',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('bericht', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='wijkkoppelingen', to='verhalen.bericht', verbose_name='bericht')),
                ('wijk', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='themas.wijk', verbose_name='wijk')),
            ],
            options={
                'verbose_name': 'wijk van een bericht',
                'verbose_name_plural': 'wijken van berichten',
                'constraints': [models.UniqueConstraint(fields=('bericht', 'wijk'), name='bericht_wijk_uniek', violation_error_message='Deze wijk hoort al bij dit bericht.')],
            },
        ),
        migrations.CreateModel(
            name='VerhaalEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('slug', models.SlugField(db_index=False, help_text='Het laatste stuk van het webadres. Verandert het, dan blijft het oude adres werken.', max_length=120, verbose_name='adres')),
                ('titel', models.CharField(max_length=160, verbose_name='titel')),
                ('intro', models.CharField(help_text='Twee of drie zinnen, ten hoogste 300 tekens.', max_length=300, verbose_name='intro')),
                ('foto', coalitie.basis.afbeeldingen.AfbeeldingField(blank=True, height_field='foto_hoogte', upload_to='verhalen/', verbose_name='hoofdfoto', width_field='foto_breedte')),
                ('foto_breedte', models.PositiveIntegerField(blank=True, editable=False, null=True)),
                ('foto_hoogte', models.PositiveIntegerField(blank=True, editable=False, null=True)),
                ('foto_alt', models.CharField(blank=True, help_text='Voor wie de foto niet ziet. Verplicht bij een foto.', max_length=250, verbose_name='wat er op de foto te zien is')),
                ('auteur', models.CharField(max_length=120, verbose_name='auteur')),
                ('portretteert', models.BooleanField(default=True, help_text='Dan is van iedereen toestemming nodig voordat het verhaal online kan.', verbose_name='er staan herkenbare mensen in')),
                ('status', models.CharField(choices=[('concept', 'concept'), ('ter_controle', 'ter controle'), ('gepubliceerd', 'gepubliceerd'), ('ingetrokken', 'ingetrokken')], default='concept', editable=False, max_length=30, verbose_name='status')),
                ('publiceren_op', models.DateTimeField(blank=True, help_text='Mag in de toekomst liggen.', null=True, verbose_name='moment van publicatie')),
                ('verlopen_gemeld_op', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='redactie gewaarschuwd op')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='verhalen.verhaal')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='VerhaalInterventie',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('interventie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='themas.interventie', verbose_name='interventie')),
                ('verhaal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='interventiekoppelingen', to='verhalen.verhaal', verbose_name='verhaal')),
            ],
            options={
                'verbose_name': 'interventie van een verhaal',
                'verbose_name_plural': 'interventies van verhalen',
                'constraints': [models.UniqueConstraint(fields=('verhaal', 'interventie'), name='verhaal_interventie_uniek', violation_error_message='Deze interventie hoort al bij dit verhaal.')],
            },
        ),
        migrations.CreateModel(
            name='VerhaalPartner',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('partner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.partner', verbose_name='partner')),
                ('verhaal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='partnerkoppelingen', to='verhalen.verhaal', verbose_name='verhaal')),
            ],
            options={
                'verbose_name': 'partner van een verhaal',
                'verbose_name_plural': 'partners van verhalen',
                'constraints': [models.UniqueConstraint(fields=('verhaal', 'partner'), name='verhaal_partner_uniek', violation_error_message='Deze partner hoort al bij dit verhaal.')],
            },
        ),
        migrations.CreateModel(
            name='VerhaalStap',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('van', models.CharField(blank=True, editable=False, max_length=30, verbose_name='van')),
                ('naar', models.CharField(editable=False, max_length=30, verbose_name='naar')),
                ('ingegaan', coalitie.basis.velden.VageDatumField(help_text='De dag waarop het gebeurde.', verbose_name='ingegaan')),
                ('reden', models.TextField(verbose_name='reden')),
                ('bron', models.CharField(blank=True, max_length=300, verbose_name='bron')),
                ('vastgelegd_op', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='vastgelegd op')),
                ('onderwerp', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='stappen', to='verhalen.verhaal', verbose_name='verhaal')),
                ('vastgelegd_door', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='vastgelegd door')),
            ],
            options={
                'verbose_name': 'stap van een verhaal',
                'verbose_name_plural': 'stappen van verhalen',
                'ordering': ('ingegaan', 'pk'),
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('reden', ''), _negated=True), name='verhaalstap_met_reden', violation_error_message='Een stap heeft een reden nodig.')],
            },
        ),
        migrations.CreateModel(
            name='VerhaalThema',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('thema', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='themas.thema', verbose_name='thema')),
                ('verhaal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='themakoppelingen', to='verhalen.verhaal', verbose_name='verhaal')),
            ],
            options={
                'verbose_name': 'thema van een verhaal',
                'verbose_name_plural': "thema's van verhalen",
                'constraints': [models.UniqueConstraint(fields=('verhaal', 'thema'), name='verhaal_thema_uniek', violation_error_message='Dit thema hoort al bij dit verhaal.')],
            },
        ),
        migrations.CreateModel(
            name='VerhaalWijk',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('verhaal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='wijkkoppelingen', to='verhalen.verhaal', verbose_name='verhaal')),
                ('wijk', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='themas.wijk', verbose_name='wijk')),
            ],
            options={
                'verbose_name': 'wijk van een verhaal',
                'verbose_name_plural': 'wijken van verhalen',
                'constraints': [models.UniqueConstraint(fields=('verhaal', 'wijk'), name='verhaal_wijk_uniek', violation_error_message='Deze wijk hoort al bij dit verhaal.')],
            },
        ),
        migrations.CreateModel(
            name='BerichtThemaEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('bericht', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='verhalen.bericht', verbose_name='bericht')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='verhalen.berichtthema')),
                ('thema', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='themas.thema', verbose_name='thema')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='BerichtWijkEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('bericht', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='verhalen.bericht', verbose_name='bericht')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='verhalen.berichtwijk')),
                ('wijk', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='themas.wijk', verbose_name='wijk')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ToestemmingEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('wie', models.CharField(max_length=120, verbose_name='wie')),
                ('gegeven_op', models.DateField(verbose_name='gegeven op')),
                ('waarvoor', models.CharField(help_text='Bijvoorbeeld foto en verhaal op de site.', max_length=300, verbose_name='waarvoor')),
                ('geldig_tot', models.DateField(verbose_name='geldig tot en met')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='verhalen.toestemming')),
                ('verhaal', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='verhalen.verhaal', verbose_name='verhaal')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='TekstBlokEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('region', models.CharField(max_length=255)),
                ('ordering', models.IntegerField(default=0)),
                ('tekst', models.TextField(verbose_name='tekst')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='verhalen.tekstblok')),
                ('parent', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='verhalen.verhaal')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='FotoBlokEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('region', models.CharField(max_length=255)),
                ('ordering', models.IntegerField(default=0)),
                ('foto', coalitie.basis.afbeeldingen.AfbeeldingField(height_field='hoogte', upload_to='verhalen/', verbose_name='foto', width_field='breedte')),
                ('breedte', models.PositiveIntegerField(blank=True, editable=False, null=True)),
                ('hoogte', models.PositiveIntegerField(blank=True, editable=False, null=True)),
                ('alt', models.CharField(help_text='Voor wie de foto niet ziet.', max_length=250, verbose_name='wat er te zien is')),
                ('bijschrift', models.CharField(blank=True, max_length=250, verbose_name='bijschrift')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='verhalen.fotoblok')),
                ('parent', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='verhalen.verhaal')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='CitaatBlokEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('region', models.CharField(max_length=255)),
                ('ordering', models.IntegerField(default=0)),
                ('citaat', models.TextField(help_text='Zonder aanhalingstekens; die zet de site erbij.', verbose_name='citaat')),
                ('wie', models.CharField(max_length=160, verbose_name='wie zei het')),
                ('bron', models.CharField(blank=True, max_length=300, verbose_name='bron')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='verhalen.citaatblok')),
                ('parent', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='verhalen.verhaal')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='CijferBlokEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('region', models.CharField(max_length=255)),
                ('ordering', models.IntegerField(default=0)),
                ('getal', models.CharField(help_text='Zoals het er komt te staan, bijvoorbeeld 33.', max_length=40, verbose_name='getal')),
                ('eenheid', models.CharField(blank=True, max_length=60, verbose_name='eenheid')),
                ('wat', models.CharField(max_length=250, verbose_name='wat het getal zegt')),
                ('bron', models.CharField(max_length=300, verbose_name='bron')),
                ('datum', coalitie.basis.velden.VageDatumField(verbose_name='datum')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='verhalen.cijferblok')),
                ('parent', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='verhalen.verhaal')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='VerhaalInterventieEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('interventie', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='themas.interventie', verbose_name='interventie')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='verhalen.verhaalinterventie')),
                ('verhaal', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='verhalen.verhaal', verbose_name='verhaal')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='VerhaalPartnerEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('partner', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.partner', verbose_name='partner')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='verhalen.verhaalpartner')),
                ('verhaal', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='verhalen.verhaal', verbose_name='verhaal')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='VerhaalStapEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('van', models.CharField(blank=True, editable=False, max_length=30, verbose_name='van')),
                ('naar', models.CharField(editable=False, max_length=30, verbose_name='naar')),
                ('ingegaan', coalitie.basis.velden.VageDatumField(help_text='De dag waarop het gebeurde.', verbose_name='ingegaan')),
                ('reden', models.TextField(verbose_name='reden')),
                ('bron', models.CharField(blank=True, max_length=300, verbose_name='bron')),
                ('vastgelegd_op', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='vastgelegd op')),
                ('onderwerp', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='verhalen.verhaal', verbose_name='verhaal')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='verhalen.verhaalstap')),
                ('vastgelegd_door', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='vastgelegd door')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='VerhaalThemaEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='verhalen.verhaalthema')),
                ('thema', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='themas.thema', verbose_name='thema')),
                ('verhaal', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='verhalen.verhaal', verbose_name='verhaal')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='VerhaalWijkEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='verhalen.verhaalwijk')),
                ('verhaal', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='verhalen.verhaal', verbose_name='verhaal')),
                ('wijk', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='themas.wijk', verbose_name='wijk')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='Bericht',
            name='themas',
            field=models.ManyToManyField(related_name='+', through='verhalen.BerichtThema', to='themas.thema', verbose_name="thema's"),
        ),
        migrations.AddField(
            model_name='Bericht',
            name='wijken',
            field=models.ManyToManyField(related_name='+', through='verhalen.BerichtWijk', to='themas.wijk', verbose_name='wijken'),
        ),
        migrations.AddField(
            model_name='Verhaal',
            name='interventies',
            field=models.ManyToManyField(related_name='+', through='verhalen.VerhaalInterventie', to='themas.interventie', verbose_name='interventies'),
        ),
        migrations.AddField(
            model_name='Verhaal',
            name='partners',
            field=models.ManyToManyField(related_name='+', through='verhalen.VerhaalPartner', to='partners.partner', verbose_name='partners'),
        ),
        migrations.AddField(
            model_name='Verhaal',
            name='themas',
            field=models.ManyToManyField(related_name='+', through='verhalen.VerhaalThema', to='themas.thema', verbose_name="thema's"),
        ),
        migrations.AddField(
            model_name='Verhaal',
            name='wijken',
            field=models.ManyToManyField(related_name='+', through='verhalen.VerhaalWijk', to='themas.wijk', verbose_name='wijken'),
        ),
        coalitie.basis.migraties.TriggersErbij(
            toevoegingen=[pgtrigger.migrations.AddTrigger(
                model_name='berichtthema',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "verhalen_berichtthemaevent" ("bericht_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "thema_id") VALUES (NEW."bericht_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."thema_id"); RETURN NULL;', hash='c43b4f48b4e38e462e94053b9ffdf579ffb9d1c3', operation='INSERT', pgid='pgtrigger_insert_insert_4ee48', table='verhalen_berichtthema', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='berichtthema',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "verhalen_berichtthemaevent" ("bericht_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "thema_id") VALUES (NEW."bericht_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."thema_id"); RETURN NULL;', hash='34709c78dd9d1a80f0ab776615590a26b7005f40', operation='UPDATE', pgid='pgtrigger_update_update_ef312', table='verhalen_berichtthema', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='berichtthema',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "verhalen_berichtthemaevent" ("bericht_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "thema_id") VALUES (OLD."bericht_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."thema_id"); RETURN NULL;', hash='d00f48434f188ac8fc8d651356201d989add5b0d', operation='DELETE', pgid='pgtrigger_delete_delete_2bf81', table='verhalen_berichtthema', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='berichtwijk',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "verhalen_berichtwijkevent" ("bericht_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "wijk_id") VALUES (NEW."bericht_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."wijk_id"); RETURN NULL;', hash='cc560499f675487d3490ed68fdaa2e5ec9fc162e', operation='INSERT', pgid='pgtrigger_insert_insert_8ed54', table='verhalen_berichtwijk', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='berichtwijk',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "verhalen_berichtwijkevent" ("bericht_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "wijk_id") VALUES (NEW."bericht_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."wijk_id"); RETURN NULL;', hash='2712cc26b66306289ee6072b11a87c4514cf3ef8', operation='UPDATE', pgid='pgtrigger_update_update_02735', table='verhalen_berichtwijk', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='berichtwijk',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "verhalen_berichtwijkevent" ("bericht_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "wijk_id") VALUES (OLD."bericht_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."wijk_id"); RETURN NULL;', hash='01f3434db94971ab787ee084e1b47766412c5cb7', operation='DELETE', pgid='pgtrigger_delete_delete_ccdea', table='verhalen_berichtwijk', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='bericht',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "verhalen_berichtevent" ("bron_naam", "bron_url", "datum", "id", "openbaar_vanaf", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "tekst", "titel") VALUES (NEW."bron_naam", NEW."bron_url", NEW."datum", NEW."id", NEW."openbaar_vanaf", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slug", NEW."tekst", NEW."titel"); RETURN NULL;', hash='5912fbe8b043807277cb9ac09e65ff0ec7b1fbfd', operation='INSERT', pgid='pgtrigger_insert_insert_437e0', table='verhalen_bericht', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='bericht',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "verhalen_berichtevent" ("bron_naam", "bron_url", "datum", "id", "openbaar_vanaf", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "tekst", "titel") VALUES (NEW."bron_naam", NEW."bron_url", NEW."datum", NEW."id", NEW."openbaar_vanaf", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slug", NEW."tekst", NEW."titel"); RETURN NULL;', hash='40595ff056de831fc140d4fec19fcf96e801724e', operation='UPDATE', pgid='pgtrigger_update_update_f1a57', table='verhalen_bericht', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='bericht',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "verhalen_berichtevent" ("bron_naam", "bron_url", "datum", "id", "openbaar_vanaf", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "tekst", "titel") VALUES (OLD."bron_naam", OLD."bron_url", OLD."datum", OLD."id", OLD."openbaar_vanaf", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."slug", OLD."tekst", OLD."titel"); RETURN NULL;', hash='bf2aba300470aabad2819608cd37eaa7da2268ba', operation='DELETE', pgid='pgtrigger_delete_delete_a382f', table='verhalen_bericht', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='toestemming',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "verhalen_toestemmingevent" ("gegeven_op", "geldig_tot", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "verhaal_id", "waarvoor", "wie") VALUES (NEW."gegeven_op", NEW."geldig_tot", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."verhaal_id", NEW."waarvoor", NEW."wie"); RETURN NULL;', hash='c7ee3aaf975f0fdcb31234d94a0913902fee3ef1', operation='INSERT', pgid='pgtrigger_insert_insert_da934', table='verhalen_toestemming', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='toestemming',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "verhalen_toestemmingevent" ("gegeven_op", "geldig_tot", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "verhaal_id", "waarvoor", "wie") VALUES (NEW."gegeven_op", NEW."geldig_tot", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."verhaal_id", NEW."waarvoor", NEW."wie"); RETURN NULL;', hash='3c58b55c81bfa30ae9242e57158a482040cc7f66', operation='UPDATE', pgid='pgtrigger_update_update_a3211', table='verhalen_toestemming', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='toestemming',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "verhalen_toestemmingevent" ("gegeven_op", "geldig_tot", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "verhaal_id", "waarvoor", "wie") VALUES (OLD."gegeven_op", OLD."geldig_tot", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."verhaal_id", OLD."waarvoor", OLD."wie"); RETURN NULL;', hash='21c0b91655f86890e8af115805cb54ceba1a6f2d', operation='DELETE', pgid='pgtrigger_delete_delete_8e24b', table='verhalen_toestemming', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='tekstblok',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "verhalen_tekstblokevent" ("id", "ordering", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region", "tekst") VALUES (NEW."id", NEW."ordering", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."region", NEW."tekst"); RETURN NULL;', hash='e0791d53b32a4e82e4e66068c212a86e0828750f', operation='INSERT', pgid='pgtrigger_insert_insert_9a0e7', table='verhalen_tekstblok', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='tekstblok',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "verhalen_tekstblokevent" ("id", "ordering", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region", "tekst") VALUES (NEW."id", NEW."ordering", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."region", NEW."tekst"); RETURN NULL;', hash='a9c89257ec64031d4f65c9554bc778e4c22d9f1e', operation='UPDATE', pgid='pgtrigger_update_update_479fb', table='verhalen_tekstblok', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='tekstblok',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "verhalen_tekstblokevent" ("id", "ordering", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region", "tekst") VALUES (OLD."id", OLD."ordering", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."region", OLD."tekst"); RETURN NULL;', hash='d2d38b373a6feabc0aa49a070f890374234ec07e', operation='DELETE', pgid='pgtrigger_delete_delete_bdfbf', table='verhalen_tekstblok', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='fotoblok',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "verhalen_fotoblokevent" ("alt", "bijschrift", "breedte", "foto", "hoogte", "id", "ordering", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region") VALUES (NEW."alt", NEW."bijschrift", NEW."breedte", NEW."foto", NEW."hoogte", NEW."id", NEW."ordering", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."region"); RETURN NULL;', hash='77a3559f3ce48c82224d5875bd01b77e8d1a2d55', operation='INSERT', pgid='pgtrigger_insert_insert_12601', table='verhalen_fotoblok', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='fotoblok',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "verhalen_fotoblokevent" ("alt", "bijschrift", "breedte", "foto", "hoogte", "id", "ordering", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region") VALUES (NEW."alt", NEW."bijschrift", NEW."breedte", NEW."foto", NEW."hoogte", NEW."id", NEW."ordering", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."region"); RETURN NULL;', hash='2d3d8fcf9faa3b6bbe43ad3d8d960fe74b252b68', operation='UPDATE', pgid='pgtrigger_update_update_32f2b', table='verhalen_fotoblok', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='fotoblok',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "verhalen_fotoblokevent" ("alt", "bijschrift", "breedte", "foto", "hoogte", "id", "ordering", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region") VALUES (OLD."alt", OLD."bijschrift", OLD."breedte", OLD."foto", OLD."hoogte", OLD."id", OLD."ordering", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."region"); RETURN NULL;', hash='04dc795603e52dae6571198ecdd196fb35471b4a', operation='DELETE', pgid='pgtrigger_delete_delete_541cf', table='verhalen_fotoblok', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='citaatblok',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "verhalen_citaatblokevent" ("bron", "citaat", "id", "ordering", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region", "wie") VALUES (NEW."bron", NEW."citaat", NEW."id", NEW."ordering", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."region", NEW."wie"); RETURN NULL;', hash='51a093f4249008c98a98dfd4a4757b0472e3b90f', operation='INSERT', pgid='pgtrigger_insert_insert_d5518', table='verhalen_citaatblok', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='citaatblok',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "verhalen_citaatblokevent" ("bron", "citaat", "id", "ordering", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region", "wie") VALUES (NEW."bron", NEW."citaat", NEW."id", NEW."ordering", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."region", NEW."wie"); RETURN NULL;', hash='2948fd1ab44e7ad2ab8236e983a463b62d3c6824', operation='UPDATE', pgid='pgtrigger_update_update_97354', table='verhalen_citaatblok', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='citaatblok',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "verhalen_citaatblokevent" ("bron", "citaat", "id", "ordering", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region", "wie") VALUES (OLD."bron", OLD."citaat", OLD."id", OLD."ordering", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."region", OLD."wie"); RETURN NULL;', hash='0aae3769e2f7b0c22ba7596664eb07baca4c9922', operation='DELETE', pgid='pgtrigger_delete_delete_e8e5c', table='verhalen_citaatblok', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='cijferblok',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "verhalen_cijferblokevent" ("bron", "datum", "eenheid", "getal", "id", "ordering", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region", "wat") VALUES (NEW."bron", NEW."datum", NEW."eenheid", NEW."getal", NEW."id", NEW."ordering", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."region", NEW."wat"); RETURN NULL;', hash='fe7e5cc90acfb855b820bd3de46eabaa0ccb16f0', operation='INSERT', pgid='pgtrigger_insert_insert_de459', table='verhalen_cijferblok', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='cijferblok',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "verhalen_cijferblokevent" ("bron", "datum", "eenheid", "getal", "id", "ordering", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region", "wat") VALUES (NEW."bron", NEW."datum", NEW."eenheid", NEW."getal", NEW."id", NEW."ordering", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."region", NEW."wat"); RETURN NULL;', hash='6c46db7f40878f6d2aeeff20c1919c5a62474e6f', operation='UPDATE', pgid='pgtrigger_update_update_e1277', table='verhalen_cijferblok', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='cijferblok',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "verhalen_cijferblokevent" ("bron", "datum", "eenheid", "getal", "id", "ordering", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region", "wat") VALUES (OLD."bron", OLD."datum", OLD."eenheid", OLD."getal", OLD."id", OLD."ordering", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."region", OLD."wat"); RETURN NULL;', hash='d32130157b049836de12c7e04ec7c3a2b2c7ded6', operation='DELETE', pgid='pgtrigger_delete_delete_a3f3e', table='verhalen_cijferblok', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='verhaalinterventie',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "verhalen_verhaalinterventieevent" ("id", "interventie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "verhaal_id") VALUES (NEW."id", NEW."interventie_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."verhaal_id"); RETURN NULL;', hash='7d8f32db4c4cab9c4d6a7fcab7bf678ff6068df2', operation='INSERT', pgid='pgtrigger_insert_insert_34651', table='verhalen_verhaalinterventie', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='verhaalinterventie',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "verhalen_verhaalinterventieevent" ("id", "interventie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "verhaal_id") VALUES (NEW."id", NEW."interventie_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."verhaal_id"); RETURN NULL;', hash='41a3241c37658a9255cba99a6cc9a922fb0e67e9', operation='UPDATE', pgid='pgtrigger_update_update_625f1', table='verhalen_verhaalinterventie', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='verhaalinterventie',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "verhalen_verhaalinterventieevent" ("id", "interventie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "verhaal_id") VALUES (OLD."id", OLD."interventie_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."verhaal_id"); RETURN NULL;', hash='0f97950716c8c5312ccf2c13639f28f781bf6b98', operation='DELETE', pgid='pgtrigger_delete_delete_f883e', table='verhalen_verhaalinterventie', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='verhaalpartner',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "verhalen_verhaalpartnerevent" ("id", "partner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "verhaal_id") VALUES (NEW."id", NEW."partner_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."verhaal_id"); RETURN NULL;', hash='f8e00ee63e0310be95324edd166139c530c721ff', operation='INSERT', pgid='pgtrigger_insert_insert_314b5', table='verhalen_verhaalpartner', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='verhaalpartner',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "verhalen_verhaalpartnerevent" ("id", "partner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "verhaal_id") VALUES (NEW."id", NEW."partner_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."verhaal_id"); RETURN NULL;', hash='c6e42bafe21dd4a8289aca4d1c0480d1fa9bebc2', operation='UPDATE', pgid='pgtrigger_update_update_b6240', table='verhalen_verhaalpartner', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='verhaalpartner',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "verhalen_verhaalpartnerevent" ("id", "partner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "verhaal_id") VALUES (OLD."id", OLD."partner_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."verhaal_id"); RETURN NULL;', hash='699c52ae4a0a89629ed98759f552ae963524e474', operation='DELETE', pgid='pgtrigger_delete_delete_75cbc', table='verhalen_verhaalpartner', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='verhaalstap',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "verhalen_verhaalstapevent" ("bron", "id", "ingegaan", "naar", "onderwerp_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "van", "vastgelegd_door_id", "vastgelegd_op") VALUES (NEW."bron", NEW."id", NEW."ingegaan", NEW."naar", NEW."onderwerp_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reden", NEW."van", NEW."vastgelegd_door_id", NEW."vastgelegd_op"); RETURN NULL;', hash='c12b3bc8727efded8a291cb63644a4ed21f8a7fe', operation='INSERT', pgid='pgtrigger_insert_insert_3c1fe', table='verhalen_verhaalstap', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='verhaalstap',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "verhalen_verhaalstapevent" ("bron", "id", "ingegaan", "naar", "onderwerp_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "van", "vastgelegd_door_id", "vastgelegd_op") VALUES (NEW."bron", NEW."id", NEW."ingegaan", NEW."naar", NEW."onderwerp_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reden", NEW."van", NEW."vastgelegd_door_id", NEW."vastgelegd_op"); RETURN NULL;', hash='6ed9e2cab67d0816ac2497b153d778d3f70e2f94', operation='UPDATE', pgid='pgtrigger_update_update_a7380', table='verhalen_verhaalstap', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='verhaalstap',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "verhalen_verhaalstapevent" ("bron", "id", "ingegaan", "naar", "onderwerp_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "van", "vastgelegd_door_id", "vastgelegd_op") VALUES (OLD."bron", OLD."id", OLD."ingegaan", OLD."naar", OLD."onderwerp_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reden", OLD."van", OLD."vastgelegd_door_id", OLD."vastgelegd_op"); RETURN NULL;', hash='0cf254cbc19a8e128cb294dc3560bf0cc0a55cbd', operation='DELETE', pgid='pgtrigger_delete_delete_04f02', table='verhalen_verhaalstap', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='verhaalthema',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "verhalen_verhaalthemaevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "thema_id", "verhaal_id") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."thema_id", NEW."verhaal_id"); RETURN NULL;', hash='8216cf87e62a7895075e1c75ca300ee4a92b94c1', operation='INSERT', pgid='pgtrigger_insert_insert_3ae11', table='verhalen_verhaalthema', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='verhaalthema',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "verhalen_verhaalthemaevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "thema_id", "verhaal_id") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."thema_id", NEW."verhaal_id"); RETURN NULL;', hash='3e6912bd75bef62f34a121cc3829f8cf8ab36610', operation='UPDATE', pgid='pgtrigger_update_update_56c74', table='verhalen_verhaalthema', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='verhaalthema',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "verhalen_verhaalthemaevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "thema_id", "verhaal_id") VALUES (OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."thema_id", OLD."verhaal_id"); RETURN NULL;', hash='4e9572285eb5fd4159ce27a61a3fc27562e9127c', operation='DELETE', pgid='pgtrigger_delete_delete_e91bf', table='verhalen_verhaalthema', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='verhaalwijk',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "verhalen_verhaalwijkevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "verhaal_id", "wijk_id") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."verhaal_id", NEW."wijk_id"); RETURN NULL;', hash='dac963111ff39e99932a865d874b33aab0740726', operation='INSERT', pgid='pgtrigger_insert_insert_4c5d0', table='verhalen_verhaalwijk', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='verhaalwijk',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "verhalen_verhaalwijkevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "verhaal_id", "wijk_id") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."verhaal_id", NEW."wijk_id"); RETURN NULL;', hash='0ac45e9b91d6362c27a56bc234b2eeb4eece7786', operation='UPDATE', pgid='pgtrigger_update_update_2554e', table='verhalen_verhaalwijk', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='verhaalwijk',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "verhalen_verhaalwijkevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "verhaal_id", "wijk_id") VALUES (OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."verhaal_id", OLD."wijk_id"); RETURN NULL;', hash='0cfb43d33b3c4b4b5c9450499f244562860db138', operation='DELETE', pgid='pgtrigger_delete_delete_34e26', table='verhalen_verhaalwijk', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='verhaal',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "verhalen_verhaalevent" ("auteur", "foto", "foto_alt", "foto_breedte", "foto_hoogte", "id", "intro", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portretteert", "publiceren_op", "slug", "status", "titel", "verlopen_gemeld_op") VALUES (NEW."auteur", NEW."foto", NEW."foto_alt", NEW."foto_breedte", NEW."foto_hoogte", NEW."id", NEW."intro", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."portretteert", NEW."publiceren_op", NEW."slug", NEW."status", NEW."titel", NEW."verlopen_gemeld_op"); RETURN NULL;', hash='a8260ab8a78a6b3b8e2db14bdd1088e788afa32a', operation='INSERT', pgid='pgtrigger_insert_insert_55a3f', table='verhalen_verhaal', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='verhaal',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "verhalen_verhaalevent" ("auteur", "foto", "foto_alt", "foto_breedte", "foto_hoogte", "id", "intro", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portretteert", "publiceren_op", "slug", "status", "titel", "verlopen_gemeld_op") VALUES (NEW."auteur", NEW."foto", NEW."foto_alt", NEW."foto_breedte", NEW."foto_hoogte", NEW."id", NEW."intro", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."portretteert", NEW."publiceren_op", NEW."slug", NEW."status", NEW."titel", NEW."verlopen_gemeld_op"); RETURN NULL;', hash='f2e95522add79ec6ac8eb7f0574c5a3bbc1da11c', operation='UPDATE', pgid='pgtrigger_update_update_cf545', table='verhalen_verhaal', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='verhaal',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "verhalen_verhaalevent" ("auteur", "foto", "foto_alt", "foto_breedte", "foto_hoogte", "id", "intro", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portretteert", "publiceren_op", "slug", "status", "titel", "verlopen_gemeld_op") VALUES (OLD."auteur", OLD."foto", OLD."foto_alt", OLD."foto_breedte", OLD."foto_hoogte", OLD."id", OLD."intro", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."portretteert", OLD."publiceren_op", OLD."slug", OLD."status", OLD."titel", OLD."verlopen_gemeld_op"); RETURN NULL;', hash='f5083eaa40fd2c2cda8ea0a26777b68c467062de', operation='DELETE', pgid='pgtrigger_delete_delete_f71c7', table='verhalen_verhaal', when='AFTER')),
            )],
        ),
    ]
