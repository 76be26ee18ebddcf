"""Co-financing that was promised fits its commitment: of the same partner, money with money, no more than promised.

Of each who and form the newest line of an application counts, a range at its highest. Both sides are held: a line
that is written, and a commitment that changes.
"""

from django.db import migrations

CONTROLEER = """
CREATE FUNCTION financiering_controleer_cofinanciering(welke bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    toezegging record;
    fout text;
    samen numeric;
BEGIN
    PERFORM financiering_houd_bron_vast(welke, NULL, NULL);
    SELECT partner_id, soort, hoeveelheid INTO toezegging FROM partners_toezegging WHERE id = welke;
    SELECT CASE WHEN partner_id IS DISTINCT FROM toezegging.partner_id THEN 'cofinanciering_van_zelfde_partner'
                WHEN (vorm = 'geld') <> (toezegging.soort = 'geld') THEN 'cofinanciering_in_zelfde_vorm' END
    INTO fout FROM financiering_cofinanciering WHERE toezegging_id = welke ORDER BY 1 LIMIT 1;
    IF fout IS NULL AND toezegging.soort = 'geld' THEN
        SELECT sum(coalesce(bedrag_tot, bedrag)) INTO samen FROM (
            SELECT DISTINCT ON (aanvraag_id, partner_id, wie, vorm) * FROM financiering_cofinanciering
            WHERE aanvraag_id IN (SELECT aanvraag_id FROM financiering_cofinanciering WHERE toezegging_id = welke)
            ORDER BY aanvraag_id, partner_id, wie, vorm, lower(per) DESC, id DESC
        ) nieuwste WHERE toezegging_id = welke;
        IF samen > toezegging.hoeveelheid THEN
            fout := 'cofinanciering_past_in_toezegging';
        END IF;
    END IF;
    IF fout IS NOT NULL THEN
        RAISE EXCEPTION 'cofinanciering past niet bij de toezegging' USING
            ERRCODE = 'check_violation', CONSTRAINT = fout,
            DETAIL = json_build_object('toezegging', welke, 'samen', samen::text,
                'toegezegd', toezegging.hoeveelheid::text)::text;
    END IF;
END
$$
"""

TRIGGERS = """
CREATE FUNCTION financiering_cofinanciering_past() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- A line that goes or moves may bring back an older one.
    IF TG_OP <> 'INSERT' THEN
        PERFORM financiering_controleer_cofinanciering(toezegging_id) FROM (
            SELECT DISTINCT toezegging_id FROM financiering_cofinanciering
            WHERE aanvraag_id = OLD.aanvraag_id AND toezegging_id IS NOT NULL ORDER BY 1) van_de_aanvraag;
    END IF;
    IF TG_OP <> 'DELETE' AND NEW.toezegging_id IS NOT NULL THEN
        PERFORM financiering_controleer_cofinanciering(NEW.toezegging_id);
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER cofinanciering_past AFTER INSERT OR UPDATE OR DELETE ON financiering_cofinanciering
    FOR EACH ROW EXECUTE FUNCTION financiering_cofinanciering_past();
CREATE FUNCTION financiering_toezegging_cofinanciering() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.hoeveelheid, NEW.soort, NEW.partner_id)
        IS DISTINCT FROM (OLD.hoeveelheid, OLD.soort, OLD.partner_id)
    THEN
        PERFORM financiering_controleer_cofinanciering(NEW.id);
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER toezegging_cofinanciering AFTER UPDATE OF hoeveelheid, soort, partner_id ON partners_toezegging
    FOR EACH ROW EXECUTE FUNCTION financiering_toezegging_cofinanciering();
"""

WEG = """
DROP TRIGGER toezegging_cofinanciering ON partners_toezegging;
DROP TRIGGER cofinanciering_past ON financiering_cofinanciering;
DROP FUNCTION financiering_toezegging_cofinanciering, financiering_cofinanciering_past,
    financiering_controleer_cofinanciering;
"""


class Migration(migrations.Migration):
    dependencies = [("financiering", "0010_dekking_om_de_beurt")]

    operations = [migrations.RunSQL([CONTROLEER, TRIGGERS], [WEG])]
