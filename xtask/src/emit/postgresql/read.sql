-- What a JSON value is as a value of a column; NULL where it is none.

CREATE FUNCTION intercom.as_text(value jsonb) RETURNS text
IMMUTABLE LANGUAGE sql AS $$
    SELECT CASE WHEN jsonb_typeof(value) = 'string' THEN value #>> '{}' END
$$;

CREATE FUNCTION intercom.as_boolean(value jsonb) RETURNS boolean
IMMUTABLE LANGUAGE sql AS $$
    SELECT CASE WHEN jsonb_typeof(value) = 'boolean' THEN value::boolean END
$$;

CREATE FUNCTION intercom.as_number(value jsonb) RETURNS numeric
IMMUTABLE LANGUAGE sql AS $$
    SELECT CASE WHEN jsonb_typeof(value) = 'number' THEN value::numeric END
$$;

-- 1.0 is an integer; 1.5 is none, and neither is what 64 bits cannot hold.
CREATE FUNCTION intercom.as_integer(value jsonb) RETURNS bigint
IMMUTABLE LANGUAGE sql AS $$
    SELECT CASE
        WHEN jsonb_typeof(value) <> 'number' THEN NULL
        WHEN value::numeric <> trunc(value::numeric) THEN NULL
        WHEN value::numeric BETWEEN -9223372036854775808 AND 9223372036854775807 THEN value::numeric::bigint
    END
$$;

-- Ids come as text or as whole numbers, and are compared as text.
CREATE FUNCTION intercom.as_id(value jsonb) RETURNS text
IMMUTABLE LANGUAGE sql AS $$
    SELECT CASE
        WHEN jsonb_typeof(value) = 'string' THEN value #>> '{}'
        WHEN jsonb_typeof(value) <> 'number' THEN NULL
        WHEN value::numeric = trunc(value::numeric) THEN trunc(value::numeric)::text
    END
$$;

-- Lengths come as numbers or as text of digits.
CREATE FUNCTION intercom.as_dimension(value jsonb) RETURNS bigint
IMMUTABLE LANGUAGE sql AS $$
    SELECT CASE
        WHEN jsonb_typeof(value) = 'string' THEN
            CASE WHEN value #>> '{}' ~ '^0*[0-9]{1,18}$' THEN (value #>> '{}')::bigint END
        ELSE intercom.as_integer(value)
    END
$$;

-- Times come as Unix seconds, and in webhooks as text. Text has to be of the pattern below. The year 0 and what a timestamptz cannot hold are
-- left out; of fractions it keeps six digits.
CREATE FUNCTION intercom.as_timestamp(value jsonb) RETURNS timestamptz
STABLE LANGUAGE plpgsql AS $$
DECLARE
    seconds bigint := intercom.as_integer(value);
    written text := intercom.as_text(value);
BEGIN
    IF seconds BETWEEN -200000000000 AND 9000000000000 THEN
        RETURN to_timestamp(seconds);
    ELSIF written ~ '$PATTERN' AND written !~ '^0000' THEN
        RETURN (left(written, 19)::timestamp AT TIME ZONE 'UTC')
            + COALESCE(substring(written FROM '[.][0-9]+'), '0')::numeric * interval '1 second'
            - COALESCE(substring(written FROM '[+-][0-9]{2}:[0-9]{2}$'), '0')::interval;
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION intercom.as_map(value jsonb) RETURNS jsonb
IMMUTABLE LANGUAGE sql AS $$
    SELECT CASE WHEN jsonb_typeof(value) = 'object' THEN value END
$$;

CREATE FUNCTION intercom.as_list(value jsonb) RETURNS jsonb
IMMUTABLE LANGUAGE sql AS $$
    SELECT CASE WHEN jsonb_typeof(value) = 'array' THEN value END
$$;

CREATE FUNCTION intercom.as_any(value jsonb) RETURNS jsonb
IMMUTABLE LANGUAGE sql AS $$
    SELECT NULLIF(value, 'null')
$$;

-- How many items a list has; NULL if it is no list.
CREATE FUNCTION intercom.length(value jsonb) RETURNS integer
IMMUTABLE LANGUAGE sql AS $$
    SELECT CASE WHEN jsonb_typeof(value) = 'array' THEN jsonb_array_length(value) END
