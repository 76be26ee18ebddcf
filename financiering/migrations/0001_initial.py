import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

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
            name='Regeling',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(help_text='Het laatste stuk van het webadres. Verandert het, dan blijft het oude adres werken.', max_length=120, unique=True, verbose_name='adres')),
                ('naam', models.CharField(max_length=160, unique=True, verbose_name='naam')),
                ('verstrekker', models.CharField(help_text='Het ministerie of fonds dat het geld geeft.', max_length=160, verbose_name='verstrekker')),
                ('grondslag', models.CharField(blank=True, max_length=300, verbose_name='wettelijke grondslag')),
                ('url', models.URLField(blank=True, max_length=500, verbose_name='webadres')),
                ('cofinanciering_percentage', models.DecimalField(blank=True, decimal_places=2, help_text='Welk deel de regio zelf moet betalen. Leeg: niet bekend. 0: geen.', max_digits=5, null=True, validators=[django.core.validators.MaxValueValidator(100)], verbose_name='cofinanciering (%)')),
                ('toelichting', models.TextField(blank=True, verbose_name='regels van deze regeling')),
            ],
            options={
                'verbose_name': 'regeling',
                'verbose_name_plural': 'regelingen',
                'ordering': ('naam',),
                'constraints': [models.CheckConstraint(condition=models.Q(('cofinanciering_percentage__isnull', True), ('cofinanciering_percentage__range', (0, 100)), _connector='OR'), name='regeling_cofinanciering_is_percentage', violation_error_message='Een percentage ligt tussen 0 en 100.')],
            },
        ),
        migrations.CreateModel(
            name='Hoofdthema',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('naam', models.CharField(max_length=120, verbose_name='naam')),
                ('regeling', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='hoofdthemas', to='financiering.regeling', verbose_name='regeling')),
            ],
            options={
                'verbose_name': 'hoofdthema van een regeling',
                'verbose_name_plural': "hoofdthema's van regelingen",
                'ordering': ('regeling', 'naam'),
                'constraints': [models.UniqueConstraint(fields=('regeling', 'naam'), name='hoofdthema_uniek', violation_error_message='Dit hoofdthema heeft deze regeling al.')],
            },
        ),
        migrations.CreateModel(
            name='RegelingEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('slug', models.SlugField(db_index=False, help_text='Het laatste stuk van het webadres. Verandert het, dan blijft het oude adres werken.', max_length=120, verbose_name='adres')),
                ('naam', models.CharField(max_length=160, verbose_name='naam')),
                ('verstrekker', models.CharField(help_text='Het ministerie of fonds dat het geld geeft.', max_length=160, verbose_name='verstrekker')),
                ('grondslag', models.CharField(blank=True, max_length=300, verbose_name='wettelijke grondslag')),
                ('url', models.URLField(blank=True, max_length=500, verbose_name='webadres')),
                ('cofinanciering_percentage', models.DecimalField(blank=True, decimal_places=2, help_text='Welk deel de regio zelf moet betalen. Leeg: niet bekend. 0: geen.', max_digits=5, null=True, validators=[django.core.validators.MaxValueValidator(100)], verbose_name='cofinanciering (%)')),
                ('toelichting', models.TextField(blank=True, verbose_name='regels van deze regeling')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='financiering.regeling')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Ronde',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(help_text='Het laatste stuk van het webadres. Verandert het, dan blijft het oude adres werken.', max_length=120, unique=True, verbose_name='adres')),
                ('naam', models.CharField(max_length=120, verbose_name='naam')),
                ('opent', models.DateTimeField(blank=True, null=True, verbose_name='opent')),
                ('sluit', models.DateTimeField(blank=True, null=True, verbose_name='sluit')),
                ('plafond', coalitie.basis.velden.GeldField(blank=True, help_text='Wat er in deze ronde te verdelen is.', null=True, verbose_name='plafond')),
                ('maximum_per_aanvraag', coalitie.basis.velden.GeldField(blank=True, null=True, verbose_name='maximum per aanvraag')),
                ('regeling', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rondes', to='financiering.regeling', verbose_name='regeling')),
            ],
            options={
                'verbose_name': 'ronde',
                'verbose_name_plural': 'rondes',
                'ordering': ('regeling', 'opent', 'naam'),
                'constraints': [models.CheckConstraint(condition=models.Q(('opent__isnull', True), ('sluit__isnull', True), ('sluit__gt', models.F('opent')), _connector='OR'), name='ronde_sluit_na_opent', violation_error_message='Een ronde sluit nadat hij opent.'), models.CheckConstraint(condition=models.Q(models.Q(('plafond__isnull', True), ('plafond__gte', 0), _connector='OR'), models.Q(('maximum_per_aanvraag__isnull', True), ('maximum_per_aanvraag__gte', 0), _connector='OR')), name='ronde_bedragen_niet_negatief', violation_error_message='Een bedrag is niet negatief.'), models.CheckConstraint(condition=models.Q(('plafond__isnull', True), ('maximum_per_aanvraag__isnull', True), ('maximum_per_aanvraag__lte', models.F('plafond')), _connector='OR'), name='ronde_maximum_binnen_plafond', violation_error_message='Het maximum per aanvraag past binnen het plafond.')],
            },
        ),
        migrations.CreateModel(
            name='Aanvraag',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(help_text='Het laatste stuk van het webadres. Verandert het, dan blijft het oude adres werken.', max_length=120, unique=True, verbose_name='adres')),
                ('openbaar_vanaf', models.DateTimeField(blank=True, help_text='Vanaf dit moment staat het op de site. Leeg: alleen het programmateam ziet het.', null=True, verbose_name='openbaar vanaf')),
                ('titel', models.CharField(max_length=200, verbose_name='titel')),
                ('kenmerk', models.CharField(blank=True, max_length=80, verbose_name='kenmerk')),
                ('status', models.CharField(choices=[('verkend', 'verkend'), ('voorbereiding', 'voorbereiding'), ('ingediend', 'ingediend'), ('aanvulling_gevraagd', 'aanvulling gevraagd'), ('in_beoordeling', 'in beoordeling'), ('geselecteerd', 'geselecteerd'), ('gereserveerd', 'gereserveerd'), ('toegekend', 'toegekend'), ('deels_toegekend', 'deels toegekend'), ('afgewezen', 'afgewezen'), ('ingetrokken', 'ingetrokken'), ('in_uitvoering', 'in uitvoering'), ('verantwoord', 'verantwoord'), ('vastgesteld', 'vastgesteld'), ('onbekend', 'niet bekend')], default='verkend', editable=False, max_length=30, verbose_name='status')),
                ('ingediend_op', coalitie.basis.velden.VageDatumField(blank=True, null=True, verbose_name='ingediend op')),
                ('verwacht_op', coalitie.basis.velden.VageDatumField(blank=True, null=True, verbose_name='besluit verwacht')),
                ('besloten_op', coalitie.basis.velden.VageDatumField(blank=True, null=True, verbose_name='besloten op')),
                ('publiek', models.TextField(blank=True, verbose_name='samenvatting voor de site')),
                ('interne_notitie', models.TextField(blank=True, help_text='Alleen voor het team. Komt nooit op de site.', verbose_name='interne notitie')),
                ('besluitdocument', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='themas.document', verbose_name='besluitdocument')),
                ('penvoerder', models.ForeignKey(blank=True, help_text='Wie de aanvraag indient en het geld ontvangt. Leeg: niet bekend.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.partner', verbose_name='penvoerder')),
                ('ronde', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='aanvragen', to='financiering.ronde', verbose_name='ronde')),
            ],
            options={
                'verbose_name': 'aanvraag',
                'verbose_name_plural': 'aanvragen',
                'ordering': ('titel',),
                'constraints': [models.CheckConstraint(condition=models.Q(('ingediend_op__isnull', True), ('besloten_op__isnull', True), ('besloten_op__endswith__gt', models.F('ingediend_op__startswith')), _connector='OR'), name='aanvraag_besluit_na_indiening', violation_error_message='Een besluit valt nadat de aanvraag is ingediend.'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'ingediend'), _negated=True), ('ingediend_op__isnull', False), _connector='OR'), name='aanvraag_ingediend_met_datum', violation_error_message='Een ingediende aanvraag heeft een datum van indiening.'), models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['toegekend', 'deels_toegekend', 'afgewezen']), _negated=True), ('besloten_op__isnull', False), _connector='OR'), name='aanvraag_besloten_met_datum', violation_error_message='Een besluit heeft een datum.'), models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['verkend', 'voorbereiding', 'ingediend', 'aanvulling_gevraagd', 'in_beoordeling']), _negated=True), ('besloten_op__isnull', True), _connector='OR'), name='aanvraag_niet_besloten_voor_besluit', violation_error_message='Een aanvraag waarover nog niet is besloten, heeft geen datum van besluit.'), models.CheckConstraint(condition=models.Q(('status__in', ['verkend', 'voorbereiding', 'ingediend', 'aanvulling_gevraagd', 'in_beoordeling', 'geselecteerd', 'gereserveerd', 'toegekend', 'deels_toegekend', 'afgewezen', 'ingetrokken', 'in_uitvoering', 'verantwoord', 'vastgesteld', 'onbekend'])), name='aanvraag_status_bestaat', violation_error_message='Deze status bestaat niet.')],
            },
        ),
        migrations.CreateModel(
            name='HoofdthemaEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('naam', models.CharField(max_length=120, verbose_name='naam')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='financiering.hoofdthema')),
                ('regeling', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='financiering.regeling', verbose_name='regeling')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='HoofdthemaThema',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('hoofdthema', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='themakoppelingen', to='financiering.hoofdthema', verbose_name='hoofdthema')),
                ('thema', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='themas.thema', verbose_name='thema')),
            ],
            options={
                'verbose_name': 'thema bij een hoofdthema',
                'verbose_name_plural': "thema's bij hoofdthema's",
                'constraints': [models.UniqueConstraint(fields=('hoofdthema', 'thema'), name='hoofdthema_thema_uniek', violation_error_message='Dit thema hoort al bij dit hoofdthema.')],
            },
        ),
        migrations.CreateModel(
            name='RondeEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('slug', models.SlugField(db_index=False, help_text='Het laatste stuk van het webadres. Verandert het, dan blijft het oude adres werken.', max_length=120, verbose_name='adres')),
                ('naam', models.CharField(max_length=120, verbose_name='naam')),
                ('opent', models.DateTimeField(blank=True, null=True, verbose_name='opent')),
                ('sluit', models.DateTimeField(blank=True, null=True, verbose_name='sluit')),
                ('plafond', coalitie.basis.velden.GeldField(blank=True, help_text='Wat er in deze ronde te verdelen is.', null=True, verbose_name='plafond')),
                ('maximum_per_aanvraag', coalitie.basis.velden.GeldField(blank=True, null=True, verbose_name='maximum per aanvraag')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='financiering.ronde')),
                ('regeling', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='financiering.regeling', verbose_name='regeling')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='AanvraagBedrag',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('soort', models.CharField(choices=[('gevraagd', 'gevraagd'), ('gereserveerd', 'apart gezet, nog niet definitief'), ('verleend', 'verleend'), ('vastgesteld', 'vastgesteld')], max_length=15, verbose_name='welk bedrag')),
                ('zekerheid', models.CharField(choices=[('exact', 'precies'), ('afgerond', 'afgerond'), ('ruim', 'ruim'), ('bandbreedte', 'van … tot …'), ('onbekend', 'nog niet bekend')], max_length=15, verbose_name='zekerheid')),
                ('bedrag', coalitie.basis.velden.GeldField(blank=True, help_text='Bij een bandbreedte: het laagste bedrag.', null=True, verbose_name='bedrag (€)')),
                ('bedrag_tot', coalitie.basis.velden.GeldField(blank=True, help_text='Alleen bij een bandbreedte.', null=True, verbose_name='tot (€)')),
                ('bron', models.CharField(max_length=300, verbose_name='bron')),
                ('per', coalitie.basis.velden.VageDatumField(help_text='Wanneer dit bedrag zo bekend was.', verbose_name='stand van')),
                ('opmerking', models.CharField(blank=True, max_length=400, verbose_name='opmerking')),
                ('aanvraag', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='bedragen', to='financiering.aanvraag', verbose_name='aanvraag')),
            ],
            options={
                'verbose_name': 'bedrag van een aanvraag',
                'verbose_name_plural': 'bedragen van aanvragen',
                'ordering': ('aanvraag', 'soort', '-per', '-pk'),
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('bedrag__isnull', False), ('bedrag_tot__isnull', True), ('zekerheid__in', ['exact', 'afgerond', 'ruim'])), models.Q(('bedrag__isnull', False), ('bedrag_tot__isnull', False), ('zekerheid', 'bandbreedte')), models.Q(('bedrag__isnull', True), ('bedrag_tot__isnull', True), ('zekerheid', 'onbekend')), _connector='OR'), name='aanvraagbedrag_past_bij_zekerheid', violation_error_message='Het bedrag past niet bij de zekerheid: een bandbreedte heeft twee bedragen, onbekend heeft er geen, de rest heeft er één.'), models.CheckConstraint(condition=models.Q(('bedrag_tot__isnull', True), ('bedrag_tot__gte', models.F('bedrag')), _connector='OR'), name='aanvraagbedrag_laag_onder_hoog', violation_error_message='Het laagste bedrag is niet hoger dan het hoogste.'), models.CheckConstraint(condition=models.Q(('bedrag__isnull', True), ('bedrag__gte', 0), _connector='OR'), name='aanvraagbedrag_niet_negatief', violation_error_message='Een bedrag is niet negatief.')],
            },
        ),
        migrations.CreateModel(
            name='AanvraagEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('slug', models.SlugField(db_index=False, help_text='Het laatste stuk van het webadres. Verandert het, dan blijft het oude adres werken.', max_length=120, verbose_name='adres')),
                ('openbaar_vanaf', models.DateTimeField(blank=True, help_text='Vanaf dit moment staat het op de site. Leeg: alleen het programmateam ziet het.', null=True, verbose_name='openbaar vanaf')),
                ('titel', models.CharField(max_length=200, verbose_name='titel')),
                ('kenmerk', models.CharField(blank=True, max_length=80, verbose_name='kenmerk')),
                ('status', models.CharField(choices=[('verkend', 'verkend'), ('voorbereiding', 'voorbereiding'), ('ingediend', 'ingediend'), ('aanvulling_gevraagd', 'aanvulling gevraagd'), ('in_beoordeling', 'in beoordeling'), ('geselecteerd', 'geselecteerd'), ('gereserveerd', 'gereserveerd'), ('toegekend', 'toegekend'), ('deels_toegekend', 'deels toegekend'), ('afgewezen', 'afgewezen'), ('ingetrokken', 'ingetrokken'), ('in_uitvoering', 'in uitvoering'), ('verantwoord', 'verantwoord'), ('vastgesteld', 'vastgesteld'), ('onbekend', 'niet bekend')], default='verkend', editable=False, max_length=30, verbose_name='status')),
                ('ingediend_op', coalitie.basis.velden.VageDatumField(blank=True, null=True, verbose_name='ingediend op')),
                ('verwacht_op', coalitie.basis.velden.VageDatumField(blank=True, null=True, verbose_name='besluit verwacht')),
                ('besloten_op', coalitie.basis.velden.VageDatumField(blank=True, null=True, verbose_name='besloten op')),
                ('publiek', models.TextField(blank=True, verbose_name='samenvatting voor de site')),
                ('interne_notitie', models.TextField(blank=True, help_text='Alleen voor het team. Komt nooit op de site.', verbose_name='interne notitie')),
                ('besluitdocument', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='themas.document', verbose_name='besluitdocument')),
                ('penvoerder', models.ForeignKey(blank=True, db_constraint=False, help_text='Wie de aanvraag indient en het geld ontvangt. Leeg: niet bekend.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.partner', verbose_name='penvoerder')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='financiering.aanvraag')),
                ('ronde', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='financiering.ronde', verbose_name='ronde')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='AanvraagInterventie',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('bron', models.CharField(max_length=300, verbose_name='bron')),
                ('geldig_vanaf', coalitie.basis.velden.VageDatumField(verbose_name='geldt vanaf')),
                ('aanvraag', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='interventiekoppelingen', to='financiering.aanvraag', verbose_name='aanvraag')),
                ('interventie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='themas.interventie', verbose_name='interventie')),
            ],
            options={
                'verbose_name': 'interventie van een aanvraag',
                'verbose_name_plural': 'interventies van aanvragen',
                'ordering': ('interventie__titel',),
                'constraints': [models.UniqueConstraint(fields=('aanvraag', 'interventie'), name='aanvraag_interventie_uniek', violation_error_message='Deze interventie hoort al bij deze aanvraag.')],
            },
        ),
        migrations.CreateModel(
            name='AanvraagPartner',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('aanvraag', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='partnerkoppelingen', to='financiering.aanvraag', verbose_name='aanvraag')),
                ('partner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partners.partner', verbose_name='partner')),
            ],
            options={
                'verbose_name': 'mede-aanvrager',
                'verbose_name_plural': 'mede-aanvragers',
                'ordering': ('partner__naam',),
                'constraints': [models.UniqueConstraint(fields=('aanvraag', 'partner'), name='aanvraag_partner_uniek', violation_error_message='Deze partner is al mede-aanvrager.')],
            },
        ),
        migrations.CreateModel(
            name='AanvraagStap',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('van', models.CharField(blank=True, editable=False, max_length=30, verbose_name='van')),
                ('naar', models.CharField(editable=False, max_length=30, verbose_name='naar')),
                ('ingegaan', coalitie.basis.velden.VageDatumField(help_text='De dag waarop het gebeurde.', verbose_name='ingegaan')),
                ('reden', models.TextField(verbose_name='reden')),
                ('bron', models.CharField(blank=True, max_length=300, verbose_name='bron')),
                ('vastgelegd_op', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='vastgelegd op')),
                ('onderwerp', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='stappen', to='financiering.aanvraag', verbose_name='aanvraag')),
                ('vastgelegd_door', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='vastgelegd door')),
            ],
            options={
                'verbose_name': 'stap van een aanvraag',
                'verbose_name_plural': 'stappen van aanvragen',
                'ordering': ('ingegaan', 'pk'),
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('reden', ''), _negated=True), name='aanvraagstap_met_reden', violation_error_message='Een stap heeft een reden nodig.')],
            },
        ),
        migrations.CreateModel(
            name='AanvraagThema',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('bron', models.CharField(max_length=300, verbose_name='bron')),
                ('geldig_vanaf', coalitie.basis.velden.VageDatumField(verbose_name='geldt vanaf')),
                ('aanvraag', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='themakoppelingen', to='financiering.aanvraag', verbose_name='aanvraag')),
                ('thema', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='themas.thema', verbose_name='thema')),
            ],
            options={
                'verbose_name': 'thema van een aanvraag',
                'verbose_name_plural': "thema's van aanvragen",
                'ordering': ('thema__volgorde',),
                'constraints': [models.UniqueConstraint(fields=('aanvraag', 'thema'), name='aanvraag_thema_uniek', violation_error_message='Dit thema hoort al bij deze aanvraag.')],
            },
        ),
        migrations.CreateModel(
            name='AanvraagWijk',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('bron', models.CharField(max_length=300, verbose_name='bron')),
                ('geldig_vanaf', coalitie.basis.velden.VageDatumField(verbose_name='geldt vanaf')),
                ('aanvraag', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='wijkkoppelingen', to='financiering.aanvraag', verbose_name='aanvraag')),
                ('wijk', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='themas.wijk', verbose_name='wijk')),
            ],
            options={
                'verbose_name': 'wijk van een aanvraag',
                'verbose_name_plural': 'wijken van aanvragen',
                'ordering': ('wijk__naam',),
                'constraints': [models.UniqueConstraint(fields=('aanvraag', 'wijk'), name='aanvraag_wijk_uniek', violation_error_message='Deze wijk hoort al bij deze aanvraag.')],
            },
        ),
        migrations.CreateModel(
            name='HoofdthemaThemaEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('hoofdthema', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='financiering.hoofdthema', verbose_name='hoofdthema')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='financiering.hoofdthemathema')),
                ('thema', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='themas.thema', verbose_name='thema')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='AanvraagBedragEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('soort', models.CharField(choices=[('gevraagd', 'gevraagd'), ('gereserveerd', 'apart gezet, nog niet definitief'), ('verleend', 'verleend'), ('vastgesteld', 'vastgesteld')], max_length=15, verbose_name='welk bedrag')),
                ('zekerheid', models.CharField(choices=[('exact', 'precies'), ('afgerond', 'afgerond'), ('ruim', 'ruim'), ('bandbreedte', 'van … tot …'), ('onbekend', 'nog niet bekend')], max_length=15, verbose_name='zekerheid')),
                ('bedrag', coalitie.basis.velden.GeldField(blank=True, help_text='Bij een bandbreedte: het laagste bedrag.', null=True, verbose_name='bedrag (€)')),
                ('bedrag_tot', coalitie.basis.velden.GeldField(blank=True, help_text='Alleen bij een bandbreedte.', null=True, verbose_name='tot (€)')),
                ('bron', models.CharField(max_length=300, verbose_name='bron')),
                ('per', coalitie.basis.velden.VageDatumField(help_text='Wanneer dit bedrag zo bekend was.', verbose_name='stand van')),
                ('opmerking', models.CharField(blank=True, max_length=400, verbose_name='opmerking')),
                ('aanvraag', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='financiering.aanvraag', verbose_name='aanvraag')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='financiering.aanvraagbedrag')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='AanvraagInterventieEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('bron', models.CharField(max_length=300, verbose_name='bron')),
                ('geldig_vanaf', coalitie.basis.velden.VageDatumField(verbose_name='geldt vanaf')),
                ('aanvraag', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='financiering.aanvraag', verbose_name='aanvraag')),
                ('interventie', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='themas.interventie', verbose_name='interventie')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='financiering.aanvraaginterventie')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='AanvraagPartnerEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('aanvraag', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='financiering.aanvraag', verbose_name='aanvraag')),
                ('partner', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.partner', verbose_name='partner')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='financiering.aanvraagpartner')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='AanvraagStapEvent',
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
                ('onderwerp', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='financiering.aanvraag', verbose_name='aanvraag')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='financiering.aanvraagstap')),
                ('vastgelegd_door', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='vastgelegd door')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='AanvraagThemaEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('bron', models.CharField(max_length=300, verbose_name='bron')),
                ('geldig_vanaf', coalitie.basis.velden.VageDatumField(verbose_name='geldt vanaf')),
                ('aanvraag', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='financiering.aanvraag', verbose_name='aanvraag')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='financiering.aanvraagthema')),
                ('thema', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='themas.thema', verbose_name='thema')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='AanvraagWijkEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('bron', models.CharField(max_length=300, verbose_name='bron')),
                ('geldig_vanaf', coalitie.basis.velden.VageDatumField(verbose_name='geldt vanaf')),
                ('aanvraag', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='financiering.aanvraag', verbose_name='aanvraag')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='financiering.aanvraagwijk')),
                ('wijk', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='themas.wijk', verbose_name='wijk')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='Aanvraag',
            name='interventies',
            field=models.ManyToManyField(related_name='+', through='financiering.AanvraagInterventie', to='themas.interventie', verbose_name='interventies'),
        ),
        migrations.AddField(
            model_name='Aanvraag',
            name='mede_aanvragers',
            field=models.ManyToManyField(related_name='+', through='financiering.AanvraagPartner', to='partners.partner', verbose_name='mede-aanvragers'),
        ),
        migrations.AddField(
            model_name='Aanvraag',
            name='themas',
            field=models.ManyToManyField(related_name='+', through='financiering.AanvraagThema', to='themas.thema', verbose_name="thema's"),
        ),
        migrations.AddField(
            model_name='Aanvraag',
            name='wijken',
            field=models.ManyToManyField(related_name='+', through='financiering.AanvraagWijk', to='themas.wijk', verbose_name='wijken'),
        ),
        migrations.AddField(
            model_name='Hoofdthema',
            name='themas',
            field=models.ManyToManyField(related_name='+', through='financiering.HoofdthemaThema', to='themas.thema', verbose_name="onze thema's"),
        ),
        coalitie.basis.migraties.TriggersErbij(
            toevoegingen=[pgtrigger.migrations.AddTrigger(
                model_name='regeling',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "financiering_regelingevent" ("cofinanciering_percentage", "grondslag", "id", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "toelichting", "url", "verstrekker") VALUES (NEW."cofinanciering_percentage", NEW."grondslag", NEW."id", NEW."naam", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slug", NEW."toelichting", NEW."url", NEW."verstrekker"); RETURN NULL;', hash='80b82f59f26a0cd16dce81be7edf8553fe1c8700', operation='INSERT', pgid='pgtrigger_insert_insert_baa32', table='financiering_regeling', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='regeling',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "financiering_regelingevent" ("cofinanciering_percentage", "grondslag", "id", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "toelichting", "url", "verstrekker") VALUES (NEW."cofinanciering_percentage", NEW."grondslag", NEW."id", NEW."naam", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slug", NEW."toelichting", NEW."url", NEW."verstrekker"); RETURN NULL;', hash='22d4b094c2daef880932b97578d7284f073cf937', operation='UPDATE', pgid='pgtrigger_update_update_d7467', table='financiering_regeling', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='regeling',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "financiering_regelingevent" ("cofinanciering_percentage", "grondslag", "id", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "toelichting", "url", "verstrekker") VALUES (OLD."cofinanciering_percentage", OLD."grondslag", OLD."id", OLD."naam", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."slug", OLD."toelichting", OLD."url", OLD."verstrekker"); RETURN NULL;', hash='05af9edf3b3b5848b3e057982e0cb102510b4df2', operation='DELETE', pgid='pgtrigger_delete_delete_cf772', table='financiering_regeling', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='aanvraagbedrag',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "financiering_aanvraagbedragevent" ("aanvraag_id", "bedrag", "bedrag_tot", "bron", "id", "opmerking", "per", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "zekerheid") VALUES (NEW."aanvraag_id", NEW."bedrag", NEW."bedrag_tot", NEW."bron", NEW."id", NEW."opmerking", NEW."per", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."soort", NEW."zekerheid"); RETURN NULL;', hash='92628d5401729164685da6034a99365703c16d93', operation='INSERT', pgid='pgtrigger_insert_insert_f623e', table='financiering_aanvraagbedrag', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='aanvraagbedrag',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "financiering_aanvraagbedragevent" ("aanvraag_id", "bedrag", "bedrag_tot", "bron", "id", "opmerking", "per", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "zekerheid") VALUES (NEW."aanvraag_id", NEW."bedrag", NEW."bedrag_tot", NEW."bron", NEW."id", NEW."opmerking", NEW."per", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."soort", NEW."zekerheid"); RETURN NULL;', hash='3995bbb24a24c84936f20cf743a7ca18be82c1f3', operation='UPDATE', pgid='pgtrigger_update_update_9b10d', table='financiering_aanvraagbedrag', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='aanvraagbedrag',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "financiering_aanvraagbedragevent" ("aanvraag_id", "bedrag", "bedrag_tot", "bron", "id", "opmerking", "per", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "zekerheid") VALUES (OLD."aanvraag_id", OLD."bedrag", OLD."bedrag_tot", OLD."bron", OLD."id", OLD."opmerking", OLD."per", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."soort", OLD."zekerheid"); RETURN NULL;', hash='824d7ea7450cac3f84fbad2536f08e889212f283', operation='DELETE', pgid='pgtrigger_delete_delete_d581f', table='financiering_aanvraagbedrag', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='aanvraaginterventie',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "financiering_aanvraaginterventieevent" ("aanvraag_id", "bron", "geldig_vanaf", "id", "interventie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."aanvraag_id", NEW."bron", NEW."geldig_vanaf", NEW."id", NEW."interventie_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='c01bf25afd180655ddd8dbaf158ff9a008a3184c', operation='INSERT', pgid='pgtrigger_insert_insert_759aa', table='financiering_aanvraaginterventie', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='aanvraaginterventie',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "financiering_aanvraaginterventieevent" ("aanvraag_id", "bron", "geldig_vanaf", "id", "interventie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."aanvraag_id", NEW."bron", NEW."geldig_vanaf", NEW."id", NEW."interventie_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='89dc58f0305d7018de63106d938e416d2ddd2257', operation='UPDATE', pgid='pgtrigger_update_update_12ffe', table='financiering_aanvraaginterventie', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='aanvraaginterventie',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "financiering_aanvraaginterventieevent" ("aanvraag_id", "bron", "geldig_vanaf", "id", "interventie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."aanvraag_id", OLD."bron", OLD."geldig_vanaf", OLD."id", OLD."interventie_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='6e313d67c38fb8a7d24a852c17b42d78a0453025', operation='DELETE', pgid='pgtrigger_delete_delete_c690f', table='financiering_aanvraaginterventie', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='aanvraagpartner',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "financiering_aanvraagpartnerevent" ("aanvraag_id", "id", "partner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."aanvraag_id", NEW."id", NEW."partner_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='b4621f1f8dd9e93fb58b94ce33e81332e15e504d', operation='INSERT', pgid='pgtrigger_insert_insert_535e9', table='financiering_aanvraagpartner', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='aanvraagpartner',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "financiering_aanvraagpartnerevent" ("aanvraag_id", "id", "partner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."aanvraag_id", NEW."id", NEW."partner_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;', hash='d0fa1a9b0cf35a7983c110cbb2d7469b52dc213c', operation='UPDATE', pgid='pgtrigger_update_update_26b4e', table='financiering_aanvraagpartner', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='aanvraagpartner',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "financiering_aanvraagpartnerevent" ("aanvraag_id", "id", "partner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."aanvraag_id", OLD."id", OLD."partner_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='d8da809d24723dcf356a89b76db09f31812ab02b', operation='DELETE', pgid='pgtrigger_delete_delete_a81a6', table='financiering_aanvraagpartner', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='aanvraagstap',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "financiering_aanvraagstapevent" ("bron", "id", "ingegaan", "naar", "onderwerp_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "van", "vastgelegd_door_id", "vastgelegd_op") VALUES (NEW."bron", NEW."id", NEW."ingegaan", NEW."naar", NEW."onderwerp_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reden", NEW."van", NEW."vastgelegd_door_id", NEW."vastgelegd_op"); RETURN NULL;', hash='39c2fddb6d3de4d6a4564c1a32319b5317e74d35', operation='INSERT', pgid='pgtrigger_insert_insert_b1b6b', table='financiering_aanvraagstap', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='aanvraagstap',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "financiering_aanvraagstapevent" ("bron", "id", "ingegaan", "naar", "onderwerp_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "van", "vastgelegd_door_id", "vastgelegd_op") VALUES (NEW."bron", NEW."id", NEW."ingegaan", NEW."naar", NEW."onderwerp_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reden", NEW."van", NEW."vastgelegd_door_id", NEW."vastgelegd_op"); RETURN NULL;', hash='06eab7f20f754fba0aad3d014c6b0bd7771c4bae', operation='UPDATE', pgid='pgtrigger_update_update_28581', table='financiering_aanvraagstap', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='aanvraagstap',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "financiering_aanvraagstapevent" ("bron", "id", "ingegaan", "naar", "onderwerp_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "van", "vastgelegd_door_id", "vastgelegd_op") VALUES (OLD."bron", OLD."id", OLD."ingegaan", OLD."naar", OLD."onderwerp_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reden", OLD."van", OLD."vastgelegd_door_id", OLD."vastgelegd_op"); RETURN NULL;', hash='799a8032518ee69a0cfab5584e5b87b0d2482526', operation='DELETE', pgid='pgtrigger_delete_delete_088ca', table='financiering_aanvraagstap', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='aanvraagthema',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "financiering_aanvraagthemaevent" ("aanvraag_id", "bron", "geldig_vanaf", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "thema_id") VALUES (NEW."aanvraag_id", NEW."bron", NEW."geldig_vanaf", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."thema_id"); RETURN NULL;', hash='cbfc5d3c0f7d80fde16c49cac41f9e29a907d239', operation='INSERT', pgid='pgtrigger_insert_insert_4e9f5', table='financiering_aanvraagthema', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='aanvraagthema',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "financiering_aanvraagthemaevent" ("aanvraag_id", "bron", "geldig_vanaf", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "thema_id") VALUES (NEW."aanvraag_id", NEW."bron", NEW."geldig_vanaf", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."thema_id"); RETURN NULL;', hash='725ee74cf9ed80abda0f3b95a682586fbc79355a', operation='UPDATE', pgid='pgtrigger_update_update_c6df0', table='financiering_aanvraagthema', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='aanvraagthema',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "financiering_aanvraagthemaevent" ("aanvraag_id", "bron", "geldig_vanaf", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "thema_id") VALUES (OLD."aanvraag_id", OLD."bron", OLD."geldig_vanaf", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."thema_id"); RETURN NULL;', hash='79425862666d5d3f6116c8b723d98bb248bb34d4', operation='DELETE', pgid='pgtrigger_delete_delete_08f0e', table='financiering_aanvraagthema', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='aanvraagwijk',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "financiering_aanvraagwijkevent" ("aanvraag_id", "bron", "geldig_vanaf", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "wijk_id") VALUES (NEW."aanvraag_id", NEW."bron", NEW."geldig_vanaf", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."wijk_id"); RETURN NULL;', hash='5151d7a663dcafb028618fba5299a5b55731b448', operation='INSERT', pgid='pgtrigger_insert_insert_21361', table='financiering_aanvraagwijk', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='aanvraagwijk',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "financiering_aanvraagwijkevent" ("aanvraag_id", "bron", "geldig_vanaf", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "wijk_id") VALUES (NEW."aanvraag_id", NEW."bron", NEW."geldig_vanaf", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."wijk_id"); RETURN NULL;', hash='5d98915b48360f0333219aee269cc8c1b60fc4f6', operation='UPDATE', pgid='pgtrigger_update_update_58532', table='financiering_aanvraagwijk', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='aanvraagwijk',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "financiering_aanvraagwijkevent" ("aanvraag_id", "bron", "geldig_vanaf", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "wijk_id") VALUES (OLD."aanvraag_id", OLD."bron", OLD."geldig_vanaf", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."wijk_id"); RETURN NULL;', hash='56546409d46282f71509fe2c12559284e957737a', operation='DELETE', pgid='pgtrigger_delete_delete_e4437', table='financiering_aanvraagwijk', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='hoofdthemathema',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "financiering_hoofdthemathemaevent" ("hoofdthema_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "thema_id") VALUES (NEW."hoofdthema_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."thema_id"); RETURN NULL;', hash='0fda6b77335af1d637ac0f9fddce2fa13096a768', operation='INSERT', pgid='pgtrigger_insert_insert_451d7', table='financiering_hoofdthemathema', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='hoofdthemathema',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "financiering_hoofdthemathemaevent" ("hoofdthema_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "thema_id") VALUES (NEW."hoofdthema_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."thema_id"); RETURN NULL;', hash='6f46b264bc9b7364c4f6638c194915acf1dcbf6e', operation='UPDATE', pgid='pgtrigger_update_update_3f823', table='financiering_hoofdthemathema', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='hoofdthemathema',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "financiering_hoofdthemathemaevent" ("hoofdthema_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "thema_id") VALUES (OLD."hoofdthema_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."thema_id"); RETURN NULL;', hash='c14d5ddaed721fb4003e41a9602404832eacfdca', operation='DELETE', pgid='pgtrigger_delete_delete_e2e64', table='financiering_hoofdthemathema', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='hoofdthema',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "financiering_hoofdthemaevent" ("id", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regeling_id") VALUES (NEW."id", NEW."naam", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."regeling_id"); RETURN NULL;', hash='6865df5a47ee6a5032b469286754d8a96e532e72', operation='INSERT', pgid='pgtrigger_insert_insert_0e630', table='financiering_hoofdthema', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='hoofdthema',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "financiering_hoofdthemaevent" ("id", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regeling_id") VALUES (NEW."id", NEW."naam", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."regeling_id"); RETURN NULL;', hash='190070b78d5af5d523966c22bfe92d23b288b297', operation='UPDATE', pgid='pgtrigger_update_update_a2819', table='financiering_hoofdthema', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='hoofdthema',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "financiering_hoofdthemaevent" ("id", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regeling_id") VALUES (OLD."id", OLD."naam", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."regeling_id"); RETURN NULL;', hash='79f014b0def20d3d9e294b2879c6342687bc28e6', operation='DELETE', pgid='pgtrigger_delete_delete_ce40c', table='financiering_hoofdthema', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='ronde',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "financiering_rondeevent" ("id", "maximum_per_aanvraag", "naam", "opent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plafond", "regeling_id", "slug", "sluit") VALUES (NEW."id", NEW."maximum_per_aanvraag", NEW."naam", NEW."opent", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."plafond", NEW."regeling_id", NEW."slug", NEW."sluit"); RETURN NULL;', hash='df2cb3beb0e59373944cae858c55f70fc6d9e32b', operation='INSERT', pgid='pgtrigger_insert_insert_6c0e7', table='financiering_ronde', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='ronde',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "financiering_rondeevent" ("id", "maximum_per_aanvraag", "naam", "opent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plafond", "regeling_id", "slug", "sluit") VALUES (NEW."id", NEW."maximum_per_aanvraag", NEW."naam", NEW."opent", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."plafond", NEW."regeling_id", NEW."slug", NEW."sluit"); RETURN NULL;', hash='915aa8f68c20aa47fd114e397d6ca2650e428d2a', operation='UPDATE', pgid='pgtrigger_update_update_bf899', table='financiering_ronde', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='ronde',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "financiering_rondeevent" ("id", "maximum_per_aanvraag", "naam", "opent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plafond", "regeling_id", "slug", "sluit") VALUES (OLD."id", OLD."maximum_per_aanvraag", OLD."naam", OLD."opent", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."plafond", OLD."regeling_id", OLD."slug", OLD."sluit"); RETURN NULL;', hash='17452857790439a651344e0d82e9c71e31b6c050', operation='DELETE', pgid='pgtrigger_delete_delete_e0bf1', table='financiering_ronde', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='aanvraag',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "financiering_aanvraagevent" ("besloten_op", "besluitdocument_id", "id", "ingediend_op", "interne_notitie", "kenmerk", "openbaar_vanaf", "penvoerder_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publiek", "ronde_id", "slug", "status", "titel", "verwacht_op") VALUES (NEW."besloten_op", NEW."besluitdocument_id", NEW."id", NEW."ingediend_op", NEW."interne_notitie", NEW."kenmerk", NEW."openbaar_vanaf", NEW."penvoerder_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."publiek", NEW."ronde_id", NEW."slug", NEW."status", NEW."titel", NEW."verwacht_op"); RETURN NULL;', hash='6dcb4f493ea13b90eb783a9bafc908d48586bf2e', operation='INSERT', pgid='pgtrigger_insert_insert_ad8d6', table='financiering_aanvraag', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='aanvraag',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "financiering_aanvraagevent" ("besloten_op", "besluitdocument_id", "id", "ingediend_op", "interne_notitie", "kenmerk", "openbaar_vanaf", "penvoerder_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publiek", "ronde_id", "slug", "status", "titel", "verwacht_op") VALUES (NEW."besloten_op", NEW."besluitdocument_id", NEW."id", NEW."ingediend_op", NEW."interne_notitie", NEW."kenmerk", NEW."openbaar_vanaf", NEW."penvoerder_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."publiek", NEW."ronde_id", NEW."slug", NEW."status", NEW."titel", NEW."verwacht_op"); RETURN NULL;', hash='c03f96ea4bb6d15ba5cd4029564e2c84ac5b2d7d', operation='UPDATE', pgid='pgtrigger_update_update_b21d9', table='financiering_aanvraag', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='aanvraag',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "financiering_aanvraagevent" ("besloten_op", "besluitdocument_id", "id", "ingediend_op", "interne_notitie", "kenmerk", "openbaar_vanaf", "penvoerder_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publiek", "ronde_id", "slug", "status", "titel", "verwacht_op") VALUES (OLD."besloten_op", OLD."besluitdocument_id", OLD."id", OLD."ingediend_op", OLD."interne_notitie", OLD."kenmerk", OLD."openbaar_vanaf", OLD."penvoerder_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."publiek", OLD."ronde_id", OLD."slug", OLD."status", OLD."titel", OLD."verwacht_op"); RETURN NULL;', hash='a6e39da74de962bbced37206ff21c0dbbfce5346', operation='DELETE', pgid='pgtrigger_delete_delete_95c2d', table='financiering_aanvraag', when='AFTER')),
            )],
        ),
    ]
