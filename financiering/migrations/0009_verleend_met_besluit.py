"""What was granted has the day and the document of its decision, whatever happened after.

Of rows that do not: the day is that of the step, the document is the decision in its file. Where there is none,
a document says that the decision itself is not here yet; the team can fill it in.
"""

from django.db import migrations, models
from django.db.models import Q
from django.utils import timezone

from coalitie.basis.vaag import VageDatum

VERLEEND = ("toegekend", "deels_toegekend", "in_uitvoering", "verantwoord", "vastgesteld")


def vul_aan(apps, schema_editor):
    """Fill in the day and the document of granted applications without one."""
    rijen = apps.get_model("financiering", "Aanvraag").objects.filter(status__in=VERLEEND)
    for aanvraag in rijen.filter(Q(besluitdocument=None) | Q(besloten_op=None)):
        aanvraag.besloten_op = aanvraag.besloten_op or _dag(apps, aanvraag)
        aanvraag.besluitdocument = aanvraag.besluitdocument or _besluit(apps, aanvraag)
        aanvraag.save(update_fields=["besloten_op", "besluitdocument"])
    # The rules below change the table, which may not have checks waiting.
    schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def _dag(apps, aanvraag):
    stappen = apps.get_model("financiering", "AanvraagStap").objects.filter(
        onderwerp=aanvraag, naar__in=VERLEEND, ongedaan_op=None
    )
    eerste, ingediend = stappen.order_by("pk").first(), aanvraag.ingediend_op
    if eerste is None:
        return ingediend or VageDatum.van_dag(timezone.localdate())
    return ingediend if ingediend and eerste.ingegaan.laatste < ingediend.eerste else eerste.ingegaan


def _besluit(apps, aanvraag):
    in_dossier = apps.get_model("financiering", "AanvraagDocument").objects.filter(
        aanvraag=aanvraag, rol="besluit"
    )
    if eigen := in_dossier.order_by("-document__datum", "pk").first():
        return eigen.document
    document, _nieuw = apps.get_model("themas", "Document").objects.get_or_create(
        slug=f"besluit-over-aanvraag-{aanvraag.pk}",
        defaults={
            "titel": f"Besluit over {aanvraag.titel}"[:200],
            "soort": "besluit",
            "datum": aanvraag.besloten_op,
            "omschrijving": "Het stuk zelf staat hier nog niet.",
        },
    )
    return document


class Migration(migrations.Migration):
    dependencies = [
        ("financiering", "0008_bedrag_bij_stap"),
        ("themas", "0003_behoeften"),
    ]

    operations = [
        migrations.RunPython(vul_aan, migrations.RunPython.noop),
        migrations.RemoveConstraint(
            model_name="aanvraag",
            name="aanvraag_besloten_met_datum",
        ),
        migrations.AddConstraint(
            model_name="aanvraag",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        (
                            "status__in",
                            [
                                "toegekend",
                                "deels_toegekend",
                                "in_uitvoering",
                                "verantwoord",
                                "vastgesteld",
                                "afgewezen",
                            ],
                        ),
                        _negated=True,
                    ),
                    ("besloten_op__isnull", False),
                    _connector="OR",
                ),
                name="aanvraag_besloten_met_datum",
                violation_error_message="Een besluit heeft een datum.",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanvraag",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        (
                            "status__in",
                            ("toegekend", "deels_toegekend", "in_uitvoering", "verantwoord", "vastgesteld"),
                        ),
                        _negated=True,
                    ),
                    ("besluitdocument__isnull", False),
                    _connector="OR",
                ),
                name="aanvraag_verleend_met_besluit",
                violation_error_message="Wat is toegekend, rust op een besluit. Kies het besluitdocument.",
            ),
        ),
    ]
