"""Who changes covers or what they come from waits for one thing only, so nobody waits for each other.

Until here each source was held by itself: two people who covered from the same two sources in opposite order each
held what the other needed. Now there is one turn for all, taken before any cover is touched and kept until the
end of the transaction; such transactions are short. A transaction that does not see what others did meanwhile
(repeatable read, serializable) is refused, as the sum would miss it.
"""

from django.db import migrations

# Its arguments are those of the sources that a trigger is about; the turn is the same for all.
BEURT = """
CREATE OR REPLACE FUNCTION financiering_houd_bron_vast(toezegging bigint, regel bigint, budget bigint)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('transaction_isolation') IN ('repeatable read', 'serializable') THEN
        RAISE EXCEPTION 'dekkingen en hun bronnen veranderen niet in een transactie die oude rijen ziet'
            USING ERRCODE = 'feature_not_supported';
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('financiering_dekking', 0));
END
$$
"""

VOORAF = """
DROP TRIGGER dekking_vooraf ON financiering_dekking;
CREATE OR REPLACE FUNCTION financiering_dekking_vooraf() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM financiering_houd_bron_vast(NULL, NULL, NULL);
    RETURN NULL;
END
$$;
CREATE TRIGGER dekking_vooraf BEFORE INSERT OR UPDATE OR DELETE ON financiering_dekking
    FOR EACH STATEMENT EXECUTE FUNCTION financiering_dekking_vooraf();
"""

# A cover with a first day that is no day holds always; an amount that is no number is nothing.
CONTROLEER = """
CREATE OR REPLACE FUNCTION financiering_bron_heeft(toezegging bigint, regel bigint, budget bigint, dag date)
RETURNS numeric LANGUAGE sql STABLE AS $$
    SELECT coalesce(nullif(CASE
        WHEN toezegging IS NOT NULL THEN (
            SELECT CASE WHEN naar IN ('bevestigd', 'afgesloten') THEN hoeveelheid END
            FROM partners_toezeggingstap stap
            WHERE onderwerp_id = toezegging AND lower(ingegaan) <= dag
              AND NOT EXISTS (
                SELECT FROM partners_toezeggingstap eerder
                WHERE eerder.onderwerp_id = toezegging AND eerder.id <= stap.id AND lower(eerder.ingegaan) > dag)
            ORDER BY id DESC LIMIT 1)
        WHEN regel IS NOT NULL THEN (
            SELECT bedrag FROM financiering_begrotingsbedrag
            WHERE regel_id = regel AND lower(per) <= dag ORDER BY lower(per) DESC, id DESC LIMIT 1)
        ELSE (
            SELECT bedrag FROM financiering_gemeentebudgetbedrag
            WHERE gemeentebudget_id = budget AND lower(per) <= dag ORDER BY lower(per) DESC, id DESC LIMIT 1)
    END, 'NaN'), 0)
$$;
CREATE OR REPLACE FUNCTION financiering_controleer_bron(toezegging bigint, regel bigint, budget bigint)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    vandaag date := (now() AT TIME ZONE 'Europe/Amsterdam')::date;
    nu numeric;
    ergste record;
BEGIN
    PERFORM financiering_houd_bron_vast(toezegging, regel, budget);
    SELECT CASE WHEN status IN ('bevestigd', 'afgesloten') THEN coalesce(nullif(hoeveelheid, 'NaN'), 0) ELSE 0 END
    INTO nu FROM partners_toezegging WHERE id = toezegging;
    WITH dekking AS (
        SELECT coalesce(lower(geldig_vanaf), '-infinity') AS vanaf, geldig_tot AS tot, hoeveelheid
        FROM financiering_dekking
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

EENHEID = """
CREATE OR REPLACE FUNCTION financiering_dekking_achteraf() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    nodig text;
    van_bron text := 'EUR';
BEGIN
    SELECT eenheid INTO nodig FROM themas_behoefte WHERE id = NEW.behoefte_id;
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
CREATE OR REPLACE FUNCTION financiering_toezegging_past() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.hoeveelheid, NEW.status, NEW.eenheid) IS NOT DISTINCT FROM (OLD.hoeveelheid, OLD.status, OLD.eenheid)
    THEN
        RETURN NULL;
    END IF;
    PERFORM financiering_houd_bron_vast(NEW.id, NULL, NULL);
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
$$;
CREATE OR REPLACE FUNCTION financiering_behoefte_past() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.eenheid IS NOT DISTINCT FROM OLD.eenheid THEN
        RETURN NULL;
    END IF;
    PERFORM financiering_houd_bron_vast(NULL, NULL, NULL);
    IF EXISTS (SELECT FROM financiering_dekking WHERE behoefte_id = NEW.id) THEN
        RAISE EXCEPTION 'de behoefte is al gedekt in %', OLD.eenheid USING
            ERRCODE = 'check_violation', CONSTRAINT = 'dekking_in_dezelfde_eenheid',
            DETAIL = json_build_object('bron', 'behoefte', 'pk', NEW.id, 'eenheid', OLD.eenheid)::text;
    END IF;
    RETURN NULL;
END
$$
"""


class Migration(migrations.Migration):
    dependencies = [("financiering", "0009_verleend_met_besluit")]

    operations = [
        # What replaces functions of 0004 and 0006 can stay when this is undone: it keeps the same rules.
        migrations.RunSQL([BEURT, VOORAF, CONTROLEER, EENHEID], migrations.RunSQL.noop),
    ]
