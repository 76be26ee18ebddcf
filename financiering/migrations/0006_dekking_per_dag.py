"""The rules on covers and budgets judge each day by itself, and say what they refused.

A refusal names the source in its detail (json): ``bron``, ``pk``, ``dag``, and there what it ``heeft`` and what
would be ``gedekt``.
"""

from django.db import migrations, models

CONTROLEER = """
CREATE OR REPLACE FUNCTION financiering_weiger_dekking(
    toezegging bigint, regel bigint, budget bigint, dag date, gedekt numeric, heeft numeric)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'op % is meer gedekt dan de bron heeft', dag USING
        ERRCODE = 'check_violation', CONSTRAINT = 'dekking_past_in_bron',
        DETAIL = json_build_object(
            'bron', CASE WHEN toezegging IS NOT NULL THEN 'toezegging'
                         WHEN regel IS NOT NULL THEN 'begrotingsregel' ELSE 'gemeentebudget' END,
            'pk', coalesce(toezegging, regel, budget), 'dag', dag,
            'gedekt', gedekt::text, 'heeft', heeft::text)::text;
END
$$;
CREATE OR REPLACE FUNCTION financiering_controleer_bron(toezegging bigint, regel bigint, budget bigint)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    vandaag date := (now() AT TIME ZONE 'Europe/Amsterdam')::date;
    nu numeric;
    ergste record;
BEGIN
    IF current_setting('transaction_isolation') = 'repeatable read' THEN
        RAISE EXCEPTION 'dekkingen en hun bronnen veranderen niet in een transactie die oude rijen ziet'
            USING ERRCODE = 'feature_not_supported';
    END IF;
    SELECT CASE WHEN status IN ('bevestigd', 'afgesloten') THEN coalesce(hoeveelheid, 0) ELSE 0 END INTO nu
    FROM partners_toezegging WHERE id = toezegging;
    WITH dekking AS (
        SELECT lower(geldig_vanaf) AS vanaf, geldig_tot AS tot, hoeveelheid FROM financiering_dekking
        WHERE toezegging_id = toezegging OR begrotingsregel_id = regel OR gemeentebudget_id = budget
    ), dagen AS (
        SELECT vanaf AS dag FROM dekking
        UNION SELECT lower(per) FROM financiering_begrotingsbedrag WHERE regel_id = regel
        UNION SELECT lower(per) FROM financiering_gemeentebudgetbedrag WHERE gemeentebudget_id = budget
        UNION SELECT lower(ingegaan) FROM partners_toezeggingstap WHERE onderwerp_id = toezegging
        UNION SELECT vandaag
    ), gedekte_dagen AS (
        SELECT dag, sum(hoeveelheid) AS gedekt FROM dagen
        JOIN dekking ON vanaf <= dag AND (tot IS NULL OR dag < tot) GROUP BY dag
    ), standen AS (
        SELECT dag, gedekt, least(
            financiering_bron_heeft(toezegging, regel, budget, dag), CASE WHEN dag >= vandaag THEN nu END
        ) AS heeft FROM gedekte_dagen
    )
    SELECT * INTO ergste FROM standen WHERE gedekt > heeft ORDER BY gedekt - heeft DESC, dag LIMIT 1;
    IF FOUND THEN
        PERFORM financiering_weiger_dekking(
            toezegging, regel, budget, ergste.dag, ergste.gedekt, ergste.heeft);
    END IF;
END
$$
"""

# The present of a commitment stands in its own row, its past in its steps: from today on both count.
TOEZEGGING = """
CREATE OR REPLACE FUNCTION financiering_toezegging_past() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM financiering_dekking WHERE toezegging_id = NEW.id) THEN
        RETURN NULL;
    END IF;
    IF NEW.eenheid IS DISTINCT FROM OLD.eenheid THEN
        RAISE EXCEPTION 'de toezegging dekt al iets in %', OLD.eenheid USING
            ERRCODE = 'check_violation', CONSTRAINT = 'dekking_in_dezelfde_eenheid',
            DETAIL = json_build_object('bron', 'toezegging', 'pk', NEW.id, 'eenheid', OLD.eenheid)::text;
    END IF;
    PERFORM financiering_controleer_bron(NEW.id, NULL, NULL);
    RETURN NULL;
END
$$
"""

