-- Answers vectors of single rules. A rule that refuses is tried by real inserts, with its constraint alone; one that refuses nothing, by the view.
\ir common.sql

CALL switch_off();
CREATE TABLE answer (n bigint, number integer, violations jsonb);

-- Each instance in turn, and nothing of it stays.
CREATE PROCEDURE ask_constraints(rule text)
LANGUAGE plpgsql AS $$
DECLARE
    asked record;
    command text;
    refused text;
BEGIN
    FOR command IN SELECT redo FROM kept WHERE kept.rule = ask_constraints.rule LOOP
        EXECUTE command;
    END LOOP;
    FOR asked IN SELECT vector, place FROM vector JOIN place USING (object) WHERE alone = rule LOOP
        refused := NULL;
        BEGIN
            PERFORM load(asked.place, (asked.vector).instance, (asked.vector).origin);
            RAISE EXCEPTION USING ERRCODE = 'ZZ000';
        EXCEPTION
            WHEN SQLSTATE 'ZZ000' THEN NULL;
            WHEN check_violation OR unique_violation THEN
                GET STACKED DIAGNOSTICS refused = CONSTRAINT_NAME;
        END;
        INSERT INTO answer
        SELECT (asked.vector).n, (asked.place).number, COALESCE(jsonb_agg(jsonb_build_array(refused, 'error', '')) FILTER (WHERE refused IS NOT NULL), '[]');
    END LOOP;
    FOR command IN SELECT undo FROM kept WHERE kept.rule = ask_constraints.rule LOOP
        EXECUTE command;
    END LOOP;
END
$$;

-- All instances at once: the rows of each have numbers of their own.
CREATE PROCEDURE ask_view(rule text)
LANGUAGE plpgsql AS $$
DECLARE
    asked record;
BEGIN
    CREATE TEMP TABLE loaded (n bigint, number integer, prefix text, first bigint, last bigint) ON COMMIT DROP;
    FOR asked IN SELECT vector, place FROM vector JOIN place USING (object) WHERE alone = rule LOOP
        INSERT INTO loaded VALUES ((asked.vector).n, (asked.place).number, (asked.place).pointer, nextval('intercom.row_id'));
        PERFORM load(asked.place, (asked.vector).instance, (asked.vector).origin);
        UPDATE loaded SET last = nextval('intercom.row_id') WHERE last IS NULL;
    END LOOP;
    CREATE TEMP TABLE broken ON COMMIT DROP AS
    SELECT violation.*, pointer(violation.relation, violation.row_id) || violation.location AS place
    FROM intercom.violation WHERE violation.rule = ask_view.rule;
    CREATE INDEX ON broken (row_id);
    ANALYZE broken;
    INSERT INTO answer
    SELECT
        loaded.n,
        loaded.number,
        COALESCE(
            jsonb_agg(jsonb_build_array(broken.rule, broken.severity, substr(broken.place, length(prefix) + 1)) ORDER BY broken.place)
                FILTER (WHERE starts_with(broken.place || '/', prefix || '/')),
            '[]'
        )
    FROM loaded
    LEFT JOIN broken ON broken.row_id BETWEEN loaded.first AND loaded.last
    GROUP BY loaded.n, loaded.number;
    CALL empty();
END
$$;

SELECT CASE WHEN EXISTS (SELECT FROM kept WHERE rule = alone) THEN format('CALL ask_constraints(%L)', alone) ELSE format('CALL ask_view(%L)', alone) END
FROM vector
WHERE alone IS NOT NULL
GROUP BY alone
\gexec

SELECT CASE
    WHEN is_unreadable THEN jsonb_build_object('skip', 'jsonb cannot hold it')
    WHEN alone IS NULL THEN jsonb_build_object('skip', 'whole documents, which have a check of their own')
    WHEN count(DISTINCT violations) = 0 THEN jsonb_build_object('violations', jsonb_build_array(jsonb_build_array(alone, 'not asked', '')))
    WHEN count(DISTINCT violations) > 1 THEN jsonb_build_object('violations', jsonb_build_array(jsonb_build_array(alone, 'differs from place to place', '')))
    ELSE jsonb_build_object('violations', min(violations::text)::jsonb)
END
FROM vector LEFT JOIN answer USING (n)
GROUP BY n, alone, is_unreadable
ORDER BY n;
