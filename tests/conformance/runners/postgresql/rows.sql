-- Answers whole documents without a version with the rows that they become: { "rows": [[pointer, table, row], …] }. Nothing is refused.
\ir common.sql
SET TimeZone = 'UTC';
CALL switch_off();

CREATE TABLE loaded AS
SELECT n, place, place.pointer AS prefix, instance, origin, 0::bigint AS first, 0::bigint AS last
FROM vector JOIN place USING (object)
WHERE alone IS NULL AND number = 0 AND version IS NULL AND jsonb_typeof(instance) = 'object' AND place.root <> 'load';

DO $$
DECLARE
    one loaded;
BEGIN
    FOR one IN SELECT * FROM loaded LOOP
        UPDATE loaded SET first = nextval('intercom.row_id') WHERE n = one.n;
        PERFORM load(one.place, one.instance, one.origin);
        UPDATE loaded SET last = nextval('intercom.row_id') WHERE n = one.n;
    END LOOP;
END
$$;

CREATE TABLE kept_row (relation text, row_id bigint, found jsonb);
SELECT format('INSERT INTO kept_row SELECT %L, row_id, to_jsonb(this) FROM intercom.%I AS this', tablename, tablename)
FROM pg_tables
WHERE schemaname = 'intercom'
\gexec
CREATE INDEX ON kept_row (row_id);
ANALYZE kept_row;

SELECT CASE WHEN loaded.n IS NULL THEN '{}' ELSE jsonb_build_object('path', prefix, 'rows', (
    SELECT jsonb_agg(jsonb_build_array(pointer(relation, row_id), relation, found) ORDER BY row_id)
    FROM kept_row
    WHERE row_id BETWEEN first AND last
)) END
FROM vector LEFT JOIN loaded USING (n)
ORDER BY n;