$$;

-- The items of a list and their places; none if it is no list.
CREATE FUNCTION intercom.items(list jsonb) RETURNS TABLE (value jsonb, place integer)
IMMUTABLE LANGUAGE sql AS $$
    SELECT item.value, item.ordinality::integer - 1
    FROM jsonb_array_elements(CASE WHEN jsonb_typeof(list) = 'array' THEN list ELSE '[]' END) WITH ORDINALITY AS item
$$;

-- A member's name as a step of a JSON Pointer.
CREATE FUNCTION intercom.escaped(name text) RETURNS text
IMMUTABLE LANGUAGE sql AS $$
    SELECT replace(replace(name, '~', '~0'), '/', '~1')
$$;

-- A shape says which members an object has columns for, and what they hold: { "name?": "text", "author": { … }, "team_ids": ["id"], "tags": [{ … }] }.
-- A question mark says that null may be there. The items of a list of objects are rows of another table.

CREATE FUNCTION intercom.fits(value jsonb, kind text) RETURNS boolean
STABLE LANGUAGE sql AS $$
    SELECT CASE kind
        WHEN 'text' THEN jsonb_typeof(value) = 'string'
        WHEN 'boolean' THEN jsonb_typeof(value) = 'boolean'
        WHEN 'number' THEN jsonb_typeof(value) = 'number'
        WHEN 'integer' THEN intercom.as_integer(value) IS NOT NULL
        WHEN 'id' THEN intercom.as_id(value) IS NOT NULL
        WHEN 'dimension' THEN intercom.as_dimension(value) IS NOT NULL
        WHEN 'timestamp' THEN intercom.as_timestamp(value) IS NOT NULL
        WHEN 'map' THEN jsonb_typeof(value) = 'object'
        WHEN 'list' THEN jsonb_typeof(value) = 'array'
        ELSE true
    END
$$;

-- The members that no column is for; NULL if it is no object. Not in SQL, which would be planned anew for each of the many calls in one statement.
CREATE FUNCTION intercom.rest(object jsonb, shape jsonb) RETURNS jsonb
IMMUTABLE LANGUAGE plpgsql AS $$
BEGIN
    IF jsonb_typeof(object) = 'object' THEN
        RETURN (
            SELECT COALESCE(jsonb_object_agg(name, value), '{}')
            FROM jsonb_each(object) AS member (name, value)
            WHERE NOT shape ?| ARRAY[name, name || '?']
        );
    END IF;
    RETURN NULL;
END
$$;

-- What its columns cannot hold, by JSON Pointer.
CREATE FUNCTION intercom.misfits(object jsonb, shape jsonb, pointer text DEFAULT '') RETURNS jsonb
STABLE LANGUAGE plpgsql AS $$
DECLARE
    found jsonb := '{}';
    name text;
    value jsonb;
    kind jsonb;
    location text;
BEGIN
    IF jsonb_typeof(object) <> 'object' THEN
        RETURN jsonb_build_object(pointer, object);
    END IF;
    FOR name, value IN SELECT * FROM jsonb_each(object) LOOP
        kind := COALESCE(shape -> name, shape -> (name || '?'));
        location := pointer || '/' || intercom.escaped(name);
        IF kind IS NULL THEN
            CONTINUE;
        ELSIF value = 'null' THEN
            IF NOT shape ? (name || '?') THEN
                found := found || jsonb_build_object(location, value);
            END IF;
        ELSIF jsonb_typeof(kind) = 'object' THEN
            found := found || intercom.misfits(value, kind, location);
        ELSIF jsonb_typeof(kind) = 'string' THEN
            IF NOT intercom.fits(value, kind #>> '{}') THEN
                found := found || jsonb_build_object(location, value);
            END IF;
        ELSIF jsonb_typeof(value) <> 'array' THEN
            found := found || jsonb_build_object(location, value);
        ELSIF jsonb_typeof(kind -> 0) = 'string' THEN
            found := found || (
                SELECT COALESCE(jsonb_object_agg(location || '/' || item.place, item.value), '{}')
                FROM intercom.items(value) AS item
                WHERE item.value = 'null' OR NOT intercom.fits(item.value, kind ->> 0)
            );
        END IF;
    END LOOP;
    RETURN found;
END
$$;
