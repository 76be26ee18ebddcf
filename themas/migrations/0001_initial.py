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
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='Programmaperiode',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('naam', models.CharField(max_length=80, unique=True, verbose_name='naam')),
                ('begin', models.DateField(verbose_name='begint op')),
                ('eind', models.DateField(verbose_name='eindigt op')),
                ('tekst', models.TextField(blank=True, verbose_name='toelichting')),
            ],
            options={
                'verbose_name': 'programmaperiode',
                'verbose_name_plural': 'programmaperiodes',
                'ordering': ('begin',),
                'constraints': [models.CheckConstraint(condition=models.Q(('eind__gt', models.F('begin'))), name='programmaperiode_eind_na_begin', violation_error_message='Een periode eindigt nadat hij begint.')],
            },
        ),
        migrations.CreateModel(
            name='Thema',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(help_text='Het laatste stuk van het webadres. Verandert het, dan blijft het oude adres werken.', max_length=120, unique=True, verbose_name='adres')),
                ('naam', models.CharField(max_length=60, unique=True, verbose_name='naam')),
                ('volgorde', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                ('wat_we_willen', models.CharField(help_text='Een of twee zinnen in gewone woorden.', max_length=300, verbose_name='wat we willen')),
                ('tekst', models.TextField(blank=True, verbose_name='tekst')),
                ('kleur', models.CharField(help_text='Voor tekst en randen op licht papier.', max_length=7, validators=[django.core.validators.RegexValidator('^#[0-9A-Fa-f]{6}$', 'Een kleur is een # met zes tekens, zoals #0B5CAD.')], verbose_name='kleur')),
                ('kleur_vlak', models.CharField(help_text='Licht vlak achter de tekst.', max_length=7, validators=[django.core.validators.RegexValidator('^#[0-9A-Fa-f]{6}$', 'Een kleur is een # met zes tekens, zoals #0B5CAD.')], verbose_name='kleur van het vlak')),
                ('kleur_donker', models.CharField(help_text='Voor wie de donkere weergave kiest.', max_length=7, validators=[django.core.validators.RegexValidator('^#[0-9A-Fa-f]{6}$', 'Een kleur is een # met zes tekens, zoals #0B5CAD.')], verbose_name='kleur in het donker')),
                ('icoon', models.CharField(choices=[('meedoen', 'mensen samen'), ('leren', 'open boek'), ('werken', 'gereedschap'), ('wonen', 'huis'), ('veilig-zijn', 'lantaarn'), ('gezondheid', 'hart'), ('overig', 'stip')], default='overig', max_length=20, verbose_name='icoon')),
            ],
            options={
                'verbose_name': 'thema',
                'verbose_name_plural': "thema's",
                'ordering': ('volgorde', 'naam'),
            },
        ),
        migrations.CreateModel(
            name='Wijk',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(help_text='Het laatste stuk van het webadres. Verandert het, dan blijft het oude adres werken.', max_length=120, unique=True, verbose_name='adres')),
                ('naam', models.CharField(max_length=80, unique=True, verbose_name='naam')),
                ('intro', models.TextField(blank=True, verbose_name='introductie')),
                ('breedtegraad', models.DecimalField(blank=True, decimal_places=5, max_digits=8, null=True, verbose_name='breedtegraad')),
                ('lengtegraad', models.DecimalField(blank=True, decimal_places=5, max_digits=8, null=True, verbose_name='lengtegraad')),
                ('contact', models.CharField(blank=True, help_text='Leeg: het contact van het portaal.', max_length=200, verbose_name='contact in de wijk')),
            ],
            options={
                'verbose_name': 'wijk',
                'verbose_name_plural': 'wijken',
                'ordering': ('naam',),
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('breedtegraad__isnull', True), ('lengtegraad__isnull', True)), models.Q(('breedtegraad__isnull', False), ('breedtegraad__range', (-90, 90)), ('lengtegraad__isnull', False), ('lengtegraad__range', (-180, 180))), _connector='OR'), name='wijk_punt_bestaat', violation_error_message='Een punt heeft een breedtegraad (-90 tot 90) en een lengtegraad (-180 tot 180).')],
            },
        ),
        migrations.CreateModel(
            name='Document',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(help_text='Het laatste stuk van het webadres. Verandert het, dan blijft het oude adres werken.', max_length=120, unique=True, verbose_name='adres')),
                ('openbaar_vanaf', models.DateTimeField(blank=True, help_text='Vanaf dit moment staat het op de site. Leeg: alleen het programmateam ziet het.', null=True, verbose_name='openbaar vanaf')),
                ('titel', models.CharField(max_length=200, verbose_name='titel')),
                ('soort', models.CharField(choices=[('ambitiedocument', 'ambitiedocument'), ('gebiedsplan', 'gebiedsplan'), ('uitvoeringsprogramma', 'uitvoeringsprogramma'), ('rekenkamerrapport', 'rekenkamerrapport'), ('raadsbrief', 'brief aan de raad'), ('besluit', 'besluit'), ('rapportage', 'rapportage'), ('overig', 'ander document')], max_length=30, verbose_name='soort')),
                ('kenmerk', models.CharField(blank=True, max_length=80, verbose_name='kenmerk')),
                ('datum', coalitie.basis.velden.VageDatumField(verbose_name='datum')),
                ('omschrijving', models.TextField(blank=True, verbose_name='waar het over gaat')),
                ('bestand', models.FileField(blank=True, help_text='Een pdf van ten hoogste 20 MB.', upload_to='documenten/', validators=[django.core.validators.FileExtensionValidator(['pdf'])], verbose_name='bestand')),
                ('adres', models.URLField(blank=True, help_text='Waar het document staat.', max_length=500, verbose_name='webadres')),
                ('controlegetal', models.CharField(blank=True, editable=False, max_length=64, verbose_name='controlegetal (SHA-256)')),
            ],
            options={
                'verbose_name': 'document',
                'verbose_name_plural': 'documenten',
                'ordering': ('-datum', 'titel'),
                'constraints': [models.CheckConstraint(condition=models.Q(('bestand', ''), ('adres', ''), _connector='OR'), name='document_bestand_of_adres', violation_error_message='Geef een bestand of een webadres, niet allebei.')],
            },
        ),
        migrations.CreateModel(
            name='Buurt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=10, validators=[django.core.validators.RegexValidator('^BU\\d{8}$', 'Een buurtcode is BU met acht cijfers.')], verbose_name='CBS-code')),
                ('jaar', models.PositiveSmallIntegerField(verbose_name='jaar van de indeling')),
                ('naam', models.CharField(max_length=120, verbose_name='naam')),
                ('vorm', models.JSONField(blank=True, help_text='De grens als GeoJSON; komt uit de kaart van het CBS.', null=True, verbose_name='vorm')),
                ('wijk', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='buurten', to='themas.wijk', verbose_name='wijk')),
            ],
            options={
                'verbose_name': 'buurt',
                'verbose_name_plural': 'buurten',
                'ordering': ('jaar', 'code'),
                'constraints': [models.UniqueConstraint(fields=('code', 'jaar'), name='buurt_code_per_jaar', violation_error_message='Deze buurt staat er voor dit jaar al.'), models.CheckConstraint(condition=models.Q(('jaar__range', (1995, 2100))), name='buurt_jaar_bestaat', violation_error_message='Het CBS heeft buurten vanaf 1995.')],
            },
        ),
        migrations.CreateModel(
            name='DocumentEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('slug', models.SlugField(db_index=False, help_text='Het laatste stuk van het webadres. Verandert het, dan blijft het oude adres werken.', max_length=120, verbose_name='adres')),
                ('openbaar_vanaf', models.DateTimeField(blank=True, help_text='Vanaf dit moment staat het op de site. Leeg: alleen het programmateam ziet het.', null=True, verbose_name='openbaar vanaf')),
                ('titel', models.CharField(max_length=200, verbose_name='titel')),
                ('soort', models.CharField(choices=[('ambitiedocument', 'ambitiedocument'), ('gebiedsplan', 'gebiedsplan'), ('uitvoeringsprogramma', 'uitvoeringsprogramma'), ('rekenkamerrapport', 'rekenkamerrapport'), ('raadsbrief', 'brief aan de raad'), ('besluit', 'besluit'), ('rapportage', 'rapportage'), ('overig', 'ander document')], max_length=30, verbose_name='soort')),
                ('kenmerk', models.CharField(blank=True, max_length=80, verbose_name='kenmerk')),
                ('datum', coalitie.basis.velden.VageDatumField(verbose_name='datum')),
                ('omschrijving', models.TextField(blank=True, verbose_name='waar het over gaat')),
                ('bestand', models.FileField(blank=True, help_text='Een pdf van ten hoogste 20 MB.', upload_to='documenten/', validators=[django.core.validators.FileExtensionValidator(['pdf'])], verbose_name='bestand')),
                ('adres', models.URLField(blank=True, help_text='Waar het document staat.', max_length=500, verbose_name='webadres')),
                ('controlegetal', models.CharField(blank=True, editable=False, max_length=64, verbose_name='controlegetal (SHA-256)')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='themas.document')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Doelstelling',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(help_text='Het laatste stuk van het webadres. Verandert het, dan blijft het oude adres werken.', max_length=120, unique=True, verbose_name='adres')),
                ('titel', models.CharField(max_length=200, verbose_name='doel')),
                ('tekst', models.TextField(blank=True, verbose_name='toelichting')),
                ('volgorde', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                ('periode', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='doelstellingen', to='themas.programmaperiode', verbose_name='programmaperiode')),
                ('thema', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='doelstellingen', to='themas.thema', verbose_name='thema')),
            ],
            options={
                'verbose_name': 'doelstelling',
                'verbose_name_plural': 'doelstellingen',
                'ordering': ('thema', 'volgorde', 'titel'),
            },
        ),
        migrations.CreateModel(
            name='Mijlpaal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('openbaar_vanaf', models.DateTimeField(blank=True, help_text='Vanaf dit moment staat het op de site. Leeg: alleen het programmateam ziet het.', null=True, verbose_name='openbaar vanaf')),
                ('datum', coalitie.basis.velden.VageDatumField(verbose_name='datum')),
                ('titel', models.CharField(max_length=200, verbose_name='wat er gebeurde')),
                ('tekst', models.TextField(blank=True, verbose_name='toelichting')),
                ('bron', models.CharField(blank=True, max_length=300, verbose_name='bron')),
                ('document', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='mijlpalen', to='themas.document', verbose_name='document')),
            ],
            options={
                'verbose_name': 'mijlpaal',
                'verbose_name_plural': 'mijlpalen',
                'ordering': ('datum', 'titel'),
            },
        ),
        migrations.CreateModel(
            name='ProgrammaperiodeEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('naam', models.CharField(max_length=80, verbose_name='naam')),
                ('begin', models.DateField(verbose_name='begint op')),
                ('eind', models.DateField(verbose_name='eindigt op')),
                ('tekst', models.TextField(blank=True, verbose_name='toelichting')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='themas.programmaperiode')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Spoor',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='nummer')),
                ('naam', models.CharField(max_length=200, verbose_name='naam')),
                ('tekst', models.TextField(blank=True, verbose_name='toelichting')),
                ('periode', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sporen', to='themas.programmaperiode', verbose_name='programmaperiode')),
            ],
            options={
                'verbose_name': 'spoor',
                'verbose_name_plural': 'sporen',
                'ordering': ('periode', 'nummer'),
                'constraints': [models.UniqueConstraint(fields=('periode', 'nummer'), name='spoor_nummer_uniek', violation_error_message='Dit nummer heeft al een spoor in deze periode.')],
            },
        ),
        migrations.CreateModel(
            name='ThemaEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('slug', models.SlugField(db_index=False, help_text='Het laatste stuk van het webadres. Verandert het, dan blijft het oude adres werken.', max_length=120, verbose_name='adres')),
                ('naam', models.CharField(max_length=60, verbose_name='naam')),
                ('volgorde', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                ('wat_we_willen', models.CharField(help_text='Een of twee zinnen in gewone woorden.', max_length=300, verbose_name='wat we willen')),
                ('tekst', models.TextField(blank=True, verbose_name='tekst')),
                ('kleur', models.CharField(help_text='Voor tekst en randen op licht papier.', max_length=7, validators=[django.core.validators.RegexValidator('^#[0-9A-Fa-f]{6}$', 'Een kleur is een # met zes tekens, zoals #0B5CAD.')], verbose_name='kleur')),
                ('kleur_vlak', models.CharField(help_text='Licht vlak achter de tekst.', max_length=7, validators=[django.core.validators.RegexValidator('^#[0-9A-Fa-f]{6}$', 'Een kleur is een # met zes tekens, zoals #0B5CAD.')], verbose_name='kleur van het vlak')),
                ('kleur_donker', models.CharField(help_text='Voor wie de donkere weergave kiest.', max_length=7, validators=[django.core.validators.RegexValidator('^#[0-9A-Fa-f]{6}$', 'Een kleur is een # met zes tekens, zoals #0B5CAD.')], verbose_name='kleur in het donker')),
                ('icoon', models.CharField(choices=[('meedoen', 'mensen samen'), ('leren', 'open boek'), ('werken', 'gereedschap'), ('wonen', 'huis'), ('veilig-zijn', 'lantaarn'), ('gezondheid', 'hart'), ('overig', 'stip')], default='overig', max_length=20, verbose_name='icoon')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='themas.thema')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='WijkEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('slug', models.SlugField(db_index=False, help_text='Het laatste stuk van het webadres. Verandert het, dan blijft het oude adres werken.', max_length=120, verbose_name='adres')),
                ('naam', models.CharField(max_length=80, verbose_name='naam')),
                ('intro', models.TextField(blank=True, verbose_name='introductie')),
                ('breedtegraad', models.DecimalField(blank=True, decimal_places=5, max_digits=8, null=True, verbose_name='breedtegraad')),
                ('lengtegraad', models.DecimalField(blank=True, decimal_places=5, max_digits=8, null=True, verbose_name='lengtegraad')),
                ('contact', models.CharField(blank=True, help_text='Leeg: het contact van het portaal.', max_length=200, verbose_name='contact in de wijk')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='themas.wijk')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='DoelstellingEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('slug', models.SlugField(db_index=False, help_text='Het laatste stuk van het webadres. Verandert het, dan blijft het oude adres werken.', max_length=120, verbose_name='adres')),
                ('titel', models.CharField(max_length=200, verbose_name='doel')),
                ('tekst', models.TextField(blank=True, verbose_name='toelichting')),
                ('volgorde', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='themas.doelstelling')),
                ('periode', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='themas.programmaperiode', verbose_name='programmaperiode')),
                ('thema', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='themas.thema', verbose_name='thema')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Indicator',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(help_text='Het laatste stuk van het webadres. Verandert het, dan blijft het oude adres werken.', max_length=120, unique=True, verbose_name='adres')),
                ('naam', models.CharField(max_length=200, verbose_name='naam')),
                ('definitie', models.TextField(verbose_name='wat het precies is')),
                ('eenheid', models.CharField(help_text='Bijvoorbeeld % of aantal.', max_length=40, verbose_name='eenheid')),
                ('bron', models.CharField(max_length=300, verbose_name='bron')),
                ('richting', models.CharField(choices=[('hoger', 'hoger is beter'), ('lager', 'lager is beter'), ('neutraal', 'geen van beide')], max_length=10, verbose_name='wat is beter')),
                ('volgorde', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                ('doelstelling', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='indicatoren', to='themas.doelstelling', verbose_name='doelstelling')),
            ],
            options={
                'verbose_name': 'indicator',
                'verbose_name_plural': 'indicatoren',
                'ordering': ('doelstelling', 'volgorde', 'naam'),
            },
        ),
        migrations.CreateModel(
            name='Interventie',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(help_text='Het laatste stuk van het webadres. Verandert het, dan blijft het oude adres werken.', max_length=120, unique=True, verbose_name='adres')),
                ('openbaar_vanaf', models.DateTimeField(blank=True, help_text='Vanaf dit moment staat het op de site. Leeg: alleen het programmateam ziet het.', null=True, verbose_name='openbaar vanaf')),
                ('titel', models.CharField(max_length=160, verbose_name='titel')),
                ('samenvatting', models.CharField(help_text='In gewone woorden, ten hoogste 300 tekens.', max_length=300, verbose_name='samenvatting')),
                ('tekst', models.TextField(blank=True, verbose_name='tekst')),
                ('doelgroep', models.CharField(blank=True, max_length=200, verbose_name='voor wie')),
                ('status', models.CharField(choices=[('idee', 'idee'), ('voorbereiding', 'voorbereiding'), ('pilot', 'pilot'), ('uitvoering', 'uitvoering'), ('opgeschaald', 'opgeschaald'), ('geborgd', 'geborgd'), ('gestopt', 'gestopt')], default='idee', editable=False, max_length=30, verbose_name='status')),
                ('begin', coalitie.basis.velden.VageDatumField(blank=True, null=True, verbose_name='begint')),
                ('eind', coalitie.basis.velden.VageDatumField(blank=True, null=True, verbose_name='eindigt')),
                ('inspraak', models.CharField(choices=[('informeren', 'informeren'), ('raadplegen', 'raadplegen'), ('adviseren', 'adviseren'), ('coproduceren', 'coproduceren'), ('meebeslissen', 'meebeslissen'), ('zelf-doen', 'zelf doen')], max_length=20, verbose_name='invloed van bewoners')),
                ('inspraak_toelichting', models.TextField(help_text='Leg uit waarom deze vorm is gekozen en hoe het gaat.', verbose_name='hoe bewoners meebeslissen')),
                ('koppelkans_verbindt', models.CharField(blank=True, help_text="Bij twee of meer thema's: welke organisaties en thema's komen hier samen?", max_length=400, verbose_name='koppelkans: wat verbindt dit')),
                ('koppelkans_nodig', models.CharField(blank=True, help_text='Wat is er nodig om dit te laten slagen?', max_length=400, verbose_name='koppelkans: wat is nodig')),
                ('contact', models.CharField(blank=True, help_text='Leeg: het contact van het portaal.', max_length=200, verbose_name='contact')),
                ('opvolging', models.CharField(blank=True, choices=[('opgevolgd', 'opgevolgd door'), ('samengegaan', 'samengegaan met')], default='', max_length=20, verbose_name='wat ervan is geworden')),
                ('opgevolgd_door', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='voorgangers', to='themas.interventie', verbose_name='opgevolgd door')),
                ('spoor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='interventies', to='themas.spoor', verbose_name='spoor')),
            ],
            options={
                'verbose_name': 'interventie',
                'verbose_name_plural': 'interventies',
                'ordering': ('titel',),
                'constraints': [models.CheckConstraint(condition=models.Q(('begin__isnull', True), ('eind__isnull', True), ('eind__endswith__gt', models.F('begin__startswith')), _connector='OR'), name='interventie_eind_na_begin', violation_error_message='Een interventie eindigt nadat hij begint.'), models.CheckConstraint(condition=models.Q(('inspraak_toelichting', ''), _negated=True), name='interventie_inspraak_uitgelegd', violation_error_message='Leg uit hoe bewoners meebeslissen.'), models.CheckConstraint(condition=models.Q(models.Q(('opgevolgd_door__isnull', True), ('opvolging', '')), models.Q(models.Q(('opvolging', ''), _negated=True), ('opgevolgd_door__isnull', False)), _connector='OR'), name='interventie_opvolging_compleet', violation_error_message='Zeg wat ervan is geworden én welke interventie dat is.'), models.CheckConstraint(condition=models.Q(('opgevolgd_door__isnull', True), models.Q(('opgevolgd_door', models.F('pk')), _negated=True), _connector='OR'), name='interventie_volgt_zichzelf_niet_op', violation_error_message='Een interventie kan zichzelf niet opvolgen.'), models.CheckConstraint(condition=models.Q(('status__in', ['idee', 'voorbereiding', 'pilot', 'uitvoering', 'opgeschaald', 'geborgd', 'gestopt'])), name='interventie_status_bestaat', violation_error_message='Deze status bestaat niet.')],
            },
        ),
        migrations.CreateModel(
            name='MijlpaalEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('openbaar_vanaf', models.DateTimeField(blank=True, help_text='Vanaf dit moment staat het op de site. Leeg: alleen het programmateam ziet het.', null=True, verbose_name='openbaar vanaf')),
                ('datum', coalitie.basis.velden.VageDatumField(verbose_name='datum')),
                ('titel', models.CharField(max_length=200, verbose_name='wat er gebeurde')),
                ('tekst', models.TextField(blank=True, verbose_name='toelichting')),
                ('bron', models.CharField(blank=True, max_length=300, verbose_name='bron')),
                ('document', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='themas.document', verbose_name='document')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='themas.mijlpaal')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SpoorEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='nummer')),
                ('naam', models.CharField(max_length=200, verbose_name='naam')),
                ('tekst', models.TextField(blank=True, verbose_name='toelichting')),
                ('periode', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='themas.programmaperiode', verbose_name='programmaperiode')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='themas.spoor')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='BuurtEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('code', models.CharField(max_length=10, validators=[django.core.validators.RegexValidator('^BU\\d{8}$', 'Een buurtcode is BU met acht cijfers.')], verbose_name='CBS-code')),
                ('jaar', models.PositiveSmallIntegerField(verbose_name='jaar van de indeling')),
                ('naam', models.CharField(max_length=120, verbose_name='naam')),
                ('vorm', models.JSONField(blank=True, help_text='De grens als GeoJSON; komt uit de kaart van het CBS.', null=True, verbose_name='vorm')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='themas.buurt')),
                ('wijk', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='themas.wijk', verbose_name='wijk')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='IndicatorEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('slug', models.SlugField(db_index=False, help_text='Het laatste stuk van het webadres. Verandert het, dan blijft het oude adres werken.', max_length=120, verbose_name='adres')),
                ('naam', models.CharField(max_length=200, verbose_name='naam')),
                ('definitie', models.TextField(verbose_name='wat het precies is')),
                ('eenheid', models.CharField(help_text='Bijvoorbeeld % of aantal.', max_length=40, verbose_name='eenheid')),
                ('bron', models.CharField(max_length=300, verbose_name='bron')),
                ('richting', models.CharField(choices=[('hoger', 'hoger is beter'), ('lager', 'lager is beter'), ('neutraal', 'geen van beide')], max_length=10, verbose_name='wat is beter')),
                ('volgorde', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                ('doelstelling', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='themas.doelstelling', verbose_name='doelstelling')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='themas.indicator')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='InterventieEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('slug', models.SlugField(db_index=False, help_text='Het laatste stuk van het webadres. Verandert het, dan blijft het oude adres werken.', max_length=120, verbose_name='adres')),
                ('openbaar_vanaf', models.DateTimeField(blank=True, help_text='Vanaf dit moment staat het op de site. Leeg: alleen het programmateam ziet het.', null=True, verbose_name='openbaar vanaf')),
                ('titel', models.CharField(max_length=160, verbose_name='titel')),
                ('samenvatting', models.CharField(help_text='In gewone woorden, ten hoogste 300 tekens.', max_length=300, verbose_name='samenvatting')),
                ('tekst', models.TextField(blank=True, verbose_name='tekst')),
                ('doelgroep', models.CharField(blank=True, max_length=200, verbose_name='voor wie')),
                ('status', models.CharField(choices=[('idee', 'idee'), ('voorbereiding', 'voorbereiding'), ('pilot', 'pilot'), ('uitvoering', 'uitvoering'), ('opgeschaald', 'opgeschaald'), ('geborgd', 'geborgd'), ('gestopt', 'gestopt')], default='idee', editable=False, max_length=30, verbose_name='status')),
                ('begin', coalitie.basis.velden.VageDatumField(blank=True, null=True, verbose_name='begint')),
                ('eind', coalitie.basis.velden.VageDatumField(blank=True, null=True, verbose_name='eindigt')),
                ('inspraak', models.CharField(choices=[('informeren', 'informeren'), ('raadplegen', 'raadplegen'), ('adviseren', 'adviseren'), ('coproduceren', 'coproduceren'), ('meebeslissen', 'meebeslissen'), ('zelf-doen', 'zelf doen')], max_length=20, verbose_name='invloed van bewoners')),
                ('inspraak_toelichting', models.TextField(help_text='Leg uit waarom deze vorm is gekozen en hoe het gaat.', verbose_name='hoe bewoners meebeslissen')),
                ('koppelkans_verbindt', models.CharField(blank=True, help_text="Bij twee of meer thema's: welke organisaties en thema's komen hier samen?", max_length=400, verbose_name='koppelkans: wat verbindt dit')),
                ('koppelkans_nodig', models.CharField(blank=True, help_text='Wat is er nodig om dit te laten slagen?', max_length=400, verbose_name='koppelkans: wat is nodig')),
                ('contact', models.CharField(blank=True, help_text='Leeg: het contact van het portaal.', max_length=200, verbose_name='contact')),
                ('opvolging', models.CharField(blank=True, choices=[('opgevolgd', 'opgevolgd door'), ('samengegaan', 'samengegaan met')], default='', max_length=20, verbose_name='wat ervan is geworden')),
                ('opgevolgd_door', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='themas.interventie', verbose_name='opgevolgd door')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='themas.interventie')),
                ('spoor', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='themas.spoor', verbose_name='spoor')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='InterventieStap',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('van', models.CharField(blank=True, editable=False, max_length=30, verbose_name='van')),
                ('naar', models.CharField(editable=False, max_length=30, verbose_name='naar')),
                ('ingegaan', coalitie.basis.velden.VageDatumField(help_text='De dag waarop het gebeurde.', verbose_name='ingegaan')),
                ('reden', models.TextField(verbose_name='reden')),
                ('bron', models.CharField(blank=True, max_length=300, verbose_name='bron')),
                ('vastgelegd_op', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='vastgelegd op')),
                ('onderwerp', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='stappen', to='themas.interventie', verbose_name='interventie')),
                ('vastgelegd_door', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='vastgelegd door')),
            ],
            options={
                'verbose_name': 'stap van een interventie',
                'verbose_name_plural': 'stappen van interventies',
                'ordering': ('ingegaan', 'pk'),
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('reden', ''), _negated=True), name='interventiestap_met_reden', violation_error_message='Een stap heeft een reden nodig.')],
            },
        ),
        migrations.CreateModel(
            name='InterventieThema',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('interventie', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='themakoppelingen', to='themas.interventie', verbose_name='interventie')),
                ('thema', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='themas.thema', verbose_name='thema')),
            ],
            options={
                'verbose_name': 'thema van een interventie',
                'verbose_name_plural': "thema's van interventies",
                'ordering': ('thema__volgorde',),
                'constraints': [models.UniqueConstraint(fields=('interventie', 'thema'), name='interventie_thema_uniek', violation_error_message='Dit thema hoort al bij deze interventie.')],
            },
        ),
        migrations.CreateModel(
            name='InterventieWijk',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('interventie', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='wijkkoppelingen', to='themas.interventie', verbose_name='interventie')),
                ('wijk', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='themas.wijk', verbose_name='wijk')),
            ],
            options={
                'verbose_name': 'wijk van een interventie',
                'verbose_name_plural': 'wijken van interventies',
                'ordering': ('wijk__naam',),
                'constraints': [models.UniqueConstraint(fields=('interventie', 'wijk'), name='interventie_wijk_uniek', violation_error_message='Deze wijk hoort al bij deze interventie.')],
            },
        ),
        migrations.CreateModel(
            name='Meting',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('gebied', models.CharField(help_text='Over welk gebied dit getal gaat, in woorden.', max_length=120, verbose_name='gebied')),
                ('periode', coalitie.basis.velden.VageDatumField(verbose_name='periode')),
                ('waarde', models.DecimalField(blank=True, decimal_places=3, max_digits=14, null=True, verbose_name='waarde')),
                ('reden', models.CharField(blank=True, choices=[('niet_gepubliceerd', 'niet gepubliceerd'), ('afgeschermd', 'afgeschermd, omdat het over te weinig mensen gaat'), ('ontbreekt', 'ontbreekt in de bron'), ('nog_niet_gemeten', 'nog niet gemeten')], default='', max_length=20, verbose_name='waarom er geen waarde is')),
                ('bron', models.CharField(max_length=300, verbose_name='bron')),
                ('methodebreuk', models.BooleanField(default=False, help_text='Vanaf deze meting is anders gemeten: niet te vergelijken met eerdere metingen.', verbose_name='methodebreuk')),
                ('toelichting', models.CharField(blank=True, max_length=400, verbose_name='toelichting')),
                ('indicator', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='metingen', to='themas.indicator', verbose_name='indicator')),
                ('wijk', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='metingen', to='themas.wijk', verbose_name='wijk')),
            ],
            options={
                'verbose_name': 'meting',
                'verbose_name_plural': 'metingen',
                'ordering': ('indicator', 'gebied', 'periode'),
                'constraints': [models.UniqueConstraint(fields=('indicator', 'gebied', 'periode'), name='meting_uniek', violation_error_message='Voor dit gebied en deze periode is er al een meting.'), models.CheckConstraint(condition=models.Q(models.Q(('waarde__isnull', False), ('reden', '')), models.Q(('waarde__isnull', True), models.Q(('reden', ''), _negated=True)), _connector='OR'), name='meting_waarde_of_reden', violation_error_message='Geef een waarde, of zeg waarom er geen is. Niet allebei.'), models.CheckConstraint(condition=models.Q(('waarde__isnull', True), models.Q(('waarde__lte', -99999990), _negated=True), _connector='OR'), name='meting_geen_code_als_waarde', violation_error_message='Het CBS schrijft -99999999 als er geen waarde is. Laat de waarde leeg en kies een reden.')],
            },
        ),
        migrations.CreateModel(
            name='Resultaat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('wat', models.CharField(max_length=300, verbose_name='wat er is bereikt')),
                ('getal', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='getal')),
                ('eenheid', models.CharField(blank=True, max_length=60, verbose_name='eenheid')),
                ('bron', models.CharField(max_length=300, verbose_name='bron')),
                ('datum', coalitie.basis.velden.VageDatumField(verbose_name='datum')),
                ('interventie', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='resultaten', to='themas.interventie', verbose_name='interventie')),
            ],
            options={
                'verbose_name': 'resultaat',
                'verbose_name_plural': 'resultaten',
                'ordering': ('-datum', 'pk'),
                'constraints': [models.CheckConstraint(condition=models.Q(('bron', ''), _negated=True), name='resultaat_met_bron', violation_error_message='Een resultaat heeft een bron nodig.')],
            },
        ),
        migrations.CreateModel(
            name='InterventieStapEvent',
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
                ('onderwerp', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='themas.interventie', verbose_name='interventie')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='themas.interventiestap')),
                ('vastgelegd_door', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='vastgelegd door')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='InterventieThemaEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('interventie', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='themas.interventie', verbose_name='interventie')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='themas.interventiethema')),
                ('thema', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='themas.thema', verbose_name='thema')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='InterventieWijkEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('interventie', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='themas.interventie', verbose_name='interventie')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='themas.interventiewijk')),
                ('wijk', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='themas.wijk', verbose_name='wijk')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='MetingEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('gebied', models.CharField(help_text='Over welk gebied dit getal gaat, in woorden.', max_length=120, verbose_name='gebied')),
                ('periode', coalitie.basis.velden.VageDatumField(verbose_name='periode')),
                ('waarde', models.DecimalField(blank=True, decimal_places=3, max_digits=14, null=True, verbose_name='waarde')),
                ('reden', models.CharField(blank=True, choices=[('niet_gepubliceerd', 'niet gepubliceerd'), ('afgeschermd', 'afgeschermd, omdat het over te weinig mensen gaat'), ('ontbreekt', 'ontbreekt in de bron'), ('nog_niet_gemeten', 'nog niet gemeten')], default='', max_length=20, verbose_name='waarom er geen waarde is')),
                ('bron', models.CharField(max_length=300, verbose_name='bron')),
                ('methodebreuk', models.BooleanField(default=False, help_text='Vanaf deze meting is anders gemeten: niet te vergelijken met eerdere metingen.', verbose_name='methodebreuk')),
                ('toelichting', models.CharField(blank=True, max_length=400, verbose_name='toelichting')),
                ('indicator', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='themas.indicator', verbose_name='indicator')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='themas.meting')),
                ('wijk', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='themas.wijk', verbose_name='wijk')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ResultaatEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('wat', models.CharField(max_length=300, verbose_name='wat er is bereikt')),
                ('getal', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='getal')),
                ('eenheid', models.CharField(blank=True, max_length=60, verbose_name='eenheid')),
                ('bron', models.CharField(max_length=300, verbose_name='bron')),
                ('datum', coalitie.basis.velden.VageDatumField(verbose_name='datum')),
                ('interventie', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='themas.interventie', verbose_name='interventie')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='themas.resultaat')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='Interventie',
            name='themas',
            field=models.ManyToManyField(related_name='interventies', through='themas.InterventieThema', to='themas.thema', verbose_name="thema's"),
        ),
        migrations.AddField(
            model_name='Interventie',
            name='wijken',
            field=models.ManyToManyField(related_name='interventies', through='themas.InterventieWijk', to='themas.wijk', verbose_name='wijken'),
        ),
        coalitie.basis.migraties.TriggersErbij(
            toevoegingen=[pgtrigger.migrations.AddTrigger(
                model_name='document',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "themas_documentevent" ("adres", "bestand", "controlegetal", "datum", "id", "kenmerk", "omschrijving", "openbaar_vanaf", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "soort", "titel") VALUES (NEW."adres", NEW."bestand", NEW."controlegetal", NEW."datum", NEW."id", NEW."kenmerk", NEW."omschrijving", NEW."openbaar_vanaf", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slug", NEW."soort", NEW."titel"); RETURN NULL;', hash='583c672e245d6663eb7be3af58d652fb6e50c5bc', operation='INSERT', pgid='pgtrigger_insert_insert_2c10d', table='themas_document', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='document',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "themas_documentevent" ("adres", "bestand", "controlegetal", "datum", "id", "kenmerk", "omschrijving", "openbaar_vanaf", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "soort", "titel") VALUES (NEW."adres", NEW."bestand", NEW."controlegetal", NEW."datum", NEW."id", NEW."kenmerk", NEW."omschrijving", NEW."openbaar_vanaf", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slug", NEW."soort", NEW."titel"); RETURN NULL;', hash='3ebf104437f2883576bfca0f2d520f53a8b401d3', operation='UPDATE', pgid='pgtrigger_update_update_04d85', table='themas_document', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='document',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "themas_documentevent" ("adres", "bestand", "controlegetal", "datum", "id", "kenmerk", "omschrijving", "openbaar_vanaf", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "soort", "titel") VALUES (OLD."adres", OLD."bestand", OLD."controlegetal", OLD."datum", OLD."id", OLD."kenmerk", OLD."omschrijving", OLD."openbaar_vanaf", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."slug", OLD."soort", OLD."titel"); RETURN NULL;', hash='47639d55f003704fc564ff9df13908eb32053b09', operation='DELETE', pgid='pgtrigger_delete_delete_40c6c', table='themas_document', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='programmaperiode',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "themas_programmaperiodeevent" ("begin", "eind", "id", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tekst") VALUES (NEW."begin", NEW."eind", NEW."id", NEW."naam", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."tekst"); RETURN NULL;', hash='ca3862f762cb2dff42ffc766f6668a8f38f43867', operation='INSERT', pgid='pgtrigger_insert_insert_aafb4', table='themas_programmaperiode', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='programmaperiode',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "themas_programmaperiodeevent" ("begin", "eind", "id", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tekst") VALUES (NEW."begin", NEW."eind", NEW."id", NEW."naam", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."tekst"); RETURN NULL;', hash='0a1b8dfb6970ddb21fd4f8399260c91403951e53', operation='UPDATE', pgid='pgtrigger_update_update_d0a74', table='themas_programmaperiode', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='programmaperiode',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "themas_programmaperiodeevent" ("begin", "eind", "id", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tekst") VALUES (OLD."begin", OLD."eind", OLD."id", OLD."naam", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."tekst"); RETURN NULL;', hash='8d8673b73344f0b6c25e93dffed237e55ed90b9d', operation='DELETE', pgid='pgtrigger_delete_delete_03a0b', table='themas_programmaperiode', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='thema',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "themas_themaevent" ("icoon", "id", "kleur", "kleur_donker", "kleur_vlak", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "tekst", "volgorde", "wat_we_willen") VALUES (NEW."icoon", NEW."id", NEW."kleur", NEW."kleur_donker", NEW."kleur_vlak", NEW."naam", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slug", NEW."tekst", NEW."volgorde", NEW."wat_we_willen"); RETURN NULL;', hash='21a6e714596bd47c435890e800e59a250ea7303e', operation='INSERT', pgid='pgtrigger_insert_insert_9239b', table='themas_thema', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='thema',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "themas_themaevent" ("icoon", "id", "kleur", "kleur_donker", "kleur_vlak", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "tekst", "volgorde", "wat_we_willen") VALUES (NEW."icoon", NEW."id", NEW."kleur", NEW."kleur_donker", NEW."kleur_vlak", NEW."naam", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slug", NEW."tekst", NEW."volgorde", NEW."wat_we_willen"); RETURN NULL;', hash='0754379544e14e5cefea9c25563ead5b46f95573', operation='UPDATE', pgid='pgtrigger_update_update_77440', table='themas_thema', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='thema',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "themas_themaevent" ("icoon", "id", "kleur", "kleur_donker", "kleur_vlak", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "tekst", "volgorde", "wat_we_willen") VALUES (OLD."icoon", OLD."id", OLD."kleur", OLD."kleur_donker", OLD."kleur_vlak", OLD."naam", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."slug", OLD."tekst", OLD."volgorde", OLD."wat_we_willen"); RETURN NULL;', hash='1aa73dfbeb2f68959c52683212139a63b4a22a74', operation='DELETE', pgid='pgtrigger_delete_delete_719c1', table='themas_thema', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='wijk',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "themas_wijkevent" ("breedtegraad", "contact", "id", "intro", "lengtegraad", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug") VALUES (NEW."breedtegraad", NEW."contact", NEW."id", NEW."intro", NEW."lengtegraad", NEW."naam", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slug"); RETURN NULL;', hash='1a97eb6c638f1a008e33b5793a1aef1b6da1a613', operation='INSERT', pgid='pgtrigger_insert_insert_9af3b', table='themas_wijk', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='wijk',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "themas_wijkevent" ("breedtegraad", "contact", "id", "intro", "lengtegraad", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug") VALUES (NEW."breedtegraad", NEW."contact", NEW."id", NEW."intro", NEW."lengtegraad", NEW."naam", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slug"); RETURN NULL;', hash='e4a9360f1a710f5d57ca1ff717830d66d63e3073', operation='UPDATE', pgid='pgtrigger_update_update_4eaf6', table='themas_wijk', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='wijk',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "themas_wijkevent" ("breedtegraad", "contact", "id", "intro", "lengtegraad", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug") VALUES (OLD."breedtegraad", OLD."contact", OLD."id", OLD."intro", OLD."lengtegraad", OLD."naam", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."slug"); RETURN NULL;', hash='963066a7b1055bd82dea1137c7f26c44dc4602e3', operation='DELETE', pgid='pgtrigger_delete_delete_2dccc', table='themas_wijk', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='indicator',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "themas_indicatorevent" ("bron", "definitie", "doelstelling_id", "eenheid", "id", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "richting", "slug", "volgorde") VALUES (NEW."bron", NEW."definitie", NEW."doelstelling_id", NEW."eenheid", NEW."id", NEW."naam", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."richting", NEW."slug", NEW."volgorde"); RETURN NULL;', hash='c169e06fa324a42ac3aba7de942eaee58591cff0', operation='INSERT', pgid='pgtrigger_insert_insert_01d49', table='themas_indicator', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='indicator',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "themas_indicatorevent" ("bron", "definitie", "doelstelling_id", "eenheid", "id", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "richting", "slug", "volgorde") VALUES (NEW."bron", NEW."definitie", NEW."doelstelling_id", NEW."eenheid", NEW."id", NEW."naam", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."richting", NEW."slug", NEW."volgorde"); RETURN NULL;', hash='26443edb638098444d1c541006c7c3477d6eb165', operation='UPDATE', pgid='pgtrigger_update_update_7c57b', table='themas_indicator', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='indicator',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "themas_indicatorevent" ("bron", "definitie", "doelstelling_id", "eenheid", "id", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "richting", "slug", "volgorde") VALUES (OLD."bron", OLD."definitie", OLD."doelstelling_id", OLD."eenheid", OLD."id", OLD."naam", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."richting", OLD."slug", OLD."volgorde"); RETURN NULL;', hash='8331ac8620db8179b31930332e676241b21649af', operation='DELETE', pgid='pgtrigger_delete_delete_2922a', table='themas_indicator', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='interventiestap',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "themas_interventiestapevent" ("bron", "id", "ingegaan", "naar", "onderwerp_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "van", "vastgelegd_door_id", "vastgelegd_op") VALUES (NEW."bron", NEW."id", NEW."ingegaan", NEW."naar", NEW."onderwerp_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reden", NEW."van", NEW."vastgelegd_door_id", NEW."vastgelegd_op"); RETURN NULL;', hash='aa74c44057daf5a8248f2d2b700459b60d98d5e6', operation='INSERT', pgid='pgtrigger_insert_insert_8a1c7', table='themas_interventiestap', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='interventiestap',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "themas_interventiestapevent" ("bron", "id", "ingegaan", "naar", "onderwerp_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "van", "vastgelegd_door_id", "vastgelegd_op") VALUES (NEW."bron", NEW."id", NEW."ingegaan", NEW."naar", NEW."onderwerp_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reden", NEW."van", NEW."vastgelegd_door_id", NEW."vastgelegd_op"); RETURN NULL;', hash='bf21373ab9fa5f7d43b6230dda130f871bd53074', operation='UPDATE', pgid='pgtrigger_update_update_494e5', table='themas_interventiestap', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='interventiestap',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "themas_interventiestapevent" ("bron", "id", "ingegaan", "naar", "onderwerp_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "van", "vastgelegd_door_id", "vastgelegd_op") VALUES (OLD."bron", OLD."id", OLD."ingegaan", OLD."naar", OLD."onderwerp_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reden", OLD."van", OLD."vastgelegd_door_id", OLD."vastgelegd_op"); RETURN NULL;', hash='a19877a4879b8e5722416b3014e039749cb25a9a', operation='DELETE', pgid='pgtrigger_delete_delete_68f0f', table='themas_interventiestap', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='mijlpaal',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "themas_mijlpaalevent" ("bron", "datum", "document_id", "id", "openbaar_vanaf", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tekst", "titel") VALUES (NEW."bron", NEW."datum", NEW."document_id", NEW."id", NEW."openbaar_vanaf", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."tekst", NEW."titel"); RETURN NULL;', hash='5e3227d8c213ba36b7dad1034f9dbfe9640b5e89', operation='INSERT', pgid='pgtrigger_insert_insert_06d4d', table='themas_mijlpaal', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='mijlpaal',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "themas_mijlpaalevent" ("bron", "datum", "document_id", "id", "openbaar_vanaf", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tekst", "titel") VALUES (NEW."bron", NEW."datum", NEW."document_id", NEW."id", NEW."openbaar_vanaf", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."tekst", NEW."titel"); RETURN NULL;', hash='06d04b4e520e69aebb3ad850250b3f187b53776e', operation='UPDATE', pgid='pgtrigger_update_update_76fa3', table='themas_mijlpaal', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='mijlpaal',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "themas_mijlpaalevent" ("bron", "datum", "document_id", "id", "openbaar_vanaf", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tekst", "titel") VALUES (OLD."bron", OLD."datum", OLD."document_id", OLD."id", OLD."openbaar_vanaf", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."tekst", OLD."titel"); RETURN NULL;', hash='2a585c462f15e3beb9647d7140b66da9f1d166f5', operation='DELETE', pgid='pgtrigger_delete_delete_94867', table='themas_mijlpaal', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='resultaat',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "themas_resultaatevent" ("bron", "datum", "eenheid", "getal", "id", "interventie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "wat") VALUES (NEW."bron", NEW."datum", NEW."eenheid", NEW."getal", NEW."id", NEW."interventie_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."wat"); RETURN NULL;', hash='7b978fde36ea9ab846d5213abb19f9ee2e672884', operation='INSERT', pgid='pgtrigger_insert_insert_13dc9', table='themas_resultaat', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='resultaat',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "themas_resultaatevent" ("bron", "datum", "eenheid", "getal", "id", "interventie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "wat") VALUES (NEW."bron", NEW."datum", NEW."eenheid", NEW."getal", NEW."id", NEW."interventie_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."wat"); RETURN NULL;', hash='7334ef81ec4c4fef2e784c2701c0a0e66642a25f', operation='UPDATE', pgid='pgtrigger_update_update_7b028', table='themas_resultaat', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='resultaat',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "themas_resultaatevent" ("bron", "datum", "eenheid", "getal", "id", "interventie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "wat") VALUES (OLD."bron", OLD."datum", OLD."eenheid", OLD."getal", OLD."id", OLD."interventie_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."wat"); RETURN NULL;', hash='4f5dd6a47134502003a395d27893d2b8cdbfa86d', operation='DELETE', pgid='pgtrigger_delete_delete_c12dd', table='themas_resultaat', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='spoor',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "themas_spoorevent" ("id", "naam", "nummer", "periode_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tekst") VALUES (NEW."id", NEW."naam", NEW."nummer", NEW."periode_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."tekst"); RETURN NULL;', hash='20ed747416170a2cbca69f01ab48510ad9499ab4', operation='INSERT', pgid='pgtrigger_insert_insert_d1ebf', table='themas_spoor', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='spoor',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "themas_spoorevent" ("id", "naam", "nummer", "periode_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tekst") VALUES (NEW."id", NEW."naam", NEW."nummer", NEW."periode_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."tekst"); RETURN NULL;', hash='ef5d49e0b491497fe6130df45aa54da3981cf0f4', operation='UPDATE', pgid='pgtrigger_update_update_e6c31', table='themas_spoor', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='spoor',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "themas_spoorevent" ("id", "naam", "nummer", "periode_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tekst") VALUES (OLD."id", OLD."naam", OLD."nummer", OLD."periode_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."tekst"); RETURN NULL;', hash='0e63e1b7aa361fb3813873bed05a85d73c7bc3f6', operation='DELETE', pgid='pgtrigger_delete_delete_4ed03', table='themas_spoor', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='interventiethema',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "themas_interventiethemaevent" ("id", "interventie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "thema_id") VALUES (NEW."id", NEW."interventie_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."thema_id"); RETURN NULL;', hash='7d4f15ff71fccf51397fc0e9281d65164ee8e5ac', operation='INSERT', pgid='pgtrigger_insert_insert_96623', table='themas_interventiethema', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='interventiethema',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "themas_interventiethemaevent" ("id", "interventie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "thema_id") VALUES (NEW."id", NEW."interventie_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."thema_id"); RETURN NULL;', hash='1bcd7c4b66718c7bb8c3920cfa34a0f543358848', operation='UPDATE', pgid='pgtrigger_update_update_2fb52', table='themas_interventiethema', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='interventiethema',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "themas_interventiethemaevent" ("id", "interventie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "thema_id") VALUES (OLD."id", OLD."interventie_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."thema_id"); RETURN NULL;', hash='7fce88418584dfcd528cba7246cf9e47b22f9b6d', operation='DELETE', pgid='pgtrigger_delete_delete_ac052', table='themas_interventiethema', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='doelstelling',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "themas_doelstellingevent" ("id", "periode_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "tekst", "thema_id", "titel", "volgorde") VALUES (NEW."id", NEW."periode_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slug", NEW."tekst", NEW."thema_id", NEW."titel", NEW."volgorde"); RETURN NULL;', hash='038dbe3b8e9683d0cda44262020a8b27786f6d45', operation='INSERT', pgid='pgtrigger_insert_insert_983e5', table='themas_doelstelling', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='doelstelling',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "themas_doelstellingevent" ("id", "periode_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "tekst", "thema_id", "titel", "volgorde") VALUES (NEW."id", NEW."periode_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slug", NEW."tekst", NEW."thema_id", NEW."titel", NEW."volgorde"); RETURN NULL;', hash='7edf33eef3d76d6d0f57336a5c807912bb1bf29b', operation='UPDATE', pgid='pgtrigger_update_update_10899', table='themas_doelstelling', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='doelstelling',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "themas_doelstellingevent" ("id", "periode_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "tekst", "thema_id", "titel", "volgorde") VALUES (OLD."id", OLD."periode_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."slug", OLD."tekst", OLD."thema_id", OLD."titel", OLD."volgorde"); RETURN NULL;', hash='31bfa96c88fd383ed902a918f572c529b12d216c', operation='DELETE', pgid='pgtrigger_delete_delete_27541', table='themas_doelstelling', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='meting',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "themas_metingevent" ("bron", "gebied", "id", "indicator_id", "methodebreuk", "periode", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "toelichting", "waarde", "wijk_id") VALUES (NEW."bron", NEW."gebied", NEW."id", NEW."indicator_id", NEW."methodebreuk", NEW."periode", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reden", NEW."toelichting", NEW."waarde", NEW."wijk_id"); RETURN NULL;', hash='4d8a9b3d3f88072ee1ec9a342e42d86d70b52989', operation='INSERT', pgid='pgtrigger_insert_insert_ee40c', table='themas_meting', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='meting',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "themas_metingevent" ("bron", "gebied", "id", "indicator_id", "methodebreuk", "periode", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "toelichting", "waarde", "wijk_id") VALUES (NEW."bron", NEW."gebied", NEW."id", NEW."indicator_id", NEW."methodebreuk", NEW."periode", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reden", NEW."toelichting", NEW."waarde", NEW."wijk_id"); RETURN NULL;', hash='4e5b7310e78bd22a2d0a6adc9e5cc2d656bc39bf', operation='UPDATE', pgid='pgtrigger_update_update_e5797', table='themas_meting', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='meting',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "themas_metingevent" ("bron", "gebied", "id", "indicator_id", "methodebreuk", "periode", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "toelichting", "waarde", "wijk_id") VALUES (OLD."bron", OLD."gebied", OLD."id", OLD."indicator_id", OLD."methodebreuk", OLD."periode", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reden", OLD."toelichting", OLD."waarde", OLD."wijk_id"); RETURN NULL;', hash='fa6b5059222833ee1ce4e3eb16361166e266662d', operation='DELETE', pgid='pgtrigger_delete_delete_04d19', table='themas_meting', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='interventiewijk',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "themas_interventiewijkevent" ("id", "interventie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "wijk_id") VALUES (NEW."id", NEW."interventie_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."wijk_id"); RETURN NULL;', hash='e60d4202643679ac4a4614a19fa21171237172d8', operation='INSERT', pgid='pgtrigger_insert_insert_2679b', table='themas_interventiewijk', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='interventiewijk',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "themas_interventiewijkevent" ("id", "interventie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "wijk_id") VALUES (NEW."id", NEW."interventie_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."wijk_id"); RETURN NULL;', hash='12f9042205b145c6c80336b059d1c3dcf77c5709', operation='UPDATE', pgid='pgtrigger_update_update_3e9ae', table='themas_interventiewijk', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='interventiewijk',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "themas_interventiewijkevent" ("id", "interventie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "wijk_id") VALUES (OLD."id", OLD."interventie_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."wijk_id"); RETURN NULL;', hash='209105223d9b6fd391638396bb4e431aeccee017', operation='DELETE', pgid='pgtrigger_delete_delete_01134', table='themas_interventiewijk', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='interventie',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "themas_interventieevent" ("begin", "contact", "doelgroep", "eind", "id", "inspraak", "inspraak_toelichting", "koppelkans_nodig", "koppelkans_verbindt", "openbaar_vanaf", "opgevolgd_door_id", "opvolging", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "samenvatting", "slug", "spoor_id", "status", "tekst", "titel") VALUES (NEW."begin", NEW."contact", NEW."doelgroep", NEW."eind", NEW."id", NEW."inspraak", NEW."inspraak_toelichting", NEW."koppelkans_nodig", NEW."koppelkans_verbindt", NEW."openbaar_vanaf", NEW."opgevolgd_door_id", NEW."opvolging", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."samenvatting", NEW."slug", NEW."spoor_id", NEW."status", NEW."tekst", NEW."titel"); RETURN NULL;', hash='33d0c4afd5de9ab13c1622e31bba42f6ff4ef76f', operation='INSERT', pgid='pgtrigger_insert_insert_f8cc7', table='themas_interventie', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='interventie',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "themas_interventieevent" ("begin", "contact", "doelgroep", "eind", "id", "inspraak", "inspraak_toelichting", "koppelkans_nodig", "koppelkans_verbindt", "openbaar_vanaf", "opgevolgd_door_id", "opvolging", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "samenvatting", "slug", "spoor_id", "status", "tekst", "titel") VALUES (NEW."begin", NEW."contact", NEW."doelgroep", NEW."eind", NEW."id", NEW."inspraak", NEW."inspraak_toelichting", NEW."koppelkans_nodig", NEW."koppelkans_verbindt", NEW."openbaar_vanaf", NEW."opgevolgd_door_id", NEW."opvolging", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."samenvatting", NEW."slug", NEW."spoor_id", NEW."status", NEW."tekst", NEW."titel"); RETURN NULL;', hash='9c4670de9a914ae76327de7b92f6f2995288bf29', operation='UPDATE', pgid='pgtrigger_update_update_3d027', table='themas_interventie', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='interventie',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "themas_interventieevent" ("begin", "contact", "doelgroep", "eind", "id", "inspraak", "inspraak_toelichting", "koppelkans_nodig", "koppelkans_verbindt", "openbaar_vanaf", "opgevolgd_door_id", "opvolging", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "samenvatting", "slug", "spoor_id", "status", "tekst", "titel") VALUES (OLD."begin", OLD."contact", OLD."doelgroep", OLD."eind", OLD."id", OLD."inspraak", OLD."inspraak_toelichting", OLD."koppelkans_nodig", OLD."koppelkans_verbindt", OLD."openbaar_vanaf", OLD."opgevolgd_door_id", OLD."opvolging", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."samenvatting", OLD."slug", OLD."spoor_id", OLD."status", OLD."tekst", OLD."titel"); RETURN NULL;', hash='d848bec0d743eb9ea976bc4ab8861fb9830d68e2', operation='DELETE', pgid='pgtrigger_delete_delete_38768', table='themas_interventie', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='buurt',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "themas_buurtevent" ("code", "id", "jaar", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vorm", "wijk_id") VALUES (NEW."code", NEW."id", NEW."jaar", NEW."naam", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."vorm", NEW."wijk_id"); RETURN NULL;', hash='8a321dd87e0e58a0833da4680a0f705a01df36e4', operation='INSERT', pgid='pgtrigger_insert_insert_1a52a', table='themas_buurt', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='buurt',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "themas_buurtevent" ("code", "id", "jaar", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vorm", "wijk_id") VALUES (NEW."code", NEW."id", NEW."jaar", NEW."naam", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."vorm", NEW."wijk_id"); RETURN NULL;', hash='e60f3f28b7ba9456cba9e0a4f60567a1facbfc72', operation='UPDATE', pgid='pgtrigger_update_update_b5a85', table='themas_buurt', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='buurt',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "themas_buurtevent" ("code", "id", "jaar", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "vorm", "wijk_id") VALUES (OLD."code", OLD."id", OLD."jaar", OLD."naam", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."vorm", OLD."wijk_id"); RETURN NULL;', hash='3e8a3724748313717523df9d432204ed3a034851', operation='DELETE', pgid='pgtrigger_delete_delete_3eaa9', table='themas_buurt', when='AFTER')),
            )],
        ),
    ]
