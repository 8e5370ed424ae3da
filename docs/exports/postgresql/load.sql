-- The loader for Intercom's conversation payloads, all API versions together. Written by `cargo xtask codegen`; the schemas say what stands
-- here.
--
-- SELECT intercom.load(payload) puts a payload into the tables, all of it or, if a constraint refuses something, nothing. It answers with
-- the row of the outermost object.
--
-- A plan made for one payload would be cheaper by its own account only, as everything in it has been computed while planning; hence
-- force_generic_plan, which loads several times faster.

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
    ELSIF written ~ '^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$' AND written !~ '^0000' THEN
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

CREATE FUNCTION intercom.as_id_list(list jsonb) RETURNS text[]
STABLE LANGUAGE sql AS $$
    SELECT CASE WHEN jsonb_typeof(list) = 'array' THEN ARRAY(
        SELECT intercom.as_id(item.value) FROM intercom.items(list) AS item ORDER BY item.place
    ) END
$$;

CREATE FUNCTION intercom.as_text_list(list jsonb) RETURNS text[]
STABLE LANGUAGE sql AS $$
    SELECT CASE WHEN jsonb_typeof(list) = 'array' THEN ARRAY(
        SELECT intercom.as_text(item.value) FROM intercom.items(list) AS item ORDER BY item.place
    ) END
$$;

-- Which object it is: Notification item
CREATE FUNCTION intercom.notification_item_variant(object jsonb) RETURNS text
IMMUTABLE LANGUAGE sql AS $$
    SELECT CASE
        WHEN jsonb_typeof(object) <> 'object' THEN NULL
        WHEN object ->> 'type' = 'conversation' AND object ?& ARRAY['conversation_message'] THEN 'conversation_v1'
        WHEN object ->> 'type' = 'conversation' AND object ?& ARRAY['conversation_id'] AND NOT object ?| ARRAY['id'] THEN 'conversation_reference'
        WHEN object ->> 'type' = 'conversation' THEN 'conversation'
        WHEN object ?& ARRAY['conversation', 'contact'] AND NOT object ?| ARRAY['type'] THEN 'contact_change'
        WHEN object ->> 'type' = 'ping' THEN 'ping'
    END
$$;

-- Which object it is: Payload
CREATE FUNCTION intercom.payload_variant(object jsonb) RETURNS text
IMMUTABLE LANGUAGE sql AS $$
    SELECT CASE
        WHEN jsonb_typeof(object) <> 'object' THEN NULL
        WHEN object ->> 'type' = 'notification_event' THEN 'notification_event'
        WHEN object ?& ARRAY['delivered_as'] AND NOT object ?| ARRAY['conversation_parts'] THEN 'conversation_source'
        WHEN object ->> 'type' = 'conversation' AND object ?& ARRAY['conversation_message'] THEN 'conversation_v1'
        WHEN object ->> 'type' = 'conversation' AND object ?& ARRAY['conversation_id'] AND NOT object ?| ARRAY['id'] THEN 'conversation_reference'
        WHEN object ->> 'type' = 'conversation' THEN 'conversation'
        WHEN object ?& ARRAY['object', 'deleted'] AND NOT object ?| ARRAY['type'] THEN 'conversation_deleted'
        WHEN object ->> 'type' = 'conversations.list' AND object ?& ARRAY['conversations'] THEN 'deleted_conversation_list'
        WHEN object ?& ARRAY['conversations'] THEN 'conversation_list'
        WHEN object ->> 'type' IN ('list', 'conversation.list') AND object ?& ARRAY['data', 'pages'] THEN 'paginated_response'
        WHEN object ?& ARRAY['side_conversations'] THEN 'side_conversation_list'
        WHEN object ->> 'type' = 'conversation_part' THEN 'conversation_part'
        WHEN object ->> 'type' = 'conversation_part.list' THEN 'conversation_parts'
        WHEN object ->> 'type' = 'conversation_statistics' THEN 'conversation_statistics'
    END
$$;

CREATE FUNCTION intercom.load_starting_after_paging(object jsonb, origin text DEFAULT NULL) RETURNS bigint
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    this bigint;
    shape CONSTANT jsonb := '{
        "per_page": "dimension",
        "starting_after?": "text"
    }';
BEGIN
    INSERT INTO intercom.starting_after_paging (origin, per_page, starting_after, extra, misfit)
    VALUES (
        load_starting_after_paging.origin,
        intercom.as_dimension(object -> 'per_page'),
        intercom.as_text(object -> 'starting_after'),
        COALESCE(intercom.rest(object, shape), '{}'),
        intercom.misfits(object, shape)
    ) RETURNING row_id INTO this;
    RETURN this;
END
$$;

CREATE FUNCTION intercom.load_conversation_part(
    object jsonb, origin text DEFAULT NULL, conversation_row_id bigint DEFAULT NULL, conversation_parts_row_id bigint DEFAULT NULL,
    side_conversation_list_side_conversations_row_id bigint DEFAULT NULL, place integer DEFAULT NULL
) RETURNS bigint
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    this bigint;
    shape CONSTANT jsonb := '{
        "type": "text",
        "id": "id",
        "part_type": "text",
        "body?": "text",
        "created_at": "timestamp",
        "updated_at": "timestamp",
        "notified_at": "timestamp",
        "assigned_to?": { "type?": "text", "id?": "id" },
        "author": { "type": "text", "id": "id", "name?": "text", "email?": "text", "from_ai_agent": "boolean", "is_ai_answer": "boolean" },
        "attachments": [{
            "type": "text",
            "name": "text",
            "url": "text",
            "content_type": "text",
            "filesize?": "dimension",
            "width?": "dimension",
            "height?": "dimension"
        }],
        "external_id?": "text",
        "redacted": "boolean",
        "email_message_metadata?": {
            "subject": "text",
            "email_address_headers": [{ "type": "text", "email_address": "text", "name?": "text" }],
            "message_id?": "text"
        },
        "state": "text",
        "tags?": [{ "type": "text", "id": "id", "name": "text" }],
        "event_details?": {
            "workflow": { "name": "text" },
            "attribute": { "name": "text" },
            "value": { "name": "text", "previous?": "text" },
            "action": { "name": "text", "result": "text" },
            "event": { "type": "text", "result": "text" },
            "tags_added": ["text"],
            "tags_removed": ["text"],
            "until": "text",
            "custom_until_time?": "timestamp",
            "current_priority": "text",
            "previous_priority": "text",
            "sla_name": "text",
            "sla_definition": {
                "first_reply_time?": "number",
                "next_reply_time?": "number",
                "resolution_time?": "number",
                "time_to_close?": "number"
            },
            "sla_target_type": "text",
            "current_sla_status": "text",
            "sla_states": {
                "first_reply_time": { "status": "text", "seconds_remaining?": "number" },
                "next_reply_time": { "status": "text", "seconds_remaining?": "number" },
                "resolution_time": { "status": "text", "seconds_remaining?": "number" },
                "time_to_close": { "status": "text", "seconds_remaining?": "number" }
            },
            "call_id": "id"
        },
        "app_package_code?": "text",
        "metadata?": { "quick_reply_options": [{ "text": "text", "uuid": "text", "translations?": "map" }], "quick_reply_uuid": "text" },
        "seen_state": "map",
        "translations?": "map"
    }';
