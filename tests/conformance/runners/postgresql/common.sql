-- What both questions need: the vectors, where an object stands in a payload, and the way back from a row to its place in the payload.
--
-- Variables: `places`, a list of { "object", "number", "root", "holder", "path" } (the instance of an object takes its place in `holder` at `path`, and
-- the function load_<root> takes the whole), and `links`, a list of { "relation", "column", "holder", "pointer" } (a column that names the holder's row).

CREATE SCHEMA conformance;
SET search_path TO conformance, public;
SET client_min_messages TO warning;

CREATE TABLE given (n bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, line text);
\copy given (line) FROM pstdin WITH (FORMAT csv, DELIMITER E'\x01', QUOTE E'\x02')

CREATE TABLE place AS
SELECT object, number, root, holder, path, COALESCE('/' || NULLIF(array_to_string(path, '/'), ''), '') AS pointer
FROM jsonb_to_recordset(:'places') AS place (object text, number integer, root text, holder jsonb, path text[]);

CREATE TABLE link AS
SELECT * FROM jsonb_to_recordset(:'links') AS link (relation text, "column" text, holder text, pointer text);

-- jsonb cannot hold every JSON text, such as one with the character U+0000.
CREATE FUNCTION parsed(line text) RETURNS jsonb
LANGUAGE plpgsql AS $$
BEGIN
    RETURN line::jsonb;
EXCEPTION WHEN untranslatable_character OR invalid_text_representation THEN
    RETURN NULL;
END
$$;

CREATE TABLE vector AS
SELECT
    n,
    line IS NULL AS is_unreadable,
    line ->> 'name' AS name,
    line ->> 'object' AS object,
    line ->> 'apiVersion' AS version,
    line ->> 'origin' AS origin,
    line ->> 'only' AS alone,
    line -> 'instance' AS instance
FROM (SELECT n, parsed(line) AS line FROM given) AS read;

CREATE FUNCTION load(place place, instance jsonb, origin text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    payload jsonb := CASE WHEN place.path = '{}' THEN instance ELSE jsonb_set(place.holder, place.path, instance) END;
BEGIN
    EXECUTE format('SELECT intercom.%I($1, $2)', place.root) USING payload, origin;
END
$$;

-- Where a row's object stands in the payload.
CREATE FUNCTION pointer(relation text, row_id bigint) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    one link;
    found jsonb;
    holder bigint;
BEGIN
    EXECUTE format('SELECT to_jsonb(this) FROM intercom.%I AS this WHERE row_id = $1', relation) INTO found USING row_id;
    FOR one IN SELECT * FROM link WHERE link.relation = pointer.relation LOOP
        holder := found ->> one."column";
        IF holder IS NOT NULL THEN
            RETURN pointer(one.holder, holder) || one.pointer || COALESCE('/' || (found ->> 'position'), '');
        END IF;
    END LOOP;
    RETURN '';
END
$$;

-- Everything that bears the name of a rule.
CREATE TABLE kept AS
SELECT
    constraint_.conname::text AS rule,
    format('ALTER TABLE intercom.%I DROP CONSTRAINT %I', relation.relname, constraint_.conname) AS undo,
    format('ALTER TABLE intercom.%I ADD CONSTRAINT %I %s', relation.relname, constraint_.conname, pg_get_constraintdef(constraint_.oid)) AS redo
FROM pg_constraint AS constraint_
JOIN pg_class AS relation ON relation.oid = constraint_.conrelid
WHERE relation.relnamespace = 'intercom'::regnamespace AND constraint_.contype = 'c' AND constraint_.conname LIKE '%.%'
UNION ALL
SELECT indexname, format('DROP INDEX intercom.%I', indexname), indexdef
FROM pg_indexes
WHERE schemaname = 'intercom' AND indexname LIKE '%.%';

CREATE PROCEDURE switch_off()
LANGUAGE plpgsql AS $$
DECLARE
    command text;
BEGIN
    FOR command IN SELECT undo FROM kept LOOP
        EXECUTE command;
    END LOOP;
END
$$;

CREATE PROCEDURE empty()
LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE (SELECT format('TRUNCATE %s', string_agg(format('intercom.%I', tablename), ', ')) FROM pg_tables WHERE schemaname = 'intercom');
END
$$;
