"""An amount of an application that is not known says why, whichever way it came in."""

from django.db import migrations, models

VUL = """
UPDATE financiering_aanvraagbedrag SET opmerking = 'Waarom is niet opgeschreven.'
WHERE zekerheid = 'onbekend' AND opmerking = '';
SET CONSTRAINTS ALL IMMEDIATE
"""


class Migration(migrations.Migration):
    dependencies = [("financiering", "0011_cofinanciering_past")]

    operations = [
        migrations.RunSQL(VUL, migrations.RunSQL.noop),
        migrations.AddConstraint(
            model_name="aanvraagbedrag",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("zekerheid", "onbekend"), _negated=True),
                    models.Q(("opmerking", ""), _negated=True),
                    _connector="OR",
                ),
                name="aanvraagbedrag_onbekend_met_reden",
                violation_error_message="Schrijf bij de opmerking op waarom het bedrag nog niet bekend is.",
            ),
        ),
    ]
