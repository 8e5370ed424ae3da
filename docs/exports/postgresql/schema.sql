-- The tables for Intercom's conversation payloads, all API versions together. Written by `cargo xtask codegen`; the schemas say what stands
-- here.
--
-- A row is an object. A member of a plain kind is a column of its name. A member that is an object has its members in columns of the same
-- row, with its own name before theirs, so that rules between them see one row. A list of objects is a table, whose rows point to the row
-- with the list and say their place in it, counted from 0 as in a JSON Pointer; the row with the list says how many there are.
--
-- NULL stands for null and for absent. What is not a value of its column's type is kept in `misfit`, under its JSON Pointer, and so is a
-- null where none may be. Members that no column is for are kept in `extra`, those of an object within the row in its own `..._extra`; that
-- one is NULL where there is no such object.
--
-- A constraint has the id of the rule that it keeps, so that a refused row names the rule. Rules that are less than an error refuse
-- nothing; violations.sql finds what breaks them. SQL compares with NULL as the rules compare with what is absent: the result is unknown,
-- and a CHECK refuses only what is false. So the conditions stand here as they stand in the schemas.

CREATE SCHEMA intercom;
COMMENT ON SCHEMA intercom IS 'Conversations of Intercom, as they come over REST and in webhooks.';

-- One for all tables, so that a row is known by its number alone.
CREATE SEQUENCE intercom.row_id;