EENHEID = """
CREATE OR REPLACE FUNCTION financiering_dekking_achteraf() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    nodig text;
    van_bron text := 'EUR';
BEGIN
    SELECT eenheid INTO nodig FROM themas_behoefte WHERE id = NEW.behoefte_id FOR NO KEY UPDATE;
    IF NEW.toezegging_id IS NOT NULL THEN
        SELECT eenheid INTO van_bron FROM partners_toezegging WHERE id = NEW.toezegging_id;
    END IF;
    IF nodig IS DISTINCT FROM van_bron THEN
        RAISE EXCEPTION 'de bron telt in %, de behoefte in %', van_bron, nodig USING
            ERRCODE = 'check_violation', CONSTRAINT = 'dekking_in_dezelfde_eenheid',
            DETAIL = json_build_object('bron', 'dekking', 'nodig', nodig, 'eenheid', van_bron)::text;
    END IF;
    PERFORM financiering_controleer_bron(NEW.toezegging_id, NEW.begrotingsregel_id, NEW.gemeentebudget_id);
    RETURN NULL;
END
$$;
CREATE OR REPLACE FUNCTION financiering_behoefte_past() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.eenheid IS DISTINCT FROM OLD.eenheid
        AND EXISTS (SELECT FROM financiering_dekking WHERE behoefte_id = NEW.id)
    THEN
        RAISE EXCEPTION 'de behoefte is al gedekt in %', OLD.eenheid USING
            ERRCODE = 'check_violation', CONSTRAINT = 'dekking_in_dezelfde_eenheid',
            DETAIL = json_build_object('bron', 'behoefte', 'pk', NEW.id, 'eenheid', OLD.eenheid)::text;
    END IF;
    RETURN NULL;
END
$$
"""

HOOFDTHEMA = """
CREATE FUNCTION financiering_controleer_hoofdthema() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM financiering_begrotingsregel regel
        JOIN financiering_hoofdthema hoofdthema ON hoofdthema.id = regel.hoofdthema_id
        JOIN financiering_aanvraag aanvraag ON aanvraag.id = regel.aanvraag_id
        JOIN financiering_ronde ronde ON ronde.id = aanvraag.ronde_id
        WHERE hoofdthema.regeling_id <> ronde.regeling_id
          AND CASE TG_TABLE_NAME
              WHEN 'financiering_begrotingsregel' THEN regel.id
              WHEN 'financiering_aanvraag' THEN aanvraag.id
              WHEN 'financiering_ronde' THEN ronde.id
              ELSE hoofdthema.id END = NEW.id)
    THEN
        RAISE EXCEPTION 'een begrotingsregel heeft een hoofdthema van een andere regeling' USING
            ERRCODE = 'check_violation', CONSTRAINT = 'begrotingsregel_hoofdthema_van_regeling';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER begrotingsregel_hoofdthema AFTER INSERT OR UPDATE OF aanvraag_id, hoofdthema_id
    ON financiering_begrotingsregel FOR EACH ROW EXECUTE FUNCTION financiering_controleer_hoofdthema();
CREATE TRIGGER aanvraag_hoofdthema AFTER UPDATE OF ronde_id
    ON financiering_aanvraag FOR EACH ROW EXECUTE FUNCTION financiering_controleer_hoofdthema();
CREATE TRIGGER ronde_hoofdthema AFTER UPDATE OF regeling_id
    ON financiering_ronde FOR EACH ROW EXECUTE FUNCTION financiering_controleer_hoofdthema();
CREATE TRIGGER hoofdthema_regeling AFTER UPDATE OF regeling_id
    ON financiering_hoofdthema FOR EACH ROW EXECUTE FUNCTION financiering_controleer_hoofdthema();
"""

VERSCHUIVING = """
CREATE FUNCTION financiering_verschuiving_past() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM financiering_begrotingsregel van, financiering_begrotingsregel naar
        WHERE van.id = NEW.van_id AND naar.id = NEW.naar_id AND naar.jaar = van.jaar + 1
          AND naar.aanvraag_id = van.aanvraag_id AND naar.soort = van.soort
          AND naar.hoofdthema_id IS NOT DISTINCT FROM van.hoofdthema_id)
    THEN
        RAISE EXCEPTION 'verschuiven kan alleen naar het volgende jaar, binnen één hoofdthema' USING
            ERRCODE = 'check_violation', CONSTRAINT = 'verschuiving_naar_volgend_jaar';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER verschuiving_past AFTER INSERT OR UPDATE ON financiering_verschuiving
    FOR EACH ROW EXECUTE FUNCTION financiering_verschuiving_past();
"""

WEG = """
DROP TRIGGER verschuiving_past ON financiering_verschuiving;
DROP TRIGGER hoofdthema_regeling ON financiering_hoofdthema;
DROP TRIGGER ronde_hoofdthema ON financiering_ronde;
DROP TRIGGER aanvraag_hoofdthema ON financiering_aanvraag;
DROP TRIGGER begrotingsregel_hoofdthema ON financiering_begrotingsregel;
DROP FUNCTION financiering_verschuiving_past, financiering_controleer_hoofdthema;
"""


class Migration(migrations.Migration):
    dependencies = [("financiering", "0005_herinneringen_aan_termijnen")]

    operations = [
        migrations.AddConstraint(
            model_name="verschuiving",
            constraint=models.UniqueConstraint(
                fields=("van", "naar", "bedrag", "op"),
                name="verschuiving_een_keer",
                violation_error_message="Deze verschuiving staat er al.",
            ),
        ),
        # What replaces a function of 0004 can stay when this is undone: it keeps the same rules.
        migrations.RunSQL([CONTROLEER, TOEZEGGING, EENHEID], migrations.RunSQL.noop),
        migrations.RunSQL([HOOFDTHEMA, VERSCHUIVING], [WEG]),
    ]
