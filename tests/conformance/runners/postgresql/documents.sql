-- Answers whole documents of one version: { "refused": the constraint or null, "violations": what the view finds once nothing is refused }.
-- Variable: `version`, or empty for vectors without one.
\ir common.sql

CREATE TABLE asked AS
SELECT
    vector.*,
    place.number,
    place,
    CASE
        WHEN instance = 'null' THEN 'null, which its holder judges'
        WHEN instance @? 'strict $.** ? (@.type() == "number" && (@ > 9223372036854775807 || @ < -9223372036854775808))' THEN 'a number beyond a bigint'
    END AS skip
FROM vector JOIN place USING (object)
WHERE alone IS NULL AND number = 0 AND COALESCE(version, '') = :'version';

CREATE TABLE refusal (n bigint, rule text);

-- Everything that is refused, while it is.
CREATE PROCEDURE ask_constraints()
LANGUAGE plpgsql AS $$
DECLARE
    one asked;
    refused text;
BEGIN
    FOR one IN SELECT * FROM asked LOOP
        BEGIN
            PERFORM load(one.place, one.instance, one.origin);
            RAISE EXCEPTION USING ERRCODE = 'ZZ000';
        EXCEPTION
            WHEN SQLSTATE 'ZZ000' THEN NULL;
            WHEN check_violation OR unique_violation THEN
                GET STACKED DIAGNOSTICS refused = CONSTRAINT_NAME;
                INSERT INTO refusal VALUES (one.n, refused);
        END;
    END LOOP;
END
$$;
CALL ask_constraints();

CALL switch_off();
CREATE TABLE loaded (n bigint, prefix text, first bigint, last bigint);

CREATE PROCEDURE load_all()
LANGUAGE plpgsql AS $$
DECLARE
    one asked;
BEGIN
    FOR one IN SELECT * FROM asked LOOP
        BEGIN
            INSERT INTO loaded VALUES (one.n, (one.place).pointer, nextval('intercom.row_id'));
            PERFORM load(one.place, one.instance, one.origin);
            UPDATE loaded SET last = nextval('intercom.row_id') WHERE last IS NULL;
        EXCEPTION WHEN check_violation THEN
            -- What the loader itself refuses has no row.
            NULL;
        END;
    END LOOP;
END
$$;
CALL load_all();

CREATE TABLE broken AS
SELECT violation.*, pointer(relation, row_id) || location AS place FROM intercom.violation;

SELECT CASE
    WHEN asked.n IS NULL AND is_unreadable THEN jsonb_build_object('skip', 'text that jsonb cannot hold')
    WHEN asked.n IS NULL THEN jsonb_build_object('skip', NULL)
    WHEN asked.skip IS NOT NULL THEN jsonb_build_object('skip', asked.skip)
    ELSE jsonb_build_object(
        'refused', (SELECT rule FROM refusal WHERE refusal.n = vector.n),
        'violations', (
            SELECT COALESCE(jsonb_agg(jsonb_build_array(rule, severity, substr(place, length(prefix) + 1))), '[]')
            FROM loaded JOIN broken ON broken.row_id BETWEEN loaded.first AND loaded.last
            WHERE loaded.n = vector.n AND starts_with(place || '/', prefix || '/')
        )
    )
END
FROM (SELECT n, is_unreadable AND alone IS NULL AND COALESCE(version, '') = :'version' AS is_unreadable FROM vector) AS vector LEFT JOIN (SELECT n, skip FROM asked) AS asked USING (n)
ORDER BY n;
