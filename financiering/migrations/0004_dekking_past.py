"""What is covered never exceeds what the source has, whoever writes and by whatever way.

Every write that can break the rule first takes the row of the source (``FOR NO KEY UPDATE``, which the
foreign keys of covers do not wait for), so of two at once the second sees what the first did. The sum is
tried on each day from which a cover or another amount holds, so it holds on every day between, too.
"""

from django.db import migrations

HEEFT = """
CREATE FUNCTION financiering_bron_heeft(toezegging bigint, regel bigint, budget bigint, dag date)
RETURNS numeric LANGUAGE sql STABLE AS $$
    SELECT coalesce(CASE
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
    END, 0)
$$
"""

HOUD_VAST = """
CREATE FUNCTION financiering_houd_bron_vast(toezegging bigint, regel bigint, budget bigint)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM partners_toezegging WHERE id = toezegging FOR NO KEY UPDATE;
    PERFORM FROM financiering_begrotingsregel WHERE id = regel FOR NO KEY UPDATE;
    PERFORM FROM financiering_gemeentebudget WHERE id = budget FOR NO KEY UPDATE;
END
$$
"""

CONTROLEER = """
CREATE FUNCTION financiering_controleer_bron(toezegging bigint, regel bigint, budget bigint)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    te_veel date;
BEGIN
    WITH dekking AS (
        SELECT lower(geldig_vanaf) AS vanaf, geldig_tot AS tot, hoeveelheid FROM financiering_dekking
        WHERE toezegging_id = toezegging OR begrotingsregel_id = regel OR gemeentebudget_id = budget
    ), dagen AS (
        SELECT vanaf AS dag FROM dekking
        UNION SELECT lower(per) FROM financiering_begrotingsbedrag WHERE regel_id = regel
        UNION SELECT lower(per) FROM financiering_gemeentebudgetbedrag WHERE gemeentebudget_id = budget
        UNION SELECT lower(ingegaan) FROM partners_toezeggingstap WHERE onderwerp_id = toezegging
    )
    SELECT dag INTO te_veel FROM dagen
    WHERE (SELECT coalesce(sum(hoeveelheid), 0) FROM dekking WHERE vanaf <= dag AND (tot IS NULL OR dag < tot))
        > financiering_bron_heeft(toezegging, regel, budget, dag)
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'op % is meer gedekt dan de bron heeft', te_veel
            USING ERRCODE = 'check_violation', CONSTRAINT = 'dekking_past_in_bron';
    END IF;
END
$$
"""

DEKKING = """
CREATE FUNCTION financiering_dekking_vooraf() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM financiering_houd_bron_vast(NEW.toezegging_id, NEW.begrotingsregel_id, NEW.gemeentebudget_id);
    RETURN NEW;
END
$$;
CREATE FUNCTION financiering_dekking_achteraf() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    nodig text;
    van_bron text := 'EUR';
BEGIN
    SELECT eenheid INTO nodig FROM themas_behoefte WHERE id = NEW.behoefte_id FOR NO KEY UPDATE;
    IF NEW.toezegging_id IS NOT NULL THEN
        SELECT eenheid INTO van_bron FROM partners_toezegging WHERE id = NEW.toezegging_id;
    END IF;
    IF nodig IS DISTINCT FROM van_bron THEN
        RAISE EXCEPTION 'de bron telt in %, de behoefte in %', van_bron, nodig
            USING ERRCODE = 'check_violation', CONSTRAINT = 'dekking_in_dezelfde_eenheid';
    END IF;
    PERFORM financiering_controleer_bron(NEW.toezegging_id, NEW.begrotingsregel_id, NEW.gemeentebudget_id);
    RETURN NULL;
END
$$;
CREATE TRIGGER dekking_vooraf BEFORE INSERT OR UPDATE ON financiering_dekking
    FOR EACH ROW EXECUTE FUNCTION financiering_dekking_vooraf();
CREATE TRIGGER dekking_achteraf AFTER INSERT OR UPDATE ON financiering_dekking
    FOR EACH ROW EXECUTE FUNCTION financiering_dekking_achteraf();
"""