CREATE TABLE intercom.conversation_deleted (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    origin text,
    id text,
    object text,
    deleted boolean,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT origin_known CHECK (origin IN ('rest', 'mutation', 'list', 'webhook')),
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    CONSTRAINT "schema.const" CHECK (object = 'conversation')
);
COMMENT ON TABLE intercom.conversation_deleted IS 'Conversation deleted. The answer to deleting a conversation. Since API version 2.13.';
COMMENT ON COLUMN intercom.conversation_deleted.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.conversation_deleted.origin IS 'Where the payload came from: rest, mutation (the answer to a write), list or webhook; NULL if that is not known.';
COMMENT ON COLUMN intercom.conversation_deleted.id IS 'Identifies the conversation.';
COMMENT ON COLUMN intercom.conversation_deleted.object IS 'Names the kind of the deleted object.';
COMMENT ON COLUMN intercom.conversation_deleted.deleted IS 'Whether the conversation is gone.';
COMMENT ON COLUMN intercom.conversation_deleted.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.conversation_deleted.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.conversation_list (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    origin text,
    type text,
    conversations_count integer,
    total_count bigint,
    pages_type text,
    pages_page bigint,
    pages_next jsonb,
    pages_per_page bigint,
    pages_total_pages bigint,
    pages_extra jsonb,
    data_count integer,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT origin_known CHECK (origin IN ('rest', 'mutation', 'list', 'webhook')),
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    CONSTRAINT "schema.const" CHECK (pages_type = 'pages'),
    CONSTRAINT "schema.required" CHECK (misfit ? '' OR type IS NOT NULL OR misfit ? '/type'),
    CONSTRAINT "conversation_list.page_holds_conversations" CHECK (conversations_count <= pages_per_page),
    CONSTRAINT "conversation_list.total_covers_conversations" CHECK (total_count >= conversations_count)
);
COMMENT ON TABLE intercom.conversation_list IS 'Conversation list. One page of conversations, as listing and searching return them. Its conversations carry no `conversation_parts`.';
COMMENT ON COLUMN intercom.conversation_list.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.conversation_list.origin IS 'Where the payload came from: rest, mutation (the answer to a write), list or webhook; NULL if that is not known.';
COMMENT ON COLUMN intercom.conversation_list.type IS 'Names the kind of this list: `conversation.list`, rarely `list`.';
COMMENT ON COLUMN intercom.conversation_list.conversations_count IS 'The conversations of this page. Here: how many there are; NULL where there is no list. They are rows of conversation.';
COMMENT ON COLUMN intercom.conversation_list.total_count IS 'How many conversations there are on all pages together. Unit: conversations.';
COMMENT ON COLUMN intercom.conversation_list.pages_type IS 'Names the kind of this object.';
COMMENT ON COLUMN intercom.conversation_list.pages_page IS 'The number of this page, from 1 on. Unit: pages.';
COMMENT ON COLUMN intercom.conversation_list.pages_next IS 'How to get the next page: an object (`starting_after_paging`), in older lists and in the list of deleted conversations an address, elsewhere the bare cursor as text. Null or absent on the last page.';
COMMENT ON COLUMN intercom.conversation_list.pages_per_page IS 'How many items a page holds at most.';
COMMENT ON COLUMN intercom.conversation_list.pages_total_pages IS 'How many pages there are. An empty list has none, though `page` is 1. Unit: pages.';
COMMENT ON COLUMN intercom.conversation_list.pages_extra IS 'Where this page stands among all pages, and how to get the next one. Here: the members of `pages` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation_list.data_count IS 'The conversations of this page, under the name that some descriptions give by mistake. Here: how many there are; NULL where there is no list. They are rows of conversation. Until API version 2.12.';
COMMENT ON COLUMN intercom.conversation_list.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.conversation_list.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.conversation_parts (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    origin text,
    type text,
    conversation_parts_count integer,
    total_count bigint,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT origin_known CHECK (origin IN ('rest', 'mutation', 'list', 'webhook')),
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    CONSTRAINT "schema.const" CHECK (type = 'conversation_part.list'),
    CONSTRAINT "parts.at_most_500" CHECK (conversation_parts_count <= 500),
    CONSTRAINT "parts.count_within_total" CHECK (conversation_parts_count <= total_count)
);
COMMENT ON TABLE intercom.conversation_parts IS 'Conversation parts. The parts of a conversation, oldest first, without the opening message, which is its `source`. A webhook carries only the parts that it is about; lists of conversations carry none.';
COMMENT ON COLUMN intercom.conversation_parts.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.conversation_parts.origin IS 'Where the payload came from: rest, mutation (the answer to a write), list or webhook; NULL if that is not known.';
COMMENT ON COLUMN intercom.conversation_parts.type IS 'Always `conversation_part.list`.';
COMMENT ON COLUMN intercom.conversation_parts.conversation_parts_count IS 'The parts, at most 500. Here: how many there are; NULL where there is no list. They are rows of conversation_part.';
COMMENT ON COLUMN intercom.conversation_parts.total_count IS 'How many parts the conversation has, in webhooks how many are sent. Unit: parts.';
COMMENT ON COLUMN intercom.conversation_parts.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.conversation_parts.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.conversation_source (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    origin text,
    type text,
    id text,
    delivered_as text,
    subject text,
    body text,
    author_type text,
    author_id text,
    author_name text,
    author_email text,
    author_from_ai_agent boolean,
    author_is_ai_answer boolean,
    author_extra jsonb,
    attachments_count integer,
    url text,
    redacted boolean,
    recipients_count integer,
    reply_to_count integer,
    email_message_metadata_message_id text,
    email_message_metadata_subject text,
    email_message_metadata_email_address_headers_count integer,
    email_message_metadata_history text,
    email_message_metadata_extra jsonb,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT origin_known CHECK (origin IN ('rest', 'mutation', 'list', 'webhook')),
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    CONSTRAINT "source.delivered_as_known" CHECK (
        delivered_as IN ('customer_initiated', 'campaigns_initiated', 'operator_initiated', 'automated', 'admin_initiated')
    )
);
COMMENT ON TABLE intercom.conversation_source IS 'Conversation source. The message or event that started the conversation: by which channel it came, who wrote it, and what. It is not repeated among the parts.';
COMMENT ON COLUMN intercom.conversation_source.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.conversation_source.origin IS 'Where the payload came from: rest, mutation (the answer to a write), list or webhook; NULL if that is not known.';
COMMENT ON COLUMN intercom.conversation_source.type IS 'The channel by which the conversation came.';
COMMENT ON COLUMN intercom.conversation_source.id IS 'The id of the message.';
COMMENT ON COLUMN intercom.conversation_source.delivered_as IS 'Who or what started the conversation.';
COMMENT ON COLUMN intercom.conversation_source.subject IS 'The subject of the message, empty where there is none. For Twitter, a notice that the text is hidden. Webhooks of 2.15 and later carry plain text.';
COMMENT ON COLUMN intercom.conversation_source.body IS 'The text of the message, as HTML. For Twitter, a notice that the text is hidden. Webhooks of 2.15 and later carry plain text.';
COMMENT ON COLUMN intercom.conversation_source.author_type IS 'What the author is. The bots Operator and Fin are given as `admin` here, as `bot` in parts.';
COMMENT ON COLUMN intercom.conversation_source.author_id IS 'The author''s id.';
COMMENT ON COLUMN intercom.conversation_source.author_name IS 'The author''s name. May be HTML-escaped (`Phone &amp; SMS`).';
COMMENT ON COLUMN intercom.conversation_source.author_email IS 'The author''s e-mail address. Empty for contacts without one.';
COMMENT ON COLUMN intercom.conversation_source.author_from_ai_agent IS 'Whether the AI agent sent the message. Described with the author of a part; no captured source has it. In API versions 2.14 to 2.15.';
COMMENT ON COLUMN intercom.conversation_source.author_is_ai_answer IS 'Whether the AI agent wrote the text. Described with the author of a part; no captured source has it. In API versions 2.14 to 2.15.';
COMMENT ON COLUMN intercom.conversation_source.author_extra IS 'Who started the conversation. Here: the members of `author` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation_source.attachments_count IS 'The files that came with the message. Here: how many there are; NULL where there is no list. They are rows of conversation_source_attachments.';
COMMENT ON COLUMN intercom.conversation_source.url IS 'The page on which the conversation was started. Null or empty for e-mail, Twitter, bots, and conversations that the company started.';
COMMENT ON COLUMN intercom.conversation_source.redacted IS 'Whether the message was redacted. Applies to messages of contacts.';
COMMENT ON COLUMN intercom.conversation_source.recipients_count IS 'To whom the message was sent, for e-mail. Here: how many there are; NULL where there is no list. They are rows of conversation_source_recipients. Since API version 2.16.';
COMMENT ON COLUMN intercom.conversation_source.reply_to_count IS 'The addresses that a reply goes to, for e-mail. They may differ from the sender''s. Here: how many there are; NULL where there is no list. They are rows of conversation_source_reply_to. Since API version 2.16.';
COMMENT ON COLUMN intercom.conversation_source.email_message_metadata_message_id IS 'The text of the `Message-ID` header.';
COMMENT ON COLUMN intercom.conversation_source.email_message_metadata_subject IS 'What the subject line says.';
COMMENT ON COLUMN intercom.conversation_source.email_message_metadata_email_address_headers_count IS 'The header lines with addresses, one item for each address. Here: how many there are; NULL where there is no list. They are rows of source_email_message_metadata_email_address_headers.';
COMMENT ON COLUMN intercom.conversation_source.email_message_metadata_history IS 'The older e-mails that were quoted or forwarded below the new text, as HTML.';
COMMENT ON COLUMN intercom.conversation_source.email_message_metadata_extra IS 'The e-mail headers of the message. Here: the members of `email_message_metadata` that no column is for; NULL where there is no such object. Since API version 2.16.';
COMMENT ON COLUMN intercom.conversation_source.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.conversation_source.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.conversation_statistics (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    origin text,
    type text,
    time_to_assignment numeric,
    time_to_admin_reply numeric,
    time_to_first_close numeric,
    time_to_last_close numeric,
    median_time_to_reply numeric,
    first_contact_reply_at timestamptz,
    first_assignment_at timestamptz,
    first_admin_reply_at timestamptz,
    first_close_at timestamptz,
    last_assignment_at timestamptz,
    last_assignment_admin_reply_at timestamptz,
    last_contact_reply_at timestamptz,
    last_admin_reply_at timestamptz,
    last_close_at timestamptz,
    last_closed_by_id text,
    count_reopens bigint,
    count_assignments bigint,
    count_conversation_parts bigint,
    assigned_team_first_response_time_count integer,
    assigned_team_first_response_time_in_office_hours_count integer,
    handling_time numeric,
    adjusted_handling_time numeric,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT origin_known CHECK (origin IN ('rest', 'mutation', 'list', 'webhook')),
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    CONSTRAINT "schema.const" CHECK (type = 'conversation_statistics'),
    CONSTRAINT "statistics.first_assignment_after_contact_reply" CHECK (first_contact_reply_at <= first_assignment_at),
    CONSTRAINT "statistics.first_admin_reply_after_contact_reply" CHECK (first_contact_reply_at <= first_admin_reply_at),
    CONSTRAINT "statistics.first_close_after_contact_reply" CHECK (first_contact_reply_at <= first_close_at),
    CONSTRAINT "statistics.last_assignment_after_contact_reply" CHECK (first_contact_reply_at <= last_assignment_at),
    CONSTRAINT "statistics.last_assignment_admin_reply_after_contact_reply" CHECK (
        first_contact_reply_at <= last_assignment_admin_reply_at
    ),
    CONSTRAINT "statistics.contact_reply_order" CHECK (first_contact_reply_at <= last_contact_reply_at),
    CONSTRAINT "statistics.last_admin_reply_after_contact_reply" CHECK (first_contact_reply_at <= last_admin_reply_at),
    CONSTRAINT "statistics.last_close_after_contact_reply" CHECK (first_contact_reply_at <= last_close_at),
    CONSTRAINT "statistics.assignment_order" CHECK (first_assignment_at <= last_assignment_at),
    CONSTRAINT "statistics.admin_reply_order" CHECK (first_admin_reply_at <= last_admin_reply_at),
    CONSTRAINT "statistics.close_order" CHECK (first_close_at <= last_close_at),
    CONSTRAINT "statistics.assignment_pair" CHECK (
        (
            (first_assignment_at IS NULL AND NOT misfit ? '/first_assignment_at')
            OR last_assignment_at IS NOT NULL
            OR misfit ? '/last_assignment_at'
        )
        AND (
            (last_assignment_at IS NULL AND NOT misfit ? '/last_assignment_at')
            OR first_assignment_at IS NOT NULL
            OR misfit ? '/first_assignment_at'
        )
    ),
    CONSTRAINT "statistics.admin_reply_pair" CHECK (
        (
            (first_admin_reply_at IS NULL AND NOT misfit ? '/first_admin_reply_at')
            OR last_admin_reply_at IS NOT NULL
            OR misfit ? '/last_admin_reply_at'
        )
        AND (
            (last_admin_reply_at IS NULL AND NOT misfit ? '/last_admin_reply_at')
            OR first_admin_reply_at IS NOT NULL
            OR misfit ? '/first_admin_reply_at'
        )
    ),
    CONSTRAINT "statistics.close_pair" CHECK (
        ((first_close_at IS NULL AND NOT misfit ? '/first_close_at') OR last_close_at IS NOT NULL OR misfit ? '/last_close_at')
        AND ((last_close_at IS NULL AND NOT misfit ? '/last_close_at') OR first_close_at IS NOT NULL OR misfit ? '/first_close_at')
    ),
    CONSTRAINT "statistics.contact_reply_pair" CHECK (
        (
            (first_contact_reply_at IS NULL AND NOT misfit ? '/first_contact_reply_at')
            OR last_contact_reply_at IS NOT NULL
            OR misfit ? '/last_contact_reply_at'
        )
        AND (
            (last_contact_reply_at IS NULL AND NOT misfit ? '/last_contact_reply_at')
            OR first_contact_reply_at IS NOT NULL
            OR misfit ? '/first_contact_reply_at'
        )
    ),
    CONSTRAINT "statistics.contact_reply_comes_first" CHECK (
        (
            first_assignment_at IS NULL
            AND NOT misfit ? '/first_assignment_at'
            AND first_admin_reply_at IS NULL
            AND NOT misfit ? '/first_admin_reply_at'
            AND first_close_at IS NULL
            AND NOT misfit ? '/first_close_at'
            AND last_assignment_at IS NULL
            AND NOT misfit ? '/last_assignment_at'
            AND last_assignment_admin_reply_at IS NULL
            AND NOT misfit ? '/last_assignment_admin_reply_at'
            AND last_contact_reply_at IS NULL
            AND NOT misfit ? '/last_contact_reply_at'
            AND last_admin_reply_at IS NULL
            AND NOT misfit ? '/last_admin_reply_at'
            AND last_close_at IS NULL
            AND NOT misfit ? '/last_close_at'
        )
        OR first_contact_reply_at IS NOT NULL
        OR misfit ? '/first_contact_reply_at'
    ),
    CONSTRAINT "statistics.time_to_admin_reply_needs_reply" CHECK (
        (time_to_admin_reply IS NULL AND NOT misfit ? '/time_to_admin_reply')
        OR first_admin_reply_at IS NOT NULL
        OR misfit ? '/first_admin_reply_at'
    ),
    CONSTRAINT "statistics.close_duration_order" CHECK (time_to_first_close <= time_to_last_close),
    CONSTRAINT "statistics.closer_needs_close" CHECK (
        (last_closed_by_id IS NULL AND NOT misfit ? '/last_closed_by_id') OR last_close_at IS NOT NULL OR misfit ? '/last_close_at'
    ),
    CONSTRAINT "statistics.counts_not_negative" CHECK (count_reopens >= 0 AND count_assignments >= 0 AND count_conversation_parts >= 0),
    CONSTRAINT "statistics.durations_not_negative" CHECK (
        time_to_assignment >= 0
        AND time_to_admin_reply >= 0
        AND time_to_first_close >= 0
        AND time_to_last_close >= 0
        AND median_time_to_reply >= 0
    ),
    CONSTRAINT "statistics.handling_times_not_negative" CHECK (handling_time >= 0 AND adjusted_handling_time >= 0)
);
COMMENT ON TABLE intercom.conversation_statistics IS 'Conversation statistics. The figures that Intercom keeps about one conversation: when things first and last happened, how long they took, how often. They run behind: the response to a write may still show the state before it.';
COMMENT ON COLUMN intercom.conversation_statistics.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.conversation_statistics.origin IS 'Where the payload came from: rest, mutation (the answer to a write), list or webhook; NULL if that is not known.';
COMMENT ON COLUMN intercom.conversation_statistics.type IS 'Always `conversation_statistics`.';
COMMENT ON COLUMN intercom.conversation_statistics.time_to_assignment IS 'Seconds from the contact''s first reply to the last assignment that came before the first reply of a teammate.';
COMMENT ON COLUMN intercom.conversation_statistics.time_to_admin_reply IS 'Seconds from the contact''s first reply to the first reply of a teammate, office hours only. May be null although there was such a reply, within a second.';
COMMENT ON COLUMN intercom.conversation_statistics.time_to_first_close IS 'Seconds from the contact''s first reply to the first close, office hours only.';
COMMENT ON COLUMN intercom.conversation_statistics.time_to_last_close IS 'Seconds from the contact''s first reply to the last close, office hours only.';
COMMENT ON COLUMN intercom.conversation_statistics.median_time_to_reply IS 'The median of the seconds that teammates took to answer the contact, office hours only. May have a fraction.';
COMMENT ON COLUMN intercom.conversation_statistics.first_contact_reply_at IS 'When the contact wrote for the first time: the start that most other figures are measured from.';
COMMENT ON COLUMN intercom.conversation_statistics.first_assignment_at IS 'When the conversation was assigned for the first time after the contact''s first reply.';
COMMENT ON COLUMN intercom.conversation_statistics.first_admin_reply_at IS 'When a teammate replied for the first time after the contact''s first reply.';
COMMENT ON COLUMN intercom.conversation_statistics.first_close_at IS 'When the conversation was closed for the first time after the contact''s first reply.';
COMMENT ON COLUMN intercom.conversation_statistics.last_assignment_at IS 'When the conversation was last assigned after the contact''s first reply.';
COMMENT ON COLUMN intercom.conversation_statistics.last_assignment_admin_reply_at IS 'Published in two ways: the first reply of a teammate since the latest assignment (API reference), or the last assignment before the first reply of a teammate (help article on reporting metrics). Captured payloads fit both.';
COMMENT ON COLUMN intercom.conversation_statistics.last_contact_reply_at IS 'When the contact last wrote.';
COMMENT ON COLUMN intercom.conversation_statistics.last_admin_reply_at IS 'When a human teammate last replied after the contact''s first reply.';
COMMENT ON COLUMN intercom.conversation_statistics.last_close_at IS 'When the conversation was last closed after the contact''s first reply.';
COMMENT ON COLUMN intercom.conversation_statistics.last_closed_by_id IS 'The id of the teammate who closed the conversation last.';
COMMENT ON COLUMN intercom.conversation_statistics.count_reopens IS 'How often the conversation was opened again after the contact''s first reply. Unit: reopens.';
COMMENT ON COLUMN intercom.conversation_statistics.count_assignments IS 'How often the conversation was assigned after the contact''s first reply. Unit: assignments.';
COMMENT ON COLUMN intercom.conversation_statistics.count_conversation_parts IS 'How many parts the conversation has, the opening message included: one more than `conversation_parts.total_count` in a fresh read. Responses to writes may be one behind. Unit: parts.';
COMMENT ON COLUMN intercom.conversation_statistics.assigned_team_first_response_time_count IS 'For each team that was assigned, how long its first response took. Here: how many there are; NULL where there is no list. They are rows of conversation_statistics_assigned_team_first_response_time. Since API version 2.12.';
COMMENT ON COLUMN intercom.conversation_statistics.assigned_team_first_response_time_in_office_hours_count IS 'The same, office hours only. Here: how many there are; NULL where there is no list. They are rows of statistics_assigned_team_first_response_time_in_office_hours. Since API version 2.13.';
COMMENT ON COLUMN intercom.conversation_statistics.handling_time IS 'Seconds from the assignment of the conversation to its close. Since API version 2.13.';
COMMENT ON COLUMN intercom.conversation_statistics.adjusted_handling_time IS 'Seconds of handling less the times in which nobody worked on the conversation. Since API version 2.13.';
COMMENT ON COLUMN intercom.conversation_statistics.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.conversation_statistics.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.custom_object_instance_list (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    origin text,
    type text,
    instances_count integer,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT origin_known CHECK (origin IN ('rest', 'mutation', 'list', 'webhook')),
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")')
);
COMMENT ON TABLE intercom.custom_object_instance_list IS 'Custom object instances. The value of a custom attribute that relates a conversation to custom objects. Since API version 2.14.';
COMMENT ON COLUMN intercom.custom_object_instance_list.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.custom_object_instance_list.origin IS 'Where the payload came from: rest, mutation (the answer to a write), list or webhook; NULL if that is not known.';
COMMENT ON COLUMN intercom.custom_object_instance_list.type IS 'The type of the custom objects followed by `.list`, such as `Order.list`.';
COMMENT ON COLUMN intercom.custom_object_instance_list.instances_count IS 'The custom objects. Here: how many there are; NULL where there is no list. They are rows of custom_object_instance_list_instances.';
COMMENT ON COLUMN intercom.custom_object_instance_list.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.custom_object_instance_list.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.custom_object_instance_list_instances (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    custom_object_instance_list_row_id bigint NOT NULL REFERENCES intercom.custom_object_instance_list ON DELETE CASCADE,
    position integer NOT NULL,
    id text,
    external_id text,
    external_created_at timestamptz,
    external_updated_at timestamptz,
    created_at timestamptz,
    updated_at timestamptz,
    type text,
    custom_attributes jsonb,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    UNIQUE (custom_object_instance_list_row_id, position)
);
COMMENT ON TABLE intercom.custom_object_instance_list_instances IS 'Custom object instance. One object of a type that the workspace has defined, such as an order. Since API version 2.14.';
COMMENT ON COLUMN intercom.custom_object_instance_list_instances.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.custom_object_instance_list_instances.custom_object_instance_list_row_id IS 'The row of custom_object_instance_list with this one in it, at /instances.';
COMMENT ON COLUMN intercom.custom_object_instance_list_instances.position IS 'The place in that list, counted from 0; NULL where the row stands alone.';
COMMENT ON COLUMN intercom.custom_object_instance_list_instances.id IS 'Intercom''s own identifier of the object.';
COMMENT ON COLUMN intercom.custom_object_instance_list_instances.external_id IS 'The identifier that the owner of the workspace gave to the object.';
COMMENT ON COLUMN intercom.custom_object_instance_list_instances.external_created_at IS 'When the object was created in the system that it comes from.';
COMMENT ON COLUMN intercom.custom_object_instance_list_instances.external_updated_at IS 'When the object changed last in the system that it comes from.';
COMMENT ON COLUMN intercom.custom_object_instance_list_instances.created_at IS 'When the object became known to Intercom.';
COMMENT ON COLUMN intercom.custom_object_instance_list_instances.updated_at IS 'When the object changed last in Intercom.';
COMMENT ON COLUMN intercom.custom_object_instance_list_instances.type IS 'The name of the type of the object, such as `Order`.';
COMMENT ON COLUMN intercom.custom_object_instance_list_instances.custom_attributes IS 'What the type of the object records, by name.';
COMMENT ON COLUMN intercom.custom_object_instance_list_instances.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.custom_object_instance_list_instances.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.deleted_conversation_list (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    origin text,
    type text,
    conversations_count integer,
    total_count bigint,
    pages_type text,
    pages_page bigint,
    pages_next jsonb,
    pages_per_page bigint,
    pages_total_pages bigint,
    pages_extra jsonb,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT origin_known CHECK (origin IN ('rest', 'mutation', 'list', 'webhook')),
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    CONSTRAINT "schema.const" CHECK (type = 'conversations.list' AND pages_type = 'pages')
);
COMMENT ON TABLE intercom.deleted_conversation_list IS 'Deleted conversation list. One page of the identifiers of deleted conversations. Since API version 2.16.';
COMMENT ON COLUMN intercom.deleted_conversation_list.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.deleted_conversation_list.origin IS 'Where the payload came from: rest, mutation (the answer to a write), list or webhook; NULL if that is not known.';
COMMENT ON COLUMN intercom.deleted_conversation_list.type IS 'Names the kind of this list. The plural is not a mistake of ours.';
COMMENT ON COLUMN intercom.deleted_conversation_list.conversations_count IS 'What is left of the deleted conversations. Here: how many there are; NULL where there is no list. They are rows of deleted_conversation_list_conversations.';
COMMENT ON COLUMN intercom.deleted_conversation_list.total_count IS 'How many there are on all pages together. Unit: conversations.';
COMMENT ON COLUMN intercom.deleted_conversation_list.pages_type IS 'Names the kind of this object.';
COMMENT ON COLUMN intercom.deleted_conversation_list.pages_page IS 'The number of this page, from 1 on. Unit: pages.';
COMMENT ON COLUMN intercom.deleted_conversation_list.pages_next IS 'How to get the next page: an object (`starting_after_paging`), in older lists and in the list of deleted conversations an address, elsewhere the bare cursor as text. Null or absent on the last page.';
COMMENT ON COLUMN intercom.deleted_conversation_list.pages_per_page IS 'How many items a page holds at most.';
COMMENT ON COLUMN intercom.deleted_conversation_list.pages_total_pages IS 'How many pages there are. An empty list has none, though `page` is 1. Unit: pages.';
COMMENT ON COLUMN intercom.deleted_conversation_list.pages_extra IS 'Where this page stands among all pages; `next` is an address here. Here: the members of `pages` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.deleted_conversation_list.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.deleted_conversation_list.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.deleted_conversation_list_conversations (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    deleted_conversation_list_row_id bigint NOT NULL REFERENCES intercom.deleted_conversation_list ON DELETE CASCADE,
    position integer NOT NULL,
    type text,
    id text,
    metrics_retained boolean,
    deleted_at timestamptz,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    CONSTRAINT "schema.const" CHECK (type = 'conversation'),
    UNIQUE (deleted_conversation_list_row_id, position)
);
COMMENT ON TABLE intercom.deleted_conversation_list_conversations IS 'Deleted conversation. What is left of a deleted conversation. Since API version 2.16.';
COMMENT ON COLUMN intercom.deleted_conversation_list_conversations.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.deleted_conversation_list_conversations.deleted_conversation_list_row_id IS 'The row of deleted_conversation_list with this one in it, at /conversations.';
COMMENT ON COLUMN intercom.deleted_conversation_list_conversations.position IS 'The place in that list, counted from 0; NULL where the row stands alone.';
COMMENT ON COLUMN intercom.deleted_conversation_list_conversations.type IS 'Names the kind of the deleted object.';
COMMENT ON COLUMN intercom.deleted_conversation_list_conversations.id IS 'Identifies the conversation.';
COMMENT ON COLUMN intercom.deleted_conversation_list_conversations.metrics_retained IS 'Whether reports still count the conversation.';
COMMENT ON COLUMN intercom.deleted_conversation_list_conversations.deleted_at IS 'The moment of deletion.';
COMMENT ON COLUMN intercom.deleted_conversation_list_conversations.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.deleted_conversation_list_conversations.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.notification_event (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    origin text,
    type text,
    app_id text,
    data_type text,
    data_item_variant text,
    data_item jsonb,
    data_extra jsonb,
    links jsonb,
    id text,
    topic text,
    delivery_status text,
    delivery_attempts bigint,
    delivered_at timestamptz,
    first_sent_at timestamptz,
    created_at timestamptz,
    self text,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT origin_known CHECK (origin IN ('rest', 'mutation', 'list', 'webhook')),
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    CONSTRAINT "schema.const" CHECK (type = 'notification_event' AND data_type = 'notification_event_data'),
    CONSTRAINT "schema.required" CHECK (
        (
            misfit ? ''
            OR (
                (type IS NOT NULL OR misfit ? '/type')
                AND (data_extra IS NOT NULL OR misfit ? '/data')
                AND (topic IS NOT NULL OR misfit ? '/topic')
            )
        )
        AND (data_extra IS NULL OR data_item_variant IS NOT NULL OR data_item IS NOT NULL OR misfit ? '/data/item')
    ),
    CONSTRAINT "webhook.attempts_start_at_one" CHECK (delivery_attempts >= 1),
    CONSTRAINT "webhook.item_of_api_2" CHECK (data_item_variant <> 'conversation_v1')
);
COMMENT ON TABLE intercom.notification_event IS 'Notification. The envelope of a webhook: which event happened where, and the object that it happened to.';
COMMENT ON COLUMN intercom.notification_event.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.notification_event.origin IS 'Where the payload came from: rest, mutation (the answer to a write), list or webhook; NULL if that is not known.';
COMMENT ON COLUMN intercom.notification_event.type IS 'Names the kind of this object.';
COMMENT ON COLUMN intercom.notification_event.app_id IS 'The code of the workspace in which the event happened.';
COMMENT ON COLUMN intercom.notification_event.data_type IS 'Names the kind of this object.';
COMMENT ON COLUMN intercom.notification_event.data_item_variant IS 'The object itself. Which one depends on `topic`: a conversation for most, with only the new parts in `conversation_parts`; only the identifier for `conversation.deleted`; an object with `conversation` and `contact` when a contact is attached or detached. Its shape is that of the API version that the app has chosen for webhooks. Here: which object `data.item` is; NULL where there is none, or none that is known.';
COMMENT ON COLUMN intercom.notification_event.data_item IS 'The object itself. Which one depends on `topic`: a conversation for most, with only the new parts in `conversation_parts`; only the identifier for `conversation.deleted`; an object with `conversation` and `contact` when a contact is attached or detached. Its shape is that of the API version that the app has chosen for webhooks. Here: the object as it came, where no table is for it; NULL otherwise.';
COMMENT ON COLUMN intercom.notification_event.data_extra IS 'The object that the event happened to. Here: the members of `data` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.notification_event.links IS 'An empty object in every captured notification.';
COMMENT ON COLUMN intercom.notification_event.id IS 'Identifies the notification: `notif_` and a UUID. Null for a `ping`.';
COMMENT ON COLUMN intercom.notification_event.topic IS 'The event that happened.';
COMMENT ON COLUMN intercom.notification_event.delivery_status IS 'How far the delivery has come when this attempt is made.';
COMMENT ON COLUMN intercom.notification_event.delivery_attempts IS 'How often delivery has been tried, this time included. Unit: attempts.';
COMMENT ON COLUMN intercom.notification_event.delivered_at IS 'When the notification was delivered: 0 in every captured notification, since it is still on its way.';
COMMENT ON COLUMN intercom.notification_event.first_sent_at IS 'When delivery was first tried.';
COMMENT ON COLUMN intercom.notification_event.created_at IS 'When the notification was created.';
COMMENT ON COLUMN intercom.notification_event.self IS 'Where the notification itself can be found; null in every captured notification.';
COMMENT ON COLUMN intercom.notification_event.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.notification_event.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.conversation (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    conversation_list_conversations_row_id bigint REFERENCES intercom.conversation_list ON DELETE CASCADE,
    conversation_list_data_row_id bigint REFERENCES intercom.conversation_list ON DELETE CASCADE,
    notification_event_row_id bigint REFERENCES intercom.notification_event ON DELETE CASCADE,
    position integer,
    origin text,
    type text,
    id text,
    created_at timestamptz,
    updated_at timestamptz,
    waiting_since timestamptz,
    snoozed_until timestamptz,
    source_type text,
    source_id text,
    source_delivered_as text,
    source_subject text,
    source_body text,
    source_author_type text,
    source_author_id text,
    source_author_name text,
    source_author_email text,
    source_author_from_ai_agent boolean,
    source_author_is_ai_answer boolean,
    source_author_extra jsonb,
    source_attachments_count integer,
    source_url text,
    source_redacted boolean,
    source_recipients_count integer,
    source_reply_to_count integer,
    source_email_message_metadata_message_id text,
    source_email_message_metadata_subject text,
    source_email_message_metadata_email_address_headers_count integer,
    source_email_message_metadata_history text,
    source_email_message_metadata_extra jsonb,
    source_extra jsonb,
    contacts_type text,
    contacts_count integer,
    contacts_extra jsonb,
    first_contact_reply_created_at timestamptz,
    first_contact_reply_type text,
    first_contact_reply_url text,
    first_contact_reply_extra jsonb,
    admin_assignee_id text,
    team_assignee_id text,
    open boolean,
    state text,
    read boolean,
    tags_type text,
    tags_count integer,
    tags_extra jsonb,
    priority text,
    sla_applied_type text,
    sla_applied_sla_name text,
    sla_applied_sla_status text,
    sla_applied_extra jsonb,
    statistics_type text,
    statistics_time_to_assignment numeric,
    statistics_time_to_admin_reply numeric,
    statistics_time_to_first_close numeric,
    statistics_time_to_last_close numeric,
    statistics_median_time_to_reply numeric,
    statistics_first_contact_reply_at timestamptz,
    statistics_first_assignment_at timestamptz,
    statistics_first_admin_reply_at timestamptz,
    statistics_first_close_at timestamptz,
    statistics_last_assignment_at timestamptz,
    statistics_last_assignment_admin_reply_at timestamptz,
    statistics_last_contact_reply_at timestamptz,
    statistics_last_admin_reply_at timestamptz,
    statistics_last_close_at timestamptz,
    statistics_last_closed_by_id text,
    statistics_count_reopens bigint,
    statistics_count_assignments bigint,
    statistics_count_conversation_parts bigint,
    statistics_assigned_team_first_response_time_count integer,
    assigned_team_first_response_time_in_office_hours_count integer,
    statistics_handling_time numeric,
    statistics_adjusted_handling_time numeric,
    statistics_extra jsonb,
    conversation_rating_rating bigint,
    conversation_rating_remark text,
    conversation_rating_created_at timestamptz,
    conversation_rating_contact_type text,
    conversation_rating_contact_id text,
    conversation_rating_contact_external_id text,
    conversation_rating_contact_extra jsonb,
    conversation_rating_teammate_type text,
    conversation_rating_teammate_id text,
    conversation_rating_teammate_extra jsonb,
    conversation_rating_updated_at timestamptz,
    conversation_rating_extra jsonb,
    teammates_type text,
    teammates_admins_count integer,
    teammates_count integer,
    teammates_extra jsonb,
    assignee_type text,
    assignee_id text,
    assignee_extra jsonb,
    title text,
    custom_attributes jsonb,
    topics_type text,
    topics_count integer,
    topics_total_count bigint,
    topics_extra jsonb,
    ticket_type text,
    ticket_id text,
    ticket_url text,
    ticket_custom_attributes jsonb,
    ticket_state text,
    ticket_ticket_type text,
    ticket_ticket_type_description text,
    ticket_ticket_type_emoji text,
    ticket_ticket_custom_state_admin_label text,
    ticket_ticket_custom_state_user_label text,
    ticket_extra jsonb,
    linked_objects_type text,
    linked_objects_data_count integer,
    linked_objects_total_count bigint,
    linked_objects_has_more boolean,
    linked_objects_extra jsonb,
    ai_topics_type text,
    ai_topics_count integer,
    ai_topics_extra jsonb,
    ai_agent_source_type text,
    ai_agent_source_title text,
    ai_agent_last_answer_type text,
    ai_agent_resolution_state text,
    ai_agent_rating bigint,
    ai_agent_rating_remark text,
    ai_agent_created_at timestamptz,
    ai_agent_updated_at timestamptz,
    ai_agent_content_sources_type text,
    ai_agent_content_sources_total_count bigint,
    ai_agent_content_sources_count integer,
    ai_agent_content_sources_extra jsonb,
    ai_agent_extra jsonb,
    ai_agent_participated boolean,
    company_type text,
    company_id text,
    company_name text,
    company_app_id text,
    company_plan_type text,
    company_plan_id text,
    company_plan_name text,
    company_plan_extra jsonb,
    company_company_id text,
    company_remote_created_at timestamptz,
    company_created_at timestamptz,
    company_updated_at timestamptz,
    company_last_request_at timestamptz,
    company_size bigint,
    company_website text,
    company_industry text,
    company_monthly_spend bigint,
    company_session_count bigint,
    company_user_count bigint,
    company_custom_attributes jsonb,
    company_tags_type text,
    company_tags_count integer,
    company_tags_extra jsonb,
    company_segments_type text,
    company_segments_count integer,
    company_segments_extra jsonb,
    company_notes_type text,
    company_notes_count integer,
    company_notes_data_count integer,
    company_notes_url text,
    company_notes_total_count bigint,
    company_notes_has_more boolean,
    company_notes_extra jsonb,
    company_extra jsonb,
    sales_agent_participated boolean,
    sales_agent_outcome text,
    sales_agent_routing_outcome text,
    sales_agent_collected_data jsonb,
    sales_agent_extra jsonb,
    channel_initial text,
    channel_current text,
    channel_extra jsonb,
    external_references_count integer,
    monitor_evaluations_count integer,
    scorecards_count integer,
    conversation_parts_type text,
    conversation_parts_count integer,
    conversation_parts_total_count bigint,
    conversation_parts_extra jsonb,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT origin_known CHECK (origin IN ('rest', 'mutation', 'list', 'webhook')),
    CONSTRAINT one_holder CHECK (
        num_nonnulls(conversation_list_conversations_row_id, conversation_list_data_row_id, notification_event_row_id) <= 1
    ),
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    CONSTRAINT "schema.const" CHECK (
        type = 'conversation'
        AND contacts_type = 'contact.list'
        AND tags_type = 'tag.list'
        AND statistics_type = 'conversation_statistics'
        AND teammates_type = 'admin.list'
        AND topics_type = 'topic.list'
        AND ticket_type = 'ticket'
        AND linked_objects_type = 'list'
        AND ai_topics_type = 'ai_topics'
        AND ai_agent_content_sources_type = 'content_source.list'
        AND company_type = 'company'
        AND company_plan_type = 'plan'
        AND company_tags_type = 'tag.list'
        AND company_segments_type = 'segment.list'
        AND company_notes_type = 'note.list'
        AND conversation_parts_type = 'conversation_part.list'
    ),
    CONSTRAINT "schema.required" CHECK (
        (
            misfit ? ''
            OR (
                (type IS NOT NULL OR misfit ? '/type')
                AND (id IS NOT NULL OR misfit ? '/id')
                AND (created_at IS NOT NULL OR misfit ? '/created_at')
                AND (updated_at IS NOT NULL OR misfit ? '/updated_at')
            )
        )
        AND (
            linked_objects_extra IS NULL
            OR (
                (linked_objects_type IS NOT NULL OR misfit ? '/linked_objects/type')
                AND (linked_objects_data_count IS NOT NULL OR misfit ? '/linked_objects/data')
                AND (linked_objects_total_count IS NOT NULL OR misfit ? '/linked_objects/total_count')
                AND (linked_objects_has_more IS NOT NULL OR misfit ? '/linked_objects/has_more')
            )
        )
    ),
    CONSTRAINT "conversation.created_before_updated" CHECK (created_at <= updated_at),
    CONSTRAINT "conversation.open_matches_state" CHECK ((NOT open OR state <> 'closed') AND (open OR state NOT IN ('open', 'snoozed'))),
    CONSTRAINT "conversation.snoozed_has_end" CHECK (
        (state <> 'snoozed' OR snoozed_until IS NOT NULL OR misfit ? '/snoozed_until')
        AND ((snoozed_until IS NULL AND NOT misfit ? '/snoozed_until') OR state NOT IN ('open', 'closed'))
    ),
    CONSTRAINT "conversation.first_reply_after_creation" CHECK (first_contact_reply_created_at >= created_at),
    CONSTRAINT "statistics.first_assignment_after_contact_reply" CHECK (
        statistics_first_contact_reply_at <= statistics_first_assignment_at
    ),
    CONSTRAINT "statistics.first_admin_reply_after_contact_reply" CHECK (
        statistics_first_contact_reply_at <= statistics_first_admin_reply_at
    ),
    CONSTRAINT "statistics.first_close_after_contact_reply" CHECK (statistics_first_contact_reply_at <= statistics_first_close_at),
    CONSTRAINT "statistics.last_assignment_after_contact_reply" CHECK (statistics_first_contact_reply_at <= statistics_last_assignment_at),
    CONSTRAINT "statistics.last_assignment_admin_reply_after_contact_reply" CHECK (
        statistics_first_contact_reply_at <= statistics_last_assignment_admin_reply_at
    ),
    CONSTRAINT "statistics.contact_reply_order" CHECK (statistics_first_contact_reply_at <= statistics_last_contact_reply_at),
    CONSTRAINT "statistics.last_admin_reply_after_contact_reply" CHECK (
        statistics_first_contact_reply_at <= statistics_last_admin_reply_at
    ),
    CONSTRAINT "statistics.last_close_after_contact_reply" CHECK (statistics_first_contact_reply_at <= statistics_last_close_at),
    CONSTRAINT "statistics.assignment_order" CHECK (statistics_first_assignment_at <= statistics_last_assignment_at),
    CONSTRAINT "statistics.admin_reply_order" CHECK (statistics_first_admin_reply_at <= statistics_last_admin_reply_at),
    CONSTRAINT "statistics.close_order" CHECK (statistics_first_close_at <= statistics_last_close_at),
    CONSTRAINT "statistics.assignment_pair" CHECK (
        (
            (statistics_first_assignment_at IS NULL AND NOT misfit ? '/statistics/first_assignment_at')
            OR statistics_last_assignment_at IS NOT NULL
            OR misfit ? '/statistics/last_assignment_at'
        )
        AND (
            (statistics_last_assignment_at IS NULL AND NOT misfit ? '/statistics/last_assignment_at')
            OR statistics_first_assignment_at IS NOT NULL
            OR misfit ? '/statistics/first_assignment_at'
        )
    ),
    CONSTRAINT "statistics.admin_reply_pair" CHECK (
        (
            (statistics_first_admin_reply_at IS NULL AND NOT misfit ? '/statistics/first_admin_reply_at')
            OR statistics_last_admin_reply_at IS NOT NULL
            OR misfit ? '/statistics/last_admin_reply_at'
        )
        AND (
            (statistics_last_admin_reply_at IS NULL AND NOT misfit ? '/statistics/last_admin_reply_at')
            OR statistics_first_admin_reply_at IS NOT NULL
            OR misfit ? '/statistics/first_admin_reply_at'
        )
    ),
    CONSTRAINT "statistics.close_pair" CHECK (
        (
            (statistics_first_close_at IS NULL AND NOT misfit ? '/statistics/first_close_at')
            OR statistics_last_close_at IS NOT NULL
            OR misfit ? '/statistics/last_close_at'
        )
        AND (
            (statistics_last_close_at IS NULL AND NOT misfit ? '/statistics/last_close_at')
            OR statistics_first_close_at IS NOT NULL
            OR misfit ? '/statistics/first_close_at'
        )
    ),
    CONSTRAINT "statistics.contact_reply_pair" CHECK (
        (
            (statistics_first_contact_reply_at IS NULL AND NOT misfit ? '/statistics/first_contact_reply_at')
            OR statistics_last_contact_reply_at IS NOT NULL
            OR misfit ? '/statistics/last_contact_reply_at'
        )
        AND (
            (statistics_last_contact_reply_at IS NULL AND NOT misfit ? '/statistics/last_contact_reply_at')
            OR statistics_first_contact_reply_at IS NOT NULL
            OR misfit ? '/statistics/first_contact_reply_at'
        )
    ),
    CONSTRAINT "statistics.contact_reply_comes_first" CHECK (
        (
            statistics_first_assignment_at IS NULL
            AND NOT misfit ? '/statistics/first_assignment_at'
            AND statistics_first_admin_reply_at IS NULL
            AND NOT misfit ? '/statistics/first_admin_reply_at'
            AND statistics_first_close_at IS NULL
            AND NOT misfit ? '/statistics/first_close_at'
            AND statistics_last_assignment_at IS NULL
            AND NOT misfit ? '/statistics/last_assignment_at'
            AND statistics_last_assignment_admin_reply_at IS NULL
            AND NOT misfit ? '/statistics/last_assignment_admin_reply_at'
            AND statistics_last_contact_reply_at IS NULL
            AND NOT misfit ? '/statistics/last_contact_reply_at'
            AND statistics_last_admin_reply_at IS NULL
            AND NOT misfit ? '/statistics/last_admin_reply_at'
            AND statistics_last_close_at IS NULL
            AND NOT misfit ? '/statistics/last_close_at'
        )
        OR statistics_first_contact_reply_at IS NOT NULL
        OR misfit ? '/statistics/first_contact_reply_at'
    ),
    CONSTRAINT "statistics.time_to_admin_reply_needs_reply" CHECK (
        (statistics_time_to_admin_reply IS NULL AND NOT misfit ? '/statistics/time_to_admin_reply')
        OR statistics_first_admin_reply_at IS NOT NULL
        OR misfit ? '/statistics/first_admin_reply_at'
    ),
    CONSTRAINT "statistics.close_duration_order" CHECK (statistics_time_to_first_close <= statistics_time_to_last_close),
    CONSTRAINT "statistics.closer_needs_close" CHECK (
        (statistics_last_closed_by_id IS NULL AND NOT misfit ? '/statistics/last_closed_by_id')
        OR statistics_last_close_at IS NOT NULL
        OR misfit ? '/statistics/last_close_at'
    ),
    CONSTRAINT "statistics.counts_not_negative" CHECK (
        statistics_count_reopens >= 0 AND statistics_count_assignments >= 0 AND statistics_count_conversation_parts >= 0
    ),
    CONSTRAINT "statistics.durations_not_negative" CHECK (
        statistics_time_to_assignment >= 0
        AND statistics_time_to_admin_reply >= 0
        AND statistics_time_to_first_close >= 0
        AND statistics_time_to_last_close >= 0
        AND statistics_median_time_to_reply >= 0
    ),
    CONSTRAINT "statistics.handling_times_not_negative" CHECK (statistics_handling_time >= 0 AND statistics_adjusted_handling_time >= 0),
    CONSTRAINT "rating.range" CHECK (conversation_rating_rating >= 1 AND conversation_rating_rating <= 5),
    CONSTRAINT "linked_objects.total_covers_data" CHECK (linked_objects_total_count >= linked_objects_data_count),
    CONSTRAINT "linked_objects.has_more_means_more" CHECK (
        (NOT linked_objects_has_more OR linked_objects_total_count > linked_objects_data_count)
        AND (linked_objects_total_count <= linked_objects_data_count OR linked_objects_has_more)
    ),
    CONSTRAINT "parts.at_most_500" CHECK (conversation_parts_count <= 500),
    CONSTRAINT "parts.count_within_total" CHECK (conversation_parts_count <= conversation_parts_total_count),
    CONSTRAINT "source.delivered_as_known" CHECK (
        source_delivered_as IN ('customer_initiated', 'campaigns_initiated', 'operator_initiated', 'automated', 'admin_initiated')
    ),
    UNIQUE (conversation_list_conversations_row_id, position),
    UNIQUE (conversation_list_data_row_id, position),
    UNIQUE (notification_event_row_id)
);
COMMENT ON TABLE intercom.conversation IS 'Conversation. The messages that a company and its contacts exchange about one matter, with all that is known about them.';
COMMENT ON COLUMN intercom.conversation.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.conversation.conversation_list_conversations_row_id IS 'The row of conversation_list with this one in it, at /conversations.';
COMMENT ON COLUMN intercom.conversation.conversation_list_data_row_id IS 'The row of conversation_list with this one in it, at /data.';
COMMENT ON COLUMN intercom.conversation.notification_event_row_id IS 'The row of notification_event with this one in it, at /data/item.';
COMMENT ON COLUMN intercom.conversation.position IS 'The place in that list, counted from 0; NULL where the row stands alone.';
COMMENT ON COLUMN intercom.conversation.origin IS 'Where the payload came from: rest, mutation (the answer to a write), list or webhook; NULL if that is not known.';
COMMENT ON COLUMN intercom.conversation.type IS 'Always `conversation`.';
COMMENT ON COLUMN intercom.conversation.id IS 'The conversation''s id. May have 15 digits and more.';
COMMENT ON COLUMN intercom.conversation.created_at IS 'When the conversation was created. An import may set it.';
COMMENT ON COLUMN intercom.conversation.updated_at IS 'When the conversation was last changed.';
COMMENT ON COLUMN intercom.conversation.waiting_since IS 'Since when the contact waits for an answer. Null if a teammate wrote last.';
COMMENT ON COLUMN intercom.conversation.snoozed_until IS 'When the snooze ends and the conversation is opened again. Null if it is not snoozed.';
COMMENT ON COLUMN intercom.conversation.source_type IS 'The channel by which the conversation came.';
COMMENT ON COLUMN intercom.conversation.source_id IS 'The id of the message.';
COMMENT ON COLUMN intercom.conversation.source_delivered_as IS 'Who or what started the conversation.';
COMMENT ON COLUMN intercom.conversation.source_subject IS 'The subject of the message, empty where there is none. For Twitter, a notice that the text is hidden. Webhooks of 2.15 and later carry plain text.';
COMMENT ON COLUMN intercom.conversation.source_body IS 'The text of the message, as HTML. For Twitter, a notice that the text is hidden. Webhooks of 2.15 and later carry plain text.';
COMMENT ON COLUMN intercom.conversation.source_author_type IS 'What the author is. The bots Operator and Fin are given as `admin` here, as `bot` in parts.';
COMMENT ON COLUMN intercom.conversation.source_author_id IS 'The author''s id.';
COMMENT ON COLUMN intercom.conversation.source_author_name IS 'The author''s name. May be HTML-escaped (`Phone &amp; SMS`).';
COMMENT ON COLUMN intercom.conversation.source_author_email IS 'The author''s e-mail address. Empty for contacts without one.';
COMMENT ON COLUMN intercom.conversation.source_author_from_ai_agent IS 'Whether the AI agent sent the message. Described with the author of a part; no captured source has it. In API versions 2.14 to 2.15.';
COMMENT ON COLUMN intercom.conversation.source_author_is_ai_answer IS 'Whether the AI agent wrote the text. Described with the author of a part; no captured source has it. In API versions 2.14 to 2.15.';
COMMENT ON COLUMN intercom.conversation.source_author_extra IS 'Who started the conversation. Here: the members of `source.author` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation.source_attachments_count IS 'The files that came with the message. Here: how many there are; NULL where there is no list. They are rows of conversation_source_attachments.';
COMMENT ON COLUMN intercom.conversation.source_url IS 'The page on which the conversation was started. Null or empty for e-mail, Twitter, bots, and conversations that the company started.';
COMMENT ON COLUMN intercom.conversation.source_redacted IS 'Whether the message was redacted. Applies to messages of contacts.';
COMMENT ON COLUMN intercom.conversation.source_recipients_count IS 'To whom the message was sent, for e-mail. Here: how many there are; NULL where there is no list. They are rows of conversation_source_recipients. Since API version 2.16.';
COMMENT ON COLUMN intercom.conversation.source_reply_to_count IS 'The addresses that a reply goes to, for e-mail. They may differ from the sender''s. Here: how many there are; NULL where there is no list. They are rows of conversation_source_reply_to. Since API version 2.16.';
COMMENT ON COLUMN intercom.conversation.source_email_message_metadata_message_id IS 'The text of the `Message-ID` header.';
COMMENT ON COLUMN intercom.conversation.source_email_message_metadata_subject IS 'What the subject line says.';
COMMENT ON COLUMN intercom.conversation.source_email_message_metadata_email_address_headers_count IS 'The header lines with addresses, one item for each address. Here: how many there are; NULL where there is no list. They are rows of source_email_message_metadata_email_address_headers.';
COMMENT ON COLUMN intercom.conversation.source_email_message_metadata_history IS 'The older e-mails that were quoted or forwarded below the new text, as HTML.';
COMMENT ON COLUMN intercom.conversation.source_email_message_metadata_extra IS 'The e-mail headers of the message. Here: the members of `source.email_message_metadata` that no column is for; NULL where there is no such object. Since API version 2.16.';
COMMENT ON COLUMN intercom.conversation.source_extra IS 'What started the conversation. Here: the members of `source` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation.contacts_type IS 'Always `contact.list`.';
COMMENT ON COLUMN intercom.conversation.contacts_count IS 'The contacts. Empty in back-office and tracker tickets. Here: how many there are; NULL where there is no list. They are rows of conversation_contacts.';
COMMENT ON COLUMN intercom.conversation.contacts_extra IS 'The contacts that take part. Here: the members of `contacts` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation.first_contact_reply_created_at IS 'When it was written.';
COMMENT ON COLUMN intercom.conversation.first_contact_reply_type IS 'The channel by which it came.';
COMMENT ON COLUMN intercom.conversation.first_contact_reply_url IS 'The page on which it was written.';
COMMENT ON COLUMN intercom.conversation.first_contact_reply_extra IS 'The contact''s first message. Null until there is one. Here: the members of `first_contact_reply` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation.admin_assignee_id IS 'The teammate that the conversation is assigned to. Null where there is none; 2.16 and later promise 0 instead.';
COMMENT ON COLUMN intercom.conversation.team_assignee_id IS 'The team that the conversation is assigned to. Null where there is none; 2.16 and later promise 0 instead.';
COMMENT ON COLUMN intercom.conversation.open IS 'Whether the conversation is not closed. True for snoozed ones.';
COMMENT ON COLUMN intercom.conversation.state IS 'Whether the conversation is open, closed or snoozed.';
COMMENT ON COLUMN intercom.conversation.read IS 'Whether the conversation was read.';
COMMENT ON COLUMN intercom.conversation.tags_type IS 'Always `tag.list`.';
COMMENT ON COLUMN intercom.conversation.tags_count IS 'The tags. Here: how many there are; NULL where there is no list. They are rows of conversation_tags.';
COMMENT ON COLUMN intercom.conversation.tags_extra IS 'The tags on the conversation. Here: the members of `tags` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation.priority IS 'How urgent the conversation is.';
COMMENT ON COLUMN intercom.conversation.sla_applied_type IS '`conversation_sla_summary` in Intercom''s examples.';
COMMENT ON COLUMN intercom.conversation.sla_applied_sla_name IS 'The name that a teammate gave to the SLA.';
COMMENT ON COLUMN intercom.conversation.sla_applied_sla_status IS 'How the SLA stands. Null once the SLA was removed by hand.';
COMMENT ON COLUMN intercom.conversation.sla_applied_extra IS 'The SLA that applies. Null if there is none. Here: the members of `sla_applied` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation.statistics_type IS 'Always `conversation_statistics`.';
COMMENT ON COLUMN intercom.conversation.statistics_time_to_assignment IS 'Seconds from the contact''s first reply to the last assignment that came before the first reply of a teammate.';
COMMENT ON COLUMN intercom.conversation.statistics_time_to_admin_reply IS 'Seconds from the contact''s first reply to the first reply of a teammate, office hours only. May be null although there was such a reply, within a second.';
COMMENT ON COLUMN intercom.conversation.statistics_time_to_first_close IS 'Seconds from the contact''s first reply to the first close, office hours only.';
COMMENT ON COLUMN intercom.conversation.statistics_time_to_last_close IS 'Seconds from the contact''s first reply to the last close, office hours only.';
COMMENT ON COLUMN intercom.conversation.statistics_median_time_to_reply IS 'The median of the seconds that teammates took to answer the contact, office hours only. May have a fraction.';
COMMENT ON COLUMN intercom.conversation.statistics_first_contact_reply_at IS 'When the contact wrote for the first time: the start that most other figures are measured from.';
COMMENT ON COLUMN intercom.conversation.statistics_first_assignment_at IS 'When the conversation was assigned for the first time after the contact''s first reply.';
COMMENT ON COLUMN intercom.conversation.statistics_first_admin_reply_at IS 'When a teammate replied for the first time after the contact''s first reply.';
COMMENT ON COLUMN intercom.conversation.statistics_first_close_at IS 'When the conversation was closed for the first time after the contact''s first reply.';
COMMENT ON COLUMN intercom.conversation.statistics_last_assignment_at IS 'When the conversation was last assigned after the contact''s first reply.';
COMMENT ON COLUMN intercom.conversation.statistics_last_assignment_admin_reply_at IS 'Published in two ways: the first reply of a teammate since the latest assignment (API reference), or the last assignment before the first reply of a teammate (help article on reporting metrics). Captured payloads fit both.';
COMMENT ON COLUMN intercom.conversation.statistics_last_contact_reply_at IS 'When the contact last wrote.';
COMMENT ON COLUMN intercom.conversation.statistics_last_admin_reply_at IS 'When a human teammate last replied after the contact''s first reply.';
COMMENT ON COLUMN intercom.conversation.statistics_last_close_at IS 'When the conversation was last closed after the contact''s first reply.';
COMMENT ON COLUMN intercom.conversation.statistics_last_closed_by_id IS 'The id of the teammate who closed the conversation last.';
COMMENT ON COLUMN intercom.conversation.statistics_count_reopens IS 'How often the conversation was opened again after the contact''s first reply. Unit: reopens.';
COMMENT ON COLUMN intercom.conversation.statistics_count_assignments IS 'How often the conversation was assigned after the contact''s first reply. Unit: assignments.';
COMMENT ON COLUMN intercom.conversation.statistics_count_conversation_parts IS 'How many parts the conversation has, the opening message included: one more than `conversation_parts.total_count` in a fresh read. Responses to writes may be one behind. Unit: parts.';
COMMENT ON COLUMN intercom.conversation.statistics_assigned_team_first_response_time_count IS 'For each team that was assigned, how long its first response took. Here: how many there are; NULL where there is no list. They are rows of conversation_statistics_assigned_team_first_response_time. Since API version 2.12.';
COMMENT ON COLUMN intercom.conversation.assigned_team_first_response_time_in_office_hours_count IS 'The same, office hours only. Here: how many there are; NULL where there is no list. They are rows of statistics_assigned_team_first_response_time_in_office_hours. Since API version 2.13.';
COMMENT ON COLUMN intercom.conversation.statistics_handling_time IS 'Seconds from the assignment of the conversation to its close. Since API version 2.13.';
COMMENT ON COLUMN intercom.conversation.statistics_adjusted_handling_time IS 'Seconds of handling less the times in which nobody worked on the conversation. Since API version 2.13.';
COMMENT ON COLUMN intercom.conversation.statistics_extra IS 'The figures about the conversation. Here: the members of `statistics` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation.conversation_rating_rating IS 'From 1, the worst, to 5, the best. Unit: points.';
COMMENT ON COLUMN intercom.conversation.conversation_rating_remark IS 'What the contact added in words.';
COMMENT ON COLUMN intercom.conversation.conversation_rating_created_at IS 'When the contact was asked for the rating.';
COMMENT ON COLUMN intercom.conversation.conversation_rating_contact_type IS 'What is referred to: `contact`.';
COMMENT ON COLUMN intercom.conversation.conversation_rating_contact_id IS 'The contact''s id.';
COMMENT ON COLUMN intercom.conversation.conversation_rating_contact_external_id IS 'The id that the company gave to the contact.';
COMMENT ON COLUMN intercom.conversation.conversation_rating_contact_extra IS 'Who rated. Here: the members of `conversation_rating.contact` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation.conversation_rating_teammate_type IS 'What is referred to: `admin`, `team`, `contact`. Where an assignment was taken back it is `nobody_admin`, without an id.';
COMMENT ON COLUMN intercom.conversation.conversation_rating_teammate_id IS 'The object''s id.';
COMMENT ON COLUMN intercom.conversation.conversation_rating_teammate_extra IS 'The teammate that the conversation was assigned to. Here: the members of `conversation_rating.teammate` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation.conversation_rating_updated_at IS 'When the rating was last changed. Since API version 2.14.';
COMMENT ON COLUMN intercom.conversation.conversation_rating_extra IS 'How the contact rated the conversation. Null if there is no rating. Here: the members of `conversation_rating` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation.teammates_type IS 'Always `admin.list`.';
COMMENT ON COLUMN intercom.conversation.teammates_admins_count IS 'The teammates. Here: how many there are; NULL where there is no list. They are rows of conversation_teammates_admins.';
COMMENT ON COLUMN intercom.conversation.teammates_count IS 'Documented as the list of teammates, but never sent: it comes as `admins`. Here: how many there are; NULL where there is no list. They are rows of conversation_teammates.';
COMMENT ON COLUMN intercom.conversation.teammates_extra IS 'The teammates that wrote in the conversation. Here: the members of `teammates` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation.assignee_type IS 'What is referred to: `admin`, `team`, `contact`. Where an assignment was taken back it is `nobody_admin`, without an id.';
COMMENT ON COLUMN intercom.conversation.assignee_id IS 'The object''s id.';
COMMENT ON COLUMN intercom.conversation.assignee_extra IS 'To whom the conversation is assigned. Sent up to 2.5; later versions have `admin_assignee_id` and `team_assignee_id`. Here: the members of `assignee` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation.title IS 'The conversation''s title, often empty.';
COMMENT ON COLUMN intercom.conversation.custom_attributes IS 'The attributes that the workspace defined, by name, and some of Intercom''s own.';
COMMENT ON COLUMN intercom.conversation.topics_type IS 'Names the kind of this list.';
COMMENT ON COLUMN intercom.conversation.topics_count IS 'The topics. Here: how many there are; NULL where there is no list. They are rows of conversation_topics.';
COMMENT ON COLUMN intercom.conversation.topics_total_count IS 'How many topics there are. Unit: topics.';
COMMENT ON COLUMN intercom.conversation.topics_extra IS 'The topics of the conversation. Often empty. Here: the members of `topics` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation.ticket_type IS 'Names the kind of this object.';
COMMENT ON COLUMN intercom.conversation.ticket_id IS 'Identifies the ticket. Sent as an integer.';
COMMENT ON COLUMN intercom.conversation.ticket_url IS 'Where teammates find the ticket inside Intercom.';
COMMENT ON COLUMN intercom.conversation.ticket_custom_attributes IS 'The fields of the ticket by name, among them `_default_title_` and `_default_description_`. Each is an object with `value`, which may be null, and `type`, such as `string`.';
COMMENT ON COLUMN intercom.conversation.ticket_state IS 'How far the work on the ticket has come.';
COMMENT ON COLUMN intercom.conversation.ticket_ticket_type IS 'The name of the type of the ticket.';
COMMENT ON COLUMN intercom.conversation.ticket_ticket_type_description IS 'What tickets of this type are for. May be empty.';
COMMENT ON COLUMN intercom.conversation.ticket_ticket_type_emoji IS 'The emoji of this type of ticket.';
COMMENT ON COLUMN intercom.conversation.ticket_ticket_custom_state_admin_label IS 'The name of the state that teammates see.';
COMMENT ON COLUMN intercom.conversation.ticket_ticket_custom_state_user_label IS 'The name of the state that the customer sees.';
COMMENT ON COLUMN intercom.conversation.ticket_extra IS 'The ticket that the conversation is, in an old form. Null if it is none. Here: the members of `ticket` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation.linked_objects_type IS 'Names the kind of this object.';
COMMENT ON COLUMN intercom.conversation.linked_objects_data_count IS 'The linked objects. Here: how many there are; NULL where there is no list. They are rows of conversation_linked_objects_data.';
COMMENT ON COLUMN intercom.conversation.linked_objects_total_count IS 'How many objects are linked altogether, whether they are in `data` or not. Unit: linked objects.';
COMMENT ON COLUMN intercom.conversation.linked_objects_has_more IS 'Whether some linked objects were left out of `data`.';
COMMENT ON COLUMN intercom.conversation.linked_objects_extra IS 'The tickets and conversations that are linked to this one. Here: the members of `linked_objects` that no column is for; NULL where there is no such object. Since API version 2.10.';
COMMENT ON COLUMN intercom.conversation.ai_topics_type IS 'Names the kind of this object.';
COMMENT ON COLUMN intercom.conversation.ai_topics_count IS 'The topics. Here: how many there are; NULL where there is no list. They are rows of conversation_ai_topics.';
COMMENT ON COLUMN intercom.conversation.ai_topics_extra IS 'The topics that AI found in the conversation. Here: the members of `ai_topics` that no column is for; NULL where there is no such object. Only in the Preview version of the API.';
COMMENT ON COLUMN intercom.conversation.ai_agent_source_type IS 'What brought the AI agent into the conversation.';
COMMENT ON COLUMN intercom.conversation.ai_agent_source_title IS 'The title of what brought it in, such as the name of a workflow. Null when that is `essentials_plan_setup`.';
COMMENT ON COLUMN intercom.conversation.ai_agent_last_answer_type IS 'The kind of the last answer that the AI agent gave; null when it gave none.';
COMMENT ON COLUMN intercom.conversation.ai_agent_resolution_state IS 'How the help of the AI agent ended; null as long as it has not answered.';
COMMENT ON COLUMN intercom.conversation.ai_agent_rating IS 'The stars that the customer gave to the AI agent, one to five. Unit: stars.';
COMMENT ON COLUMN intercom.conversation.ai_agent_rating_remark IS 'What the customer wrote beside that rating.';
COMMENT ON COLUMN intercom.conversation.ai_agent_created_at IS 'When the customer first rated the AI agent. Since API version 2.14.';
COMMENT ON COLUMN intercom.conversation.ai_agent_updated_at IS 'When that rating changed last. Since API version 2.14.';
COMMENT ON COLUMN intercom.conversation.ai_agent_content_sources_type IS 'Names the kind of this list.';
COMMENT ON COLUMN intercom.conversation.ai_agent_content_sources_total_count IS 'How many contents were used. Unit: content sources.';
COMMENT ON COLUMN intercom.conversation.ai_agent_content_sources_count IS 'The contents. Here: how many there are; NULL where there is no list. They are rows of conversation_ai_agent_content_sources.';
COMMENT ON COLUMN intercom.conversation.ai_agent_content_sources_extra IS 'The content that the answers were made from. Here: the members of `ai_agent.content_sources` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation.ai_agent_extra IS 'What the AI agent did. Null if it took no part. Here: the members of `ai_agent` that no column is for; NULL where there is no such object. Since API version 2.11.';
COMMENT ON COLUMN intercom.conversation.ai_agent_participated IS 'Whether the AI agent took part. Since API version 2.11.';
COMMENT ON COLUMN intercom.conversation.company_type IS 'Names the kind of this object.';
COMMENT ON COLUMN intercom.conversation.company_id IS 'Intercom''s own identifier of the company.';
COMMENT ON COLUMN intercom.conversation.company_name IS 'What the company is called.';
COMMENT ON COLUMN intercom.conversation.company_app_id IS 'The code of the workspace that the company belongs to.';
COMMENT ON COLUMN intercom.conversation.company_plan_type IS 'Names the kind of this object.';
COMMENT ON COLUMN intercom.conversation.company_plan_id IS 'Identifies the plan.';
COMMENT ON COLUMN intercom.conversation.company_plan_name IS 'What the plan is called.';
COMMENT ON COLUMN intercom.conversation.company_plan_extra IS 'The plan the company is on: an empty object when it has none. Here: the members of `company.plan` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation.company_company_id IS 'The identifier that the owner of the workspace gave to the company.';
COMMENT ON COLUMN intercom.conversation.company_remote_created_at IS 'When the company was created in the workspace owner''s own system. Absent when nobody said so.';
COMMENT ON COLUMN intercom.conversation.company_created_at IS 'When the company became known to Intercom.';
COMMENT ON COLUMN intercom.conversation.company_updated_at IS 'When the company changed last.';
COMMENT ON COLUMN intercom.conversation.company_last_request_at IS 'When somebody of the company was last seen. Absent when nobody has been.';
COMMENT ON COLUMN intercom.conversation.company_size IS 'How many people work at the company. Unit: employees.';
COMMENT ON COLUMN intercom.conversation.company_website IS 'The address of its web site. May lack the scheme, as in `www.example.com`.';
COMMENT ON COLUMN intercom.conversation.company_industry IS 'The trade that the company is in.';
COMMENT ON COLUMN intercom.conversation.company_monthly_spend IS 'What the company pays each month. Unit: units of currency.';
COMMENT ON COLUMN intercom.conversation.company_session_count IS 'How many sessions its people have had. Unit: sessions.';
COMMENT ON COLUMN intercom.conversation.company_user_count IS 'How many users belong to the company. Unit: users.';
COMMENT ON COLUMN intercom.conversation.company_custom_attributes IS 'What the workspace records about companies beyond the standard members, by name.';
COMMENT ON COLUMN intercom.conversation.company_tags_type IS 'Names the kind of this list.';
COMMENT ON COLUMN intercom.conversation.company_tags_count IS 'The tags. Here: how many there are; NULL where there is no list. They are rows of conversation_company_tags.';
COMMENT ON COLUMN intercom.conversation.company_tags_extra IS 'Which tags the company bears. Here: the members of `company.tags` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation.company_segments_type IS 'Names the kind of this list.';
COMMENT ON COLUMN intercom.conversation.company_segments_count IS 'The segments. Here: how many there are; NULL where there is no list. They are rows of conversation_company_segments.';
COMMENT ON COLUMN intercom.conversation.company_segments_extra IS 'The segments that the company falls into. Here: the members of `company.segments` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation.company_notes_type IS 'Names the kind of this list.';
COMMENT ON COLUMN intercom.conversation.company_notes_count IS 'The notes, under the published name. Here: how many there are; NULL where there is no list. They are rows of conversation_company_notes.';
COMMENT ON COLUMN intercom.conversation.company_notes_data_count IS 'The notes, under the name that the examples use. Here: how many there are; NULL where there is no list. They are rows of conversation_company_notes_data.';
COMMENT ON COLUMN intercom.conversation.company_notes_url IS 'The path of the REST resource with all notes of the company.';
COMMENT ON COLUMN intercom.conversation.company_notes_total_count IS 'How many notes there are altogether. Unit: notes.';
COMMENT ON COLUMN intercom.conversation.company_notes_has_more IS 'Whether some notes were left out of `data`.';
COMMENT ON COLUMN intercom.conversation.company_notes_extra IS 'What teammates noted about the company. Here: the members of `company.notes` that no column is for; NULL where there is no such object. Since API version 2.16.';
COMMENT ON COLUMN intercom.conversation.company_extra IS 'The company that the conversation is about. Here: the members of `company` that no column is for; NULL where there is no such object. Since API version 2.15.';
COMMENT ON COLUMN intercom.conversation.sales_agent_participated IS 'Whether the sales agent took part. Since API version 2.16.';
COMMENT ON COLUMN intercom.conversation.sales_agent_outcome IS 'What came of it, as one of the fixed outcomes that billing counts.';
COMMENT ON COLUMN intercom.conversation.sales_agent_routing_outcome IS 'Where the sales agent sent the customer: an outcome that the workspace itself has defined.';
COMMENT ON COLUMN intercom.conversation.sales_agent_collected_data IS 'What the sales agent found out, by the name of the question: a flat object whose values are text.';
COMMENT ON COLUMN intercom.conversation.sales_agent_extra IS 'What the sales agent did. Null if it took no part. Here: the members of `sales_agent` that no column is for; NULL where there is no such object. Since API version 2.16.';
COMMENT ON COLUMN intercom.conversation.channel_initial IS 'The channel that the conversation began on; null when Intercom does not know it.';
COMMENT ON COLUMN intercom.conversation.channel_current IS 'The channel that it is on now. Differs from `initial` when the conversation has moved.';
COMMENT ON COLUMN intercom.conversation.channel_extra IS 'The channel by which the conversation began and the one it uses now. Here: the members of `channel` that no column is for; NULL where there is no such object. Since API version 2.16.';
COMMENT ON COLUMN intercom.conversation.external_references_count IS 'Where the conversation is found in other help desks. Empty unless the workspace is synchronised with one. Here: how many there are; NULL where there is no list. They are rows of conversation_external_references. Since API version 2.16.';
COMMENT ON COLUMN intercom.conversation.monitor_evaluations_count IS 'What quality monitors flagged. Sent only if the request asks for it with `include_monitors=true`. Here: how many there are; NULL where there is no list. They are rows of conversation_monitor_evaluations. Since API version 2.16.';
COMMENT ON COLUMN intercom.conversation.scorecards_count IS 'The results of quality scorecards. Sent only if the request asks for it with `include_scorecards=true`. Here: how many there are; NULL where there is no list. They are rows of conversation_scorecards. Since API version 2.16.';
COMMENT ON COLUMN intercom.conversation.conversation_parts_type IS 'Always `conversation_part.list`.';
COMMENT ON COLUMN intercom.conversation.conversation_parts_count IS 'The parts, at most 500. Here: how many there are; NULL where there is no list. They are rows of conversation_part.';
COMMENT ON COLUMN intercom.conversation.conversation_parts_total_count IS 'How many parts the conversation has, in webhooks how many are sent. Unit: parts.';
COMMENT ON COLUMN intercom.conversation.conversation_parts_extra IS 'The parts of the conversation. Lists of conversations leave them out. Here: the members of `conversation_parts` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.conversation.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.conversation_ai_agent_content_sources (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    conversation_row_id bigint NOT NULL REFERENCES intercom.conversation ON DELETE CASCADE,
    position integer NOT NULL,
    content_type text,
    url text,
    title text,
    locale text,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    UNIQUE (conversation_row_id, position)
);
COMMENT ON TABLE intercom.conversation_ai_agent_content_sources IS 'Content source. One piece of content that the AI agent used for its answers. Since API version 2.11.';
COMMENT ON COLUMN intercom.conversation_ai_agent_content_sources.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.conversation_ai_agent_content_sources.conversation_row_id IS 'The row of conversation with this one in it, at /ai_agent/content_sources/content_sources.';
COMMENT ON COLUMN intercom.conversation_ai_agent_content_sources.position IS 'The place in that list, counted from 0; NULL where the row stands alone.';
COMMENT ON COLUMN intercom.conversation_ai_agent_content_sources.content_type IS 'Whether it is an article, a file or something else.';
COMMENT ON COLUMN intercom.conversation_ai_agent_content_sources.url IS 'Where teammates find the content inside Intercom. May be a path without a host.';
COMMENT ON COLUMN intercom.conversation_ai_agent_content_sources.title IS 'What the content is called.';
COMMENT ON COLUMN intercom.conversation_ai_agent_content_sources.locale IS 'The language of the content, as an ISO 639 code such as `en`.';
COMMENT ON COLUMN intercom.conversation_ai_agent_content_sources.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.conversation_ai_agent_content_sources.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.conversation_ai_topics (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    conversation_row_id bigint NOT NULL REFERENCES intercom.conversation ON DELETE CASCADE,
    position integer NOT NULL,
    type text,
    topic_name text,
    subtopics_count integer,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    CONSTRAINT "schema.const" CHECK (type = 'ai_topic'),
    UNIQUE (conversation_row_id, position)
);
COMMENT ON TABLE intercom.conversation_ai_topics IS 'AI topic. One topic that AI found in the conversation. Only in the Preview version of the API.';
COMMENT ON COLUMN intercom.conversation_ai_topics.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.conversation_ai_topics.conversation_row_id IS 'The row of conversation with this one in it, at /ai_topics/topics.';
COMMENT ON COLUMN intercom.conversation_ai_topics.position IS 'The place in that list, counted from 0; NULL where the row stands alone.';
COMMENT ON COLUMN intercom.conversation_ai_topics.type IS 'Names the kind of this object.';
COMMENT ON COLUMN intercom.conversation_ai_topics.topic_name IS 'What the topic is called.';
COMMENT ON COLUMN intercom.conversation_ai_topics.subtopics_count IS 'The finer topics below this one. Here: how many there are; NULL where there is no list. They are rows of conversation_ai_topics_subtopics.';
COMMENT ON COLUMN intercom.conversation_ai_topics.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.conversation_ai_topics.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.conversation_ai_topics_subtopics (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    conversation_ai_topics_row_id bigint NOT NULL REFERENCES intercom.conversation_ai_topics ON DELETE CASCADE,
    position integer NOT NULL,
    type text,
    name text,
    id text,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    CONSTRAINT "schema.const" CHECK (type = 'ai_subtopic'),
    UNIQUE (conversation_ai_topics_row_id, position)
);
COMMENT ON TABLE intercom.conversation_ai_topics_subtopics IS 'AI subtopic. One finer topic below a topic that AI found. Only in the Preview version of the API.';
COMMENT ON COLUMN intercom.conversation_ai_topics_subtopics.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.conversation_ai_topics_subtopics.conversation_ai_topics_row_id IS 'The row of conversation_ai_topics with this one in it, at /subtopics.';
COMMENT ON COLUMN intercom.conversation_ai_topics_subtopics.position IS 'The place in that list, counted from 0; NULL where the row stands alone.';
COMMENT ON COLUMN intercom.conversation_ai_topics_subtopics.type IS 'Names the kind of this object.';
COMMENT ON COLUMN intercom.conversation_ai_topics_subtopics.name IS 'What the subtopic is called.';
COMMENT ON COLUMN intercom.conversation_ai_topics_subtopics.id IS 'Identifies the subtopic.';
COMMENT ON COLUMN intercom.conversation_ai_topics_subtopics.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.conversation_ai_topics_subtopics.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.conversation_company_notes (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    conversation_row_id bigint NOT NULL REFERENCES intercom.conversation ON DELETE CASCADE,
    position integer NOT NULL,
    type text,
    id text,
    created_at timestamptz,
    company_type text,
    company_id text,
    company_extra jsonb,
    author_type text,
    author_id text,
    author_name text,
    author_email text,
    author_job_title text,
    author_away_mode_enabled boolean,
    author_away_mode_reassign boolean,
    author_away_status_reason_id text,
    author_has_inbox_seat boolean,
    author_team_ids text[],
    author_avatar jsonb,
    author_team_priority_level_primary_team_ids text[],
    author_team_priority_level_secondary_team_ids text[],
    author_team_priority_level_extra jsonb,
    author_role_type text,
    author_role_id text,
    author_role_name text,
    author_role_extra jsonb,
    author_extra jsonb,
    body text,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    CONSTRAINT "schema.const" CHECK (type = 'note' AND company_type = 'company' AND author_type = 'admin' AND author_role_type = 'role'),
    UNIQUE (conversation_row_id, position)
);
COMMENT ON TABLE intercom.conversation_company_notes IS 'Company note. What a teammate wrote down about a company. Since API version 2.16.';
COMMENT ON COLUMN intercom.conversation_company_notes.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.conversation_company_notes.conversation_row_id IS 'The row of conversation with this one in it, at /company/notes/notes.';
COMMENT ON COLUMN intercom.conversation_company_notes.position IS 'The place in that list, counted from 0; NULL where the row stands alone.';
COMMENT ON COLUMN intercom.conversation_company_notes.type IS 'Names the kind of this object.';
COMMENT ON COLUMN intercom.conversation_company_notes.id IS 'Identifies the note.';
COMMENT ON COLUMN intercom.conversation_company_notes.created_at IS 'When the note was written.';
COMMENT ON COLUMN intercom.conversation_company_notes.company_type IS 'Names the kind of the other object.';
COMMENT ON COLUMN intercom.conversation_company_notes.company_id IS 'Intercom''s own identifier of the company.';
COMMENT ON COLUMN intercom.conversation_company_notes.company_extra IS 'The company that the note is about. Here: the members of `company` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation_company_notes.author_type IS 'Names the kind of this object.';
COMMENT ON COLUMN intercom.conversation_company_notes.author_id IS 'Identifies the teammate.';
COMMENT ON COLUMN intercom.conversation_company_notes.author_name IS 'What the teammate is called.';
COMMENT ON COLUMN intercom.conversation_company_notes.author_email IS 'Where the teammate gets e-mail.';
COMMENT ON COLUMN intercom.conversation_company_notes.author_job_title IS 'What the teammate does at work. Absent when unknown.';
COMMENT ON COLUMN intercom.conversation_company_notes.author_away_mode_enabled IS 'Whether the teammate is marked as away.';
COMMENT ON COLUMN intercom.conversation_company_notes.author_away_mode_reassign IS 'Whether new conversations go to the default inbox while the teammate is away.';
COMMENT ON COLUMN intercom.conversation_company_notes.author_away_status_reason_id IS 'Identifies the reason for being away; null when there is none.';
COMMENT ON COLUMN intercom.conversation_company_notes.author_has_inbox_seat IS 'Whether the teammate occupies a paid seat of the inbox.';
COMMENT ON COLUMN intercom.conversation_company_notes.author_team_ids IS 'The teams that the teammate belongs to.';
COMMENT ON COLUMN intercom.conversation_company_notes.author_avatar IS 'The picture of the teammate: the address as text, or an object with `type` and `image_url`.';
COMMENT ON COLUMN intercom.conversation_company_notes.author_team_priority_level_primary_team_ids IS 'The teams that come first.';
COMMENT ON COLUMN intercom.conversation_company_notes.author_team_priority_level_secondary_team_ids IS 'The teams that come after those.';
COMMENT ON COLUMN intercom.conversation_company_notes.author_team_priority_level_extra IS 'Which teams come first for the teammate. An empty object when nothing was set. Here: the members of `author.team_priority_level` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation_company_notes.author_role_type IS 'Names the kind of this object.';
COMMENT ON COLUMN intercom.conversation_company_notes.author_role_id IS 'Identifies the role.';
COMMENT ON COLUMN intercom.conversation_company_notes.author_role_name IS 'What the role is called.';
COMMENT ON COLUMN intercom.conversation_company_notes.author_role_extra IS 'The role that the teammate was given, if any. Here: the members of `author.role` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation_company_notes.author_extra IS 'The teammate who wrote it. Here: the members of `author` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation_company_notes.body IS 'The text of the note, as HTML.';
COMMENT ON COLUMN intercom.conversation_company_notes.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.conversation_company_notes.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.conversation_company_notes_data (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    conversation_row_id bigint NOT NULL REFERENCES intercom.conversation ON DELETE CASCADE,
    position integer NOT NULL,
    type text,
    id text,
    created_at timestamptz,
    company_type text,
    company_id text,
    company_extra jsonb,
    author_type text,
    author_id text,
    author_name text,
    author_email text,
    author_job_title text,
    author_away_mode_enabled boolean,
    author_away_mode_reassign boolean,
    author_away_status_reason_id text,
    author_has_inbox_seat boolean,
    author_team_ids text[],
    author_avatar jsonb,
    author_team_priority_level_primary_team_ids text[],
    author_team_priority_level_secondary_team_ids text[],
    author_team_priority_level_extra jsonb,
    author_role_type text,
    author_role_id text,
    author_role_name text,
    author_role_extra jsonb,
    author_extra jsonb,
    body text,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    CONSTRAINT "schema.const" CHECK (type = 'note' AND company_type = 'company' AND author_type = 'admin' AND author_role_type = 'role'),
    UNIQUE (conversation_row_id, position)
);
COMMENT ON TABLE intercom.conversation_company_notes_data IS 'Company note. What a teammate wrote down about a company. Since API version 2.16.';
COMMENT ON COLUMN intercom.conversation_company_notes_data.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.conversation_company_notes_data.conversation_row_id IS 'The row of conversation with this one in it, at /company/notes/data.';
COMMENT ON COLUMN intercom.conversation_company_notes_data.position IS 'The place in that list, counted from 0; NULL where the row stands alone.';
COMMENT ON COLUMN intercom.conversation_company_notes_data.type IS 'Names the kind of this object.';
COMMENT ON COLUMN intercom.conversation_company_notes_data.id IS 'Identifies the note.';
COMMENT ON COLUMN intercom.conversation_company_notes_data.created_at IS 'When the note was written.';
COMMENT ON COLUMN intercom.conversation_company_notes_data.company_type IS 'Names the kind of the other object.';
COMMENT ON COLUMN intercom.conversation_company_notes_data.company_id IS 'Intercom''s own identifier of the company.';
COMMENT ON COLUMN intercom.conversation_company_notes_data.company_extra IS 'The company that the note is about. Here: the members of `company` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation_company_notes_data.author_type IS 'Names the kind of this object.';
COMMENT ON COLUMN intercom.conversation_company_notes_data.author_id IS 'Identifies the teammate.';
COMMENT ON COLUMN intercom.conversation_company_notes_data.author_name IS 'What the teammate is called.';
COMMENT ON COLUMN intercom.conversation_company_notes_data.author_email IS 'Where the teammate gets e-mail.';
COMMENT ON COLUMN intercom.conversation_company_notes_data.author_job_title IS 'What the teammate does at work. Absent when unknown.';
COMMENT ON COLUMN intercom.conversation_company_notes_data.author_away_mode_enabled IS 'Whether the teammate is marked as away.';
COMMENT ON COLUMN intercom.conversation_company_notes_data.author_away_mode_reassign IS 'Whether new conversations go to the default inbox while the teammate is away.';
COMMENT ON COLUMN intercom.conversation_company_notes_data.author_away_status_reason_id IS 'Identifies the reason for being away; null when there is none.';
COMMENT ON COLUMN intercom.conversation_company_notes_data.author_has_inbox_seat IS 'Whether the teammate occupies a paid seat of the inbox.';
COMMENT ON COLUMN intercom.conversation_company_notes_data.author_team_ids IS 'The teams that the teammate belongs to.';
COMMENT ON COLUMN intercom.conversation_company_notes_data.author_avatar IS 'The picture of the teammate: the address as text, or an object with `type` and `image_url`.';
COMMENT ON COLUMN intercom.conversation_company_notes_data.author_team_priority_level_primary_team_ids IS 'The teams that come first.';
COMMENT ON COLUMN intercom.conversation_company_notes_data.author_team_priority_level_secondary_team_ids IS 'The teams that come after those.';
COMMENT ON COLUMN intercom.conversation_company_notes_data.author_team_priority_level_extra IS 'Which teams come first for the teammate. An empty object when nothing was set. Here: the members of `author.team_priority_level` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation_company_notes_data.author_role_type IS 'Names the kind of this object.';
COMMENT ON COLUMN intercom.conversation_company_notes_data.author_role_id IS 'Identifies the role.';
COMMENT ON COLUMN intercom.conversation_company_notes_data.author_role_name IS 'What the role is called.';
COMMENT ON COLUMN intercom.conversation_company_notes_data.author_role_extra IS 'The role that the teammate was given, if any. Here: the members of `author.role` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation_company_notes_data.author_extra IS 'The teammate who wrote it. Here: the members of `author` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation_company_notes_data.body IS 'The text of the note, as HTML.';
COMMENT ON COLUMN intercom.conversation_company_notes_data.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.conversation_company_notes_data.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.conversation_company_segments (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    conversation_row_id bigint NOT NULL REFERENCES intercom.conversation ON DELETE CASCADE,
    position integer NOT NULL,
    type text,
    id text,
    name text,
    created_at timestamptz,
    updated_at timestamptz,
    person_type text,
    count bigint,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    CONSTRAINT "schema.const" CHECK (type = 'segment'),
    UNIQUE (conversation_row_id, position)
);
COMMENT ON TABLE intercom.conversation_company_segments IS 'Segment. A group of people that is defined by rules, not by hand. Since API version 2.15.';
COMMENT ON COLUMN intercom.conversation_company_segments.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.conversation_company_segments.conversation_row_id IS 'The row of conversation with this one in it, at /company/segments/segments.';
COMMENT ON COLUMN intercom.conversation_company_segments.position IS 'The place in that list, counted from 0; NULL where the row stands alone.';
COMMENT ON COLUMN intercom.conversation_company_segments.type IS 'Names the kind of this object.';
COMMENT ON COLUMN intercom.conversation_company_segments.id IS 'Identifies the segment.';
COMMENT ON COLUMN intercom.conversation_company_segments.name IS 'What the segment is called.';
COMMENT ON COLUMN intercom.conversation_company_segments.created_at IS 'When the segment was defined.';
COMMENT ON COLUMN intercom.conversation_company_segments.updated_at IS 'When its definition changed last.';
COMMENT ON COLUMN intercom.conversation_company_segments.person_type IS 'Which kind of people the segment is made of.';
COMMENT ON COLUMN intercom.conversation_company_segments.count IS 'How many members it has. Sent only when the request asks for counts. Unit: members.';
COMMENT ON COLUMN intercom.conversation_company_segments.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.conversation_company_segments.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.conversation_company_tags (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    conversation_row_id bigint NOT NULL REFERENCES intercom.conversation ON DELETE CASCADE,
    position integer NOT NULL,
    type text,
    id text,
    name text,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    CONSTRAINT "schema.const" CHECK (type = 'tag'),
    UNIQUE (conversation_row_id, position)
);
COMMENT ON TABLE intercom.conversation_company_tags IS 'Basic tag. A tag, without saying who applied it and when. Since API version 2.13.';
COMMENT ON COLUMN intercom.conversation_company_tags.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.conversation_company_tags.conversation_row_id IS 'The row of conversation with this one in it, at /company/tags/tags.';
COMMENT ON COLUMN intercom.conversation_company_tags.position IS 'The place in that list, counted from 0; NULL where the row stands alone.';
COMMENT ON COLUMN intercom.conversation_company_tags.type IS 'Names the kind of this object.';
COMMENT ON COLUMN intercom.conversation_company_tags.id IS 'Identifies the tag.';
COMMENT ON COLUMN intercom.conversation_company_tags.name IS 'What the tag is called.';
COMMENT ON COLUMN intercom.conversation_company_tags.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.conversation_company_tags.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.conversation_contact_change (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    notification_event_row_id bigint REFERENCES intercom.notification_event ON DELETE CASCADE,
    position integer,
    origin text,
    conversation_model jsonb,
    conversation_options jsonb,
    conversation_parts jsonb,
    conversation_extra jsonb,
    contact jsonb,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT origin_known CHECK (origin IN ('rest', 'mutation', 'list', 'webhook')),
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    UNIQUE (notification_event_row_id)
);
COMMENT ON TABLE intercom.conversation_contact_change IS 'Contact change. A contact that was attached to a conversation or detached from it. The conversation comes as Intercom''s internal model, unlike anything else that the API sends: without `type`, with integer ids, ISO 8601 dates, and JSON inside text.';
COMMENT ON COLUMN intercom.conversation_contact_change.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.conversation_contact_change.notification_event_row_id IS 'The row of notification_event with this one in it, at /data/item.';
COMMENT ON COLUMN intercom.conversation_contact_change.position IS 'The place in that list, counted from 0; NULL where the row stands alone.';
COMMENT ON COLUMN intercom.conversation_contact_change.origin IS 'Where the payload came from: rest, mutation (the answer to a write), list or webhook; NULL if that is not known.';
COMMENT ON COLUMN intercom.conversation_contact_change.conversation_model IS 'The conversation itself.';
COMMENT ON COLUMN intercom.conversation_contact_change.conversation_options IS 'How the model was to be rendered.';
COMMENT ON COLUMN intercom.conversation_contact_change.conversation_parts IS 'The conversation''s parts.';
COMMENT ON COLUMN intercom.conversation_contact_change.conversation_extra IS 'The conversation''s internal model, in three pieces. Here: the members of `conversation` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation_contact_change.contact IS 'The contact, with ISO 8601 dates.';
COMMENT ON COLUMN intercom.conversation_contact_change.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.conversation_contact_change.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.conversation_contacts (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    conversation_row_id bigint NOT NULL REFERENCES intercom.conversation ON DELETE CASCADE,
    position integer NOT NULL,
    type text,
    id text,
    external_id text,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    UNIQUE (conversation_row_id, position)
);
COMMENT ON TABLE intercom.conversation_contacts IS 'Contact reference. Points to a contact.';
COMMENT ON COLUMN intercom.conversation_contacts.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.conversation_contacts.conversation_row_id IS 'The row of conversation with this one in it, at /contacts/contacts.';
COMMENT ON COLUMN intercom.conversation_contacts.position IS 'The place in that list, counted from 0; NULL where the row stands alone.';
COMMENT ON COLUMN intercom.conversation_contacts.type IS 'What is referred to: `contact`.';
COMMENT ON COLUMN intercom.conversation_contacts.id IS 'The contact''s id.';
COMMENT ON COLUMN intercom.conversation_contacts.external_id IS 'The id that the company gave to the contact.';
COMMENT ON COLUMN intercom.conversation_contacts.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.conversation_contacts.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.conversation_external_references (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    conversation_row_id bigint NOT NULL REFERENCES intercom.conversation ON DELETE CASCADE,
    position integer NOT NULL,
    type text,
    id text,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    UNIQUE (conversation_row_id, position)
);
COMMENT ON TABLE intercom.conversation_external_references IS 'External reference. Points to the record of another help desk that the conversation belongs to. Sent by workspaces that run Fin beside such a system. Since API version 2.16.';
COMMENT ON COLUMN intercom.conversation_external_references.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.conversation_external_references.conversation_row_id IS 'The row of conversation with this one in it, at /external_references.';
COMMENT ON COLUMN intercom.conversation_external_references.position IS 'The place in that list, counted from 0; NULL where the row stands alone.';
COMMENT ON COLUMN intercom.conversation_external_references.type IS 'What kind of record it is, and in which system.';
COMMENT ON COLUMN intercom.conversation_external_references.id IS 'The other system''s identifier of the record, always sent as text.';
COMMENT ON COLUMN intercom.conversation_external_references.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.conversation_external_references.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.conversation_linked_objects_data (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    conversation_row_id bigint NOT NULL REFERENCES intercom.conversation ON DELETE CASCADE,
    position integer NOT NULL,
    type text,
    id text,
    category text,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    UNIQUE (conversation_row_id, position)
);
COMMENT ON TABLE intercom.conversation_linked_objects_data IS 'Linked object. One ticket or conversation at the other end of a link. Since API version 2.10.';
COMMENT ON COLUMN intercom.conversation_linked_objects_data.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.conversation_linked_objects_data.conversation_row_id IS 'The row of conversation with this one in it, at /linked_objects/data.';
COMMENT ON COLUMN intercom.conversation_linked_objects_data.position IS 'The place in that list, counted from 0; NULL where the row stands alone.';
COMMENT ON COLUMN intercom.conversation_linked_objects_data.type IS 'Whether the other end is a ticket or a conversation.';
COMMENT ON COLUMN intercom.conversation_linked_objects_data.id IS 'Identifies the linked ticket or conversation.';
COMMENT ON COLUMN intercom.conversation_linked_objects_data.category IS 'The category of a linked ticket, null for anything else.';
COMMENT ON COLUMN intercom.conversation_linked_objects_data.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.conversation_linked_objects_data.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.conversation_monitor_evaluations (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    conversation_row_id bigint NOT NULL REFERENCES intercom.conversation ON DELETE CASCADE,
    position integer NOT NULL,
    monitor_id text,
    monitor_name text,
    monitor_type text,
    result text,
    explanation text,
    evaluated_at timestamptz,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    UNIQUE (conversation_row_id, position)
);
COMMENT ON TABLE intercom.conversation_monitor_evaluations IS 'Monitor evaluation. The verdict of one quality monitor that took notice of the conversation. Sent only when the request asks for monitors. Since API version 2.16.';
COMMENT ON COLUMN intercom.conversation_monitor_evaluations.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.conversation_monitor_evaluations.conversation_row_id IS 'The row of conversation with this one in it, at /monitor_evaluations.';
COMMENT ON COLUMN intercom.conversation_monitor_evaluations.position IS 'The place in that list, counted from 0; NULL where the row stands alone.';
COMMENT ON COLUMN intercom.conversation_monitor_evaluations.monitor_id IS 'Identifies the monitor.';
COMMENT ON COLUMN intercom.conversation_monitor_evaluations.monitor_name IS 'What the monitor was called when it looked at the conversation; null if it no longer exists.';
COMMENT ON COLUMN intercom.conversation_monitor_evaluations.monitor_type IS 'Which kind of monitor it is, such as `prompt`; null if it no longer exists.';
COMMENT ON COLUMN intercom.conversation_monitor_evaluations.result IS 'The verdict, such as `flagged`.';
COMMENT ON COLUMN intercom.conversation_monitor_evaluations.explanation IS 'Why the monitor decided so; null when it gave no reason.';
COMMENT ON COLUMN intercom.conversation_monitor_evaluations.evaluated_at IS 'When the monitor looked at the conversation.';
COMMENT ON COLUMN intercom.conversation_monitor_evaluations.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.conversation_monitor_evaluations.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.conversation_reference (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    notification_event_row_id bigint REFERENCES intercom.notification_event ON DELETE CASCADE,
    position integer,
    origin text,
    type text,
    conversation_id text,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT origin_known CHECK (origin IN ('rest', 'mutation', 'list', 'webhook')),
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    CONSTRAINT "schema.const" CHECK (type = 'conversation'),
    UNIQUE (notification_event_row_id)
);
COMMENT ON TABLE intercom.conversation_reference IS 'Conversation reference. What is left of a conversation in the notification of its deletion.';
COMMENT ON COLUMN intercom.conversation_reference.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.conversation_reference.notification_event_row_id IS 'The row of notification_event with this one in it, at /data/item.';
COMMENT ON COLUMN intercom.conversation_reference.position IS 'The place in that list, counted from 0; NULL where the row stands alone.';
COMMENT ON COLUMN intercom.conversation_reference.origin IS 'Where the payload came from: rest, mutation (the answer to a write), list or webhook; NULL if that is not known.';
COMMENT ON COLUMN intercom.conversation_reference.type IS 'Always `conversation`.';
COMMENT ON COLUMN intercom.conversation_reference.conversation_id IS 'The id of the conversation that was deleted.';
COMMENT ON COLUMN intercom.conversation_reference.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.conversation_reference.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.conversation_scorecards (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    conversation_row_id bigint NOT NULL REFERENCES intercom.conversation ON DELETE CASCADE,
    position integer NOT NULL,
    scorecard_id text,
    scorecard_version_id text,
    name text,
    scorecard_type text,
    passed boolean,
    score numeric,
    ai_score numeric,
    evaluated_at timestamptz,
    reviewed_teammate_type text,
    reviewed_teammate_admin_id text,
    reviewed_teammate_extra jsonb,
    evaluators_count integer,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    UNIQUE (conversation_row_id, position)
);
COMMENT ON TABLE intercom.conversation_scorecards IS 'Scorecard. One scorecard that the quality of the conversation was judged by. Sent only when the request asks for scorecards. Since API version 2.16.';
COMMENT ON COLUMN intercom.conversation_scorecards.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.conversation_scorecards.conversation_row_id IS 'The row of conversation with this one in it, at /scorecards.';
COMMENT ON COLUMN intercom.conversation_scorecards.position IS 'The place in that list, counted from 0; NULL where the row stands alone.';
COMMENT ON COLUMN intercom.conversation_scorecards.scorecard_id IS 'Identifies the scorecard.';
COMMENT ON COLUMN intercom.conversation_scorecards.scorecard_version_id IS 'Identifies the version of the scorecard that was used.';
COMMENT ON COLUMN intercom.conversation_scorecards.name IS 'What the scorecard is called.';
COMMENT ON COLUMN intercom.conversation_scorecards.scorecard_type IS 'The type of the scorecard, such as `human`.';
COMMENT ON COLUMN intercom.conversation_scorecards.passed IS 'Whether the conversation passed; null when it has no score.';
COMMENT ON COLUMN intercom.conversation_scorecards.score IS 'The score; null when there is none yet. Unit: points.';
COMMENT ON COLUMN intercom.conversation_scorecards.ai_score IS 'The score that AI gave; null when AI gave none. Unit: points.';
COMMENT ON COLUMN intercom.conversation_scorecards.evaluated_at IS 'When the scorecard was last filled in.';
COMMENT ON COLUMN intercom.conversation_scorecards.reviewed_teammate_type IS 'Whether a teammate or the AI agent was judged.';
COMMENT ON COLUMN intercom.conversation_scorecards.reviewed_teammate_admin_id IS 'Identifies the teammate. Sent only when the type is `admin`.';
COMMENT ON COLUMN intercom.conversation_scorecards.reviewed_teammate_extra IS 'Whose work was judged. Here: the members of `reviewed_teammate` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation_scorecards.evaluators_count IS 'The criteria of the scorecard, each with its result. Here: how many there are; NULL where there is no list. They are rows of conversation_scorecards_evaluators.';
COMMENT ON COLUMN intercom.conversation_scorecards.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.conversation_scorecards.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.conversation_scorecards_evaluators (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    conversation_scorecards_row_id bigint NOT NULL REFERENCES intercom.conversation_scorecards ON DELETE CASCADE,
    position integer NOT NULL,
    evaluator_id text,
    result_value text,
    result_source text,
    result_reasoning text,
    result_reason_ids text[],
    result_other_text text,
    result_extra jsonb,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    UNIQUE (conversation_scorecards_row_id, position)
);
COMMENT ON TABLE intercom.conversation_scorecards_evaluators IS 'Scorecard evaluator. One criterion of a scorecard. Since API version 2.16.';
COMMENT ON COLUMN intercom.conversation_scorecards_evaluators.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.conversation_scorecards_evaluators.conversation_scorecards_row_id IS 'The row of conversation_scorecards with this one in it, at /evaluators.';
COMMENT ON COLUMN intercom.conversation_scorecards_evaluators.position IS 'The place in that list, counted from 0; NULL where the row stands alone.';
COMMENT ON COLUMN intercom.conversation_scorecards_evaluators.evaluator_id IS 'Identifies the criterion.';
COMMENT ON COLUMN intercom.conversation_scorecards_evaluators.result_value IS 'The chosen value: usually a label such as `pass` or `fail`, or an identifier of a category.';
COMMENT ON COLUMN intercom.conversation_scorecards_evaluators.result_source IS 'Who judged, such as `ai` or `human`.';
COMMENT ON COLUMN intercom.conversation_scorecards_evaluators.result_reasoning IS 'Why this value was chosen, in free text.';
COMMENT ON COLUMN intercom.conversation_scorecards_evaluators.result_reason_ids IS 'Identifies the prepared reasons that were ticked.';
COMMENT ON COLUMN intercom.conversation_scorecards_evaluators.result_other_text IS 'What a reviewer added in words, beside or instead of prepared reasons.';
COMMENT ON COLUMN intercom.conversation_scorecards_evaluators.result_extra IS 'How the conversation did by this criterion; null when nobody has judged it. Here: the members of `result` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation_scorecards_evaluators.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.conversation_scorecards_evaluators.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.conversation_source_attachments (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    conversation_row_id bigint REFERENCES intercom.conversation ON DELETE CASCADE,
    conversation_source_row_id bigint REFERENCES intercom.conversation_source ON DELETE CASCADE,
    position integer,
    type text,
    name text,
    url text,
    content_type text,
    filesize bigint,
    width bigint,
    height bigint,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT one_holder CHECK (num_nonnulls(conversation_row_id, conversation_source_row_id) <= 1),
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    UNIQUE (conversation_row_id, position),
    UNIQUE (conversation_source_row_id, position)
);
COMMENT ON TABLE intercom.conversation_source_attachments IS 'Part attachment. A file that came with a message.';
COMMENT ON COLUMN intercom.conversation_source_attachments.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.conversation_source_attachments.conversation_row_id IS 'The row of conversation with this one in it, at /source/attachments.';
COMMENT ON COLUMN intercom.conversation_source_attachments.conversation_source_row_id IS 'The row of conversation_source with this one in it, at /attachments.';
COMMENT ON COLUMN intercom.conversation_source_attachments.position IS 'The place in that list, counted from 0; NULL where the row stands alone.';
COMMENT ON COLUMN intercom.conversation_source_attachments.type IS '`upload` in Intercom''s examples.';
COMMENT ON COLUMN intercom.conversation_source_attachments.name IS 'The file''s name.';
COMMENT ON COLUMN intercom.conversation_source_attachments.url IS 'Where the file can be fetched.';
COMMENT ON COLUMN intercom.conversation_source_attachments.content_type IS 'The file''s media type.';
COMMENT ON COLUMN intercom.conversation_source_attachments.filesize IS 'The file''s size in bytes.';
COMMENT ON COLUMN intercom.conversation_source_attachments.width IS 'The width of an image in pixels.';
COMMENT ON COLUMN intercom.conversation_source_attachments.height IS 'The height of an image in pixels.';
COMMENT ON COLUMN intercom.conversation_source_attachments.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.conversation_source_attachments.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.conversation_source_recipients (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    conversation_row_id bigint REFERENCES intercom.conversation ON DELETE CASCADE,
    conversation_source_row_id bigint REFERENCES intercom.conversation_source ON DELETE CASCADE,
    position integer,
    type text,
    email text,
    drop_reason text,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT one_holder CHECK (num_nonnulls(conversation_row_id, conversation_source_row_id) <= 1),
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    UNIQUE (conversation_row_id, position),
    UNIQUE (conversation_source_row_id, position)
);
COMMENT ON TABLE intercom.conversation_source_recipients IS 'Source recipient. One recipient of the e-mail that started the conversation. Since API version 2.16.';
COMMENT ON COLUMN intercom.conversation_source_recipients.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.conversation_source_recipients.conversation_row_id IS 'The row of conversation with this one in it, at /source/recipients.';
COMMENT ON COLUMN intercom.conversation_source_recipients.conversation_source_row_id IS 'The row of conversation_source with this one in it, at /recipients.';
COMMENT ON COLUMN intercom.conversation_source_recipients.position IS 'The place in that list, counted from 0; NULL where the row stands alone.';
COMMENT ON COLUMN intercom.conversation_source_recipients.type IS 'In which line of the header the recipient stood.';
COMMENT ON COLUMN intercom.conversation_source_recipients.email IS 'The address that the e-mail went to.';
COMMENT ON COLUMN intercom.conversation_source_recipients.drop_reason IS 'Why this recipient was left out; null when it was not.';
COMMENT ON COLUMN intercom.conversation_source_recipients.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.conversation_source_recipients.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.conversation_source_reply_to (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    conversation_row_id bigint REFERENCES intercom.conversation ON DELETE CASCADE,
    conversation_source_row_id bigint REFERENCES intercom.conversation_source ON DELETE CASCADE,
    position integer,
    email text,
    name text,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT one_holder CHECK (num_nonnulls(conversation_row_id, conversation_source_row_id) <= 1),
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    UNIQUE (conversation_row_id, position),
    UNIQUE (conversation_source_row_id, position)
);
COMMENT ON TABLE intercom.conversation_source_reply_to IS 'Source reply-to. One address that answers to the first e-mail go to. May differ from the address of its sender. Since API version 2.16.';
COMMENT ON COLUMN intercom.conversation_source_reply_to.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.conversation_source_reply_to.conversation_row_id IS 'The row of conversation with this one in it, at /source/reply_to.';
COMMENT ON COLUMN intercom.conversation_source_reply_to.conversation_source_row_id IS 'The row of conversation_source with this one in it, at /reply_to.';
COMMENT ON COLUMN intercom.conversation_source_reply_to.position IS 'The place in that list, counted from 0; NULL where the row stands alone.';
COMMENT ON COLUMN intercom.conversation_source_reply_to.email IS 'The bare address, without a name.';
COMMENT ON COLUMN intercom.conversation_source_reply_to.name IS 'The name beside the address, if any.';
COMMENT ON COLUMN intercom.conversation_source_reply_to.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.conversation_source_reply_to.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.conversation_statistics_assigned_team_first_response_time (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    conversation_row_id bigint REFERENCES intercom.conversation ON DELETE CASCADE,
    conversation_statistics_row_id bigint REFERENCES intercom.conversation_statistics ON DELETE CASCADE,
    position integer,
    team_id text,
    team_name text,
    response_time numeric,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT one_holder CHECK (num_nonnulls(conversation_row_id, conversation_statistics_row_id) <= 1),
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    UNIQUE (conversation_row_id, position),
    UNIQUE (conversation_statistics_row_id, position)
);
COMMENT ON TABLE intercom.conversation_statistics_assigned_team_first_response_time IS 'Conversation response time. How long the first response of one assigned team took. Since API version 2.12.';
COMMENT ON COLUMN intercom.conversation_statistics_assigned_team_first_response_time.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.conversation_statistics_assigned_team_first_response_time.conversation_row_id IS 'The row of conversation with this one in it, at /statistics/assigned_team_first_response_time.';
COMMENT ON COLUMN intercom.conversation_statistics_assigned_team_first_response_time.conversation_statistics_row_id IS 'The row of conversation_statistics with this one in it, at /assigned_team_first_response_time.';
COMMENT ON COLUMN intercom.conversation_statistics_assigned_team_first_response_time.position IS 'The place in that list, counted from 0; NULL where the row stands alone.';
COMMENT ON COLUMN intercom.conversation_statistics_assigned_team_first_response_time.team_id IS 'The team.';
COMMENT ON COLUMN intercom.conversation_statistics_assigned_team_first_response_time.team_name IS 'The team''s name; `Unassigned` if no team was assigned.';
COMMENT ON COLUMN intercom.conversation_statistics_assigned_team_first_response_time.response_time IS 'Seconds until the team''s first response.';
COMMENT ON COLUMN intercom.conversation_statistics_assigned_team_first_response_time.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.conversation_statistics_assigned_team_first_response_time.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.conversation_tags (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    conversation_row_id bigint NOT NULL REFERENCES intercom.conversation ON DELETE CASCADE,
    position integer NOT NULL,
    type text,
    id text,
    name text,
    applied_at timestamptz,
    applied_by_type text,
    applied_by_id text,
    applied_by_extra jsonb,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    CONSTRAINT "schema.const" CHECK (type = 'tag'),
    UNIQUE (conversation_row_id, position)
);
COMMENT ON TABLE intercom.conversation_tags IS 'Tag. A label on a contact, a company or a conversation.';
COMMENT ON COLUMN intercom.conversation_tags.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.conversation_tags.conversation_row_id IS 'The row of conversation with this one in it, at /tags/tags.';
COMMENT ON COLUMN intercom.conversation_tags.position IS 'The place in that list, counted from 0; NULL where the row stands alone.';
COMMENT ON COLUMN intercom.conversation_tags.type IS 'Always `tag`.';
COMMENT ON COLUMN intercom.conversation_tags.id IS 'The tag''s id.';
COMMENT ON COLUMN intercom.conversation_tags.name IS 'The tag''s name.';
COMMENT ON COLUMN intercom.conversation_tags.applied_at IS 'When the tag was put on the object.';
COMMENT ON COLUMN intercom.conversation_tags.applied_by_type IS 'What is referred to: `admin`, `team`, `contact`. Where an assignment was taken back it is `nobody_admin`, without an id.';
COMMENT ON COLUMN intercom.conversation_tags.applied_by_id IS 'The object''s id.';
COMMENT ON COLUMN intercom.conversation_tags.applied_by_extra IS 'Who put the tag on the object. Here: the members of `applied_by` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation_tags.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.conversation_tags.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.conversation_teammates (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    conversation_row_id bigint NOT NULL REFERENCES intercom.conversation ON DELETE CASCADE,
    position integer NOT NULL,
    type text,
    id text,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    UNIQUE (conversation_row_id, position)
);
COMMENT ON TABLE intercom.conversation_teammates IS 'Reference. Points to an object: a teammate, a team, a contact.';
COMMENT ON COLUMN intercom.conversation_teammates.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.conversation_teammates.conversation_row_id IS 'The row of conversation with this one in it, at /teammates/teammates.';
COMMENT ON COLUMN intercom.conversation_teammates.position IS 'The place in that list, counted from 0; NULL where the row stands alone.';
COMMENT ON COLUMN intercom.conversation_teammates.type IS 'What is referred to: `admin`, `team`, `contact`. Where an assignment was taken back it is `nobody_admin`, without an id.';
COMMENT ON COLUMN intercom.conversation_teammates.id IS 'The object''s id.';
COMMENT ON COLUMN intercom.conversation_teammates.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.conversation_teammates.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.conversation_teammates_admins (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    conversation_row_id bigint NOT NULL REFERENCES intercom.conversation ON DELETE CASCADE,
    position integer NOT NULL,
    type text,
    id text,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    UNIQUE (conversation_row_id, position)
);
COMMENT ON TABLE intercom.conversation_teammates_admins IS 'Reference. Points to an object: a teammate, a team, a contact.';
COMMENT ON COLUMN intercom.conversation_teammates_admins.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.conversation_teammates_admins.conversation_row_id IS 'The row of conversation with this one in it, at /teammates/admins.';
COMMENT ON COLUMN intercom.conversation_teammates_admins.position IS 'The place in that list, counted from 0; NULL where the row stands alone.';
COMMENT ON COLUMN intercom.conversation_teammates_admins.type IS 'What is referred to: `admin`, `team`, `contact`. Where an assignment was taken back it is `nobody_admin`, without an id.';
COMMENT ON COLUMN intercom.conversation_teammates_admins.id IS 'The object''s id.';
COMMENT ON COLUMN intercom.conversation_teammates_admins.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.conversation_teammates_admins.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.conversation_topics (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    conversation_row_id bigint NOT NULL REFERENCES intercom.conversation ON DELETE CASCADE,
    position integer NOT NULL,
    type text,
    id text,
    name text,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    CONSTRAINT "schema.const" CHECK (type = 'topic'),
    UNIQUE (conversation_row_id, position)
);
COMMENT ON TABLE intercom.conversation_topics IS 'Topic. One topic of the conversation.';
COMMENT ON COLUMN intercom.conversation_topics.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.conversation_topics.conversation_row_id IS 'The row of conversation with this one in it, at /topics/topics.';
COMMENT ON COLUMN intercom.conversation_topics.position IS 'The place in that list, counted from 0; NULL where the row stands alone.';
COMMENT ON COLUMN intercom.conversation_topics.type IS 'Names the kind of this object.';
COMMENT ON COLUMN intercom.conversation_topics.id IS 'Identifies the topic. Sent as an integer.';
COMMENT ON COLUMN intercom.conversation_topics.name IS 'What the topic is called.';
COMMENT ON COLUMN intercom.conversation_topics.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.conversation_topics.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.ping (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    notification_event_row_id bigint REFERENCES intercom.notification_event ON DELETE CASCADE,
    position integer,
    origin text,
    type text,
    message text,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT origin_known CHECK (origin IN ('rest', 'mutation', 'list', 'webhook')),
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    CONSTRAINT "schema.const" CHECK (type = 'ping'),
    UNIQUE (notification_event_row_id)
);
COMMENT ON TABLE intercom.ping IS 'Ping. The item of the notification that tests a webhook.';
COMMENT ON COLUMN intercom.ping.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.ping.notification_event_row_id IS 'The row of notification_event with this one in it, at /data/item.';
COMMENT ON COLUMN intercom.ping.position IS 'The place in that list, counted from 0; NULL where the row stands alone.';
COMMENT ON COLUMN intercom.ping.origin IS 'Where the payload came from: rest, mutation (the answer to a write), list or webhook; NULL if that is not known.';
COMMENT ON COLUMN intercom.ping.type IS 'Always `ping`.';
COMMENT ON COLUMN intercom.ping.message IS 'A sentence without meaning.';
COMMENT ON COLUMN intercom.ping.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.ping.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.side_conversation_list (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    origin text,
    type text,
    side_conversations_count integer,
    total_count bigint,
    pages_type text,
    pages_page bigint,
    pages_next jsonb,
    pages_per_page bigint,
    pages_total_pages bigint,
    pages_extra jsonb,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT origin_known CHECK (origin IN ('rest', 'mutation', 'list', 'webhook')),
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    CONSTRAINT "schema.const" CHECK (type = 'side_conversation.list' AND pages_type = 'pages')
);
COMMENT ON TABLE intercom.side_conversation_list IS 'Side conversation list. One page of the side conversations of a conversation: talks with others about it. Since API version 2.16.';
COMMENT ON COLUMN intercom.side_conversation_list.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.side_conversation_list.origin IS 'Where the payload came from: rest, mutation (the answer to a write), list or webhook; NULL if that is not known.';
COMMENT ON COLUMN intercom.side_conversation_list.type IS 'Names the kind of this list.';
COMMENT ON COLUMN intercom.side_conversation_list.side_conversations_count IS 'The side conversations. Here: how many there are; NULL where there is no list. They are rows of side_conversation_list_side_conversations.';
COMMENT ON COLUMN intercom.side_conversation_list.total_count IS 'How many side conversations there are on all pages together. Unit: side conversations.';
COMMENT ON COLUMN intercom.side_conversation_list.pages_type IS 'Names the kind of this object.';
COMMENT ON COLUMN intercom.side_conversation_list.pages_page IS 'The number of this page, from 1 on. Unit: pages.';
COMMENT ON COLUMN intercom.side_conversation_list.pages_next IS 'How to get the next page: an object (`starting_after_paging`), in older lists and in the list of deleted conversations an address, elsewhere the bare cursor as text. Null or absent on the last page.';
COMMENT ON COLUMN intercom.side_conversation_list.pages_per_page IS 'How many items a page holds at most.';
COMMENT ON COLUMN intercom.side_conversation_list.pages_total_pages IS 'How many pages there are. An empty list has none, though `page` is 1. Unit: pages.';
COMMENT ON COLUMN intercom.side_conversation_list.pages_extra IS 'Where this page stands among all pages. Here: the members of `pages` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.side_conversation_list.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.side_conversation_list.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.side_conversation_list_side_conversations (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    side_conversation_list_row_id bigint NOT NULL REFERENCES intercom.side_conversation_list ON DELETE CASCADE,
    position integer NOT NULL,
    side_conversation_id text,
    conversation_parts_count integer,
    total_count bigint,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    UNIQUE (side_conversation_list_row_id, position)
);
COMMENT ON TABLE intercom.side_conversation_list_side_conversations IS 'Side conversation. One side conversation with its messages. Since API version 2.16.';
COMMENT ON COLUMN intercom.side_conversation_list_side_conversations.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.side_conversation_list_side_conversations.side_conversation_list_row_id IS 'The row of side_conversation_list with this one in it, at /side_conversations.';
COMMENT ON COLUMN intercom.side_conversation_list_side_conversations.position IS 'The place in that list, counted from 0; NULL where the row stands alone.';
COMMENT ON COLUMN intercom.side_conversation_list_side_conversations.side_conversation_id IS 'Identifies the side conversation.';
COMMENT ON COLUMN intercom.side_conversation_list_side_conversations.conversation_parts_count IS 'The messages and events of the side conversation. Here: how many there are; NULL where there is no list. They are rows of conversation_part.';
COMMENT ON COLUMN intercom.side_conversation_list_side_conversations.total_count IS 'How many parts the side conversation has. Unit: parts.';
COMMENT ON COLUMN intercom.side_conversation_list_side_conversations.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.side_conversation_list_side_conversations.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.conversation_part (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    conversation_row_id bigint REFERENCES intercom.conversation ON DELETE CASCADE,
    conversation_parts_row_id bigint REFERENCES intercom.conversation_parts ON DELETE CASCADE,
    side_conversation_list_side_conversations_row_id bigint REFERENCES intercom.side_conversation_list_side_conversations ON DELETE CASCADE,
    position integer,
    origin text,
    type text,
    id text,
    part_type text,
    body text,
    created_at timestamptz,
    updated_at timestamptz,
    notified_at timestamptz,
    assigned_to_type text,
    assigned_to_id text,
    assigned_to_extra jsonb,
    author_type text,
    author_id text,
    author_name text,
    author_email text,
    author_from_ai_agent boolean,
    author_is_ai_answer boolean,
    author_extra jsonb,
    attachments_count integer,
    external_id text,
    redacted boolean,
    email_message_metadata_subject text,
    email_message_metadata_email_address_headers_count integer,
    email_message_metadata_message_id text,
    email_message_metadata_extra jsonb,
    state text,
    tags_count integer,
    event_details_workflow_name text,
    event_details_workflow_extra jsonb,
    event_details_attribute_name text,
    event_details_attribute_extra jsonb,
    event_details_value_name text,
    event_details_value_previous text,
    event_details_value_extra jsonb,
    event_details_action_name text,
    event_details_action_result text,
    event_details_action_extra jsonb,
    event_details_event_type text,
    event_details_event_result text,
    event_details_event_extra jsonb,
    event_details_tags_added text[],
    event_details_tags_removed text[],
    event_details_until text,
    event_details_custom_until_time timestamptz,
    event_details_current_priority text,
    event_details_previous_priority text,
    event_details_sla_name text,
    event_details_sla_definition_first_reply_time numeric,
    event_details_sla_definition_next_reply_time numeric,
    event_details_sla_definition_resolution_time numeric,
    event_details_sla_definition_time_to_close numeric,
    event_details_sla_definition_extra jsonb,
    event_details_sla_target_type text,
    event_details_current_sla_status text,
    event_details_sla_states_first_reply_time_status text,
    event_details_sla_states_first_reply_time_seconds_remaining numeric,
    event_details_sla_states_first_reply_time_extra jsonb,
    event_details_sla_states_next_reply_time_status text,
    event_details_sla_states_next_reply_time_seconds_remaining numeric,
    event_details_sla_states_next_reply_time_extra jsonb,
    event_details_sla_states_resolution_time_status text,
    event_details_sla_states_resolution_time_seconds_remaining numeric,
    event_details_sla_states_resolution_time_extra jsonb,
    event_details_sla_states_time_to_close_status text,
    event_details_sla_states_time_to_close_seconds_remaining numeric,
    event_details_sla_states_time_to_close_extra jsonb,
    event_details_sla_states_extra jsonb,
    event_details_call_id text,
    event_details_extra jsonb,
    app_package_code text,
    metadata_quick_reply_options_count integer,
    metadata_quick_reply_uuid text,
    metadata_extra jsonb,
    seen_state jsonb,
    translations jsonb,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT origin_known CHECK (origin IN ('rest', 'mutation', 'list', 'webhook')),
    CONSTRAINT one_holder CHECK (
        num_nonnulls(conversation_row_id, conversation_parts_row_id, side_conversation_list_side_conversations_row_id) <= 1
    ),
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    CONSTRAINT "schema.const" CHECK (type = 'conversation_part'),
    CONSTRAINT "part.created_before_updated" CHECK (created_at <= updated_at),
    UNIQUE (conversation_row_id, position),
    UNIQUE (conversation_parts_row_id, position),
    UNIQUE (side_conversation_list_side_conversations_row_id, position)
);
COMMENT ON TABLE intercom.conversation_part IS 'Conversation part. One message, note or event of a conversation.';
COMMENT ON COLUMN intercom.conversation_part.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.conversation_part.conversation_row_id IS 'The row of conversation with this one in it, at /conversation_parts/conversation_parts.';
COMMENT ON COLUMN intercom.conversation_part.conversation_parts_row_id IS 'The row of conversation_parts with this one in it, at /conversation_parts.';
COMMENT ON COLUMN intercom.conversation_part.side_conversation_list_side_conversations_row_id IS 'The row of side_conversation_list_side_conversations with this one in it, at /conversation_parts.';
COMMENT ON COLUMN intercom.conversation_part.position IS 'The place in that list, counted from 0; NULL where the row stands alone.';
COMMENT ON COLUMN intercom.conversation_part.origin IS 'Where the payload came from: rest, mutation (the answer to a write), list or webhook; NULL if that is not known.';
COMMENT ON COLUMN intercom.conversation_part.type IS 'Always `conversation_part`.';
COMMENT ON COLUMN intercom.conversation_part.id IS 'The part''s id. In webhooks about a tag on the opening message it is the id of that message.';
COMMENT ON COLUMN intercom.conversation_part.part_type IS 'What the part is.';
COMMENT ON COLUMN intercom.conversation_part.body IS 'The text, as HTML. Null in events and in some messages. Webhooks of 2.15 and later carry plain text.';
COMMENT ON COLUMN intercom.conversation_part.created_at IS 'When the part was created.';
COMMENT ON COLUMN intercom.conversation_part.updated_at IS 'When the part was last changed. Redacting or tagging a part changes this, not the conversation''s `updated_at`.';
COMMENT ON COLUMN intercom.conversation_part.notified_at IS 'When the contact was told of the part.';
COMMENT ON COLUMN intercom.conversation_part.assigned_to_type IS 'What is referred to: `admin`, `team`, `contact`. Where an assignment was taken back it is `nobody_admin`, without an id.';
COMMENT ON COLUMN intercom.conversation_part.assigned_to_id IS 'The object''s id.';
COMMENT ON COLUMN intercom.conversation_part.assigned_to_extra IS 'To whom the part assigned the conversation: `nobody_admin` where it took an assignment back, null where it changed nothing. Messages can assign as well. Here: the members of `assigned_to` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation_part.author_type IS 'What the author is.';
COMMENT ON COLUMN intercom.conversation_part.author_id IS 'The author''s id.';
COMMENT ON COLUMN intercom.conversation_part.author_name IS 'The author''s name. May be HTML-escaped (`Phone &amp; SMS`).';
COMMENT ON COLUMN intercom.conversation_part.author_email IS 'The author''s e-mail address. Empty for contacts without one.';
COMMENT ON COLUMN intercom.conversation_part.author_from_ai_agent IS 'Whether the AI agent sent the part. Since API version 2.14.';
COMMENT ON COLUMN intercom.conversation_part.author_is_ai_answer IS 'Whether the AI agent wrote the text. Since API version 2.14.';
COMMENT ON COLUMN intercom.conversation_part.author_extra IS 'Who wrote the part. Here: the members of `author` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation_part.attachments_count IS 'The files that came with the part. Here: how many there are; NULL where there is no list. They are rows of conversation_part_attachments.';
COMMENT ON COLUMN intercom.conversation_part.external_id IS 'The id that another system gave to the part.';
COMMENT ON COLUMN intercom.conversation_part.redacted IS 'Whether the text was removed.';
COMMENT ON COLUMN intercom.conversation_part.email_message_metadata_subject IS 'What the subject line says.';
COMMENT ON COLUMN intercom.conversation_part.email_message_metadata_email_address_headers_count IS 'The header lines with addresses, one item for each address. Here: how many there are; NULL where there is no list. They are rows of conversation_part_email_message_metadata_email_address_headers.';
COMMENT ON COLUMN intercom.conversation_part.email_message_metadata_message_id IS 'The text of the `Message-ID` header. Since API version 2.15.';
COMMENT ON COLUMN intercom.conversation_part.email_message_metadata_extra IS 'The e-mail headers, if the part was an e-mail. Here: the members of `email_message_metadata` that no column is for; NULL where there is no such object. Since API version 2.13.';
COMMENT ON COLUMN intercom.conversation_part.state IS 'What state the conversation had at that moment. Since API version 2.13.';
COMMENT ON COLUMN intercom.conversation_part.tags_count IS 'The tags on the part. Here: how many there are; NULL where there is no list. They are rows of conversation_part_tags. Since API version 2.13.';
COMMENT ON COLUMN intercom.conversation_part.event_details_workflow_name IS 'What the workflow is called.';
COMMENT ON COLUMN intercom.conversation_part.event_details_workflow_extra IS 'The workflow that was at work. Part types: `conversation_attribute_updated_by_workflow`, `operator_workflow_event`. Here: the members of `event_details.workflow` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation_part.event_details_attribute_name IS 'What the attribute is called.';
COMMENT ON COLUMN intercom.conversation_part.event_details_attribute_extra IS 'The custom attribute that was changed. Part types: `conversation_attribute_updated_by_workflow`, `…_by_admin`, and from 2.15 on `…_by_user`. Here: the members of `event_details.attribute` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation_part.event_details_value_name IS 'The new value, as text.';
COMMENT ON COLUMN intercom.conversation_part.event_details_value_previous IS 'The old value; null if it is not known. Changes by workflows do not tell it. Since API version 2.15.';
COMMENT ON COLUMN intercom.conversation_part.event_details_value_extra IS 'What the custom attribute was changed to. Part types: those of `attribute`. Here: the members of `event_details.value` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation_part.event_details_action_name IS 'What the action is called.';
COMMENT ON COLUMN intercom.conversation_part.event_details_action_result IS 'How the action ended. Part type: `custom_action_finished`.';
COMMENT ON COLUMN intercom.conversation_part.event_details_action_extra IS 'The custom action that ran. Part types: `custom_action_started`, `custom_action_finished`. Here: the members of `event_details.action` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation_part.event_details_event_type IS 'The kind of event, such as `wait_finished`.';
COMMENT ON COLUMN intercom.conversation_part.event_details_event_result IS 'What came of it, in words.';
COMMENT ON COLUMN intercom.conversation_part.event_details_event_extra IS 'What the workflow did. Part type: `operator_workflow_event`. Here: the members of `event_details.event` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation_part.event_details_tags_added IS 'The names of the tags that were added. Part type: `conversation_tags_updated`. Only in the Preview version of the API.';
COMMENT ON COLUMN intercom.conversation_part.event_details_tags_removed IS 'The names of the tags that were taken away. Part type: `conversation_tags_updated`. Only in the Preview version of the API.';
COMMENT ON COLUMN intercom.conversation_part.event_details_until IS 'How long the conversation sleeps, in words, such as `until tomorrow`. Part type: `snoozed`. Only in the Preview version of the API.';
COMMENT ON COLUMN intercom.conversation_part.event_details_custom_until_time IS 'When the conversation wakes up, if a time was picked by hand; null otherwise. Sent as ISO 8601 text. Part type: `snoozed`. Only in the Preview version of the API.';
COMMENT ON COLUMN intercom.conversation_part.event_details_current_priority IS 'The priority after the change. Part type: `priority_changed`. Only in the Preview version of the API.';
COMMENT ON COLUMN intercom.conversation_part.event_details_previous_priority IS 'The priority before the change. Part type: `priority_changed`. Only in the Preview version of the API.';
COMMENT ON COLUMN intercom.conversation_part.event_details_sla_name IS 'The name of the service level agreement (SLA). Part types: `conversation_sla_applied_by_rule`, `…_applied_by_workflow`, `…_target_missed`, `…_paused`, `…_unpaused`, `…_removed`. Only in the Preview version of the API.';
COMMENT ON COLUMN intercom.conversation_part.event_details_sla_definition_first_reply_time IS 'The time for the first reply.';
COMMENT ON COLUMN intercom.conversation_part.event_details_sla_definition_next_reply_time IS 'The time for each later reply.';
COMMENT ON COLUMN intercom.conversation_part.event_details_sla_definition_resolution_time IS 'The time until the matter is resolved.';
COMMENT ON COLUMN intercom.conversation_part.event_details_sla_definition_time_to_close IS 'The time until the conversation is closed.';
COMMENT ON COLUMN intercom.conversation_part.event_details_sla_definition_extra IS 'How long each step may take under the SLA. Part types: `conversation_sla_applied_by_rule`, `…_applied_by_workflow`. Here: the members of `event_details.sla_definition` that no column is for; NULL where there is no such object. Only in the Preview version of the API.';
COMMENT ON COLUMN intercom.conversation_part.event_details_sla_target_type IS 'The target that was missed. Part type: `conversation_sla_target_missed`. Only in the Preview version of the API.';
COMMENT ON COLUMN intercom.conversation_part.event_details_current_sla_status IS 'How the SLA as a whole stands. Part types: `conversation_sla_target_missed`, `…_paused`. Only in the Preview version of the API.';
COMMENT ON COLUMN intercom.conversation_part.event_details_sla_states_first_reply_time_status IS 'Whether the target was met or missed, or its clock still runs.';
COMMENT ON COLUMN intercom.conversation_part.event_details_sla_states_first_reply_time_seconds_remaining IS 'The time left while the clock runs or is stopped; null once the target is met or missed.';
COMMENT ON COLUMN intercom.conversation_part.event_details_sla_states_first_reply_time_extra IS 'How the target for the first reply stands. Here: the members of `event_details.sla_states.first_reply_time` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation_part.event_details_sla_states_next_reply_time_status IS 'Whether the target was met or missed, or its clock still runs.';
COMMENT ON COLUMN intercom.conversation_part.event_details_sla_states_next_reply_time_seconds_remaining IS 'The time left while the clock runs or is stopped; null once the target is met or missed.';
COMMENT ON COLUMN intercom.conversation_part.event_details_sla_states_next_reply_time_extra IS 'How the target for later replies stands. Here: the members of `event_details.sla_states.next_reply_time` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation_part.event_details_sla_states_resolution_time_status IS 'Whether the target was met or missed, or its clock still runs.';
COMMENT ON COLUMN intercom.conversation_part.event_details_sla_states_resolution_time_seconds_remaining IS 'The time left while the clock runs or is stopped; null once the target is met or missed.';
COMMENT ON COLUMN intercom.conversation_part.event_details_sla_states_resolution_time_extra IS 'How the target for resolving the matter stands. Here: the members of `event_details.sla_states.resolution_time` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation_part.event_details_sla_states_time_to_close_status IS 'Whether the target was met or missed, or its clock still runs.';
COMMENT ON COLUMN intercom.conversation_part.event_details_sla_states_time_to_close_seconds_remaining IS 'The time left while the clock runs or is stopped; null once the target is met or missed.';
COMMENT ON COLUMN intercom.conversation_part.event_details_sla_states_time_to_close_extra IS 'How the target for closing the conversation stands. Here: the members of `event_details.sla_states.time_to_close` that no column is for; NULL where there is no such object.';
COMMENT ON COLUMN intercom.conversation_part.event_details_sla_states_extra IS 'How each target of the SLA stands. Part types: `conversation_sla_target_missed`, `…_paused`. Here: the members of `event_details.sla_states` that no column is for; NULL where there is no such object. Only in the Preview version of the API.';
COMMENT ON COLUMN intercom.conversation_part.event_details_call_id IS 'The call that the part sums up. Part type: `call_summary`. Only in the Preview version of the API.';
COMMENT ON COLUMN intercom.conversation_part.event_details_extra IS 'What an event changed; its shape follows `part_type`. Empty in parts without details. Here: the members of `event_details` that no column is for; NULL where there is no such object. Since API version 2.13.';
COMMENT ON COLUMN intercom.conversation_part.app_package_code IS 'The app that created the part over the API. Since API version 2.13.';
COMMENT ON COLUMN intercom.conversation_part.metadata_quick_reply_options_count IS 'The quick replies that a teammate or bot offered in this part. Here: how many there are; NULL where there is no list. They are rows of conversation_part_metadata_quick_reply_options.';
COMMENT ON COLUMN intercom.conversation_part.metadata_quick_reply_uuid IS 'The quick reply that the contact chose, which made this part.';
COMMENT ON COLUMN intercom.conversation_part.metadata_extra IS 'What the part carries besides its text, such as offered answers. Often empty. Here: the members of `metadata` that no column is for; NULL where there is no such object. Since API version 2.14.';
COMMENT ON COLUMN intercom.conversation_part.seen_state IS 'Who has seen the part. Only in the Preview version of the API.';
COMMENT ON COLUMN intercom.conversation_part.translations IS 'The text in other languages by locale code, as HTML. `original` names the locale of `body`. Only in the Preview version of the API.';
COMMENT ON COLUMN intercom.conversation_part.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.conversation_part.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.conversation_part_attachments (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    conversation_part_row_id bigint NOT NULL REFERENCES intercom.conversation_part ON DELETE CASCADE,
    position integer NOT NULL,
    type text,
    name text,
    url text,
    content_type text,
    filesize bigint,
    width bigint,
    height bigint,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    UNIQUE (conversation_part_row_id, position)
);
COMMENT ON TABLE intercom.conversation_part_attachments IS 'Part attachment. A file that came with a message.';
COMMENT ON COLUMN intercom.conversation_part_attachments.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.conversation_part_attachments.conversation_part_row_id IS 'The row of conversation_part with this one in it, at /attachments.';
COMMENT ON COLUMN intercom.conversation_part_attachments.position IS 'The place in that list, counted from 0; NULL where the row stands alone.';
COMMENT ON COLUMN intercom.conversation_part_attachments.type IS '`upload` in Intercom''s examples.';
COMMENT ON COLUMN intercom.conversation_part_attachments.name IS 'The file''s name.';
COMMENT ON COLUMN intercom.conversation_part_attachments.url IS 'Where the file can be fetched.';
COMMENT ON COLUMN intercom.conversation_part_attachments.content_type IS 'The file''s media type.';
COMMENT ON COLUMN intercom.conversation_part_attachments.filesize IS 'The file''s size in bytes.';
COMMENT ON COLUMN intercom.conversation_part_attachments.width IS 'The width of an image in pixels.';
COMMENT ON COLUMN intercom.conversation_part_attachments.height IS 'The height of an image in pixels.';
COMMENT ON COLUMN intercom.conversation_part_attachments.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.conversation_part_attachments.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.conversation_part_email_message_metadata_email_address_headers (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    conversation_part_row_id bigint NOT NULL REFERENCES intercom.conversation_part ON DELETE CASCADE,
    position integer NOT NULL,
    type text,
    email_address text,
    name text,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    UNIQUE (conversation_part_row_id, position)
);
COMMENT ON TABLE intercom.conversation_part_email_message_metadata_email_address_headers IS 'E-mail address header. One address of an e-mail header. Since API version 2.13.';
COMMENT ON COLUMN intercom.conversation_part_email_message_metadata_email_address_headers.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.conversation_part_email_message_metadata_email_address_headers.conversation_part_row_id IS 'The row of conversation_part with this one in it, at /email_message_metadata/email_address_headers.';
COMMENT ON COLUMN intercom.conversation_part_email_message_metadata_email_address_headers.position IS 'The place in that list, counted from 0; NULL where the row stands alone.';
COMMENT ON COLUMN intercom.conversation_part_email_message_metadata_email_address_headers.type IS 'The header line that the address stood in, such as `from` or `to`. No list of values is published.';
COMMENT ON COLUMN intercom.conversation_part_email_message_metadata_email_address_headers.email_address IS 'The bare address, without a name.';
COMMENT ON COLUMN intercom.conversation_part_email_message_metadata_email_address_headers.name IS 'The name beside the address, if any.';
COMMENT ON COLUMN intercom.conversation_part_email_message_metadata_email_address_headers.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.conversation_part_email_message_metadata_email_address_headers.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.conversation_part_metadata_quick_reply_options (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    conversation_part_row_id bigint NOT NULL REFERENCES intercom.conversation_part ON DELETE CASCADE,
    position integer NOT NULL,
    text text,
    uuid text,
    translations jsonb,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    UNIQUE (conversation_part_row_id, position)
);
COMMENT ON TABLE intercom.conversation_part_metadata_quick_reply_options IS 'Quick reply option. One answer that a contact can choose with a click. Since API version 2.14.';
COMMENT ON COLUMN intercom.conversation_part_metadata_quick_reply_options.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.conversation_part_metadata_quick_reply_options.conversation_part_row_id IS 'The row of conversation_part with this one in it, at /metadata/quick_reply_options.';
COMMENT ON COLUMN intercom.conversation_part_metadata_quick_reply_options.position IS 'The place in that list, counted from 0; NULL where the row stands alone.';
COMMENT ON COLUMN intercom.conversation_part_metadata_quick_reply_options.text IS 'What the button says.';
COMMENT ON COLUMN intercom.conversation_part_metadata_quick_reply_options.uuid IS 'Identifies the option; the part that the click makes carries it as `quick_reply_uuid`.';
COMMENT ON COLUMN intercom.conversation_part_metadata_quick_reply_options.translations IS 'The text in other languages, by language code.';
COMMENT ON COLUMN intercom.conversation_part_metadata_quick_reply_options.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.conversation_part_metadata_quick_reply_options.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.conversation_part_tags (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    conversation_part_row_id bigint NOT NULL REFERENCES intercom.conversation_part ON DELETE CASCADE,
    position integer NOT NULL,
    type text,
    id text,
    name text,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    CONSTRAINT "schema.const" CHECK (type = 'tag'),
    UNIQUE (conversation_part_row_id, position)
);
COMMENT ON TABLE intercom.conversation_part_tags IS 'Basic tag. A tag, without saying who applied it and when. Since API version 2.13.';
COMMENT ON COLUMN intercom.conversation_part_tags.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.conversation_part_tags.conversation_part_row_id IS 'The row of conversation_part with this one in it, at /tags.';
COMMENT ON COLUMN intercom.conversation_part_tags.position IS 'The place in that list, counted from 0; NULL where the row stands alone.';
COMMENT ON COLUMN intercom.conversation_part_tags.type IS 'Names the kind of this object.';
COMMENT ON COLUMN intercom.conversation_part_tags.id IS 'Identifies the tag.';
COMMENT ON COLUMN intercom.conversation_part_tags.name IS 'What the tag is called.';
COMMENT ON COLUMN intercom.conversation_part_tags.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.conversation_part_tags.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.source_email_message_metadata_email_address_headers (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    conversation_row_id bigint REFERENCES intercom.conversation ON DELETE CASCADE,
    conversation_source_row_id bigint REFERENCES intercom.conversation_source ON DELETE CASCADE,
    position integer,
    type text,
    email_address text,
    name text,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT one_holder CHECK (num_nonnulls(conversation_row_id, conversation_source_row_id) <= 1),
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    UNIQUE (conversation_row_id, position),
    UNIQUE (conversation_source_row_id, position)
);
COMMENT ON TABLE intercom.source_email_message_metadata_email_address_headers IS 'E-mail address header. One address of an e-mail header. Since API version 2.13.';
COMMENT ON COLUMN intercom.source_email_message_metadata_email_address_headers.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.source_email_message_metadata_email_address_headers.conversation_row_id IS 'The row of conversation with this one in it, at /source/email_message_metadata/email_address_headers.';
COMMENT ON COLUMN intercom.source_email_message_metadata_email_address_headers.conversation_source_row_id IS 'The row of conversation_source with this one in it, at /email_message_metadata/email_address_headers.';
COMMENT ON COLUMN intercom.source_email_message_metadata_email_address_headers.position IS 'The place in that list, counted from 0; NULL where the row stands alone.';
COMMENT ON COLUMN intercom.source_email_message_metadata_email_address_headers.type IS 'The header line that the address stood in, such as `from` or `to`. No list of values is published.';
COMMENT ON COLUMN intercom.source_email_message_metadata_email_address_headers.email_address IS 'The bare address, without a name.';
COMMENT ON COLUMN intercom.source_email_message_metadata_email_address_headers.name IS 'The name beside the address, if any.';
COMMENT ON COLUMN intercom.source_email_message_metadata_email_address_headers.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.source_email_message_metadata_email_address_headers.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.starting_after_paging (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    origin text,
    per_page bigint,
    starting_after text,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT origin_known CHECK (origin IN ('rest', 'mutation', 'list', 'webhook')),
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")')
);
COMMENT ON TABLE intercom.starting_after_paging IS 'Starting after. What to ask for to get the next page: the shape of `next` in lists that are read by cursor.';
COMMENT ON COLUMN intercom.starting_after_paging.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.starting_after_paging.origin IS 'Where the payload came from: rest, mutation (the answer to a write), list or webhook; NULL if that is not known.';
COMMENT ON COLUMN intercom.starting_after_paging.per_page IS 'How many items the next page is to hold.';
COMMENT ON COLUMN intercom.starting_after_paging.starting_after IS 'The cursor to send along. Opaque: it is only good for sending back.';
COMMENT ON COLUMN intercom.starting_after_paging.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.starting_after_paging.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

