import django.contrib.postgres.constraints
import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import coalitie.basis.afbeeldingen
import coalitie.basis.migraties
import coalitie.basis.velden
import partners.periode


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('basis', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('themas', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Partner',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(help_text='Het laatste stuk van het webadres. Verandert het, dan blijft het oude adres werken.', max_length=120, unique=True, verbose_name='adres')),
                ('openbaar_vanaf', models.DateTimeField(blank=True, help_text='Vanaf dit moment staat het op de site. Leeg: alleen het programmateam ziet het.', null=True, verbose_name='openbaar vanaf')),
                ('naam', models.CharField(max_length=120, unique=True, verbose_name='naam')),
                ('soort', models.CharField(choices=[('gemeente', 'gemeente'), ('bewonersinitiatief', 'bewonersinitiatief'), ('corporatie', 'woningcorporatie'), ('welzijn', 'welzijn'), ('onderwijs', 'onderwijs'), ('kinderopvang', 'kinderopvang'), ('werkgever', 'werk'), ('politie', 'politie'), ('justitie', 'justitie'), ('zorg', 'zorg'), ('rijk', 'Rijk'), ('fonds', 'fonds of uitvoerder'), ('overig', 'anders')], max_length=20, verbose_name='soort')),
                ('korte_tekst', models.TextField(blank=True, help_text='Wie zijn ze en wat doen ze hier?', verbose_name='korte tekst')),
                ('website', models.URLField(blank=True, verbose_name='website')),
                ('logo', coalitie.basis.afbeeldingen.AfbeeldingField(blank=True, upload_to='logos/', verbose_name='logo')),
                ('actief_van', models.DateField(blank=True, null=True, verbose_name='actief van')),
                ('actief_tot', models.DateField(blank=True, null=True, verbose_name='actief tot en met')),
            ],
            options={
                'verbose_name': 'partner',
                'verbose_name_plural': 'partners',
                'ordering': ('naam',),
                'constraints': [models.CheckConstraint(condition=models.Q(('actief_van__isnull', True), ('actief_tot__isnull', True), ('actief_tot__gte', models.F('actief_van')), _connector='OR'), name='partner_eind_na_begin', violation_error_message='Een partner stopt nadat hij begint.')],
            },
        ),
        migrations.CreateModel(
            name='Doorbraak',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(help_text='Het laatste stuk van het webadres. Verandert het, dan blijft het oude adres werken.', max_length=120, unique=True, verbose_name='adres')),
                ('openbaar_vanaf', models.DateTimeField(blank=True, help_text='Vanaf dit moment staat het op de site. Leeg: alleen het programmateam ziet het.', null=True, verbose_name='openbaar vanaf')),
                ('titel', models.CharField(max_length=160, verbose_name='titel')),
                ('regel_in_de_weg', models.TextField(verbose_name='welke regel in de weg staat')),
                ('gevraagde_uitzondering', models.TextField(verbose_name='welke uitzondering wordt gevraagd')),
                ('gevraagd_aan', models.CharField(max_length=200, verbose_name='aan wie')),
                ('uitkomst', models.TextField(blank=True, verbose_name='uitkomst')),
                ('status', models.CharField(choices=[('gesignaleerd', 'gesignaleerd'), ('gevraagd', 'gevraagd'), ('toegestaan', 'toegestaan'), ('afgewezen', 'afgewezen'), ('gerealiseerd', 'gerealiseerd'), ('vervallen', 'niet meer nodig')], default='gesignaleerd', editable=False, max_length=30, verbose_name='status')),
                ('interventie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='themas.interventie', verbose_name='interventie')),
                ('gevraagd_aan_partner', models.ForeignKey(blank=True, help_text='Alleen als het een partner van de coalitie is.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='doorbraken', to='partners.partner', verbose_name='aan welke partner')),
            ],
            options={
                'verbose_name': 'doorbraak',
                'verbose_name_plural': 'doorbraken',
                'ordering': ('titel',),
                'constraints': [models.CheckConstraint(condition=models.Q(('status__in', ['gesignaleerd', 'gevraagd', 'toegestaan', 'afgewezen', 'gerealiseerd', 'vervallen'])), name='doorbraak_status_bestaat', violation_error_message='Deze status bestaat niet.')],
            },
        ),
        migrations.CreateModel(
            name='Lidmaatschap',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('van', models.DateField(blank=True, help_text='Leeg: de begindatum is niet bekend.', null=True, verbose_name='van')),
                ('tot', models.DateField(blank=True, help_text='Leeg: tot nader order.', null=True, verbose_name='tot en met')),
                ('rol', models.CharField(choices=[('lezer', 'lezer'), ('invuller', 'invuller'), ('mandaathouder', 'mandaathouder')], max_length=20, verbose_name='rol')),
                ('gebruiker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='gebruiker')),
                ('partner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lidmaatschappen', to='partners.partner', verbose_name='partner')),
            ],
            options={
                'verbose_name': 'lidmaatschap',
                'verbose_name_plural': 'lidmaatschappen',
                'ordering': ('partner', 'gebruiker'),
                'constraints': [models.CheckConstraint(condition=models.Q(('van__isnull', True), ('tot__isnull', True), ('tot__gte', models.F('van')), _connector='OR'), name='lidmaatschap_eind_na_begin', violation_error_message='Een periode eindigt nadat hij begint.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('gebruiker', '='), ('partner', '='), (partners.periode.DateRangeSql('van', 'tot'), '&&')], name='lidmaatschap_een_rol_tegelijk', violation_error_message='Deze persoon heeft in deze periode al een rol bij deze partner.')],
            },
        ),
        migrations.CreateModel(
            name='PartnerEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('slug', models.SlugField(db_index=False, help_text='Het laatste stuk van het webadres. Verandert het, dan blijft het oude adres werken.', max_length=120, verbose_name='adres')),
                ('openbaar_vanaf', models.DateTimeField(blank=True, help_text='Vanaf dit moment staat het op de site. Leeg: alleen het programmateam ziet het.', null=True, verbose_name='openbaar vanaf')),
                ('naam', models.CharField(max_length=120, verbose_name='naam')),
                ('soort', models.CharField(choices=[('gemeente', 'gemeente'), ('bewonersinitiatief', 'bewonersinitiatief'), ('corporatie', 'woningcorporatie'), ('welzijn', 'welzijn'), ('onderwijs', 'onderwijs'), ('kinderopvang', 'kinderopvang'), ('werkgever', 'werk'), ('politie', 'politie'), ('justitie', 'justitie'), ('zorg', 'zorg'), ('rijk', 'Rijk'), ('fonds', 'fonds of uitvoerder'), ('overig', 'anders')], max_length=20, verbose_name='soort')),
                ('korte_tekst', models.TextField(blank=True, help_text='Wie zijn ze en wat doen ze hier?', verbose_name='korte tekst')),
                ('website', models.URLField(blank=True, verbose_name='website')),
                ('logo', coalitie.basis.afbeeldingen.AfbeeldingField(blank=True, upload_to='logos/', verbose_name='logo')),
                ('actief_van', models.DateField(blank=True, null=True, verbose_name='actief van')),
                ('actief_tot', models.DateField(blank=True, null=True, verbose_name='actief tot en met')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='partners.partner')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Toezegging',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('soort', models.CharField(choices=[('geld', 'geld'), ('kennis', 'kennis'), ('mensen', 'mensen')], max_length=10, verbose_name='soort')),
                ('hoeveelheid', models.DecimalField(blank=True, decimal_places=2, help_text='Mag leeg blijven bij kennis.', max_digits=14, null=True, validators=[django.core.validators.MinValueValidator(0)], verbose_name='hoeveelheid')),
                ('eenheid', models.CharField(blank=True, choices=[('EUR', 'euro'), ('uur', 'uur'), ('fte', 'fte')], default='', max_length=5, verbose_name='eenheid')),
                ('begin', coalitie.basis.velden.VageDatumField(blank=True, null=True, verbose_name='begint')),
                ('eind', coalitie.basis.velden.VageDatumField(blank=True, null=True, verbose_name='eindigt')),
                ('tekst', models.TextField(verbose_name='wat precies')),
                ('bron', models.CharField(blank=True, max_length=300, verbose_name='bron')),
                ('status', models.CharField(choices=[('voorgesteld', 'voorgesteld'), ('bevestigd', 'bevestigd'), ('afgewezen', 'afgewezen'), ('ingetrokken', 'ingetrokken'), ('afgesloten', 'afgesloten')], default='voorgesteld', editable=False, max_length=30, verbose_name='status')),
                ('interventie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='themas.interventie', verbose_name='interventie')),
                ('partner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='toezeggingen', to='partners.partner', verbose_name='partner')),
            ],
            options={
                'verbose_name': 'toezegging',
                'verbose_name_plural': 'toezeggingen',
                'ordering': ('interventie', 'partner', 'pk'),
                'constraints': [models.CheckConstraint(condition=models.Q(('hoeveelheid__isnull', True), ('hoeveelheid__gte', 0), _connector='OR'), name='toezegging_niet_negatief', violation_error_message='Een hoeveelheid is niet negatief.'), models.CheckConstraint(condition=models.Q(models.Q(('eenheid', 'EUR'), ('hoeveelheid__isnull', False), ('soort', 'geld')), models.Q(('eenheid__in', ['uur', 'fte']), ('hoeveelheid__isnull', False), ('soort', 'mensen')), models.Q(('eenheid', ''), ('hoeveelheid__isnull', True), ('soort', 'kennis')), models.Q(('eenheid', 'uur'), ('hoeveelheid__isnull', False), ('soort', 'kennis')), _connector='OR'), name='toezegging_eenheid_past', violation_error_message="Geef geld in euro's, mensen in uren of fte, en kennis in uren of zonder hoeveelheid."), models.CheckConstraint(condition=models.Q(('begin__isnull', True), ('eind__isnull', True), ('eind__endswith__gt', models.F('begin__startswith')), _connector='OR'), name='toezegging_eind_na_begin', violation_error_message='Een toezegging eindigt nadat hij begint.'), models.CheckConstraint(condition=models.Q(('status__in', ['voorgesteld', 'bevestigd', 'afgewezen', 'ingetrokken', 'afgesloten'])), name='toezegging_status_bestaat', violation_error_message='Deze status bestaat niet.')],
            },
        ),
        migrations.CreateModel(
            name='Verantwoordelijkheid',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('van', models.DateField(blank=True, help_text='Leeg: de begindatum is niet bekend.', null=True, verbose_name='van')),
                ('tot', models.DateField(blank=True, help_text='Leeg: tot nader order.', null=True, verbose_name='tot en met')),
                ('rol', models.CharField(choices=[('trekker', 'trekker'), ('uitvoerder', 'uitvoerder'), ('financier', 'financier'), ('adviseur', 'adviseur')], max_length=20, verbose_name='rol')),
                ('waarvoor', models.CharField(blank=True, help_text='Waar deze partner op aanspreekbaar is.', max_length=300, verbose_name='waarvoor')),
                ('bron', models.CharField(blank=True, max_length=300, verbose_name='bron')),
                ('interventie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='themas.interventie', verbose_name='interventie')),
                ('partner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='verantwoordelijkheden', to='partners.partner', verbose_name='partner')),
            ],
            options={
                'verbose_name': 'verantwoordelijkheid',
                'verbose_name_plural': 'verantwoordelijkheden',
                'ordering': ('interventie', 'rol', 'partner'),
                'constraints': [models.CheckConstraint(condition=models.Q(('van__isnull', True), ('tot__isnull', True), ('tot__gte', models.F('van')), _connector='OR'), name='verantwoordelijkheid_eind_na_begin', violation_error_message='Een periode eindigt nadat hij begint.'), django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('rol', 'trekker')), expressions=[('interventie', '='), (partners.periode.DateRangeSql('van', 'tot'), '&&')], name='hooguit_een_trekker', violation_error_message='Deze interventie heeft in deze periode al een trekker. Sluit die eerst af met een einddatum.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('partner', '='), ('interventie', '='), ('rol', '='), (partners.periode.DateRangeSql('van', 'tot'), '&&')], name='verantwoordelijkheid_niet_dubbel', violation_error_message='Deze partner heeft deze rol hier al in deze periode.')],
            },
        ),
        migrations.CreateModel(
            name='DoorbraakEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('slug', models.SlugField(db_index=False, help_text='Het laatste stuk van het webadres. Verandert het, dan blijft het oude adres werken.', max_length=120, verbose_name='adres')),
                ('openbaar_vanaf', models.DateTimeField(blank=True, help_text='Vanaf dit moment staat het op de site. Leeg: alleen het programmateam ziet het.', null=True, verbose_name='openbaar vanaf')),
                ('titel', models.CharField(max_length=160, verbose_name='titel')),
                ('regel_in_de_weg', models.TextField(verbose_name='welke regel in de weg staat')),
                ('gevraagde_uitzondering', models.TextField(verbose_name='welke uitzondering wordt gevraagd')),
                ('gevraagd_aan', models.CharField(max_length=200, verbose_name='aan wie')),
                ('uitkomst', models.TextField(blank=True, verbose_name='uitkomst')),
                ('status', models.CharField(choices=[('gesignaleerd', 'gesignaleerd'), ('gevraagd', 'gevraagd'), ('toegestaan', 'toegestaan'), ('afgewezen', 'afgewezen'), ('gerealiseerd', 'gerealiseerd'), ('vervallen', 'niet meer nodig')], default='gesignaleerd', editable=False, max_length=30, verbose_name='status')),
                ('interventie', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='themas.interventie', verbose_name='interventie')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='partners.doorbraak')),
                ('gevraagd_aan_partner', models.ForeignKey(blank=True, db_constraint=False, help_text='Alleen als het een partner van de coalitie is.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.partner', verbose_name='aan welke partner')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='DoorbraakStap',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('van', models.CharField(blank=True, editable=False, max_length=30, verbose_name='van')),
                ('naar', models.CharField(editable=False, max_length=30, verbose_name='naar')),
                ('ingegaan', coalitie.basis.velden.VageDatumField(help_text='De dag waarop het gebeurde.', verbose_name='ingegaan')),
                ('reden', models.TextField(verbose_name='reden')),
                ('bron', models.CharField(blank=True, max_length=300, verbose_name='bron')),
                ('vastgelegd_op', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='vastgelegd op')),
                ('onderwerp', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='stappen', to='partners.doorbraak', verbose_name='doorbraak')),
                ('vastgelegd_door', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='vastgelegd door')),
            ],
            options={
                'verbose_name': 'stap van een doorbraak',
                'verbose_name_plural': 'stappen van doorbraken',
                'ordering': ('ingegaan', 'pk'),
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('reden', ''), _negated=True), name='doorbraakstap_met_reden', violation_error_message='Een stap heeft een reden nodig.')],
            },
        ),
        migrations.CreateModel(
            name='LidmaatschapEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('van', models.DateField(blank=True, help_text='Leeg: de begindatum is niet bekend.', null=True, verbose_name='van')),
                ('tot', models.DateField(blank=True, help_text='Leeg: tot nader order.', null=True, verbose_name='tot en met')),
                ('rol', models.CharField(choices=[('lezer', 'lezer'), ('invuller', 'invuller'), ('mandaathouder', 'mandaathouder')], max_length=20, verbose_name='rol')),
                ('gebruiker', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='gebruiker')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='partners.lidmaatschap')),
                ('partner', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.partner', verbose_name='partner')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ToezeggingEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('soort', models.CharField(choices=[('geld', 'geld'), ('kennis', 'kennis'), ('mensen', 'mensen')], max_length=10, verbose_name='soort')),
                ('hoeveelheid', models.DecimalField(blank=True, decimal_places=2, help_text='Mag leeg blijven bij kennis.', max_digits=14, null=True, validators=[django.core.validators.MinValueValidator(0)], verbose_name='hoeveelheid')),
                ('eenheid', models.CharField(blank=True, choices=[('EUR', 'euro'), ('uur', 'uur'), ('fte', 'fte')], default='', max_length=5, verbose_name='eenheid')),
                ('begin', coalitie.basis.velden.VageDatumField(blank=True, null=True, verbose_name='begint')),
                ('eind', coalitie.basis.velden.VageDatumField(blank=True, null=True, verbose_name='eindigt')),
                ('tekst', models.TextField(verbose_name='wat precies')),
                ('bron', models.CharField(blank=True, max_length=300, verbose_name='bron')),
                ('status', models.CharField(choices=[('voorgesteld', 'voorgesteld'), ('bevestigd', 'bevestigd'), ('afgewezen', 'afgewezen'), ('ingetrokken', 'ingetrokken'), ('afgesloten', 'afgesloten')], default='voorgesteld', editable=False, max_length=30, verbose_name='status')),
                ('interventie', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='themas.interventie', verbose_name='interventie')),
                ('partner', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.partner', verbose_name='partner')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='partners.toezegging')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ToezeggingStap',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('van', models.CharField(blank=True, editable=False, max_length=30, verbose_name='van')),
                ('naar', models.CharField(editable=False, max_length=30, verbose_name='naar')),
                ('ingegaan', coalitie.basis.velden.VageDatumField(help_text='De dag waarop het gebeurde.', verbose_name='ingegaan')),
                ('reden', models.TextField(verbose_name='reden')),
                ('bron', models.CharField(blank=True, max_length=300, verbose_name='bron')),
                ('vastgelegd_op', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='vastgelegd op')),
                ('onderwerp', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='stappen', to='partners.toezegging', verbose_name='toezegging')),
                ('vastgelegd_door', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='vastgelegd door')),
            ],
            options={
                'verbose_name': 'stap van een toezegging',
                'verbose_name_plural': 'stappen van toezeggingen',
                'ordering': ('ingegaan', 'pk'),
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('reden', ''), _negated=True), name='toezeggingstap_met_reden', violation_error_message='Een stap heeft een reden nodig.')],
            },
        ),
        migrations.CreateModel(
            name='VerantwoordelijkheidEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('van', models.DateField(blank=True, help_text='Leeg: de begindatum is niet bekend.', null=True, verbose_name='van')),
                ('tot', models.DateField(blank=True, help_text='Leeg: tot nader order.', null=True, verbose_name='tot en met')),
                ('rol', models.CharField(choices=[('trekker', 'trekker'), ('uitvoerder', 'uitvoerder'), ('financier', 'financier'), ('adviseur', 'adviseur')], max_length=20, verbose_name='rol')),
                ('waarvoor', models.CharField(blank=True, help_text='Waar deze partner op aanspreekbaar is.', max_length=300, verbose_name='waarvoor')),
                ('bron', models.CharField(blank=True, max_length=300, verbose_name='bron')),
                ('interventie', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='themas.interventie', verbose_name='interventie')),
                ('partner', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.partner', verbose_name='partner')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='partners.verantwoordelijkheid')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='DoorbraakStapEvent',
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
                ('onderwerp', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.doorbraak', verbose_name='doorbraak')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='partners.doorbraakstap')),
                ('vastgelegd_door', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='vastgelegd door')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ToezeggingStapEvent',
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
                ('onderwerp', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='partners.toezegging', verbose_name='toezegging')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='partners.toezeggingstap')),
                ('vastgelegd_door', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='vastgelegd door')),
            ],
            options={
                'abstract': False,
            },
        ),
        coalitie.basis.migraties.TriggersErbij(
            toevoegingen=[pgtrigger.migrations.AddTrigger(
                model_name='partner',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "partners_partnerevent" ("actief_tot", "actief_van", "id", "korte_tekst", "logo", "naam", "openbaar_vanaf", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "soort", "website") VALUES (NEW."actief_tot", NEW."actief_van", NEW."id", NEW."korte_tekst", NEW."logo", NEW."naam", NEW."openbaar_vanaf", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slug", NEW."soort", NEW."website"); RETURN NULL;', hash='3aa5078a933a4d8a30814c7d92f803c545ff2874', operation='INSERT', pgid='pgtrigger_insert_insert_71860', table='partners_partner', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='partner',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "partners_partnerevent" ("actief_tot", "actief_van", "id", "korte_tekst", "logo", "naam", "openbaar_vanaf", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "soort", "website") VALUES (NEW."actief_tot", NEW."actief_van", NEW."id", NEW."korte_tekst", NEW."logo", NEW."naam", NEW."openbaar_vanaf", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slug", NEW."soort", NEW."website"); RETURN NULL;', hash='906d514fa59c203531f5dd97d244b7c5b1008213', operation='UPDATE', pgid='pgtrigger_update_update_17ece', table='partners_partner', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='partner',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "partners_partnerevent" ("actief_tot", "actief_van", "id", "korte_tekst", "logo", "naam", "openbaar_vanaf", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "soort", "website") VALUES (OLD."actief_tot", OLD."actief_van", OLD."id", OLD."korte_tekst", OLD."logo", OLD."naam", OLD."openbaar_vanaf", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."slug", OLD."soort", OLD."website"); RETURN NULL;', hash='49ba3d16ab31307f5968fd71de613f51e6f553b2', operation='DELETE', pgid='pgtrigger_delete_delete_e7dd8', table='partners_partner', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='doorbraakstap',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "partners_doorbraakstapevent" ("bron", "id", "ingegaan", "naar", "onderwerp_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "van", "vastgelegd_door_id", "vastgelegd_op") VALUES (NEW."bron", NEW."id", NEW."ingegaan", NEW."naar", NEW."onderwerp_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reden", NEW."van", NEW."vastgelegd_door_id", NEW."vastgelegd_op"); RETURN NULL;', hash='e28e160a58f33e2c5f51473f3cdbc56d333d2480', operation='INSERT', pgid='pgtrigger_insert_insert_a04d5', table='partners_doorbraakstap', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='doorbraakstap',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "partners_doorbraakstapevent" ("bron", "id", "ingegaan", "naar", "onderwerp_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "van", "vastgelegd_door_id", "vastgelegd_op") VALUES (NEW."bron", NEW."id", NEW."ingegaan", NEW."naar", NEW."onderwerp_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reden", NEW."van", NEW."vastgelegd_door_id", NEW."vastgelegd_op"); RETURN NULL;', hash='da81823e1d761ca5b4f090cf90502cae7f1cb4f8', operation='UPDATE', pgid='pgtrigger_update_update_48375', table='partners_doorbraakstap', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='doorbraakstap',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "partners_doorbraakstapevent" ("bron", "id", "ingegaan", "naar", "onderwerp_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "van", "vastgelegd_door_id", "vastgelegd_op") VALUES (OLD."bron", OLD."id", OLD."ingegaan", OLD."naar", OLD."onderwerp_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reden", OLD."van", OLD."vastgelegd_door_id", OLD."vastgelegd_op"); RETURN NULL;', hash='972d4a6b8d90f607806161a0368d6ac279be201d', operation='DELETE', pgid='pgtrigger_delete_delete_e7a83', table='partners_doorbraakstap', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='lidmaatschap',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "partners_lidmaatschapevent" ("gebruiker_id", "id", "partner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol", "tot", "van") VALUES (NEW."gebruiker_id", NEW."id", NEW."partner_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rol", NEW."tot", NEW."van"); RETURN NULL;', hash='41d938d1f6c230cc83a9cffb664b8201409c78cb', operation='INSERT', pgid='pgtrigger_insert_insert_15a48', table='partners_lidmaatschap', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='lidmaatschap',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "partners_lidmaatschapevent" ("gebruiker_id", "id", "partner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol", "tot", "van") VALUES (NEW."gebruiker_id", NEW."id", NEW."partner_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rol", NEW."tot", NEW."van"); RETURN NULL;', hash='d838bd64d3a71fef93a32298321edf3c79c6453c', operation='UPDATE', pgid='pgtrigger_update_update_1f15d', table='partners_lidmaatschap', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='lidmaatschap',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "partners_lidmaatschapevent" ("gebruiker_id", "id", "partner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol", "tot", "van") VALUES (OLD."gebruiker_id", OLD."id", OLD."partner_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rol", OLD."tot", OLD."van"); RETURN NULL;', hash='8a51efd90e567b43d800ccb129d0d486d8e9bf55', operation='DELETE', pgid='pgtrigger_delete_delete_965e3', table='partners_lidmaatschap', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='doorbraak',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "partners_doorbraakevent" ("gevraagd_aan", "gevraagd_aan_partner_id", "gevraagde_uitzondering", "id", "interventie_id", "openbaar_vanaf", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regel_in_de_weg", "slug", "status", "titel", "uitkomst") VALUES (NEW."gevraagd_aan", NEW."gevraagd_aan_partner_id", NEW."gevraagde_uitzondering", NEW."id", NEW."interventie_id", NEW."openbaar_vanaf", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."regel_in_de_weg", NEW."slug", NEW."status", NEW."titel", NEW."uitkomst"); RETURN NULL;', hash='85220722235fce6a3547815c714703d31d952744', operation='INSERT', pgid='pgtrigger_insert_insert_ea6e9', table='partners_doorbraak', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='doorbraak',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "partners_doorbraakevent" ("gevraagd_aan", "gevraagd_aan_partner_id", "gevraagde_uitzondering", "id", "interventie_id", "openbaar_vanaf", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regel_in_de_weg", "slug", "status", "titel", "uitkomst") VALUES (NEW."gevraagd_aan", NEW."gevraagd_aan_partner_id", NEW."gevraagde_uitzondering", NEW."id", NEW."interventie_id", NEW."openbaar_vanaf", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."regel_in_de_weg", NEW."slug", NEW."status", NEW."titel", NEW."uitkomst"); RETURN NULL;', hash='4e9ed6c78aab194c0bbff6a1a9af9a6fb2788ebe', operation='UPDATE', pgid='pgtrigger_update_update_b6fd0', table='partners_doorbraak', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='doorbraak',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "partners_doorbraakevent" ("gevraagd_aan", "gevraagd_aan_partner_id", "gevraagde_uitzondering", "id", "interventie_id", "openbaar_vanaf", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regel_in_de_weg", "slug", "status", "titel", "uitkomst") VALUES (OLD."gevraagd_aan", OLD."gevraagd_aan_partner_id", OLD."gevraagde_uitzondering", OLD."id", OLD."interventie_id", OLD."openbaar_vanaf", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."regel_in_de_weg", OLD."slug", OLD."status", OLD."titel", OLD."uitkomst"); RETURN NULL;', hash='5a98fbdfc6c578655102d85adec08fd95371302e', operation='DELETE', pgid='pgtrigger_delete_delete_b8617', table='partners_doorbraak', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='toezegging',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "partners_toezeggingevent" ("begin", "bron", "eenheid", "eind", "hoeveelheid", "id", "interventie_id", "partner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "status", "tekst") VALUES (NEW."begin", NEW."bron", NEW."eenheid", NEW."eind", NEW."hoeveelheid", NEW."id", NEW."interventie_id", NEW."partner_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."soort", NEW."status", NEW."tekst"); RETURN NULL;', hash='c070940d9f3f700ed5f1a37152e22d6ef76ea1f9', operation='INSERT', pgid='pgtrigger_insert_insert_58102', table='partners_toezegging', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='toezegging',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "partners_toezeggingevent" ("begin", "bron", "eenheid", "eind", "hoeveelheid", "id", "interventie_id", "partner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "status", "tekst") VALUES (NEW."begin", NEW."bron", NEW."eenheid", NEW."eind", NEW."hoeveelheid", NEW."id", NEW."interventie_id", NEW."partner_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."soort", NEW."status", NEW."tekst"); RETURN NULL;', hash='4a2f9135a3ad42c033b216cc5c389ecdb01d7bb2', operation='UPDATE', pgid='pgtrigger_update_update_9fafd', table='partners_toezegging', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='toezegging',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "partners_toezeggingevent" ("begin", "bron", "eenheid", "eind", "hoeveelheid", "id", "interventie_id", "partner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "status", "tekst") VALUES (OLD."begin", OLD."bron", OLD."eenheid", OLD."eind", OLD."hoeveelheid", OLD."id", OLD."interventie_id", OLD."partner_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."soort", OLD."status", OLD."tekst"); RETURN NULL;', hash='87047a4b9242a859d993167eff5a1a49b379e161', operation='DELETE', pgid='pgtrigger_delete_delete_50af9', table='partners_toezegging', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='toezeggingstap',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "partners_toezeggingstapevent" ("bron", "id", "ingegaan", "naar", "onderwerp_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "van", "vastgelegd_door_id", "vastgelegd_op") VALUES (NEW."bron", NEW."id", NEW."ingegaan", NEW."naar", NEW."onderwerp_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reden", NEW."van", NEW."vastgelegd_door_id", NEW."vastgelegd_op"); RETURN NULL;', hash='fa5d22f5ada716a92ed967cba193193ee3bfda8d', operation='INSERT', pgid='pgtrigger_insert_insert_82ae3', table='partners_toezeggingstap', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='toezeggingstap',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "partners_toezeggingstapevent" ("bron", "id", "ingegaan", "naar", "onderwerp_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "van", "vastgelegd_door_id", "vastgelegd_op") VALUES (NEW."bron", NEW."id", NEW."ingegaan", NEW."naar", NEW."onderwerp_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reden", NEW."van", NEW."vastgelegd_door_id", NEW."vastgelegd_op"); RETURN NULL;', hash='5907eadec087811af976188ed06e585fc6cfcea8', operation='UPDATE', pgid='pgtrigger_update_update_a2d04', table='partners_toezeggingstap', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='toezeggingstap',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "partners_toezeggingstapevent" ("bron", "id", "ingegaan", "naar", "onderwerp_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "van", "vastgelegd_door_id", "vastgelegd_op") VALUES (OLD."bron", OLD."id", OLD."ingegaan", OLD."naar", OLD."onderwerp_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reden", OLD."van", OLD."vastgelegd_door_id", OLD."vastgelegd_op"); RETURN NULL;', hash='53aedf2631d451bda6cd576a4a277c784fdb8d9a', operation='DELETE', pgid='pgtrigger_delete_delete_e5b40', table='partners_toezeggingstap', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='verantwoordelijkheid',
                trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "partners_verantwoordelijkheidevent" ("bron", "id", "interventie_id", "partner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol", "tot", "van", "waarvoor") VALUES (NEW."bron", NEW."id", NEW."interventie_id", NEW."partner_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rol", NEW."tot", NEW."van", NEW."waarvoor"); RETURN NULL;', hash='ce7205b82f5b4e9721185d2ca8cbee3d1555f7b8', operation='INSERT', pgid='pgtrigger_insert_insert_da265', table='partners_verantwoordelijkheid', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='verantwoordelijkheid',
                trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "partners_verantwoordelijkheidevent" ("bron", "id", "interventie_id", "partner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol", "tot", "van", "waarvoor") VALUES (NEW."bron", NEW."id", NEW."interventie_id", NEW."partner_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rol", NEW."tot", NEW."van", NEW."waarvoor"); RETURN NULL;', hash='d026b6377939c756afbc7112a7355bf3695df76f', operation='UPDATE', pgid='pgtrigger_update_update_1e8f6', table='partners_verantwoordelijkheid', when='AFTER')),
            ), pgtrigger.migrations.AddTrigger(
                model_name='verantwoordelijkheid',
                trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "partners_verantwoordelijkheidevent" ("bron", "id", "interventie_id", "partner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol", "tot", "van", "waarvoor") VALUES (OLD."bron", OLD."id", OLD."interventie_id", OLD."partner_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rol", OLD."tot", OLD."van", OLD."waarvoor"); RETURN NULL;', hash='416978ae70d08634c0a96703384177acc6640198', operation='DELETE', pgid='pgtrigger_delete_delete_87660', table='partners_verantwoordelijkheid', when='AFTER')),
            )],
        ),
    ]