BEDRAGEN = """
CREATE FUNCTION financiering_begrotingsbedrag_past() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM financiering_houd_bron_vast(NULL, OLD.regel_id, NULL);
        PERFORM financiering_controleer_bron(NULL, OLD.regel_id, NULL);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        PERFORM financiering_houd_bron_vast(NULL, NEW.regel_id, NULL);
        PERFORM financiering_controleer_bron(NULL, NEW.regel_id, NULL);
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER begrotingsbedrag_past AFTER INSERT OR UPDATE OR DELETE ON financiering_begrotingsbedrag
    FOR EACH ROW EXECUTE FUNCTION financiering_begrotingsbedrag_past();
CREATE FUNCTION financiering_gemeentebudgetbedrag_past() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM financiering_houd_bron_vast(NULL, NULL, OLD.gemeentebudget_id);
        PERFORM financiering_controleer_bron(NULL, NULL, OLD.gemeentebudget_id);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        PERFORM financiering_houd_bron_vast(NULL, NULL, NEW.gemeentebudget_id);
        PERFORM financiering_controleer_bron(NULL, NULL, NEW.gemeentebudget_id);
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER gemeentebudgetbedrag_past AFTER INSERT OR UPDATE OR DELETE ON financiering_gemeentebudgetbedrag
    FOR EACH ROW EXECUTE FUNCTION financiering_gemeentebudgetbedrag_past();
"""

TOEZEGGING = """
CREATE FUNCTION financiering_toezeggingstap_past() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM financiering_houd_bron_vast(OLD.onderwerp_id, NULL, NULL);
        PERFORM financiering_controleer_bron(OLD.onderwerp_id, NULL, NULL);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        PERFORM financiering_houd_bron_vast(NEW.onderwerp_id, NULL, NULL);
        PERFORM financiering_controleer_bron(NEW.onderwerp_id, NULL, NULL);
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER toezeggingstap_past AFTER INSERT OR UPDATE OR DELETE ON partners_toezeggingstap
    FOR EACH ROW EXECUTE FUNCTION financiering_toezeggingstap_past();
CREATE FUNCTION financiering_toezegging_past() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM financiering_dekking WHERE toezegging_id = NEW.id) THEN
        IF NEW.eenheid IS DISTINCT FROM OLD.eenheid THEN
            RAISE EXCEPTION 'de toezegging dekt al iets in %', OLD.eenheid
                USING ERRCODE = 'check_violation', CONSTRAINT = 'dekking_in_dezelfde_eenheid';
        END IF;
        IF coalesce((SELECT sum(hoeveelheid) FROM financiering_dekking
                     WHERE toezegging_id = NEW.id AND (geldig_tot IS NULL OR geldig_tot > current_date)), 0)
            > (CASE WHEN NEW.status IN ('bevestigd', 'afgesloten') THEN coalesce(NEW.hoeveelheid, 0) ELSE 0 END)
        THEN
            RAISE EXCEPTION 'er is meer gedekt dan de toezegging heeft'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'dekking_past_in_bron';
        END IF;
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER toezegging_past AFTER UPDATE OF hoeveelheid, status, eenheid ON partners_toezegging
    FOR EACH ROW EXECUTE FUNCTION financiering_toezegging_past();
"""

BEHOEFTE = """
CREATE FUNCTION financiering_behoefte_past() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.eenheid IS DISTINCT FROM OLD.eenheid
        AND EXISTS (SELECT FROM financiering_dekking WHERE behoefte_id = NEW.id)
    THEN
        RAISE EXCEPTION 'de behoefte is al gedekt in %', OLD.eenheid
            USING ERRCODE = 'check_violation', CONSTRAINT = 'dekking_in_dezelfde_eenheid';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER behoefte_past AFTER UPDATE OF eenheid ON themas_behoefte
    FOR EACH ROW EXECUTE FUNCTION financiering_behoefte_past();
"""

WEG = """
DROP TRIGGER behoefte_past ON themas_behoefte;
DROP TRIGGER toezegging_past ON partners_toezegging;
DROP TRIGGER toezeggingstap_past ON partners_toezeggingstap;
DROP TRIGGER gemeentebudgetbedrag_past ON financiering_gemeentebudgetbedrag;
DROP TRIGGER begrotingsbedrag_past ON financiering_begrotingsbedrag;
DROP TRIGGER dekking_achteraf ON financiering_dekking;
DROP TRIGGER dekking_vooraf ON financiering_dekking;
DROP FUNCTION financiering_behoefte_past, financiering_toezegging_past, financiering_toezeggingstap_past,
    financiering_gemeentebudgetbedrag_past, financiering_begrotingsbedrag_past,
    financiering_dekking_achteraf, financiering_dekking_vooraf, financiering_controleer_bron,
    financiering_houd_bron_vast, financiering_bron_heeft;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("financiering", "0003_geld_en_besluiten"),
        ("partners", "0008_stap_met_hoeveelheid"),
        ("themas", "0003_behoeften"),
    ]

    operations = [
        migrations.RunSQL(
            [HEEFT, HOUD_VAST, CONTROLEER, DEKKING, BEDRAGEN, TOEZEGGING, BEHOEFTE],
            [WEG],
        )
    ]
