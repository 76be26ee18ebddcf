"""An amount names the step by which it became known; so far only the history told."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from coalitie.basis.migraties import TriggersErbij

VUL = """
WITH paar AS (
    SELECT bedrag.id AS bedrag_id, stap.id AS van_stap_id,
        count(*) OVER (PARTITION BY bedrag.id) AS stappen, count(*) OVER (PARTITION BY stap.id) AS bedragen
    FROM financiering_aanvraagbedrag bedrag
    JOIN financiering_aanvraagbedragevent toen
        ON toen.pgh_obj_id = bedrag.id AND toen.pgh_label = 'insert'
    JOIN financiering_aanvraagstap stap ON stap.onderwerp_id = bedrag.aanvraag_id
    JOIN financiering_aanvraagstapevent gezet
        ON gezet.pgh_obj_id = stap.id AND gezet.pgh_label = 'insert'
        AND gezet.pgh_created_at = toen.pgh_created_at AND gezet.ingegaan = toen.per
    WHERE (gezet.naar, toen.soort) IN (
        ('ingediend', 'gevraagd'), ('gereserveerd', 'gereserveerd'), ('toegekend', 'verleend'),
        ('deels_toegekend', 'verleend'), ('vastgesteld', 'vastgesteld'))
)
UPDATE financiering_aanvraagbedrag SET stap_id = van_stap_id
FROM paar WHERE id = bedrag_id AND stappen = 1 AND bedragen = 1
"""


class Migration(migrations.Migration):
    dependencies = [
        ("financiering", "0007_volgorde_van_bedragen"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="aanvraagbedrag",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="aanvraagbedrag",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="aanvraagbedrag",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="aanvraagbedrag",
            name="stap",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="bedragen",
                to="financiering.aanvraagstap",
                verbose_name="bekend geworden bij",
            ),
        ),
        migrations.AddField(
            model_name="aanvraagbedragevent",
            name="stap",
            field=models.ForeignKey(
                db_constraint=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="financiering.aanvraagstap",
                verbose_name="bekend geworden bij",
            ),
        ),
        # Known for sure: both were recorded in one act, and there is one of each.
        migrations.RunSQL(VUL, migrations.RunSQL.noop),
        TriggersErbij(
            [
                pgtrigger.migrations.AddTrigger(
                    model_name="aanvraagbedrag",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "financiering_aanvraagbedragevent" ("aanvraag_id", "bedrag", "bedrag_tot", "bron", "id", "opmerking", "per", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "stap_id", "zekerheid") VALUES (NEW."aanvraag_id", NEW."bedrag", NEW."bedrag_tot", NEW."bron", NEW."id", NEW."opmerking", NEW."per", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."soort", NEW."stap_id", NEW."zekerheid"); RETURN NULL;',
                            hash="5da862993e24bb6fa7e65b47a7d5fa7bcc47d0d6",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f623e",
                            table="financiering_aanvraagbedrag",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="aanvraagbedrag",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "financiering_aanvraagbedragevent" ("aanvraag_id", "bedrag", "bedrag_tot", "bron", "id", "opmerking", "per", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "stap_id", "zekerheid") VALUES (NEW."aanvraag_id", NEW."bedrag", NEW."bedrag_tot", NEW."bron", NEW."id", NEW."opmerking", NEW."per", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."soort", NEW."stap_id", NEW."zekerheid"); RETURN NULL;',
                            hash="4365b51e35191313cc666e2adfb30d60067b5a32",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_9b10d",
                            table="financiering_aanvraagbedrag",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="aanvraagbedrag",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "financiering_aanvraagbedragevent" ("aanvraag_id", "bedrag", "bedrag_tot", "bron", "id", "opmerking", "per", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "stap_id", "zekerheid") VALUES (OLD."aanvraag_id", OLD."bedrag", OLD."bedrag_tot", OLD."bron", OLD."id", OLD."opmerking", OLD."per", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."soort", OLD."stap_id", OLD."zekerheid"); RETURN NULL;',
                            hash="83a09eb92eb94be17d4bbaa1947889de8ede0c9f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d581f",
                            table="financiering_aanvraagbedrag",
                            when="AFTER",
                        ),
                    ),
                ),
            ]
        ),
    ]