CREATE TABLE intercom.statistics_assigned_team_first_response_time_in_office_hours (
    row_id bigint PRIMARY KEY DEFAULT nextval('intercom.row_id'),
    conversation_row_id bigint REFERENCES intercom.conversation ON DELETE CASCADE,
    conversation_statistics_row_id bigint REFERENCES intercom.conversation_statistics ON DELETE CASCADE,
    position integer,
    team_id text,
    team_name text,
    response_time numeric,
    extra jsonb NOT NULL DEFAULT '{}',
    misfit jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT one_holder CHECK (num_nonnulls(conversation_row_id, conversation_statistics_row_id) <= 1),
    CONSTRAINT "schema.type" CHECK (NOT misfit @? 'strict $.* ? (@.type() != "null")'),
    CONSTRAINT "schema.null" CHECK (NOT misfit @? 'strict $.* ? (@.type() == "null")'),
    UNIQUE (conversation_row_id, position),
    UNIQUE (conversation_statistics_row_id, position)
);
COMMENT ON TABLE intercom.statistics_assigned_team_first_response_time_in_office_hours IS 'Conversation response time. How long the first response of one assigned team took. Since API version 2.12.';
COMMENT ON COLUMN intercom.statistics_assigned_team_first_response_time_in_office_hours.row_id IS 'The number of the row, given when it is loaded. Not an id of Intercom.';
COMMENT ON COLUMN intercom.statistics_assigned_team_first_response_time_in_office_hours.conversation_row_id IS 'The row of conversation with this one in it, at /statistics/assigned_team_first_response_time_in_office_hours.';
COMMENT ON COLUMN intercom.statistics_assigned_team_first_response_time_in_office_hours.conversation_statistics_row_id IS 'The row of conversation_statistics with this one in it, at /assigned_team_first_response_time_in_office_hours.';
COMMENT ON COLUMN intercom.statistics_assigned_team_first_response_time_in_office_hours.position IS 'The place in that list, counted from 0; NULL where the row stands alone.';
COMMENT ON COLUMN intercom.statistics_assigned_team_first_response_time_in_office_hours.team_id IS 'The team.';
COMMENT ON COLUMN intercom.statistics_assigned_team_first_response_time_in_office_hours.team_name IS 'The team''s name; `Unassigned` if no team was assigned.';
COMMENT ON COLUMN intercom.statistics_assigned_team_first_response_time_in_office_hours.response_time IS 'Seconds until the team''s first response.';
COMMENT ON COLUMN intercom.statistics_assigned_team_first_response_time_in_office_hours.extra IS 'Members that no column is for, by name.';
COMMENT ON COLUMN intercom.statistics_assigned_team_first_response_time_in_office_hours.misfit IS 'Values that their column cannot hold, and nulls where none may be, by JSON Pointer in this row''s object; under the empty one the whole item, if it is no object.';

-- An id that is NULL is no double of another.
CREATE UNIQUE INDEX "parts.unique_ids" ON intercom.conversation_part (COALESCE(conversation_parts_row_id, conversation_row_id), id);