BEGIN
    INSERT INTO intercom.conversation_part (
        conversation_row_id, conversation_parts_row_id, side_conversation_list_side_conversations_row_id, position, origin, type, id,
        part_type, body, created_at, updated_at, notified_at, assigned_to_type, assigned_to_id, assigned_to_extra, author_type, author_id,
        author_name, author_email, author_from_ai_agent, author_is_ai_answer, author_extra, attachments_count, external_id, redacted,
        email_message_metadata_subject, email_message_metadata_email_address_headers_count, email_message_metadata_message_id,
        email_message_metadata_extra, state, tags_count, event_details_workflow_name, event_details_workflow_extra,
        event_details_attribute_name, event_details_attribute_extra, event_details_value_name, event_details_value_previous,
        event_details_value_extra, event_details_action_name, event_details_action_result, event_details_action_extra,
        event_details_event_type, event_details_event_result, event_details_event_extra, event_details_tags_added,
        event_details_tags_removed, event_details_until, event_details_custom_until_time, event_details_current_priority,
        event_details_previous_priority, event_details_sla_name, event_details_sla_definition_first_reply_time,
        event_details_sla_definition_next_reply_time, event_details_sla_definition_resolution_time,
        event_details_sla_definition_time_to_close, event_details_sla_definition_extra, event_details_sla_target_type,
        event_details_current_sla_status, event_details_sla_states_first_reply_time_status,
        event_details_sla_states_first_reply_time_seconds_remaining, event_details_sla_states_first_reply_time_extra,
        event_details_sla_states_next_reply_time_status, event_details_sla_states_next_reply_time_seconds_remaining,
        event_details_sla_states_next_reply_time_extra, event_details_sla_states_resolution_time_status,
        event_details_sla_states_resolution_time_seconds_remaining, event_details_sla_states_resolution_time_extra,
        event_details_sla_states_time_to_close_status, event_details_sla_states_time_to_close_seconds_remaining,
        event_details_sla_states_time_to_close_extra, event_details_sla_states_extra, event_details_call_id, event_details_extra,
        app_package_code, metadata_quick_reply_options_count, metadata_quick_reply_uuid, metadata_extra, seen_state, translations, extra,
        misfit
    )
    VALUES (
        load_conversation_part.conversation_row_id,
        load_conversation_part.conversation_parts_row_id,
        load_conversation_part.side_conversation_list_side_conversations_row_id,
        place,
        load_conversation_part.origin,
        intercom.as_text(object -> 'type'),
        intercom.as_id(object -> 'id'),
        intercom.as_text(object -> 'part_type'),
        intercom.as_text(object -> 'body'),
        intercom.as_timestamp(object -> 'created_at'),
        intercom.as_timestamp(object -> 'updated_at'),
        intercom.as_timestamp(object -> 'notified_at'),
        intercom.as_text(object #> '{assigned_to,type}'),
        intercom.as_id(object #> '{assigned_to,id}'),
        intercom.rest(object -> 'assigned_to', shape -> 'assigned_to?'),
        intercom.as_text(object #> '{author,type}'),
        intercom.as_id(object #> '{author,id}'),
        intercom.as_text(object #> '{author,name}'),
        intercom.as_text(object #> '{author,email}'),
        intercom.as_boolean(object #> '{author,from_ai_agent}'),
        intercom.as_boolean(object #> '{author,is_ai_answer}'),
        intercom.rest(object -> 'author', shape -> 'author'),
        intercom.length(object -> 'attachments'),
        intercom.as_text(object -> 'external_id'),
        intercom.as_boolean(object -> 'redacted'),
        intercom.as_text(object #> '{email_message_metadata,subject}'),
        intercom.length(object #> '{email_message_metadata,email_address_headers}'),
        intercom.as_text(object #> '{email_message_metadata,message_id}'),
        intercom.rest(object -> 'email_message_metadata', shape -> 'email_message_metadata?'),
        intercom.as_text(object -> 'state'),
        intercom.length(object -> 'tags'),
        intercom.as_text(object #> '{event_details,workflow,name}'),
        intercom.rest(object #> '{event_details,workflow}', shape #> '{event_details?,workflow}'),
        intercom.as_text(object #> '{event_details,attribute,name}'),
        intercom.rest(object #> '{event_details,attribute}', shape #> '{event_details?,attribute}'),
        intercom.as_text(object #> '{event_details,value,name}'),
        intercom.as_text(object #> '{event_details,value,previous}'),
        intercom.rest(object #> '{event_details,value}', shape #> '{event_details?,value}'),
        intercom.as_text(object #> '{event_details,action,name}'),
        intercom.as_text(object #> '{event_details,action,result}'),
        intercom.rest(object #> '{event_details,action}', shape #> '{event_details?,action}'),
        intercom.as_text(object #> '{event_details,event,type}'),
        intercom.as_text(object #> '{event_details,event,result}'),
        intercom.rest(object #> '{event_details,event}', shape #> '{event_details?,event}'),
        intercom.as_text_list(object #> '{event_details,tags_added}'),
        intercom.as_text_list(object #> '{event_details,tags_removed}'),
        intercom.as_text(object #> '{event_details,until}'),
        intercom.as_timestamp(object #> '{event_details,custom_until_time}'),
        intercom.as_text(object #> '{event_details,current_priority}'),
        intercom.as_text(object #> '{event_details,previous_priority}'),
        intercom.as_text(object #> '{event_details,sla_name}'),
        intercom.as_number(object #> '{event_details,sla_definition,first_reply_time}'),
        intercom.as_number(object #> '{event_details,sla_definition,next_reply_time}'),
        intercom.as_number(object #> '{event_details,sla_definition,resolution_time}'),
        intercom.as_number(object #> '{event_details,sla_definition,time_to_close}'),
        intercom.rest(object #> '{event_details,sla_definition}', shape #> '{event_details?,sla_definition}'),
        intercom.as_text(object #> '{event_details,sla_target_type}'),
        intercom.as_text(object #> '{event_details,current_sla_status}'),
        intercom.as_text(object #> '{event_details,sla_states,first_reply_time,status}'),
        intercom.as_number(object #> '{event_details,sla_states,first_reply_time,seconds_remaining}'),
        intercom.rest(object #> '{event_details,sla_states,first_reply_time}', shape #> '{event_details?,sla_states,first_reply_time}'),
        intercom.as_text(object #> '{event_details,sla_states,next_reply_time,status}'),
        intercom.as_number(object #> '{event_details,sla_states,next_reply_time,seconds_remaining}'),
        intercom.rest(object #> '{event_details,sla_states,next_reply_time}', shape #> '{event_details?,sla_states,next_reply_time}'),
        intercom.as_text(object #> '{event_details,sla_states,resolution_time,status}'),
        intercom.as_number(object #> '{event_details,sla_states,resolution_time,seconds_remaining}'),
        intercom.rest(object #> '{event_details,sla_states,resolution_time}', shape #> '{event_details?,sla_states,resolution_time}'),
        intercom.as_text(object #> '{event_details,sla_states,time_to_close,status}'),
        intercom.as_number(object #> '{event_details,sla_states,time_to_close,seconds_remaining}'),
        intercom.rest(object #> '{event_details,sla_states,time_to_close}', shape #> '{event_details?,sla_states,time_to_close}'),
        intercom.rest(object #> '{event_details,sla_states}', shape #> '{event_details?,sla_states}'),
        intercom.as_id(object #> '{event_details,call_id}'),
        intercom.rest(object -> 'event_details', shape -> 'event_details?'),
        intercom.as_text(object -> 'app_package_code'),
        intercom.length(object #> '{metadata,quick_reply_options}'),
        intercom.as_text(object #> '{metadata,quick_reply_uuid}'),
        intercom.rest(object -> 'metadata', shape -> 'metadata?'),
        intercom.as_map(object -> 'seen_state'),
        intercom.as_map(object -> 'translations'),
        COALESCE(intercom.rest(object, shape), '{}'),
        intercom.misfits(object, shape)
    ) RETURNING row_id INTO this;
    IF jsonb_typeof(object -> 'attachments') = 'array' THEN
        INSERT INTO intercom.conversation_part_attachments (
            conversation_part_row_id, position, type, name, url, content_type, filesize, width, height, extra, misfit
        )
        SELECT
            this,
            item.place,
            intercom.as_text(item.value -> 'type'),
            intercom.as_text(item.value -> 'name'),
            intercom.as_text(item.value -> 'url'),
            intercom.as_text(item.value -> 'content_type'),
            intercom.as_dimension(item.value -> 'filesize'),
            intercom.as_dimension(item.value -> 'width'),
            intercom.as_dimension(item.value -> 'height'),
            COALESCE(intercom.rest(item.value, of_item), '{}'),
            intercom.misfits(item.value, of_item)
        FROM intercom.items(object -> 'attachments') AS item
        CROSS JOIN (VALUES (shape #> '{attachments,0}')) AS known (of_item);
    END IF;
    IF jsonb_typeof(object #> '{email_message_metadata,email_address_headers}') = 'array' THEN
        INSERT INTO intercom.conversation_part_email_message_metadata_email_address_headers (
            conversation_part_row_id, position, type, email_address, name, extra, misfit
        )
        SELECT
            this,
            item.place,
            intercom.as_text(item.value -> 'type'),
            intercom.as_text(item.value -> 'email_address'),
            intercom.as_text(item.value -> 'name'),
            COALESCE(intercom.rest(item.value, of_item), '{}'),
            intercom.misfits(item.value, of_item)
        FROM intercom.items(object #> '{email_message_metadata,email_address_headers}') AS item
        CROSS JOIN (VALUES (shape #> '{email_message_metadata?,email_address_headers,0}')) AS known (of_item);
    END IF;
    IF jsonb_typeof(object -> 'tags') = 'array' THEN
        INSERT INTO intercom.conversation_part_tags (conversation_part_row_id, position, type, id, name, extra, misfit)
        SELECT
            this,
            item.place,
            intercom.as_text(item.value -> 'type'),
            intercom.as_id(item.value -> 'id'),
            intercom.as_text(item.value -> 'name'),
            COALESCE(intercom.rest(item.value, of_item), '{}'),
            intercom.misfits(item.value, of_item)
        FROM intercom.items(object -> 'tags') AS item
        CROSS JOIN (VALUES (shape #> '{tags?,0}')) AS known (of_item);
    END IF;
    IF jsonb_typeof(object #> '{metadata,quick_reply_options}') = 'array' THEN
        INSERT INTO intercom.conversation_part_metadata_quick_reply_options (
            conversation_part_row_id, position, text, uuid, translations, extra, misfit
        )
        SELECT
            this,
            item.place,
            intercom.as_text(item.value -> 'text'),
            intercom.as_text(item.value -> 'uuid'),
            intercom.as_map(item.value -> 'translations'),
            COALESCE(intercom.rest(item.value, of_item), '{}'),
            intercom.misfits(item.value, of_item)
        FROM intercom.items(object #> '{metadata,quick_reply_options}') AS item
        CROSS JOIN (VALUES (shape #> '{metadata?,quick_reply_options,0}')) AS known (of_item);
    END IF;
    RETURN this;
END
$$;

CREATE FUNCTION intercom.load_side_conversation_list_side_conversations(
    object jsonb, origin text DEFAULT NULL, side_conversation_list_row_id bigint DEFAULT NULL, place integer DEFAULT NULL
) RETURNS bigint
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    this bigint;
    shape CONSTANT jsonb := '{
        "side_conversation_id": "id",
        "conversation_parts": [{}],
        "total_count": "integer"
    }';
BEGIN
    INSERT INTO intercom.side_conversation_list_side_conversations (
        side_conversation_list_row_id, position, side_conversation_id, conversation_parts_count, total_count, extra, misfit
    )
    VALUES (
        load_side_conversation_list_side_conversations.side_conversation_list_row_id,
        place,
        intercom.as_id(object -> 'side_conversation_id'),
        intercom.length(object -> 'conversation_parts'),
        intercom.as_integer(object -> 'total_count'),
        COALESCE(intercom.rest(object, shape), '{}'),
        intercom.misfits(object, shape)
    ) RETURNING row_id INTO this;
    PERFORM intercom.load_conversation_part(item.value, origin, side_conversation_list_side_conversations_row_id => this, place => item.place)
    FROM intercom.items(object -> 'conversation_parts') AS item;
    RETURN this;
END
$$;

CREATE FUNCTION intercom.load_side_conversation_list(object jsonb, origin text DEFAULT NULL) RETURNS bigint
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    this bigint;
    shape CONSTANT jsonb := '{
        "type": "text",
        "side_conversations": [{}],
        "total_count": "integer",
        "pages": { "type": "text", "page": "integer", "next?": "any", "per_page": "dimension", "total_pages": "integer" }
    }';
BEGIN
    INSERT INTO intercom.side_conversation_list (
        origin, type, side_conversations_count, total_count, pages_type, pages_page, pages_next, pages_per_page, pages_total_pages,
        pages_extra, extra, misfit
    )
    VALUES (
        load_side_conversation_list.origin,
        intercom.as_text(object -> 'type'),
        intercom.length(object -> 'side_conversations'),
        intercom.as_integer(object -> 'total_count'),
        intercom.as_text(object #> '{pages,type}'),
        intercom.as_integer(object #> '{pages,page}'),
        intercom.as_any(object #> '{pages,next}'),
        intercom.as_dimension(object #> '{pages,per_page}'),
        intercom.as_integer(object #> '{pages,total_pages}'),
        intercom.rest(object -> 'pages', shape -> 'pages'),
        COALESCE(intercom.rest(object, shape), '{}'),
        intercom.misfits(object, shape)
    ) RETURNING row_id INTO this;
    PERFORM intercom.load_side_conversation_list_side_conversations(item.value, origin, side_conversation_list_row_id => this, place => item.place)
    FROM intercom.items(object -> 'side_conversations') AS item;
    RETURN this;
END
$$;

CREATE FUNCTION intercom.load_ping(
    object jsonb, origin text DEFAULT NULL, notification_event_row_id bigint DEFAULT NULL, place integer DEFAULT NULL
) RETURNS bigint
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    this bigint;
    shape CONSTANT jsonb := '{
        "type": "text",
        "message": "text"
    }';
BEGIN
    INSERT INTO intercom.ping (notification_event_row_id, position, origin, type, message, extra, misfit)
    VALUES (
        load_ping.notification_event_row_id,
        place,
        load_ping.origin,
        intercom.as_text(object -> 'type'),
        intercom.as_text(object -> 'message'),
        COALESCE(intercom.rest(object, shape), '{}'),
        intercom.misfits(object, shape)
    ) RETURNING row_id INTO this;
    RETURN this;
END
$$;

CREATE FUNCTION intercom.load_conversation_scorecards(
    object jsonb, origin text DEFAULT NULL, conversation_row_id bigint DEFAULT NULL, place integer DEFAULT NULL
) RETURNS bigint
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    this bigint;
    shape CONSTANT jsonb := '{
        "scorecard_id": "id",
        "scorecard_version_id": "id",
        "name": "text",
        "scorecard_type": "text",
        "passed?": "boolean",
        "score?": "number",
        "ai_score?": "number",
        "evaluated_at?": "timestamp",
        "reviewed_teammate": { "type": "text", "admin_id?": "id" },
        "evaluators": [{
            "evaluator_id": "id",
            "result?": { "value?": "text", "source?": "text", "reasoning?": "text", "reason_ids?": ["id"], "other_text?": "text" }
        }]
    }';
BEGIN
    INSERT INTO intercom.conversation_scorecards (
        conversation_row_id, position, scorecard_id, scorecard_version_id, name, scorecard_type, passed, score, ai_score, evaluated_at,
        reviewed_teammate_type, reviewed_teammate_admin_id, reviewed_teammate_extra, evaluators_count, extra, misfit
    )
    VALUES (
        load_conversation_scorecards.conversation_row_id,
        place,
        intercom.as_id(object -> 'scorecard_id'),
        intercom.as_id(object -> 'scorecard_version_id'),
        intercom.as_text(object -> 'name'),
        intercom.as_text(object -> 'scorecard_type'),
        intercom.as_boolean(object -> 'passed'),
        intercom.as_number(object -> 'score'),
        intercom.as_number(object -> 'ai_score'),
        intercom.as_timestamp(object -> 'evaluated_at'),
        intercom.as_text(object #> '{reviewed_teammate,type}'),
        intercom.as_id(object #> '{reviewed_teammate,admin_id}'),
        intercom.rest(object -> 'reviewed_teammate', shape -> 'reviewed_teammate'),
        intercom.length(object -> 'evaluators'),
        COALESCE(intercom.rest(object, shape), '{}'),
        intercom.misfits(object, shape)
    ) RETURNING row_id INTO this;
    IF jsonb_typeof(object -> 'evaluators') = 'array' THEN
        INSERT INTO intercom.conversation_scorecards_evaluators (
            conversation_scorecards_row_id, position, evaluator_id, result_value, result_source, result_reasoning, result_reason_ids,
            result_other_text, result_extra, extra, misfit
        )
        SELECT
            this,
            item.place,
            intercom.as_id(item.value -> 'evaluator_id'),
            intercom.as_text(item.value #> '{result,value}'),
            intercom.as_text(item.value #> '{result,source}'),
            intercom.as_text(item.value #> '{result,reasoning}'),
            intercom.as_id_list(item.value #> '{result,reason_ids}'),
            intercom.as_text(item.value #> '{result,other_text}'),
            intercom.rest(item.value -> 'result', of_item -> 'result?'),
            COALESCE(intercom.rest(item.value, of_item), '{}'),
            intercom.misfits(item.value, of_item)
        FROM intercom.items(object -> 'evaluators') AS item
        CROSS JOIN (VALUES (shape #> '{evaluators,0}')) AS known (of_item);
    END IF;
    RETURN this;
END
$$;

CREATE FUNCTION intercom.load_conversation_reference(
    object jsonb, origin text DEFAULT NULL, notification_event_row_id bigint DEFAULT NULL, place integer DEFAULT NULL
) RETURNS bigint
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    this bigint;
    shape CONSTANT jsonb := '{
        "type": "text",
        "conversation_id": "id"
    }';
BEGIN
    INSERT INTO intercom.conversation_reference (notification_event_row_id, position, origin, type, conversation_id, extra, misfit)
    VALUES (
        load_conversation_reference.notification_event_row_id,
        place,
        load_conversation_reference.origin,
        intercom.as_text(object -> 'type'),
        intercom.as_id(object -> 'conversation_id'),
        COALESCE(intercom.rest(object, shape), '{}'),
        intercom.misfits(object, shape)
    ) RETURNING row_id INTO this;
    RETURN this;
END
$$;

CREATE FUNCTION intercom.load_conversation_contact_change(
    object jsonb, origin text DEFAULT NULL, notification_event_row_id bigint DEFAULT NULL, place integer DEFAULT NULL
) RETURNS bigint
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    this bigint;
    shape CONSTANT jsonb := '{
        "conversation": { "model?": "any", "options?": "any", "parts?": "any" },
        "contact": "map"
    }';
BEGIN
    INSERT INTO intercom.conversation_contact_change (
        notification_event_row_id, position, origin, conversation_model, conversation_options, conversation_parts, conversation_extra,
        contact, extra, misfit
    )
    VALUES (
        load_conversation_contact_change.notification_event_row_id,
        place,
        load_conversation_contact_change.origin,
        intercom.as_any(object #> '{conversation,model}'),
        intercom.as_any(object #> '{conversation,options}'),
        intercom.as_any(object #> '{conversation,parts}'),
        intercom.rest(object -> 'conversation', shape -> 'conversation'),
        intercom.as_map(object -> 'contact'),
        COALESCE(intercom.rest(object, shape), '{}'),
        intercom.misfits(object, shape)
    ) RETURNING row_id INTO this;
    RETURN this;
END
$$;

CREATE FUNCTION intercom.load_conversation_ai_topics(
    object jsonb, origin text DEFAULT NULL, conversation_row_id bigint DEFAULT NULL, place integer DEFAULT NULL
) RETURNS bigint
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    this bigint;
    shape CONSTANT jsonb := '{
        "type": "text",
        "topic_name": "text",
        "subtopics": [{ "type": "text", "name": "text", "id": "id" }]
    }';
BEGIN
    INSERT INTO intercom.conversation_ai_topics (conversation_row_id, position, type, topic_name, subtopics_count, extra, misfit)
    VALUES (
        load_conversation_ai_topics.conversation_row_id,
        place,
        intercom.as_text(object -> 'type'),
        intercom.as_text(object -> 'topic_name'),
        intercom.length(object -> 'subtopics'),
        COALESCE(intercom.rest(object, shape), '{}'),
        intercom.misfits(object, shape)
    ) RETURNING row_id INTO this;
    IF jsonb_typeof(object -> 'subtopics') = 'array' THEN
        INSERT INTO intercom.conversation_ai_topics_subtopics (conversation_ai_topics_row_id, position, type, name, id, extra, misfit)
        SELECT
            this,
            item.place,
            intercom.as_text(item.value -> 'type'),
            intercom.as_text(item.value -> 'name'),
            intercom.as_id(item.value -> 'id'),
            COALESCE(intercom.rest(item.value, of_item), '{}'),
            intercom.misfits(item.value, of_item)
        FROM intercom.items(object -> 'subtopics') AS item
        CROSS JOIN (VALUES (shape #> '{subtopics,0}')) AS known (of_item);
    END IF;
    RETURN this;
END
$$;

CREATE FUNCTION intercom.load_conversation(
    object jsonb, origin text DEFAULT NULL, conversation_list_conversations_row_id bigint DEFAULT NULL,
    conversation_list_data_row_id bigint DEFAULT NULL, notification_event_row_id bigint DEFAULT NULL, place integer DEFAULT NULL
) RETURNS bigint
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    this bigint;
    shape CONSTANT jsonb := '{
        "type": "text",
        "id": "id",
        "created_at": "timestamp",
        "updated_at": "timestamp",
        "waiting_since?": "timestamp",
        "snoozed_until?": "timestamp",
        "source?": {
            "type?": "text",
            "id?": "id",
            "delivered_as": "text",
            "subject?": "text",
            "body?": "text",
            "author": {
                "type": "text",
                "id?": "id",
                "name?": "text",
                "email?": "text",
                "from_ai_agent": "boolean",
                "is_ai_answer": "boolean"
            },
            "attachments": [{
                "type": "text",
                "name": "text",
                "url": "text",
                "content_type": "text",
                "filesize?": "dimension",
                "width?": "dimension",
                "height?": "dimension"
            }],
            "url?": "text",
            "redacted": "boolean",
            "recipients?": [{ "type": "text", "email": "text", "drop_reason?": "text" }],
            "reply_to?": [{ "email": "text", "name?": "text" }],
            "email_message_metadata": {
                "message_id?": "text",
                "subject": "text",
                "email_address_headers": [{ "type": "text", "email_address": "text", "name?": "text" }],
                "history": "text"
            }
        },
        "contacts": { "type": "text", "contacts": [{ "type?": "text", "id?": "id", "external_id?": "text" }] },
        "first_contact_reply?": { "created_at": "timestamp", "type?": "text", "url?": "text" },
        "admin_assignee_id?": "id",
        "team_assignee_id?": "id",
        "open": "boolean",
        "state": "text",
        "read": "boolean",
        "tags": {
            "type": "text",
            "tags": [{
                "type": "text",
                "id": "id",
                "name": "text",
                "applied_at?": "timestamp",
                "applied_by?": { "type?": "text", "id?": "id" }
            }]
        },
        "priority": "text",
        "sla_applied?": { "type": "text", "sla_name": "text", "sla_status?": "text" },
        "statistics?": {
            "type": "text",
            "time_to_assignment?": "number",
            "time_to_admin_reply?": "number",
            "time_to_first_close?": "number",
            "time_to_last_close?": "number",
            "median_time_to_reply?": "number",
            "first_contact_reply_at?": "timestamp",
            "first_assignment_at?": "timestamp",
            "first_admin_reply_at?": "timestamp",
            "first_close_at?": "timestamp",
            "last_assignment_at?": "timestamp",
            "last_assignment_admin_reply_at?": "timestamp",
            "last_contact_reply_at?": "timestamp",
            "last_admin_reply_at?": "timestamp",
            "last_close_at?": "timestamp",
            "last_closed_by_id?": "id",
            "count_reopens": "integer",
            "count_assignments": "integer",
            "count_conversation_parts": "integer",
            "assigned_team_first_response_time": [{ "team_id": "id", "team_name?": "text", "response_time?": "number" }],
            "assigned_team_first_response_time_in_office_hours": [{ "team_id": "id", "team_name?": "text", "response_time?": "number" }],
            "handling_time?": "number",
            "adjusted_handling_time?": "number"
        },
        "conversation_rating?": {
            "rating?": "integer",
            "remark?": "text",
            "created_at?": "timestamp",
            "contact": { "type?": "text", "id?": "id", "external_id?": "text" },
            "teammate": { "type?": "text", "id?": "id" },
            "updated_at": "timestamp"
        },
        "teammates?": { "type": "text", "admins": [{ "type?": "text", "id?": "id" }], "teammates": [{ "type?": "text", "id?": "id" }] },
        "assignee?": { "type?": "text", "id?": "id" },
        "title?": "text",
        "custom_attributes": "map",
        "topics": { "type": "text", "topics": [{ "type": "text", "id": "id", "name": "text" }], "total_count": "integer" },
        "ticket?": {
            "type": "text",
            "id": "id",
            "url": "text",
            "custom_attributes": "map",
            "state": "text",
            "ticket_type": "text",
            "ticket_type_description": "text",
            "ticket_type_emoji": "text",
            "ticket_custom_state_admin_label": "text",
            "ticket_custom_state_user_label": "text"
        },
        "linked_objects": {
            "type": "text",
            "data": [{ "type": "text", "id": "id", "category?": "text" }],
            "total_count": "integer",
            "has_more": "boolean"
        },
        "ai_topics?": { "type": "text", "topics": [{}] },
        "ai_agent?": {
            "source_type?": "text",
            "source_title?": "text",
            "last_answer_type?": "text",
            "resolution_state?": "text",
            "rating?": "integer",
            "rating_remark?": "text",
            "created_at?": "timestamp",
            "updated_at?": "timestamp",
            "content_sources": {
                "type": "text",
                "total_count": "integer",
                "content_sources": [{ "content_type": "text", "url": "text", "title": "text", "locale": "text" }]
            }
        },
        "ai_agent_participated": "boolean",
        "company?": {
            "type": "text",
            "id": "id",
            "name": "text",
            "app_id": "text",
            "plan": { "type": "text", "id": "id", "name": "text" },
            "company_id": "id",
            "remote_created_at": "timestamp",
            "created_at": "timestamp",
            "updated_at": "timestamp",
            "last_request_at": "timestamp",
            "size": "integer",
            "website": "text",
            "industry": "text",
            "monthly_spend": "integer",
            "session_count": "integer",
            "user_count": "integer",
            "custom_attributes": "map",
            "tags": { "type": "text", "tags": [{ "type": "text", "id": "id", "name": "text" }] },
            "segments": {
                "type": "text",
                "segments": [{
                    "type": "text",
                    "id": "id",
                    "name": "text",
                    "created_at": "timestamp",
                    "updated_at": "timestamp",
                    "person_type": "text",
                    "count?": "integer"
                }]
            },
            "notes": {
                "type": "text",
                "notes": [{
                    "type": "text",
                    "id": "id",
                    "created_at": "timestamp",
                    "company?": { "type": "text", "id": "id" },
                    "author?": {
                        "type": "text",
                        "id": "id",
                        "name": "text",
                        "email": "text",
                        "job_title": "text",
                        "away_mode_enabled": "boolean",
                        "away_mode_reassign": "boolean",
                        "away_status_reason_id?": "id",
                        "has_inbox_seat": "boolean",
                        "team_ids": ["id"],
                        "avatar?": "any",
                        "team_priority_level?": { "primary_team_ids?": ["id"], "secondary_team_ids?": ["id"] },
                        "role?": { "type": "text", "id": "id", "name": "text" }
                    },
                    "body": "text"
                }],
                "data": [{
                    "type": "text",
                    "id": "id",
                    "created_at": "timestamp",
                    "company?": { "type": "text", "id": "id" },
                    "author?": {
                        "type": "text",
                        "id": "id",
                        "name": "text",
                        "email": "text",
                        "job_title": "text",
                        "away_mode_enabled": "boolean",
                        "away_mode_reassign": "boolean",
                        "away_status_reason_id?": "id",
                        "has_inbox_seat": "boolean",
                        "team_ids": ["id"],
                        "avatar?": "any",
                        "team_priority_level?": { "primary_team_ids?": ["id"], "secondary_team_ids?": ["id"] },
                        "role?": { "type": "text", "id": "id", "name": "text" }
                    },
                    "body": "text"
                }],
                "url": "text",
                "total_count": "integer",
                "has_more": "boolean"
            }
        },
        "sales_agent_participated": "boolean",
        "sales_agent?": { "outcome?": "text", "routing_outcome?": "text", "collected_data?": "map" },
        "channel?": { "initial?": "text", "current?": "text" },
        "external_references": [{ "type": "text", "id": "id" }],
        "monitor_evaluations": [{
            "monitor_id": "id",
            "monitor_name?": "text",
            "monitor_type?": "text",
            "result": "text",
            "explanation?": "text",
            "evaluated_at?": "timestamp"
        }],
        "scorecards": [{}],
        "conversation_parts": { "type": "text", "conversation_parts": [{}], "total_count": "integer" }
    }';
BEGIN
    INSERT INTO intercom.conversation (
        conversation_list_conversations_row_id, conversation_list_data_row_id, notification_event_row_id, position, origin, type, id,
        created_at, updated_at, waiting_since, snoozed_until, source_type, source_id, source_delivered_as, source_subject, source_body,
        source_author_type, source_author_id, source_author_name, source_author_email, source_author_from_ai_agent,
        source_author_is_ai_answer, source_author_extra, source_attachments_count, source_url, source_redacted, source_recipients_count,
        source_reply_to_count, source_email_message_metadata_message_id, source_email_message_metadata_subject,
        source_email_message_metadata_email_address_headers_count, source_email_message_metadata_history,
        source_email_message_metadata_extra, source_extra, contacts_type, contacts_count, contacts_extra, first_contact_reply_created_at,
        first_contact_reply_type, first_contact_reply_url, first_contact_reply_extra, admin_assignee_id, team_assignee_id, open, state,
        read, tags_type, tags_count, tags_extra, priority, sla_applied_type, sla_applied_sla_name, sla_applied_sla_status,
        sla_applied_extra, statistics_type, statistics_time_to_assignment, statistics_time_to_admin_reply, statistics_time_to_first_close,
        statistics_time_to_last_close, statistics_median_time_to_reply, statistics_first_contact_reply_at, statistics_first_assignment_at,
        statistics_first_admin_reply_at, statistics_first_close_at, statistics_last_assignment_at,
        statistics_last_assignment_admin_reply_at, statistics_last_contact_reply_at, statistics_last_admin_reply_at,
        statistics_last_close_at, statistics_last_closed_by_id, statistics_count_reopens, statistics_count_assignments,
        statistics_count_conversation_parts, statistics_assigned_team_first_response_time_count,
        assigned_team_first_response_time_in_office_hours_count, statistics_handling_time, statistics_adjusted_handling_time,
        statistics_extra, conversation_rating_rating, conversation_rating_remark, conversation_rating_created_at,
        conversation_rating_contact_type, conversation_rating_contact_id, conversation_rating_contact_external_id,
        conversation_rating_contact_extra, conversation_rating_teammate_type, conversation_rating_teammate_id,
        conversation_rating_teammate_extra, conversation_rating_updated_at, conversation_rating_extra, teammates_type,
        teammates_admins_count, teammates_count, teammates_extra, assignee_type, assignee_id, assignee_extra, title, custom_attributes,
        topics_type, topics_count, topics_total_count, topics_extra, ticket_type, ticket_id, ticket_url, ticket_custom_attributes,
        ticket_state, ticket_ticket_type, ticket_ticket_type_description, ticket_ticket_type_emoji, ticket_ticket_custom_state_admin_label,
        ticket_ticket_custom_state_user_label, ticket_extra, linked_objects_type, linked_objects_data_count, linked_objects_total_count,
        linked_objects_has_more, linked_objects_extra, ai_topics_type, ai_topics_count, ai_topics_extra, ai_agent_source_type,
        ai_agent_source_title, ai_agent_last_answer_type, ai_agent_resolution_state, ai_agent_rating, ai_agent_rating_remark,
        ai_agent_created_at, ai_agent_updated_at, ai_agent_content_sources_type, ai_agent_content_sources_total_count,
        ai_agent_content_sources_count, ai_agent_content_sources_extra, ai_agent_extra, ai_agent_participated, company_type, company_id,
        company_name, company_app_id, company_plan_type, company_plan_id, company_plan_name, company_plan_extra, company_company_id,
        company_remote_created_at, company_created_at, company_updated_at, company_last_request_at, company_size, company_website,
        company_industry, company_monthly_spend, company_session_count, company_user_count, company_custom_attributes, company_tags_type,
        company_tags_count, company_tags_extra, company_segments_type, company_segments_count, company_segments_extra, company_notes_type,
        company_notes_count, company_notes_data_count, company_notes_url, company_notes_total_count, company_notes_has_more,
        company_notes_extra, company_extra, sales_agent_participated, sales_agent_outcome, sales_agent_routing_outcome,
        sales_agent_collected_data, sales_agent_extra, channel_initial, channel_current, channel_extra, external_references_count,
        monitor_evaluations_count, scorecards_count, conversation_parts_type, conversation_parts_count, conversation_parts_total_count,
        conversation_parts_extra, extra, misfit
    )
    VALUES (
        load_conversation.conversation_list_conversations_row_id,
        load_conversation.conversation_list_data_row_id,
        load_conversation.notification_event_row_id,
        place,
        load_conversation.origin,
        intercom.as_text(object -> 'type'),
        intercom.as_id(object -> 'id'),
        intercom.as_timestamp(object -> 'created_at'),
        intercom.as_timestamp(object -> 'updated_at'),
        intercom.as_timestamp(object -> 'waiting_since'),
        intercom.as_timestamp(object -> 'snoozed_until'),
        intercom.as_text(object #> '{source,type}'),
        intercom.as_id(object #> '{source,id}'),
        intercom.as_text(object #> '{source,delivered_as}'),
        intercom.as_text(object #> '{source,subject}'),
        intercom.as_text(object #> '{source,body}'),
        intercom.as_text(object #> '{source,author,type}'),
        intercom.as_id(object #> '{source,author,id}'),
        intercom.as_text(object #> '{source,author,name}'),
        intercom.as_text(object #> '{source,author,email}'),
        intercom.as_boolean(object #> '{source,author,from_ai_agent}'),
        intercom.as_boolean(object #> '{source,author,is_ai_answer}'),
        intercom.rest(object #> '{source,author}', shape #> '{source?,author}'),
        intercom.length(object #> '{source,attachments}'),
        intercom.as_text(object #> '{source,url}'),
        intercom.as_boolean(object #> '{source,redacted}'),
        intercom.length(object #> '{source,recipients}'),
        intercom.length(object #> '{source,reply_to}'),
        intercom.as_text(object #> '{source,email_message_metadata,message_id}'),
        intercom.as_text(object #> '{source,email_message_metadata,subject}'),
        intercom.length(object #> '{source,email_message_metadata,email_address_headers}'),
        intercom.as_text(object #> '{source,email_message_metadata,history}'),
        intercom.rest(object #> '{source,email_message_metadata}', shape #> '{source?,email_message_metadata}'),
        intercom.rest(object -> 'source', shape -> 'source?'),
        intercom.as_text(object #> '{contacts,type}'),
        intercom.length(object #> '{contacts,contacts}'),
        intercom.rest(object -> 'contacts', shape -> 'contacts'),
        intercom.as_timestamp(object #> '{first_contact_reply,created_at}'),
        intercom.as_text(object #> '{first_contact_reply,type}'),
        intercom.as_text(object #> '{first_contact_reply,url}'),
        intercom.rest(object -> 'first_contact_reply', shape -> 'first_contact_reply?'),
        intercom.as_id(object -> 'admin_assignee_id'),
        intercom.as_id(object -> 'team_assignee_id'),
        intercom.as_boolean(object -> 'open'),
        intercom.as_text(object -> 'state'),
        intercom.as_boolean(object -> 'read'),
        intercom.as_text(object #> '{tags,type}'),
        intercom.length(object #> '{tags,tags}'),
        intercom.rest(object -> 'tags', shape -> 'tags'),
        intercom.as_text(object -> 'priority'),
        intercom.as_text(object #> '{sla_applied,type}'),
        intercom.as_text(object #> '{sla_applied,sla_name}'),
        intercom.as_text(object #> '{sla_applied,sla_status}'),
        intercom.rest(object -> 'sla_applied', shape -> 'sla_applied?'),
        intercom.as_text(object #> '{statistics,type}'),
        intercom.as_number(object #> '{statistics,time_to_assignment}'),
        intercom.as_number(object #> '{statistics,time_to_admin_reply}'),
        intercom.as_number(object #> '{statistics,time_to_first_close}'),
        intercom.as_number(object #> '{statistics,time_to_last_close}'),
        intercom.as_number(object #> '{statistics,median_time_to_reply}'),
        intercom.as_timestamp(object #> '{statistics,first_contact_reply_at}'),
        intercom.as_timestamp(object #> '{statistics,first_assignment_at}'),
        intercom.as_timestamp(object #> '{statistics,first_admin_reply_at}'),
        intercom.as_timestamp(object #> '{statistics,first_close_at}'),
        intercom.as_timestamp(object #> '{statistics,last_assignment_at}'),
        intercom.as_timestamp(object #> '{statistics,last_assignment_admin_reply_at}'),
        intercom.as_timestamp(object #> '{statistics,last_contact_reply_at}'),
        intercom.as_timestamp(object #> '{statistics,last_admin_reply_at}'),
        intercom.as_timestamp(object #> '{statistics,last_close_at}'),
        intercom.as_id(object #> '{statistics,last_closed_by_id}'),
        intercom.as_integer(object #> '{statistics,count_reopens}'),
        intercom.as_integer(object #> '{statistics,count_assignments}'),
        intercom.as_integer(object #> '{statistics,count_conversation_parts}'),
        intercom.length(object #> '{statistics,assigned_team_first_response_time}'),
        intercom.length(object #> '{statistics,assigned_team_first_response_time_in_office_hours}'),
        intercom.as_number(object #> '{statistics,handling_time}'),
        intercom.as_number(object #> '{statistics,adjusted_handling_time}'),
        intercom.rest(object -> 'statistics', shape -> 'statistics?'),
        intercom.as_integer(object #> '{conversation_rating,rating}'),
        intercom.as_text(object #> '{conversation_rating,remark}'),
        intercom.as_timestamp(object #> '{conversation_rating,created_at}'),
        intercom.as_text(object #> '{conversation_rating,contact,type}'),
        intercom.as_id(object #> '{conversation_rating,contact,id}'),
        intercom.as_text(object #> '{conversation_rating,contact,external_id}'),
        intercom.rest(object #> '{conversation_rating,contact}', shape #> '{conversation_rating?,contact}'),
        intercom.as_text(object #> '{conversation_rating,teammate,type}'),
        intercom.as_id(object #> '{conversation_rating,teammate,id}'),
        intercom.rest(object #> '{conversation_rating,teammate}', shape #> '{conversation_rating?,teammate}'),
        intercom.as_timestamp(object #> '{conversation_rating,updated_at}'),
        intercom.rest(object -> 'conversation_rating', shape -> 'conversation_rating?'),
        intercom.as_text(object #> '{teammates,type}'),
        intercom.length(object #> '{teammates,admins}'),
        intercom.length(object #> '{teammates,teammates}'),
        intercom.rest(object -> 'teammates', shape -> 'teammates?'),
        intercom.as_text(object #> '{assignee,type}'),
        intercom.as_id(object #> '{assignee,id}'),
        intercom.rest(object -> 'assignee', shape -> 'assignee?'),
        intercom.as_text(object -> 'title'),
        intercom.as_map(object -> 'custom_attributes'),
        intercom.as_text(object #> '{topics,type}'),
        intercom.length(object #> '{topics,topics}'),
        intercom.as_integer(object #> '{topics,total_count}'),
        intercom.rest(object -> 'topics', shape -> 'topics'),
        intercom.as_text(object #> '{ticket,type}'),
        intercom.as_id(object #> '{ticket,id}'),
        intercom.as_text(object #> '{ticket,url}'),
        intercom.as_map(object #> '{ticket,custom_attributes}'),
        intercom.as_text(object #> '{ticket,state}'),
        intercom.as_text(object #> '{ticket,ticket_type}'),
        intercom.as_text(object #> '{ticket,ticket_type_description}'),
        intercom.as_text(object #> '{ticket,ticket_type_emoji}'),
        intercom.as_text(object #> '{ticket,ticket_custom_state_admin_label}'),
        intercom.as_text(object #> '{ticket,ticket_custom_state_user_label}'),
        intercom.rest(object -> 'ticket', shape -> 'ticket?'),
        intercom.as_text(object #> '{linked_objects,type}'),
        intercom.length(object #> '{linked_objects,data}'),
        intercom.as_integer(object #> '{linked_objects,total_count}'),
        intercom.as_boolean(object #> '{linked_objects,has_more}'),
        intercom.rest(object -> 'linked_objects', shape -> 'linked_objects'),
        intercom.as_text(object #> '{ai_topics,type}'),
        intercom.length(object #> '{ai_topics,topics}'),
        intercom.rest(object -> 'ai_topics', shape -> 'ai_topics?'),
        intercom.as_text(object #> '{ai_agent,source_type}'),
        intercom.as_text(object #> '{ai_agent,source_title}'),
        intercom.as_text(object #> '{ai_agent,last_answer_type}'),
        intercom.as_text(object #> '{ai_agent,resolution_state}'),
        intercom.as_integer(object #> '{ai_agent,rating}'),
        intercom.as_text(object #> '{ai_agent,rating_remark}'),
        intercom.as_timestamp(object #> '{ai_agent,created_at}'),
        intercom.as_timestamp(object #> '{ai_agent,updated_at}'),
        intercom.as_text(object #> '{ai_agent,content_sources,type}'),
        intercom.as_integer(object #> '{ai_agent,content_sources,total_count}'),
        intercom.length(object #> '{ai_agent,content_sources,content_sources}'),
        intercom.rest(object #> '{ai_agent,content_sources}', shape #> '{ai_agent?,content_sources}'),
        intercom.rest(object -> 'ai_agent', shape -> 'ai_agent?'),
        intercom.as_boolean(object -> 'ai_agent_participated'),
        intercom.as_text(object #> '{company,type}'),
        intercom.as_id(object #> '{company,id}'),
        intercom.as_text(object #> '{company,name}'),
        intercom.as_text(object #> '{company,app_id}'),
        intercom.as_text(object #> '{company,plan,type}'),
        intercom.as_id(object #> '{company,plan,id}'),
        intercom.as_text(object #> '{company,plan,name}'),
        intercom.rest(object #> '{company,plan}', shape #> '{company?,plan}'),
        intercom.as_id(object #> '{company,company_id}'),
        intercom.as_timestamp(object #> '{company,remote_created_at}'),
        intercom.as_timestamp(object #> '{company,created_at}'),
        intercom.as_timestamp(object #> '{company,updated_at}'),
        intercom.as_timestamp(object #> '{company,last_request_at}'),
        intercom.as_integer(object #> '{company,size}'),
        intercom.as_text(object #> '{company,website}'),
        intercom.as_text(object #> '{company,industry}'),
        intercom.as_integer(object #> '{company,monthly_spend}'),
        intercom.as_integer(object #> '{company,session_count}'),
        intercom.as_integer(object #> '{company,user_count}'),
        intercom.as_map(object #> '{company,custom_attributes}'),
        intercom.as_text(object #> '{company,tags,type}'),
        intercom.length(object #> '{company,tags,tags}'),
        intercom.rest(object #> '{company,tags}', shape #> '{company?,tags}'),
        intercom.as_text(object #> '{company,segments,type}'),
        intercom.length(object #> '{company,segments,segments}'),
        intercom.rest(object #> '{company,segments}', shape #> '{company?,segments}'),
        intercom.as_text(object #> '{company,notes,type}'),
        intercom.length(object #> '{company,notes,notes}'),
        intercom.length(object #> '{company,notes,data}'),
        intercom.as_text(object #> '{company,notes,url}'),
        intercom.as_integer(object #> '{company,notes,total_count}'),
        intercom.as_boolean(object #> '{company,notes,has_more}'),
        intercom.rest(object #> '{company,notes}', shape #> '{company?,notes}'),
        intercom.rest(object -> 'company', shape -> 'company?'),
        intercom.as_boolean(object -> 'sales_agent_participated'),
        intercom.as_text(object #> '{sales_agent,outcome}'),
        intercom.as_text(object #> '{sales_agent,routing_outcome}'),
        intercom.as_map(object #> '{sales_agent,collected_data}'),
        intercom.rest(object -> 'sales_agent', shape -> 'sales_agent?'),
        intercom.as_text(object #> '{channel,initial}'),
        intercom.as_text(object #> '{channel,current}'),
        intercom.rest(object -> 'channel', shape -> 'channel?'),
        intercom.length(object -> 'external_references'),
        intercom.length(object -> 'monitor_evaluations'),
        intercom.length(object -> 'scorecards'),
        intercom.as_text(object #> '{conversation_parts,type}'),
        intercom.length(object #> '{conversation_parts,conversation_parts}'),
        intercom.as_integer(object #> '{conversation_parts,total_count}'),
        intercom.rest(object -> 'conversation_parts', shape -> 'conversation_parts'),
        COALESCE(intercom.rest(object, shape), '{}'),
        intercom.misfits(object, shape)
    ) RETURNING row_id INTO this;
    IF jsonb_typeof(object #> '{source,attachments}') = 'array' THEN
        INSERT INTO intercom.conversation_source_attachments (
            conversation_row_id, position, type, name, url, content_type, filesize, width, height, extra, misfit
        )
        SELECT
            this,
            item.place,
            intercom.as_text(item.value -> 'type'),
            intercom.as_text(item.value -> 'name'),
            intercom.as_text(item.value -> 'url'),
            intercom.as_text(item.value -> 'content_type'),
            intercom.as_dimension(item.value -> 'filesize'),
            intercom.as_dimension(item.value -> 'width'),
            intercom.as_dimension(item.value -> 'height'),
            COALESCE(intercom.rest(item.value, of_item), '{}'),
            intercom.misfits(item.value, of_item)
        FROM intercom.items(object #> '{source,attachments}') AS item
        CROSS JOIN (VALUES (shape #> '{source?,attachments,0}')) AS known (of_item);
    END IF;
    IF jsonb_typeof(object #> '{source,recipients}') = 'array' THEN
        INSERT INTO intercom.conversation_source_recipients (conversation_row_id, position, type, email, drop_reason, extra, misfit)
        SELECT
            this,
            item.place,
            intercom.as_text(item.value -> 'type'),
            intercom.as_text(item.value -> 'email'),
            intercom.as_text(item.value -> 'drop_reason'),
            COALESCE(intercom.rest(item.value, of_item), '{}'),
            intercom.misfits(item.value, of_item)
        FROM intercom.items(object #> '{source,recipients}') AS item
        CROSS JOIN (VALUES (shape #> '{source?,recipients?,0}')) AS known (of_item);
    END IF;
    IF jsonb_typeof(object #> '{source,reply_to}') = 'array' THEN
        INSERT INTO intercom.conversation_source_reply_to (conversation_row_id, position, email, name, extra, misfit)
        SELECT
            this,
            item.place,
            intercom.as_text(item.value -> 'email'),
            intercom.as_text(item.value -> 'name'),
            COALESCE(intercom.rest(item.value, of_item), '{}'),
            intercom.misfits(item.value, of_item)
        FROM intercom.items(object #> '{source,reply_to}') AS item
        CROSS JOIN (VALUES (shape #> '{source?,reply_to?,0}')) AS known (of_item);
    END IF;
    IF jsonb_typeof(object #> '{source,email_message_metadata,email_address_headers}') = 'array' THEN
        INSERT INTO intercom.source_email_message_metadata_email_address_headers (
            conversation_row_id, position, type, email_address, name, extra, misfit
        )
        SELECT
            this,
            item.place,
            intercom.as_text(item.value -> 'type'),
            intercom.as_text(item.value -> 'email_address'),
            intercom.as_text(item.value -> 'name'),
            COALESCE(intercom.rest(item.value, of_item), '{}'),
            intercom.misfits(item.value, of_item)
        FROM intercom.items(object #> '{source,email_message_metadata,email_address_headers}') AS item
        CROSS JOIN (VALUES (shape #> '{source?,email_message_metadata,email_address_headers,0}')) AS known (of_item);
    END IF;
    IF jsonb_typeof(object #> '{contacts,contacts}') = 'array' THEN
        INSERT INTO intercom.conversation_contacts (conversation_row_id, position, type, id, external_id, extra, misfit)
        SELECT
            this,
            item.place,
            intercom.as_text(item.value -> 'type'),
            intercom.as_id(item.value -> 'id'),
            intercom.as_text(item.value -> 'external_id'),
            COALESCE(intercom.rest(item.value, of_item), '{}'),
            intercom.misfits(item.value, of_item)
        FROM intercom.items(object #> '{contacts,contacts}') AS item
        CROSS JOIN (VALUES (shape #> '{contacts,contacts,0}')) AS known (of_item);
    END IF;
    IF jsonb_typeof(object #> '{tags,tags}') = 'array' THEN
        INSERT INTO intercom.conversation_tags (
            conversation_row_id, position, type, id, name, applied_at, applied_by_type, applied_by_id, applied_by_extra, extra, misfit
        )
        SELECT
            this,
            item.place,
            intercom.as_text(item.value -> 'type'),
            intercom.as_id(item.value -> 'id'),
            intercom.as_text(item.value -> 'name'),
            intercom.as_timestamp(item.value -> 'applied_at'),
            intercom.as_text(item.value #> '{applied_by,type}'),
            intercom.as_id(item.value #> '{applied_by,id}'),
            intercom.rest(item.value -> 'applied_by', of_item -> 'applied_by?'),
            COALESCE(intercom.rest(item.value, of_item), '{}'),
            intercom.misfits(item.value, of_item)
        FROM intercom.items(object #> '{tags,tags}') AS item
        CROSS JOIN (VALUES (shape #> '{tags,tags,0}')) AS known (of_item);
    END IF;
    IF jsonb_typeof(object #> '{statistics,assigned_team_first_response_time}') = 'array' THEN
        INSERT INTO intercom.conversation_statistics_assigned_team_first_response_time (
            conversation_row_id, position, team_id, team_name, response_time, extra, misfit
        )
        SELECT
            this,
            item.place,
            intercom.as_id(item.value -> 'team_id'),
            intercom.as_text(item.value -> 'team_name'),
            intercom.as_number(item.value -> 'response_time'),
            COALESCE(intercom.rest(item.value, of_item), '{}'),
            intercom.misfits(item.value, of_item)
        FROM intercom.items(object #> '{statistics,assigned_team_first_response_time}') AS item
        CROSS JOIN (VALUES (shape #> '{statistics?,assigned_team_first_response_time,0}')) AS known (of_item);
    END IF;
    IF jsonb_typeof(object #> '{statistics,assigned_team_first_response_time_in_office_hours}') = 'array' THEN
        INSERT INTO intercom.statistics_assigned_team_first_response_time_in_office_hours (
            conversation_row_id, position, team_id, team_name, response_time, extra, misfit
        )
        SELECT
            this,
            item.place,
            intercom.as_id(item.value -> 'team_id'),
            intercom.as_text(item.value -> 'team_name'),
            intercom.as_number(item.value -> 'response_time'),
            COALESCE(intercom.rest(item.value, of_item), '{}'),
            intercom.misfits(item.value, of_item)
        FROM intercom.items(object #> '{statistics,assigned_team_first_response_time_in_office_hours}') AS item
        CROSS JOIN (VALUES (shape #> '{statistics?,assigned_team_first_response_time_in_office_hours,0}')) AS known (of_item);
    END IF;
    IF jsonb_typeof(object #> '{teammates,admins}') = 'array' THEN
        INSERT INTO intercom.conversation_teammates_admins (conversation_row_id, position, type, id, extra, misfit)
        SELECT
            this,
            item.place,
            intercom.as_text(item.value -> 'type'),
            intercom.as_id(item.value -> 'id'),
            COALESCE(intercom.rest(item.value, of_item), '{}'),
            intercom.misfits(item.value, of_item)
        FROM intercom.items(object #> '{teammates,admins}') AS item
        CROSS JOIN (VALUES (shape #> '{teammates?,admins,0}')) AS known (of_item);
    END IF;
    IF jsonb_typeof(object #> '{teammates,teammates}') = 'array' THEN
        INSERT INTO intercom.conversation_teammates (conversation_row_id, position, type, id, extra, misfit)
        SELECT
            this,
            item.place,
            intercom.as_text(item.value -> 'type'),
            intercom.as_id(item.value -> 'id'),
            COALESCE(intercom.rest(item.value, of_item), '{}'),
            intercom.misfits(item.value, of_item)
        FROM intercom.items(object #> '{teammates,teammates}') AS item
        CROSS JOIN (VALUES (shape #> '{teammates?,teammates,0}')) AS known (of_item);
    END IF;
    IF jsonb_typeof(object #> '{topics,topics}') = 'array' THEN
        INSERT INTO intercom.conversation_topics (conversation_row_id, position, type, id, name, extra, misfit)
        SELECT
            this,
            item.place,
            intercom.as_text(item.value -> 'type'),
            intercom.as_id(item.value -> 'id'),
            intercom.as_text(item.value -> 'name'),
            COALESCE(intercom.rest(item.value, of_item), '{}'),
            intercom.misfits(item.value, of_item)
        FROM intercom.items(object #> '{topics,topics}') AS item
        CROSS JOIN (VALUES (shape #> '{topics,topics,0}')) AS known (of_item);
    END IF;
    IF jsonb_typeof(object #> '{linked_objects,data}') = 'array' THEN
        INSERT INTO intercom.conversation_linked_objects_data (conversation_row_id, position, type, id, category, extra, misfit)
        SELECT
            this,
            item.place,
            intercom.as_text(item.value -> 'type'),
            intercom.as_id(item.value -> 'id'),
            intercom.as_text(item.value -> 'category'),
            COALESCE(intercom.rest(item.value, of_item), '{}'),
            intercom.misfits(item.value, of_item)
        FROM intercom.items(object #> '{linked_objects,data}') AS item
        CROSS JOIN (VALUES (shape #> '{linked_objects,data,0}')) AS known (of_item);
    END IF;
    PERFORM intercom.load_conversation_ai_topics(item.value, origin, conversation_row_id => this, place => item.place)
    FROM intercom.items(object #> '{ai_topics,topics}') AS item;
    IF jsonb_typeof(object #> '{ai_agent,content_sources,content_sources}') = 'array' THEN
        INSERT INTO intercom.conversation_ai_agent_content_sources (
            conversation_row_id, position, content_type, url, title, locale, extra, misfit
        )
        SELECT
            this,
            item.place,
            intercom.as_text(item.value -> 'content_type'),
            intercom.as_text(item.value -> 'url'),
            intercom.as_text(item.value -> 'title'),
            intercom.as_text(item.value -> 'locale'),
            COALESCE(intercom.rest(item.value, of_item), '{}'),
            intercom.misfits(item.value, of_item)
        FROM intercom.items(object #> '{ai_agent,content_sources,content_sources}') AS item
        CROSS JOIN (VALUES (shape #> '{ai_agent?,content_sources,content_sources,0}')) AS known (of_item);
    END IF;
    IF jsonb_typeof(object #> '{company,tags,tags}') = 'array' THEN
        INSERT INTO intercom.conversation_company_tags (conversation_row_id, position, type, id, name, extra, misfit)
        SELECT
            this,
            item.place,
            intercom.as_text(item.value -> 'type'),
            intercom.as_id(item.value -> 'id'),
            intercom.as_text(item.value -> 'name'),
            COALESCE(intercom.rest(item.value, of_item), '{}'),
            intercom.misfits(item.value, of_item)
        FROM intercom.items(object #> '{company,tags,tags}') AS item
        CROSS JOIN (VALUES (shape #> '{company?,tags,tags,0}')) AS known (of_item);
    END IF;
    IF jsonb_typeof(object #> '{company,segments,segments}') = 'array' THEN
        INSERT INTO intercom.conversation_company_segments (
            conversation_row_id, position, type, id, name, created_at, updated_at, person_type, count, extra, misfit
        )
        SELECT
            this,
            item.place,
            intercom.as_text(item.value -> 'type'),
            intercom.as_id(item.value -> 'id'),
            intercom.as_text(item.value -> 'name'),
            intercom.as_timestamp(item.value -> 'created_at'),
            intercom.as_timestamp(item.value -> 'updated_at'),
            intercom.as_text(item.value -> 'person_type'),
            intercom.as_integer(item.value -> 'count'),
            COALESCE(intercom.rest(item.value, of_item), '{}'),
            intercom.misfits(item.value, of_item)
        FROM intercom.items(object #> '{company,segments,segments}') AS item
        CROSS JOIN (VALUES (shape #> '{company?,segments,segments,0}')) AS known (of_item);
    END IF;
    IF jsonb_typeof(object #> '{company,notes,notes}') = 'array' THEN
        INSERT INTO intercom.conversation_company_notes (
            conversation_row_id, position, type, id, created_at, company_type, company_id, company_extra, author_type, author_id, author_name,
            author_email, author_job_title, author_away_mode_enabled, author_away_mode_reassign, author_away_status_reason_id,
            author_has_inbox_seat, author_team_ids, author_avatar, author_team_priority_level_primary_team_ids,
            author_team_priority_level_secondary_team_ids, author_team_priority_level_extra, author_role_type, author_role_id, author_role_name,
            author_role_extra, author_extra, body, extra, misfit
        )
        SELECT
            this,
            item.place,
            intercom.as_text(item.value -> 'type'),
            intercom.as_id(item.value -> 'id'),
            intercom.as_timestamp(item.value -> 'created_at'),
            intercom.as_text(item.value #> '{company,type}'),
            intercom.as_id(item.value #> '{company,id}'),
            intercom.rest(item.value -> 'company', of_item -> 'company?'),
            intercom.as_text(item.value #> '{author,type}'),
            intercom.as_id(item.value #> '{author,id}'),
            intercom.as_text(item.value #> '{author,name}'),
            intercom.as_text(item.value #> '{author,email}'),
            intercom.as_text(item.value #> '{author,job_title}'),
            intercom.as_boolean(item.value #> '{author,away_mode_enabled}'),
            intercom.as_boolean(item.value #> '{author,away_mode_reassign}'),
            intercom.as_id(item.value #> '{author,away_status_reason_id}'),
            intercom.as_boolean(item.value #> '{author,has_inbox_seat}'),
            intercom.as_id_list(item.value #> '{author,team_ids}'),
            intercom.as_any(item.value #> '{author,avatar}'),
            intercom.as_id_list(item.value #> '{author,team_priority_level,primary_team_ids}'),
            intercom.as_id_list(item.value #> '{author,team_priority_level,secondary_team_ids}'),
            intercom.rest(item.value #> '{author,team_priority_level}', of_item #> '{author?,team_priority_level?}'),
            intercom.as_text(item.value #> '{author,role,type}'),
            intercom.as_id(item.value #> '{author,role,id}'),
            intercom.as_text(item.value #> '{author,role,name}'),
            intercom.rest(item.value #> '{author,role}', of_item #> '{author?,role?}'),
            intercom.rest(item.value -> 'author', of_item -> 'author?'),
            intercom.as_text(item.value -> 'body'),
            COALESCE(intercom.rest(item.value, of_item), '{}'),
            intercom.misfits(item.value, of_item)
        FROM intercom.items(object #> '{company,notes,notes}') AS item
        CROSS JOIN (VALUES (shape #> '{company?,notes,notes,0}')) AS known (of_item);
    END IF;
    IF jsonb_typeof(object #> '{company,notes,data}') = 'array' THEN
        INSERT INTO intercom.conversation_company_notes_data (
            conversation_row_id, position, type, id, created_at, company_type, company_id, company_extra, author_type, author_id, author_name,
            author_email, author_job_title, author_away_mode_enabled, author_away_mode_reassign, author_away_status_reason_id,
            author_has_inbox_seat, author_team_ids, author_avatar, author_team_priority_level_primary_team_ids,
            author_team_priority_level_secondary_team_ids, author_team_priority_level_extra, author_role_type, author_role_id, author_role_name,
            author_role_extra, author_extra, body, extra, misfit
        )
        SELECT
            this,
            item.place,
            intercom.as_text(item.value -> 'type'),
            intercom.as_id(item.value -> 'id'),
            intercom.as_timestamp(item.value -> 'created_at'),
            intercom.as_text(item.value #> '{company,type}'),
            intercom.as_id(item.value #> '{company,id}'),
            intercom.rest(item.value -> 'company', of_item -> 'company?'),
            intercom.as_text(item.value #> '{author,type}'),
            intercom.as_id(item.value #> '{author,id}'),
            intercom.as_text(item.value #> '{author,name}'),
            intercom.as_text(item.value #> '{author,email}'),
            intercom.as_text(item.value #> '{author,job_title}'),
            intercom.as_boolean(item.value #> '{author,away_mode_enabled}'),
            intercom.as_boolean(item.value #> '{author,away_mode_reassign}'),
            intercom.as_id(item.value #> '{author,away_status_reason_id}'),
            intercom.as_boolean(item.value #> '{author,has_inbox_seat}'),
            intercom.as_id_list(item.value #> '{author,team_ids}'),
            intercom.as_any(item.value #> '{author,avatar}'),
            intercom.as_id_list(item.value #> '{author,team_priority_level,primary_team_ids}'),
            intercom.as_id_list(item.value #> '{author,team_priority_level,secondary_team_ids}'),
            intercom.rest(item.value #> '{author,team_priority_level}', of_item #> '{author?,team_priority_level?}'),
            intercom.as_text(item.value #> '{author,role,type}'),
            intercom.as_id(item.value #> '{author,role,id}'),
            intercom.as_text(item.value #> '{author,role,name}'),
            intercom.rest(item.value #> '{author,role}', of_item #> '{author?,role?}'),
            intercom.rest(item.value -> 'author', of_item -> 'author?'),
            intercom.as_text(item.value -> 'body'),
            COALESCE(intercom.rest(item.value, of_item), '{}'),
            intercom.misfits(item.value, of_item)
        FROM intercom.items(object #> '{company,notes,data}') AS item
        CROSS JOIN (VALUES (shape #> '{company?,notes,data,0}')) AS known (of_item);
    END IF;
    IF jsonb_typeof(object -> 'external_references') = 'array' THEN
        INSERT INTO intercom.conversation_external_references (conversation_row_id, position, type, id, extra, misfit)
        SELECT
            this,
            item.place,
            intercom.as_text(item.value -> 'type'),
            intercom.as_id(item.value -> 'id'),
            COALESCE(intercom.rest(item.value, of_item), '{}'),
            intercom.misfits(item.value, of_item)
        FROM intercom.items(object -> 'external_references') AS item
        CROSS JOIN (VALUES (shape #> '{external_references,0}')) AS known (of_item);
    END IF;
    IF jsonb_typeof(object -> 'monitor_evaluations') = 'array' THEN
        INSERT INTO intercom.conversation_monitor_evaluations (
            conversation_row_id, position, monitor_id, monitor_name, monitor_type, result, explanation, evaluated_at, extra, misfit
        )
        SELECT
            this,
            item.place,
            intercom.as_id(item.value -> 'monitor_id'),
            intercom.as_text(item.value -> 'monitor_name'),
            intercom.as_text(item.value -> 'monitor_type'),
            intercom.as_text(item.value -> 'result'),
            intercom.as_text(item.value -> 'explanation'),
            intercom.as_timestamp(item.value -> 'evaluated_at'),
            COALESCE(intercom.rest(item.value, of_item), '{}'),
            intercom.misfits(item.value, of_item)
        FROM intercom.items(object -> 'monitor_evaluations') AS item
        CROSS JOIN (VALUES (shape #> '{monitor_evaluations,0}')) AS known (of_item);
    END IF;
    PERFORM intercom.load_conversation_scorecards(item.value, origin, conversation_row_id => this, place => item.place)
    FROM intercom.items(object -> 'scorecards') AS item;
    PERFORM intercom.load_conversation_part(item.value, origin, conversation_row_id => this, place => item.place)
    FROM intercom.items(object #> '{conversation_parts,conversation_parts}') AS item;
    RETURN this;
END
$$;

CREATE FUNCTION intercom.load_notification_event(object jsonb, origin text DEFAULT NULL) RETURNS bigint
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    this bigint;
    shape CONSTANT jsonb := '{
        "type": "text",
        "app_id": "text",
        "data": { "type": "text", "item": "map" },
        "links": "map",
        "id?": "id",
        "topic": "text",
        "delivery_status?": "text",
        "delivery_attempts": "integer",
        "delivered_at": "timestamp",
        "first_sent_at": "timestamp",
        "created_at": "timestamp",
        "self?": "text"
    }';
BEGIN
    -- Everything in it comes from there.
    origin := 'webhook';
    INSERT INTO intercom.notification_event (
        origin, type, app_id, data_type, data_item_variant, data_item, data_extra, links, id, topic, delivery_status, delivery_attempts,
        delivered_at, first_sent_at, created_at, self, extra, misfit
    )
    VALUES (
        load_notification_event.origin,
        intercom.as_text(object -> 'type'),
        intercom.as_text(object -> 'app_id'),
        intercom.as_text(object #> '{data,type}'),
        intercom.notification_item_variant(object #> '{data,item}'),
        CASE WHEN intercom.notification_item_variant(object #> '{data,item}') IN ('conversation_reference', 'conversation', 'contact_change', 'ping') THEN NULL ELSE intercom.as_map(object #> '{data,item}') END,
        intercom.rest(object -> 'data', shape -> 'data'),
        intercom.as_map(object -> 'links'),
        intercom.as_id(object -> 'id'),
        intercom.as_text(object -> 'topic'),
        intercom.as_text(object -> 'delivery_status'),
        intercom.as_integer(object -> 'delivery_attempts'),
        intercom.as_timestamp(object -> 'delivered_at'),
        intercom.as_timestamp(object -> 'first_sent_at'),
        intercom.as_timestamp(object -> 'created_at'),
        intercom.as_text(object -> 'self'),
        COALESCE(intercom.rest(object, shape), '{}'),
        intercom.misfits(object, shape)
    ) RETURNING row_id INTO this;
    IF intercom.notification_item_variant(object #> '{data,item}') = 'conversation_reference' THEN
        PERFORM intercom.load_conversation_reference(object #> '{data,item}', load_notification_event.origin, notification_event_row_id => this);
    END IF;
    IF intercom.notification_item_variant(object #> '{data,item}') = 'conversation' THEN
        PERFORM intercom.load_conversation(object #> '{data,item}', load_notification_event.origin, notification_event_row_id => this);
    END IF;
    IF intercom.notification_item_variant(object #> '{data,item}') = 'contact_change' THEN
        PERFORM intercom.load_conversation_contact_change(object #> '{data,item}', load_notification_event.origin, notification_event_row_id => this);
    END IF;
    IF intercom.notification_item_variant(object #> '{data,item}') = 'ping' THEN
        PERFORM intercom.load_ping(object #> '{data,item}', load_notification_event.origin, notification_event_row_id => this);
    END IF;
    RETURN this;
END
$$;

CREATE FUNCTION intercom.load_deleted_conversation_list(object jsonb, origin text DEFAULT NULL) RETURNS bigint
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    this bigint;
    shape CONSTANT jsonb := '{
        "type": "text",
        "conversations": [{ "type": "text", "id": "id", "metrics_retained": "boolean", "deleted_at": "timestamp" }],
        "total_count": "integer",
        "pages": { "type": "text", "page": "integer", "next?": "any", "per_page": "dimension", "total_pages": "integer" }
    }';
BEGIN
    INSERT INTO intercom.deleted_conversation_list (
        origin, type, conversations_count, total_count, pages_type, pages_page, pages_next, pages_per_page, pages_total_pages, pages_extra,
        extra, misfit
    )
    VALUES (
        load_deleted_conversation_list.origin,
        intercom.as_text(object -> 'type'),
        intercom.length(object -> 'conversations'),
        intercom.as_integer(object -> 'total_count'),
        intercom.as_text(object #> '{pages,type}'),
        intercom.as_integer(object #> '{pages,page}'),
        intercom.as_any(object #> '{pages,next}'),
        intercom.as_dimension(object #> '{pages,per_page}'),
        intercom.as_integer(object #> '{pages,total_pages}'),
        intercom.rest(object -> 'pages', shape -> 'pages'),
        COALESCE(intercom.rest(object, shape), '{}'),
        intercom.misfits(object, shape)
    ) RETURNING row_id INTO this;
    IF jsonb_typeof(object -> 'conversations') = 'array' THEN
        INSERT INTO intercom.deleted_conversation_list_conversations (
            deleted_conversation_list_row_id, position, type, id, metrics_retained, deleted_at, extra, misfit
        )
        SELECT
            this,
            item.place,
            intercom.as_text(item.value -> 'type'),
            intercom.as_id(item.value -> 'id'),
            intercom.as_boolean(item.value -> 'metrics_retained'),
            intercom.as_timestamp(item.value -> 'deleted_at'),
            COALESCE(intercom.rest(item.value, of_item), '{}'),
            intercom.misfits(item.value, of_item)
        FROM intercom.items(object -> 'conversations') AS item
        CROSS JOIN (VALUES (shape #> '{conversations,0}')) AS known (of_item);
    END IF;
    RETURN this;
END
$$;

CREATE FUNCTION intercom.load_custom_object_instance_list(object jsonb, origin text DEFAULT NULL) RETURNS bigint
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    this bigint;
    shape CONSTANT jsonb := '{
        "type": "text",
        "instances": [{
            "id": "id",
            "external_id": "id",
            "external_created_at?": "timestamp",
            "external_updated_at?": "timestamp",
            "created_at": "timestamp",
            "updated_at": "timestamp",
            "type": "text",
            "custom_attributes": "map"
        }]
    }';
BEGIN
    INSERT INTO intercom.custom_object_instance_list (origin, type, instances_count, extra, misfit)
    VALUES (
        load_custom_object_instance_list.origin,
        intercom.as_text(object -> 'type'),
        intercom.length(object -> 'instances'),
        COALESCE(intercom.rest(object, shape), '{}'),
        intercom.misfits(object, shape)
    ) RETURNING row_id INTO this;
    IF jsonb_typeof(object -> 'instances') = 'array' THEN
        INSERT INTO intercom.custom_object_instance_list_instances (
            custom_object_instance_list_row_id, position, id, external_id, external_created_at, external_updated_at, created_at, updated_at,
            type, custom_attributes, extra, misfit
        )
        SELECT
            this,
            item.place,
            intercom.as_id(item.value -> 'id'),
            intercom.as_id(item.value -> 'external_id'),
            intercom.as_timestamp(item.value -> 'external_created_at'),
            intercom.as_timestamp(item.value -> 'external_updated_at'),
            intercom.as_timestamp(item.value -> 'created_at'),
            intercom.as_timestamp(item.value -> 'updated_at'),
            intercom.as_text(item.value -> 'type'),
            intercom.as_map(item.value -> 'custom_attributes'),
            COALESCE(intercom.rest(item.value, of_item), '{}'),
            intercom.misfits(item.value, of_item)
        FROM intercom.items(object -> 'instances') AS item
        CROSS JOIN (VALUES (shape #> '{instances,0}')) AS known (of_item);
    END IF;
    RETURN this;
END
$$;

CREATE FUNCTION intercom.load_conversation_statistics(object jsonb, origin text DEFAULT NULL) RETURNS bigint
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    this bigint;
    shape CONSTANT jsonb := '{
        "type": "text",
        "time_to_assignment?": "number",
        "time_to_admin_reply?": "number",
        "time_to_first_close?": "number",
        "time_to_last_close?": "number",
        "median_time_to_reply?": "number",
        "first_contact_reply_at?": "timestamp",
        "first_assignment_at?": "timestamp",
        "first_admin_reply_at?": "timestamp",
        "first_close_at?": "timestamp",
        "last_assignment_at?": "timestamp",
        "last_assignment_admin_reply_at?": "timestamp",
        "last_contact_reply_at?": "timestamp",
        "last_admin_reply_at?": "timestamp",
        "last_close_at?": "timestamp",
        "last_closed_by_id?": "id",
        "count_reopens": "integer",
        "count_assignments": "integer",
        "count_conversation_parts": "integer",
        "assigned_team_first_response_time": [{ "team_id": "id", "team_name?": "text", "response_time?": "number" }],
        "assigned_team_first_response_time_in_office_hours": [{ "team_id": "id", "team_name?": "text", "response_time?": "number" }],
        "handling_time?": "number",
        "adjusted_handling_time?": "number"
    }';
BEGIN
    INSERT INTO intercom.conversation_statistics (
        origin, type, time_to_assignment, time_to_admin_reply, time_to_first_close, time_to_last_close, median_time_to_reply,
        first_contact_reply_at, first_assignment_at, first_admin_reply_at, first_close_at, last_assignment_at,
        last_assignment_admin_reply_at, last_contact_reply_at, last_admin_reply_at, last_close_at, last_closed_by_id, count_reopens,
        count_assignments, count_conversation_parts, assigned_team_first_response_time_count,
        assigned_team_first_response_time_in_office_hours_count, handling_time, adjusted_handling_time, extra, misfit
    )
    VALUES (
        load_conversation_statistics.origin,
        intercom.as_text(object -> 'type'),
        intercom.as_number(object -> 'time_to_assignment'),
        intercom.as_number(object -> 'time_to_admin_reply'),
        intercom.as_number(object -> 'time_to_first_close'),
        intercom.as_number(object -> 'time_to_last_close'),
        intercom.as_number(object -> 'median_time_to_reply'),
        intercom.as_timestamp(object -> 'first_contact_reply_at'),
        intercom.as_timestamp(object -> 'first_assignment_at'),
        intercom.as_timestamp(object -> 'first_admin_reply_at'),
        intercom.as_timestamp(object -> 'first_close_at'),
        intercom.as_timestamp(object -> 'last_assignment_at'),
        intercom.as_timestamp(object -> 'last_assignment_admin_reply_at'),
        intercom.as_timestamp(object -> 'last_contact_reply_at'),
        intercom.as_timestamp(object -> 'last_admin_reply_at'),
        intercom.as_timestamp(object -> 'last_close_at'),
        intercom.as_id(object -> 'last_closed_by_id'),
        intercom.as_integer(object -> 'count_reopens'),
        intercom.as_integer(object -> 'count_assignments'),
        intercom.as_integer(object -> 'count_conversation_parts'),
        intercom.length(object -> 'assigned_team_first_response_time'),
        intercom.length(object -> 'assigned_team_first_response_time_in_office_hours'),
        intercom.as_number(object -> 'handling_time'),
        intercom.as_number(object -> 'adjusted_handling_time'),
        COALESCE(intercom.rest(object, shape), '{}'),
        intercom.misfits(object, shape)
    ) RETURNING row_id INTO this;
    IF jsonb_typeof(object -> 'assigned_team_first_response_time') = 'array' THEN
        INSERT INTO intercom.conversation_statistics_assigned_team_first_response_time (
            conversation_statistics_row_id, position, team_id, team_name, response_time, extra, misfit
        )
        SELECT
            this,
            item.place,
            intercom.as_id(item.value -> 'team_id'),
            intercom.as_text(item.value -> 'team_name'),
            intercom.as_number(item.value -> 'response_time'),
            COALESCE(intercom.rest(item.value, of_item), '{}'),
            intercom.misfits(item.value, of_item)
        FROM intercom.items(object -> 'assigned_team_first_response_time') AS item
        CROSS JOIN (VALUES (shape #> '{assigned_team_first_response_time,0}')) AS known (of_item);
    END IF;
    IF jsonb_typeof(object -> 'assigned_team_first_response_time_in_office_hours') = 'array' THEN
        INSERT INTO intercom.statistics_assigned_team_first_response_time_in_office_hours (
            conversation_statistics_row_id, position, team_id, team_name, response_time, extra, misfit
        )
        SELECT
            this,
            item.place,
            intercom.as_id(item.value -> 'team_id'),
            intercom.as_text(item.value -> 'team_name'),
            intercom.as_number(item.value -> 'response_time'),
            COALESCE(intercom.rest(item.value, of_item), '{}'),
            intercom.misfits(item.value, of_item)
        FROM intercom.items(object -> 'assigned_team_first_response_time_in_office_hours') AS item
        CROSS JOIN (VALUES (shape #> '{assigned_team_first_response_time_in_office_hours,0}')) AS known (of_item);
    END IF;
    RETURN this;
END
$$;

CREATE FUNCTION intercom.load_conversation_source(object jsonb, origin text DEFAULT NULL) RETURNS bigint
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    this bigint;
    shape CONSTANT jsonb := '{
        "type?": "text",
        "id?": "id",
        "delivered_as": "text",
        "subject?": "text",
        "body?": "text",
        "author": { "type": "text", "id?": "id", "name?": "text", "email?": "text", "from_ai_agent": "boolean", "is_ai_answer": "boolean" },
        "attachments": [{
            "type": "text",
            "name": "text",
            "url": "text",
            "content_type": "text",
            "filesize?": "dimension",
            "width?": "dimension",
            "height?": "dimension"
        }],
        "url?": "text",
        "redacted": "boolean",
        "recipients?": [{ "type": "text", "email": "text", "drop_reason?": "text" }],
        "reply_to?": [{ "email": "text", "name?": "text" }],
        "email_message_metadata": {
            "message_id?": "text",
            "subject": "text",
            "email_address_headers": [{ "type": "text", "email_address": "text", "name?": "text" }],
            "history": "text"
        }
    }';
BEGIN
    INSERT INTO intercom.conversation_source (
        origin, type, id, delivered_as, subject, body, author_type, author_id, author_name, author_email, author_from_ai_agent,
        author_is_ai_answer, author_extra, attachments_count, url, redacted, recipients_count, reply_to_count,
        email_message_metadata_message_id, email_message_metadata_subject, email_message_metadata_email_address_headers_count,
        email_message_metadata_history, email_message_metadata_extra, extra, misfit
    )
    VALUES (
        load_conversation_source.origin,
        intercom.as_text(object -> 'type'),
        intercom.as_id(object -> 'id'),
        intercom.as_text(object -> 'delivered_as'),
        intercom.as_text(object -> 'subject'),
        intercom.as_text(object -> 'body'),
        intercom.as_text(object #> '{author,type}'),
        intercom.as_id(object #> '{author,id}'),
        intercom.as_text(object #> '{author,name}'),
        intercom.as_text(object #> '{author,email}'),
        intercom.as_boolean(object #> '{author,from_ai_agent}'),
        intercom.as_boolean(object #> '{author,is_ai_answer}'),
        intercom.rest(object -> 'author', shape -> 'author'),
        intercom.length(object -> 'attachments'),
        intercom.as_text(object -> 'url'),
        intercom.as_boolean(object -> 'redacted'),
        intercom.length(object -> 'recipients'),
        intercom.length(object -> 'reply_to'),
        intercom.as_text(object #> '{email_message_metadata,message_id}'),
        intercom.as_text(object #> '{email_message_metadata,subject}'),
        intercom.length(object #> '{email_message_metadata,email_address_headers}'),
        intercom.as_text(object #> '{email_message_metadata,history}'),
        intercom.rest(object -> 'email_message_metadata', shape -> 'email_message_metadata'),
        COALESCE(intercom.rest(object, shape), '{}'),
        intercom.misfits(object, shape)
    ) RETURNING row_id INTO this;
    IF jsonb_typeof(object -> 'attachments') = 'array' THEN
        INSERT INTO intercom.conversation_source_attachments (
            conversation_source_row_id, position, type, name, url, content_type, filesize, width, height, extra, misfit
        )
        SELECT
            this,
            item.place,
            intercom.as_text(item.value -> 'type'),
            intercom.as_text(item.value -> 'name'),
            intercom.as_text(item.value -> 'url'),
            intercom.as_text(item.value -> 'content_type'),
            intercom.as_dimension(item.value -> 'filesize'),
            intercom.as_dimension(item.value -> 'width'),
            intercom.as_dimension(item.value -> 'height'),
            COALESCE(intercom.rest(item.value, of_item), '{}'),
            intercom.misfits(item.value, of_item)
        FROM intercom.items(object -> 'attachments') AS item
        CROSS JOIN (VALUES (shape #> '{attachments,0}')) AS known (of_item);
    END IF;
    IF jsonb_typeof(object -> 'recipients') = 'array' THEN
        INSERT INTO intercom.conversation_source_recipients (conversation_source_row_id, position, type, email, drop_reason, extra, misfit)
        SELECT
            this,
            item.place,
            intercom.as_text(item.value -> 'type'),
            intercom.as_text(item.value -> 'email'),
            intercom.as_text(item.value -> 'drop_reason'),
            COALESCE(intercom.rest(item.value, of_item), '{}'),
            intercom.misfits(item.value, of_item)
        FROM intercom.items(object -> 'recipients') AS item
        CROSS JOIN (VALUES (shape #> '{recipients?,0}')) AS known (of_item);
    END IF;
    IF jsonb_typeof(object -> 'reply_to') = 'array' THEN
        INSERT INTO intercom.conversation_source_reply_to (conversation_source_row_id, position, email, name, extra, misfit)
        SELECT
            this,
            item.place,
            intercom.as_text(item.value -> 'email'),
            intercom.as_text(item.value -> 'name'),
            COALESCE(intercom.rest(item.value, of_item), '{}'),
            intercom.misfits(item.value, of_item)
        FROM intercom.items(object -> 'reply_to') AS item
        CROSS JOIN (VALUES (shape #> '{reply_to?,0}')) AS known (of_item);
    END IF;
    IF jsonb_typeof(object #> '{email_message_metadata,email_address_headers}') = 'array' THEN
        INSERT INTO intercom.source_email_message_metadata_email_address_headers (
            conversation_source_row_id, position, type, email_address, name, extra, misfit
        )
        SELECT
            this,
            item.place,
            intercom.as_text(item.value -> 'type'),
            intercom.as_text(item.value -> 'email_address'),
            intercom.as_text(item.value -> 'name'),
            COALESCE(intercom.rest(item.value, of_item), '{}'),
            intercom.misfits(item.value, of_item)
        FROM intercom.items(object #> '{email_message_metadata,email_address_headers}') AS item
        CROSS JOIN (VALUES (shape #> '{email_message_metadata,email_address_headers,0}')) AS known (of_item);
    END IF;
    RETURN this;
END
$$;

CREATE FUNCTION intercom.load_conversation_parts(object jsonb, origin text DEFAULT NULL) RETURNS bigint
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    this bigint;
    shape CONSTANT jsonb := '{
        "type": "text",
        "conversation_parts": [{}],
        "total_count": "integer"
    }';
BEGIN
    INSERT INTO intercom.conversation_parts (origin, type, conversation_parts_count, total_count, extra, misfit)
    VALUES (
        load_conversation_parts.origin,
        intercom.as_text(object -> 'type'),
        intercom.length(object -> 'conversation_parts'),
        intercom.as_integer(object -> 'total_count'),
        COALESCE(intercom.rest(object, shape), '{}'),
        intercom.misfits(object, shape)
    ) RETURNING row_id INTO this;
    PERFORM intercom.load_conversation_part(item.value, origin, conversation_parts_row_id => this, place => item.place)
    FROM intercom.items(object -> 'conversation_parts') AS item;
    RETURN this;
END
$$;

CREATE FUNCTION intercom.load_conversation_list(object jsonb, origin text DEFAULT NULL) RETURNS bigint
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    this bigint;
    shape CONSTANT jsonb := '{
        "type": "text",
        "conversations": [{}],
        "total_count": "integer",
        "pages?": { "type": "text", "page": "integer", "next?": "any", "per_page": "dimension", "total_pages": "integer" },
        "data": [{}]
    }';
BEGIN
    -- Everything in it comes from there.
    origin := 'list';
    INSERT INTO intercom.conversation_list (
        origin, type, conversations_count, total_count, pages_type, pages_page, pages_next, pages_per_page, pages_total_pages, pages_extra,
        data_count, extra, misfit
    )
    VALUES (
        load_conversation_list.origin,
        intercom.as_text(object -> 'type'),
        intercom.length(object -> 'conversations'),
        intercom.as_integer(object -> 'total_count'),
        intercom.as_text(object #> '{pages,type}'),
        intercom.as_integer(object #> '{pages,page}'),
        intercom.as_any(object #> '{pages,next}'),
        intercom.as_dimension(object #> '{pages,per_page}'),
        intercom.as_integer(object #> '{pages,total_pages}'),
        intercom.rest(object -> 'pages', shape -> 'pages?'),
        intercom.length(object -> 'data'),
        COALESCE(intercom.rest(object, shape), '{}'),
        intercom.misfits(object, shape)
    ) RETURNING row_id INTO this;
    PERFORM intercom.load_conversation(item.value, origin, conversation_list_conversations_row_id => this, place => item.place)
    FROM intercom.items(object -> 'conversations') AS item;
    PERFORM intercom.load_conversation(item.value, origin, conversation_list_data_row_id => this, place => item.place)
    FROM intercom.items(object -> 'data') AS item;
    RETURN this;
END
$$;

CREATE FUNCTION intercom.load_conversation_deleted(object jsonb, origin text DEFAULT NULL) RETURNS bigint
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    this bigint;
    shape CONSTANT jsonb := '{
        "id": "id",
        "object": "text",
        "deleted": "boolean"
    }';
BEGIN
    INSERT INTO intercom.conversation_deleted (origin, id, object, deleted, extra, misfit)
    VALUES (
        load_conversation_deleted.origin,
        intercom.as_id(object -> 'id'),
        intercom.as_text(object -> 'object'),
        intercom.as_boolean(object -> 'deleted'),
        COALESCE(intercom.rest(object, shape), '{}'),
        intercom.misfits(object, shape)
    ) RETURNING row_id INTO this;
    RETURN this;
END
$$;

-- A payload, whatever it is. The origin (rest, mutation, list, webhook) need not be told where the payload says it itself.
CREATE FUNCTION intercom.load(payload jsonb, origin text DEFAULT NULL) RETURNS bigint
LANGUAGE plpgsql AS $$
BEGIN
    IF jsonb_typeof(payload) <> 'object' THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'schema.type', MESSAGE = 'schema.type: A payload is expected to be an object.';
    END IF;
    CASE intercom.payload_variant(payload)
        WHEN 'notification_event' THEN
            RETURN intercom.load_notification_event(payload, origin);
        WHEN 'conversation_source' THEN
            RETURN intercom.load_conversation_source(payload, origin);
        WHEN 'conversation_reference' THEN
            RETURN intercom.load_conversation_reference(payload, origin);
        WHEN 'conversation' THEN
            RETURN intercom.load_conversation(payload, origin);
        WHEN 'conversation_deleted' THEN
            RETURN intercom.load_conversation_deleted(payload, origin);
        WHEN 'deleted_conversation_list' THEN
            RETURN intercom.load_deleted_conversation_list(payload, origin);
        WHEN 'conversation_list' THEN
            RETURN intercom.load_conversation_list(payload, origin);
        WHEN 'paginated_response' THEN
            RETURN intercom.load_conversation_list(payload, origin);
        WHEN 'side_conversation_list' THEN
            RETURN intercom.load_side_conversation_list(payload, origin);
        WHEN 'conversation_part' THEN
            RETURN intercom.load_conversation_part(payload, origin);
        WHEN 'conversation_parts' THEN
            RETURN intercom.load_conversation_parts(payload, origin);
        WHEN 'conversation_statistics' THEN
            RETURN intercom.load_conversation_statistics(payload, origin);
        WHEN 'conversation_v1' THEN
            RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'payload.of_api_2', MESSAGE = 'payload.of_api_2: A conversation is expected in the shape of API 2.x. This one has the shape of API 1.x, which is not covered: it is kept, and nothing in it is judged.';
        ELSE
            RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'payload.known', MESSAGE = 'payload.known: The payload is expected to be a conversation, a part of one, or something that carries conversations. This is none of them: it is kept, and not judged.';
    END CASE;
END
$$;
