-- Warnings and drifts for Intercom's conversation payloads, all API versions together. Written by `cargo xtask codegen`; the schemas say
-- what stands here.
--
-- A warning is broken by some real data, and a drift is something that Intercom sends and the schemas do not know yet. A constraint would
-- refuse such rows, and the data would be lost; so they are loaded, and this view shows them. It can also see several rows, which a CHECK
-- cannot: an item beside the object with the list, or beside the item before it.
--
-- A condition that is unknown is no violation, so `NOT (...)` finds exactly what breaks the rule.

CREATE VIEW intercom.violation (rule, severity, relation, row_id, location) AS
SELECT 'schema.unknown_member', 'drift', 'conversation_deleted', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.conversation_deleted AS this
CROSS JOIN (VALUES ('')) AS place (location)
CROSS JOIN jsonb_object_keys(this.extra) AS unknown (name)
UNION ALL
SELECT 'conversation_list.one_page_is_enough', 'warning', 'conversation_list', this.row_id, ''
FROM intercom.conversation_list AS this
WHERE NOT (
    (this.total_count > this.pages_per_page OR this.pages_total_pages <= 1)
    AND (this.total_count <= this.pages_per_page OR this.pages_total_pages > 1)
)
UNION ALL
SELECT 'pages.page_within_total', 'warning', 'conversation_list', this.row_id, '/pages'
FROM intercom.conversation_list AS this
WHERE NOT (this.pages_total_pages < 1 OR this.pages_page <= this.pages_total_pages)
UNION ALL
SELECT 'pages.next_means_more', 'warning', 'conversation_list', this.row_id, '/pages'
FROM intercom.conversation_list AS this
WHERE NOT (
    (this.pages_next IS NULL OR this.pages_page < this.pages_total_pages)
    AND (this.pages_page >= this.pages_total_pages OR this.pages_next IS NOT NULL)
)
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'conversation_list', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.conversation_list AS this
CROSS JOIN LATERAL (
    VALUES
        ('', this.extra), ('/pages', this.pages_extra)
) AS place (location, extra)
CROSS JOIN jsonb_object_keys(place.extra) AS unknown (name)
UNION ALL
SELECT 'parts.list_is_complete', 'warning', 'conversation_parts', this.row_id, ''
FROM intercom.conversation_parts AS this
WHERE NOT (this.origin <> 'rest' OR this.total_count > 500 OR this.conversation_parts_count = this.total_count)
UNION ALL
SELECT 'parts.webhook_total_counts_list', 'warning', 'conversation_parts', this.row_id, ''
FROM intercom.conversation_parts AS this
WHERE NOT (this.origin <> 'webhook' OR this.conversation_parts_count = this.total_count)
UNION ALL
SELECT 'parts.sorted_by_creation', 'warning', 'conversation_parts', this.row_id, ''
FROM intercom.conversation_parts AS this
WHERE NOT (
    CASE WHEN this.conversation_parts_count IS NOT NULL THEN NOT EXISTS (
        SELECT FROM (
            SELECT item.created_at < lag(item.created_at) OVER (ORDER BY item.position) AS is_smaller
            FROM intercom.conversation_part AS item
            WHERE item.conversation_parts_row_id = this.row_id
                AND item.created_at IS NOT NULL
        ) AS pair
        WHERE is_smaller
    ) END
)
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'conversation_parts', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.conversation_parts AS this
CROSS JOIN (VALUES ('')) AS place (location)
CROSS JOIN jsonb_object_keys(this.extra) AS unknown (name)
UNION ALL
SELECT 'source.contact_author', 'warning', 'conversation_source', this.row_id, ''
FROM intercom.conversation_source AS this
WHERE NOT (this.delivered_as <> 'customer_initiated' OR this.author_type IN ('user', 'lead', 'contact', 'visitor'))
UNION ALL
SELECT 'source.team_author', 'warning', 'conversation_source', this.row_id, ''
FROM intercom.conversation_source AS this
WHERE NOT (
    this.delivered_as NOT IN ('admin_initiated', 'automated', 'operator_initiated', 'campaigns_initiated')
    OR this.author_type IN ('admin', 'bot', 'team')
)
UNION ALL
SELECT 'source.outbound_has_no_url', 'warning', 'conversation_source', this.row_id, ''
FROM intercom.conversation_source AS this
WHERE NOT (
    this.delivered_as NOT IN ('admin_initiated', 'automated')
    OR (this.url IS NULL AND NOT this.misfit ? '/url')
    OR char_length(this.url) = 0
)
UNION ALL
SELECT 'source.email_has_no_url', 'warning', 'conversation_source', this.row_id, ''
FROM intercom.conversation_source AS this
WHERE NOT (this.type NOT IN ('email', 'twitter') OR (this.url IS NULL AND NOT this.misfit ? '/url') OR char_length(this.url) = 0)
UNION ALL
SELECT 'source.twitter_author_is_blank', 'warning', 'conversation_source', this.row_id, ''
FROM intercom.conversation_source AS this
WHERE NOT (
    this.type <> 'twitter'
    OR (
        ((this.author_name IS NULL AND NOT this.misfit ? '/author/name') OR char_length(this.author_name) = 0)
        AND ((this.author_email IS NULL AND NOT this.misfit ? '/author/email') OR char_length(this.author_email) = 0)
    )
)
UNION ALL
SELECT 'source.redacted_present', 'warning', 'conversation_source', this.row_id, ''
FROM intercom.conversation_source AS this
WHERE NOT (this.misfit ? '' OR this.redacted IS NOT NULL OR this.misfit ->> '/redacted' IS NOT NULL)
UNION ALL
SELECT 'source.type_known', 'drift', 'conversation_source', this.row_id, '/type'
FROM intercom.conversation_source AS this
WHERE NOT (
    this.type IN (
        'conversation', 'email', 'facebook', 'instagram', 'phone_call', 'phone_switch', 'push', 'sms', 'twitter', 'whatsapp'
    )
)
UNION ALL
SELECT 'author.type_known', 'drift', 'conversation_source', this.row_id, '/author/type'
FROM intercom.conversation_source AS this
WHERE NOT (this.author_type IN ('admin', 'bot', 'user', 'lead', 'contact', 'visitor', 'team'))
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'conversation_source', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.conversation_source AS this
CROSS JOIN LATERAL (
    VALUES
        ('', this.extra), ('/author', this.author_extra), ('/email_message_metadata', this.email_message_metadata_extra)
) AS place (location, extra)
CROSS JOIN jsonb_object_keys(place.extra) AS unknown (name)
UNION ALL
SELECT 'statistics.time_to_first_close_pair', 'warning', 'conversation_statistics', this.row_id, ''
FROM intercom.conversation_statistics AS this
WHERE NOT (
    (
        (this.time_to_first_close IS NULL AND NOT this.misfit ? '/time_to_first_close')
        OR this.first_close_at IS NOT NULL
        OR this.misfit ? '/first_close_at'
    )
    AND (
        (this.first_close_at IS NULL AND NOT this.misfit ? '/first_close_at')
        OR this.time_to_first_close IS NOT NULL
        OR this.misfit ? '/time_to_first_close'
    )
)
UNION ALL
SELECT 'statistics.time_to_last_close_pair', 'warning', 'conversation_statistics', this.row_id, ''
FROM intercom.conversation_statistics AS this
WHERE NOT (
    (
        (this.time_to_last_close IS NULL AND NOT this.misfit ? '/time_to_last_close')
        OR this.last_close_at IS NOT NULL
        OR this.misfit ? '/last_close_at'
    )
    AND (
        (this.last_close_at IS NULL AND NOT this.misfit ? '/last_close_at')
        OR this.time_to_last_close IS NOT NULL
        OR this.misfit ? '/time_to_last_close'
    )
)
UNION ALL
SELECT 'statistics.time_to_assignment_needs_assignment', 'warning', 'conversation_statistics', this.row_id, ''
FROM intercom.conversation_statistics AS this
WHERE NOT (
    (this.time_to_assignment IS NULL AND NOT this.misfit ? '/time_to_assignment')
    OR this.last_assignment_admin_reply_at IS NOT NULL
    OR this.misfit ? '/last_assignment_admin_reply_at'
)
UNION ALL
SELECT 'statistics.reply_duration_order', 'warning', 'conversation_statistics', this.row_id, ''
FROM intercom.conversation_statistics AS this
WHERE NOT (this.time_to_assignment <= this.time_to_admin_reply)
UNION ALL
SELECT 'statistics.time_to_first_close_bound', 'warning', 'conversation_statistics', this.row_id, ''
FROM intercom.conversation_statistics AS this
WHERE NOT (this.time_to_first_close <= EXTRACT(EPOCH FROM this.first_close_at - this.first_contact_reply_at))
UNION ALL
SELECT 'statistics.time_to_last_close_bound', 'warning', 'conversation_statistics', this.row_id, ''
FROM intercom.conversation_statistics AS this
WHERE NOT (this.time_to_last_close <= EXTRACT(EPOCH FROM this.last_close_at - this.first_contact_reply_at))
UNION ALL
SELECT 'statistics.time_to_admin_reply_bound', 'warning', 'conversation_statistics', this.row_id, ''
FROM intercom.conversation_statistics AS this
WHERE NOT (this.time_to_admin_reply <= EXTRACT(EPOCH FROM this.first_admin_reply_at - this.first_contact_reply_at))
UNION ALL
SELECT 'statistics.time_to_assignment_bound', 'warning', 'conversation_statistics', this.row_id, ''
FROM intercom.conversation_statistics AS this
WHERE NOT (this.time_to_assignment <= EXTRACT(EPOCH FROM this.last_assignment_admin_reply_at - this.first_contact_reply_at))
UNION ALL
SELECT 'statistics.close_has_closer', 'warning', 'conversation_statistics', this.row_id, ''
FROM intercom.conversation_statistics AS this
WHERE NOT (
    (this.last_close_at IS NULL AND NOT this.misfit ? '/last_close_at')
    OR this.last_closed_by_id IS NOT NULL
    OR this.misfit ? '/last_closed_by_id'
)
UNION ALL
SELECT 'statistics.reopen_needs_close', 'warning', 'conversation_statistics', this.row_id, ''
FROM intercom.conversation_statistics AS this
WHERE NOT (this.count_reopens <= 0 OR this.first_close_at IS NOT NULL OR this.misfit ? '/first_close_at')
UNION ALL
SELECT 'statistics.assignment_count_matches', 'warning', 'conversation_statistics', this.row_id, ''
FROM intercom.conversation_statistics AS this
WHERE NOT (
    (this.count_assignments <= 0 OR this.first_assignment_at IS NOT NULL OR this.misfit ? '/first_assignment_at')
    AND ((this.first_assignment_at IS NULL AND NOT this.misfit ? '/first_assignment_at') OR this.count_assignments > 0)
)
UNION ALL
SELECT 'statistics.single_assignment', 'warning', 'conversation_statistics', this.row_id, ''
FROM intercom.conversation_statistics AS this
WHERE NOT (this.count_assignments <> 1 OR this.first_assignment_at = this.last_assignment_at)
UNION ALL
SELECT 'statistics.median_needs_admin_reply', 'warning', 'conversation_statistics', this.row_id, ''
FROM intercom.conversation_statistics AS this
WHERE NOT (
    (this.median_time_to_reply IS NULL AND NOT this.misfit ? '/median_time_to_reply')
    OR this.first_admin_reply_at IS NOT NULL
    OR this.misfit ? '/first_admin_reply_at'
)
UNION ALL
SELECT 'statistics.handling_time_needs_close', 'warning', 'conversation_statistics', this.row_id, ''
FROM intercom.conversation_statistics AS this
WHERE NOT (
    (this.handling_time IS NULL AND NOT this.misfit ? '/handling_time')
    OR this.first_close_at IS NOT NULL
    OR this.misfit ? '/first_close_at'
)
UNION ALL
SELECT 'statistics.adjusted_within_handling_time', 'warning', 'conversation_statistics', this.row_id, ''
FROM intercom.conversation_statistics AS this
WHERE NOT (this.adjusted_handling_time <= this.handling_time)
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'conversation_statistics', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.conversation_statistics AS this
CROSS JOIN (VALUES ('')) AS place (location)
CROSS JOIN jsonb_object_keys(this.extra) AS unknown (name)
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'custom_object_instance_list', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.custom_object_instance_list AS this
CROSS JOIN (VALUES ('')) AS place (location)
CROSS JOIN jsonb_object_keys(this.extra) AS unknown (name)
UNION ALL
SELECT 'custom_object_instance.created_before_updated', 'warning', 'custom_object_instance_list_instances', this.row_id, ''
FROM intercom.custom_object_instance_list_instances AS this
WHERE NOT (this.created_at <= this.updated_at)
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'custom_object_instance_list_instances', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.custom_object_instance_list_instances AS this
CROSS JOIN (VALUES ('')) AS place (location)
CROSS JOIN jsonb_object_keys(this.extra) AS unknown (name)
UNION ALL
SELECT 'deleted_conversation_list.total_covers_conversations', 'warning', 'deleted_conversation_list', this.row_id, ''
FROM intercom.deleted_conversation_list AS this
WHERE NOT (this.total_count >= this.conversations_count)
UNION ALL
SELECT 'pages.page_within_total', 'warning', 'deleted_conversation_list', this.row_id, '/pages'
FROM intercom.deleted_conversation_list AS this
WHERE NOT (this.pages_total_pages < 1 OR this.pages_page <= this.pages_total_pages)
UNION ALL
SELECT 'pages.next_means_more', 'warning', 'deleted_conversation_list', this.row_id, '/pages'
FROM intercom.deleted_conversation_list AS this
WHERE NOT (
    (this.pages_next IS NULL OR this.pages_page < this.pages_total_pages)
    AND (this.pages_page >= this.pages_total_pages OR this.pages_next IS NOT NULL)
)
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'deleted_conversation_list', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.deleted_conversation_list AS this
CROSS JOIN LATERAL (
    VALUES
        ('', this.extra), ('/pages', this.pages_extra)
) AS place (location, extra)
CROSS JOIN jsonb_object_keys(place.extra) AS unknown (name)
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'deleted_conversation_list_conversations', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.deleted_conversation_list_conversations AS this
CROSS JOIN (VALUES ('')) AS place (location)
CROSS JOIN jsonb_object_keys(this.extra) AS unknown (name)
UNION ALL
SELECT 'webhook.id_names_notification', 'warning', 'notification_event', this.row_id, ''
FROM intercom.notification_event AS this
WHERE NOT (this.id LIKE 'notif\_%')
UNION ALL
SELECT 'webhook.sent_after_created', 'warning', 'notification_event', this.row_id, ''
FROM intercom.notification_event AS this
WHERE NOT (this.created_at <= this.first_sent_at)
UNION ALL
SELECT 'webhook.item_known', 'drift', 'notification_event', this.row_id, '/data/item'
FROM intercom.notification_event AS this
WHERE NOT (this.data_item IS NULL OR this.data_item_variant IS NOT NULL)
UNION ALL
SELECT 'webhook.topic_known', 'drift', 'notification_event', this.row_id, '/topic'
FROM intercom.notification_event AS this
WHERE NOT (
    this.topic IN (
        'conversation.admin.assigned', 'conversation.admin.closed', 'conversation.admin.noted', 'conversation.admin.open.assigned',
        'conversation.admin.opened', 'conversation.admin.replied', 'conversation.admin.replied.translated',
        'conversation.admin.single.created', 'conversation.admin.snoozed', 'conversation.admin.unsnoozed',
        'conversation.operator.replied', 'conversation.user.created', 'conversation.user.replied', 'conversation.contact.attached',
        'conversation.contact.detached', 'conversation.company.updated', 'conversation.priority.updated',
        'conversation.rating.added', 'conversation.read', 'conversation.deleted', 'conversation_part.redacted',
        'conversation_part.tag.created', 'procedure.hitl_notification.created', 'ticket.created', 'ticket.state.updated',
        'ticket.note.created', 'ticket.admin.assigned', 'ticket.team.assigned', 'ticket.contact.attached',
        'ticket.contact.detached', 'ticket.attribute.updated', 'ticket.admin.replied', 'ticket.contact.replied', 'ticket.closed',
        'ticket.rating.provided', 'ticket.resolved', 'ticket.admin.snoozed', 'ticket.admin.unsnoozed', 'ping'
    )
)
UNION ALL
SELECT 'webhook.delivery_status_known', 'drift', 'notification_event', this.row_id, '/delivery_status'
FROM intercom.notification_event AS this
WHERE NOT (this.delivery_status IN ('pending', 'retry'))
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'notification_event', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.notification_event AS this
CROSS JOIN LATERAL (
    VALUES
        ('', this.extra), ('/data', this.data_extra)
) AS place (location, extra)
CROSS JOIN jsonb_object_keys(place.extra) AS unknown (name)
UNION ALL
SELECT 'conversation.snooze_ends_after_update', 'warning', 'conversation', this.row_id, ''
FROM intercom.conversation AS this
WHERE NOT (this.snoozed_until >= this.updated_at)
UNION ALL
SELECT 'conversation.waiting_after_creation', 'warning', 'conversation', this.row_id, ''
FROM intercom.conversation AS this
WHERE NOT (this.waiting_since >= this.created_at)
UNION ALL
SELECT 'conversation.waiting_before_update', 'warning', 'conversation', this.row_id, ''
FROM intercom.conversation AS this
WHERE NOT (this.waiting_since <= this.updated_at)
UNION ALL
SELECT 'conversation.closed_not_waiting', 'warning', 'conversation', this.row_id, ''
FROM intercom.conversation AS this
WHERE NOT (this.state <> 'closed' OR (this.waiting_since IS NULL AND NOT this.misfit ? '/waiting_since'))
UNION ALL
SELECT 'conversation.waiting_after_admin_reply', 'warning', 'conversation', this.row_id, ''
FROM intercom.conversation AS this
WHERE NOT (this.waiting_since >= this.statistics_last_admin_reply_at)
UNION ALL
SELECT 'conversation.waiting_before_last_contact_reply', 'warning', 'conversation', this.row_id, ''
FROM intercom.conversation AS this
WHERE NOT (this.waiting_since <= this.statistics_last_contact_reply_at)
UNION ALL
SELECT 'conversation.first_reply_matches_statistics', 'warning', 'conversation', this.row_id, ''
FROM intercom.conversation AS this
WHERE NOT (this.first_contact_reply_created_at = this.statistics_first_contact_reply_at)
UNION ALL
SELECT 'conversation.first_reply_pair', 'warning', 'conversation', this.row_id, ''
FROM intercom.conversation AS this
WHERE NOT (
    (
        (this.statistics_extra IS NULL AND NOT this.misfit ? '/statistics')
        OR (this.first_contact_reply_extra IS NULL AND NOT this.misfit ? '/first_contact_reply')
        OR this.statistics_first_contact_reply_at IS NOT NULL
        OR this.misfit ? '/statistics/first_contact_reply_at'
    )
    AND (
        (this.statistics_first_contact_reply_at IS NULL AND NOT this.misfit ? '/statistics/first_contact_reply_at')
        OR this.first_contact_reply_extra IS NOT NULL
        OR this.misfit ? '/first_contact_reply'
    )
)
UNION ALL
SELECT 'conversation.contact_start_is_first_reply', 'warning', 'conversation', this.row_id, ''
FROM intercom.conversation AS this
WHERE NOT (this.source_delivered_as <> 'customer_initiated' OR this.statistics_first_contact_reply_at = this.created_at)
UNION ALL
SELECT 'conversation.statistics_after_creation', 'warning', 'conversation', this.row_id, ''
FROM intercom.conversation AS this
WHERE NOT (
    this.statistics_first_contact_reply_at >= this.created_at
    AND this.statistics_first_assignment_at >= this.created_at
    AND this.statistics_first_admin_reply_at >= this.created_at
    AND this.statistics_first_close_at >= this.created_at
    AND this.statistics_last_assignment_at >= this.created_at
    AND this.statistics_last_assignment_admin_reply_at >= this.created_at
    AND this.statistics_last_contact_reply_at >= this.created_at
    AND this.statistics_last_admin_reply_at >= this.created_at
    AND this.statistics_last_close_at >= this.created_at
)
UNION ALL
SELECT 'conversation.statistics_before_update', 'warning', 'conversation', this.row_id, ''
FROM intercom.conversation AS this
WHERE NOT (
    this.statistics_first_contact_reply_at <= this.updated_at
    AND this.statistics_first_assignment_at <= this.updated_at
    AND this.statistics_first_admin_reply_at <= this.updated_at
    AND this.statistics_first_close_at <= this.updated_at
    AND this.statistics_last_assignment_at <= this.updated_at
    AND this.statistics_last_assignment_admin_reply_at <= this.updated_at
    AND this.statistics_last_contact_reply_at <= this.updated_at
    AND this.statistics_last_admin_reply_at <= this.updated_at
    AND this.statistics_last_close_at <= this.updated_at
)
UNION ALL
SELECT 'conversation.part_count_covers_list', 'warning', 'conversation', this.row_id, ''
FROM intercom.conversation AS this
WHERE NOT (this.origin <> 'rest' OR this.statistics_count_conversation_parts >= this.conversation_parts_total_count)
UNION ALL
SELECT 'conversation.last_close_matches_parts', 'warning', 'conversation', this.row_id, ''
FROM intercom.conversation AS this
WHERE NOT (
    this.origin <> 'rest'
    OR (this.statistics_last_close_at IS NULL AND NOT this.misfit ? '/statistics/last_close_at')
    OR this.conversation_parts_count <> this.conversation_parts_total_count
    OR CASE WHEN this.conversation_parts_count IS NOT NULL THEN true = ALL (
        SELECT item.part_type <> 'close'
        FROM intercom.conversation_part AS item
        WHERE item.conversation_row_id = this.row_id
    ) END
    OR (
        CASE WHEN this.conversation_parts_count IS NOT NULL THEN true = ALL (
            SELECT item.part_type <> 'close' OR item.created_at <= this.statistics_last_close_at
            FROM intercom.conversation_part AS item
            WHERE item.conversation_row_id = this.row_id
        ) END
        AND CASE WHEN this.conversation_parts_count IS NOT NULL THEN true = ANY (
            SELECT item.part_type = 'close' AND item.created_at = this.statistics_last_close_at
            FROM intercom.conversation_part AS item
            WHERE item.conversation_row_id = this.row_id
        ) END
    )
)
UNION ALL
SELECT 'conversation.closed_has_close_time', 'warning', 'conversation', this.row_id, ''
FROM intercom.conversation AS this
WHERE NOT (
    this.state <> 'closed'
    OR (this.statistics_first_contact_reply_at IS NULL AND NOT this.misfit ? '/statistics/first_contact_reply_at')
    OR this.statistics_last_close_at IS NOT NULL
    OR this.misfit ? '/statistics/last_close_at'
)
UNION ALL
SELECT 'conversation.rating_after_creation', 'warning', 'conversation', this.row_id, ''
FROM intercom.conversation AS this
WHERE NOT (this.conversation_rating_created_at >= this.created_at)
UNION ALL
SELECT 'conversation.ai_agent_matches_participation', 'warning', 'conversation', this.row_id, ''
FROM intercom.conversation AS this
WHERE NOT (
    (NOT this.ai_agent_participated OR this.ai_agent_extra IS NOT NULL OR this.misfit ? '/ai_agent')
    AND ((this.ai_agent_extra IS NULL AND NOT this.misfit ? '/ai_agent') OR this.ai_agent_participated)
)
UNION ALL
SELECT 'conversation.commenters_are_teammates', 'warning', 'conversation', this.row_id, ''
FROM intercom.conversation AS this
WHERE NOT (
    (this.teammates_admins_count IS NULL AND this.misfit ->> '/teammates/admins' IS NULL)
    OR CASE WHEN this.conversation_parts_count IS NOT NULL THEN true = ALL (
        SELECT
            item.part_type <> 'comment'
            OR item.author_type <> 'admin'
            OR CASE WHEN this.teammates_admins_count IS NOT NULL AND item.author_id IS NOT NULL THEN item.author_id IN (
                SELECT item.id
                FROM intercom.conversation_teammates_admins AS item
                WHERE item.conversation_row_id = this.row_id
                    AND item.id IS NOT NULL
            ) END
        FROM intercom.conversation_part AS item
        WHERE item.conversation_row_id = this.row_id
    ) END
)
UNION ALL
SELECT 'conversation.parts_after_creation', 'warning', 'conversation_part', item.row_id, ''
FROM intercom.conversation AS this
JOIN intercom.conversation_part AS item ON item.conversation_row_id = this.row_id
WHERE NOT (item.created_at >= this.created_at)
UNION ALL
SELECT 'conversation.parts_before_update', 'warning', 'conversation_part', item.row_id, ''
FROM intercom.conversation AS this
JOIN intercom.conversation_part AS item ON item.conversation_row_id = this.row_id
WHERE NOT (item.created_at <= this.updated_at)
UNION ALL
SELECT 'source.contact_author', 'warning', 'conversation', this.row_id, '/source'
FROM intercom.conversation AS this
WHERE NOT (this.source_delivered_as <> 'customer_initiated' OR this.source_author_type IN ('user', 'lead', 'contact', 'visitor'))
UNION ALL
SELECT 'source.team_author', 'warning', 'conversation', this.row_id, '/source'
FROM intercom.conversation AS this
WHERE NOT (
    this.source_delivered_as NOT IN ('admin_initiated', 'automated', 'operator_initiated', 'campaigns_initiated')
    OR this.source_author_type IN ('admin', 'bot', 'team')
)
UNION ALL
SELECT 'source.outbound_has_no_url', 'warning', 'conversation', this.row_id, '/source'
FROM intercom.conversation AS this
WHERE NOT (
    this.source_delivered_as NOT IN ('admin_initiated', 'automated')
    OR (this.source_url IS NULL AND NOT this.misfit ? '/source/url')
    OR char_length(this.source_url) = 0
)
UNION ALL
SELECT 'source.email_has_no_url', 'warning', 'conversation', this.row_id, '/source'
FROM intercom.conversation AS this
WHERE NOT (
    this.source_type NOT IN ('email', 'twitter')
    OR (this.source_url IS NULL AND NOT this.misfit ? '/source/url')
    OR char_length(this.source_url) = 0
)
UNION ALL
SELECT 'source.twitter_author_is_blank', 'warning', 'conversation', this.row_id, '/source'
FROM intercom.conversation AS this
WHERE NOT (
    this.source_type <> 'twitter'
    OR (
        ((this.source_author_name IS NULL AND NOT this.misfit ? '/source/author/name') OR char_length(this.source_author_name) = 0)
        AND (
            (this.source_author_email IS NULL AND NOT this.misfit ? '/source/author/email')
            OR char_length(this.source_author_email) = 0
        )
    )
)
UNION ALL
SELECT 'source.redacted_present', 'warning', 'conversation', this.row_id, '/source'
FROM intercom.conversation AS this
WHERE NOT (this.source_extra IS NULL OR this.source_redacted IS NOT NULL OR this.misfit ->> '/source/redacted' IS NOT NULL)
UNION ALL
SELECT 'statistics.time_to_first_close_pair', 'warning', 'conversation', this.row_id, '/statistics'
FROM intercom.conversation AS this
WHERE NOT (
    (
        (this.statistics_time_to_first_close IS NULL AND NOT this.misfit ? '/statistics/time_to_first_close')
        OR this.statistics_first_close_at IS NOT NULL
        OR this.misfit ? '/statistics/first_close_at'
    )
    AND (
        (this.statistics_first_close_at IS NULL AND NOT this.misfit ? '/statistics/first_close_at')
        OR this.statistics_time_to_first_close IS NOT NULL
        OR this.misfit ? '/statistics/time_to_first_close'
    )
)
UNION ALL
SELECT 'statistics.time_to_last_close_pair', 'warning', 'conversation', this.row_id, '/statistics'
FROM intercom.conversation AS this
WHERE NOT (
    (
        (this.statistics_time_to_last_close IS NULL AND NOT this.misfit ? '/statistics/time_to_last_close')
        OR this.statistics_last_close_at IS NOT NULL
        OR this.misfit ? '/statistics/last_close_at'
    )
    AND (
        (this.statistics_last_close_at IS NULL AND NOT this.misfit ? '/statistics/last_close_at')
        OR this.statistics_time_to_last_close IS NOT NULL
        OR this.misfit ? '/statistics/time_to_last_close'
    )
)
UNION ALL
SELECT 'statistics.time_to_assignment_needs_assignment', 'warning', 'conversation', this.row_id, '/statistics'
FROM intercom.conversation AS this
WHERE NOT (
    (this.statistics_time_to_assignment IS NULL AND NOT this.misfit ? '/statistics/time_to_assignment')
    OR this.statistics_last_assignment_admin_reply_at IS NOT NULL
    OR this.misfit ? '/statistics/last_assignment_admin_reply_at'
)
UNION ALL
SELECT 'statistics.reply_duration_order', 'warning', 'conversation', this.row_id, '/statistics'
FROM intercom.conversation AS this
WHERE NOT (this.statistics_time_to_assignment <= this.statistics_time_to_admin_reply)
UNION ALL
SELECT 'statistics.time_to_first_close_bound', 'warning', 'conversation', this.row_id, '/statistics'
FROM intercom.conversation AS this
WHERE NOT (this.statistics_time_to_first_close <= EXTRACT(EPOCH FROM this.statistics_first_close_at - this.statistics_first_contact_reply_at))
UNION ALL
SELECT 'statistics.time_to_last_close_bound', 'warning', 'conversation', this.row_id, '/statistics'
FROM intercom.conversation AS this
WHERE NOT (this.statistics_time_to_last_close <= EXTRACT(EPOCH FROM this.statistics_last_close_at - this.statistics_first_contact_reply_at))
UNION ALL
SELECT 'statistics.time_to_admin_reply_bound', 'warning', 'conversation', this.row_id, '/statistics'
FROM intercom.conversation AS this
WHERE NOT (this.statistics_time_to_admin_reply <= EXTRACT(EPOCH FROM this.statistics_first_admin_reply_at - this.statistics_first_contact_reply_at))
UNION ALL
SELECT 'statistics.time_to_assignment_bound', 'warning', 'conversation', this.row_id, '/statistics'
FROM intercom.conversation AS this
WHERE NOT (this.statistics_time_to_assignment <= EXTRACT(EPOCH FROM this.statistics_last_assignment_admin_reply_at - this.statistics_first_contact_reply_at))
UNION ALL
SELECT 'statistics.close_has_closer', 'warning', 'conversation', this.row_id, '/statistics'
FROM intercom.conversation AS this
WHERE NOT (
    (this.statistics_last_close_at IS NULL AND NOT this.misfit ? '/statistics/last_close_at')
    OR this.statistics_last_closed_by_id IS NOT NULL
    OR this.misfit ? '/statistics/last_closed_by_id'
)
UNION ALL
SELECT 'statistics.reopen_needs_close', 'warning', 'conversation', this.row_id, '/statistics'
FROM intercom.conversation AS this
WHERE NOT (this.statistics_count_reopens <= 0 OR this.statistics_first_close_at IS NOT NULL OR this.misfit ? '/statistics/first_close_at')
UNION ALL
SELECT 'statistics.assignment_count_matches', 'warning', 'conversation', this.row_id, '/statistics'
FROM intercom.conversation AS this
WHERE NOT (
    (
        this.statistics_count_assignments <= 0
        OR this.statistics_first_assignment_at IS NOT NULL
        OR this.misfit ? '/statistics/first_assignment_at'
    )
    AND (
        (this.statistics_first_assignment_at IS NULL AND NOT this.misfit ? '/statistics/first_assignment_at')
        OR this.statistics_count_assignments > 0
    )
)
UNION ALL
SELECT 'statistics.single_assignment', 'warning', 'conversation', this.row_id, '/statistics'
FROM intercom.conversation AS this
WHERE NOT (this.statistics_count_assignments <> 1 OR this.statistics_first_assignment_at = this.statistics_last_assignment_at)
UNION ALL
SELECT 'statistics.median_needs_admin_reply', 'warning', 'conversation', this.row_id, '/statistics'
FROM intercom.conversation AS this
WHERE NOT (
    (this.statistics_median_time_to_reply IS NULL AND NOT this.misfit ? '/statistics/median_time_to_reply')
    OR this.statistics_first_admin_reply_at IS NOT NULL
    OR this.misfit ? '/statistics/first_admin_reply_at'
)
UNION ALL
SELECT 'statistics.handling_time_needs_close', 'warning', 'conversation', this.row_id, '/statistics'
FROM intercom.conversation AS this
WHERE NOT (
    (this.statistics_handling_time IS NULL AND NOT this.misfit ? '/statistics/handling_time')
    OR this.statistics_first_close_at IS NOT NULL
    OR this.misfit ? '/statistics/first_close_at'
)
UNION ALL
SELECT 'statistics.adjusted_within_handling_time', 'warning', 'conversation', this.row_id, '/statistics'
FROM intercom.conversation AS this
WHERE NOT (this.statistics_adjusted_handling_time <= this.statistics_handling_time)
UNION ALL
SELECT 'rating.created_before_updated', 'warning', 'conversation', this.row_id, '/conversation_rating'
FROM intercom.conversation AS this
WHERE NOT (this.conversation_rating_created_at <= this.conversation_rating_updated_at)
UNION ALL
SELECT 'ai_agent.rating_range', 'warning', 'conversation', this.row_id, '/ai_agent'
FROM intercom.conversation AS this
WHERE NOT (this.ai_agent_rating >= 1 AND this.ai_agent_rating <= 5)
UNION ALL
SELECT 'ai_agent.created_before_updated', 'warning', 'conversation', this.row_id, '/ai_agent'
FROM intercom.conversation AS this
WHERE NOT (this.ai_agent_created_at <= this.ai_agent_updated_at)
UNION ALL
SELECT 'ai_agent.setup_has_no_title', 'warning', 'conversation', this.row_id, '/ai_agent'
FROM intercom.conversation AS this
WHERE NOT (
    this.ai_agent_source_type <> 'essentials_plan_setup'
    OR (this.ai_agent_source_title IS NULL AND NOT this.misfit ? '/ai_agent/source_title')
)
UNION ALL
SELECT 'content_sources.total_covers_list', 'warning', 'conversation', this.row_id, '/ai_agent/content_sources'
FROM intercom.conversation AS this
WHERE NOT (this.ai_agent_content_sources_total_count >= this.ai_agent_content_sources_count)
UNION ALL
SELECT 'company.created_before_updated', 'warning', 'conversation', this.row_id, '/company'
FROM intercom.conversation AS this
WHERE NOT (this.company_created_at <= this.company_updated_at)
UNION ALL
SELECT 'parts.list_is_complete', 'warning', 'conversation', this.row_id, '/conversation_parts'
FROM intercom.conversation AS this
WHERE NOT (
    this.origin <> 'rest'
    OR this.conversation_parts_total_count > 500
    OR this.conversation_parts_count = this.conversation_parts_total_count
)
UNION ALL
SELECT 'parts.webhook_total_counts_list', 'warning', 'conversation', this.row_id, '/conversation_parts'
FROM intercom.conversation AS this
WHERE NOT (this.origin <> 'webhook' OR this.conversation_parts_count = this.conversation_parts_total_count)
UNION ALL
SELECT 'parts.sorted_by_creation', 'warning', 'conversation', this.row_id, '/conversation_parts'
FROM intercom.conversation AS this
WHERE NOT (
    CASE WHEN this.conversation_parts_count IS NOT NULL THEN NOT EXISTS (
        SELECT FROM (
            SELECT item.created_at < lag(item.created_at) OVER (ORDER BY item.position) AS is_smaller
            FROM intercom.conversation_part AS item
            WHERE item.conversation_row_id = this.row_id
                AND item.created_at IS NOT NULL
        ) AS pair
        WHERE is_smaller
    ) END
)
UNION ALL
SELECT 'source.type_known', 'drift', 'conversation', this.row_id, '/source/type'
FROM intercom.conversation AS this
WHERE NOT (
    this.source_type IN (
        'conversation', 'email', 'facebook', 'instagram', 'phone_call', 'phone_switch', 'push', 'sms', 'twitter', 'whatsapp'
    )
)
UNION ALL
SELECT 'author.type_known', 'drift', 'conversation', this.row_id, '/source/author/type'
FROM intercom.conversation AS this
WHERE NOT (this.source_author_type IN ('admin', 'bot', 'user', 'lead', 'contact', 'visitor', 'team'))
UNION ALL
SELECT 'first_contact_reply.type_known', 'drift', 'conversation', this.row_id, '/first_contact_reply/type'
FROM intercom.conversation AS this
WHERE NOT (this.first_contact_reply_type IN ('conversation', 'push', 'facebook', 'twitter', 'email'))
UNION ALL
SELECT 'conversation.state_known', 'drift', 'conversation', this.row_id, '/state'
FROM intercom.conversation AS this
WHERE NOT (this.state IN ('open', 'closed', 'snoozed'))
UNION ALL
SELECT 'conversation.priority_known', 'drift', 'conversation', this.row_id, '/priority'
FROM intercom.conversation AS this
WHERE NOT (this.priority IN ('priority', 'not_priority', 'none', 'low', 'medium', 'high', 'urgent'))
UNION ALL
SELECT 'sla.status_known', 'drift', 'conversation', this.row_id, '/sla_applied/sla_status'
FROM intercom.conversation AS this
WHERE NOT (this.sla_applied_sla_status IN ('hit', 'missed', 'cancelled', 'active'))
UNION ALL
SELECT 'ticket.state_known', 'drift', 'conversation', this.row_id, '/ticket/state'
FROM intercom.conversation AS this
WHERE NOT (this.ticket_state IN ('submitted', 'in_progress', 'waiting_on_customer', 'resolved'))
UNION ALL
SELECT 'ai_agent.source_type_known', 'drift', 'conversation', this.row_id, '/ai_agent/source_type'
FROM intercom.conversation AS this
WHERE NOT (this.ai_agent_source_type IN ('essentials_plan_setup', 'profile', 'workflow', 'workflow_preview', 'fin_preview'))
UNION ALL
SELECT 'ai_agent.last_answer_type_known', 'drift', 'conversation', this.row_id, '/ai_agent/last_answer_type'
FROM intercom.conversation AS this
WHERE NOT (this.ai_agent_last_answer_type IN ('ai_answer', 'custom_answer'))
UNION ALL
SELECT 'ai_agent.resolution_state_known', 'drift', 'conversation', this.row_id, '/ai_agent/resolution_state'
FROM intercom.conversation AS this
WHERE NOT (
    this.ai_agent_resolution_state IN (
        'assumed_resolution', 'confirmed_resolution', 'routed_to_team', 'abandoned', 'escalated', 'negative_feedback',
        'procedure_handoff'
    )
)
UNION ALL
SELECT 'sales_agent.outcome_known', 'drift', 'conversation', this.row_id, '/sales_agent/outcome'
FROM intercom.conversation AS this
WHERE NOT (this.sales_agent_outcome IN ('qualified', 'disqualified', 'product_discovery', 'escalated_to_support', 'spam'))
UNION ALL
SELECT 'channel.type_known', 'drift', 'conversation', this.row_id, '/channel/initial'
FROM intercom.conversation AS this
WHERE NOT (this.channel_initial IN ('messenger', 'zendesk_sunshine', 'zendesk_ticket', 'twitter', 'email'))
UNION ALL
SELECT 'channel.type_known', 'drift', 'conversation', this.row_id, '/channel/current'
FROM intercom.conversation AS this
WHERE NOT (this.channel_current IN ('messenger', 'zendesk_sunshine', 'zendesk_ticket', 'twitter', 'email'))
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'conversation', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.conversation AS this
CROSS JOIN LATERAL (
    VALUES
        ('', this.extra), ('/source/author', this.source_author_extra),
        ('/source/email_message_metadata', this.source_email_message_metadata_extra), ('/source', this.source_extra),
        ('/contacts', this.contacts_extra), ('/first_contact_reply', this.first_contact_reply_extra), ('/tags', this.tags_extra),
        ('/sla_applied', this.sla_applied_extra), ('/statistics', this.statistics_extra),
        ('/conversation_rating/contact', this.conversation_rating_contact_extra),
        ('/conversation_rating/teammate', this.conversation_rating_teammate_extra),
        ('/conversation_rating', this.conversation_rating_extra), ('/teammates', this.teammates_extra), ('/assignee', this.assignee_extra),
        ('/topics', this.topics_extra), ('/ticket', this.ticket_extra), ('/linked_objects', this.linked_objects_extra),
        ('/ai_topics', this.ai_topics_extra), ('/ai_agent/content_sources', this.ai_agent_content_sources_extra),
        ('/ai_agent', this.ai_agent_extra), ('/company/plan', this.company_plan_extra), ('/company/tags', this.company_tags_extra),
        ('/company/segments', this.company_segments_extra), ('/company/notes', this.company_notes_extra), ('/company', this.company_extra),
        ('/sales_agent', this.sales_agent_extra), ('/channel', this.channel_extra), ('/conversation_parts', this.conversation_parts_extra)
) AS place (location, extra)
CROSS JOIN jsonb_object_keys(place.extra) AS unknown (name)
UNION ALL
SELECT 'content_source.content_type_known', 'drift', 'conversation_ai_agent_content_sources', this.row_id, '/content_type'
FROM intercom.conversation_ai_agent_content_sources AS this
WHERE NOT (this.content_type IN ('file', 'article', 'external_content', 'content_snippet', 'workflow_connector_action', 'custom_answer'))
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'conversation_ai_agent_content_sources', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.conversation_ai_agent_content_sources AS this
CROSS JOIN (VALUES ('')) AS place (location)
CROSS JOIN jsonb_object_keys(this.extra) AS unknown (name)
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'conversation_ai_topics', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.conversation_ai_topics AS this
CROSS JOIN (VALUES ('')) AS place (location)
CROSS JOIN jsonb_object_keys(this.extra) AS unknown (name)
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'conversation_ai_topics_subtopics', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.conversation_ai_topics_subtopics AS this
CROSS JOIN (VALUES ('')) AS place (location)
CROSS JOIN jsonb_object_keys(this.extra) AS unknown (name)
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'conversation_company_notes', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.conversation_company_notes AS this
CROSS JOIN LATERAL (
    VALUES
        ('', this.extra), ('/company', this.company_extra), ('/author/team_priority_level', this.author_team_priority_level_extra),
        ('/author/role', this.author_role_extra), ('/author', this.author_extra)
) AS place (location, extra)
CROSS JOIN jsonb_object_keys(place.extra) AS unknown (name)
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'conversation_company_notes_data', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.conversation_company_notes_data AS this
CROSS JOIN LATERAL (
    VALUES
        ('', this.extra), ('/company', this.company_extra), ('/author/team_priority_level', this.author_team_priority_level_extra),
        ('/author/role', this.author_role_extra), ('/author', this.author_extra)
) AS place (location, extra)
CROSS JOIN jsonb_object_keys(place.extra) AS unknown (name)
UNION ALL
SELECT 'segment.created_before_updated', 'warning', 'conversation_company_segments', this.row_id, ''
FROM intercom.conversation_company_segments AS this
WHERE NOT (this.created_at <= this.updated_at)
UNION ALL
SELECT 'segment.person_type_known', 'drift', 'conversation_company_segments', this.row_id, '/person_type'
FROM intercom.conversation_company_segments AS this
WHERE NOT (this.person_type IN ('contact', 'user'))
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'conversation_company_segments', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.conversation_company_segments AS this
CROSS JOIN (VALUES ('')) AS place (location)
CROSS JOIN jsonb_object_keys(this.extra) AS unknown (name)
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'conversation_company_tags', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.conversation_company_tags AS this
CROSS JOIN (VALUES ('')) AS place (location)
CROSS JOIN jsonb_object_keys(this.extra) AS unknown (name)
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'conversation_contact_change', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.conversation_contact_change AS this
CROSS JOIN LATERAL (
    VALUES
        ('', this.extra), ('/conversation', this.conversation_extra)
) AS place (location, extra)
CROSS JOIN jsonb_object_keys(place.extra) AS unknown (name)
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'conversation_contacts', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.conversation_contacts AS this
CROSS JOIN (VALUES ('')) AS place (location)
CROSS JOIN jsonb_object_keys(this.extra) AS unknown (name)
UNION ALL
SELECT 'external_reference.type_known', 'drift', 'conversation_external_references', this.row_id, '/type'
FROM intercom.conversation_external_references AS this
WHERE NOT (
    this.type IN (
        'zendesk_ticket', 'zendesk_sunshine_conversation', 'salesforce_case', 'salesforce_in_app_message_conversation',
        'freshdesk_ticket', 'freshchat_conversation', 'hubspot_conversation', 'custom_helpdesk_conversation', 'api_conversation'
    )
)
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'conversation_external_references', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.conversation_external_references AS this
CROSS JOIN (VALUES ('')) AS place (location)
CROSS JOIN jsonb_object_keys(this.extra) AS unknown (name)
UNION ALL
SELECT 'linked_object.type_known', 'drift', 'conversation_linked_objects_data', this.row_id, '/type'
FROM intercom.conversation_linked_objects_data AS this
WHERE NOT (this.type IN ('ticket', 'conversation'))
UNION ALL
SELECT 'linked_object.category_known', 'drift', 'conversation_linked_objects_data', this.row_id, '/category'
FROM intercom.conversation_linked_objects_data AS this
WHERE NOT (this.category IN ('Customer', 'Back-office', 'Tracker'))
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'conversation_linked_objects_data', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.conversation_linked_objects_data AS this
CROSS JOIN (VALUES ('')) AS place (location)
CROSS JOIN jsonb_object_keys(this.extra) AS unknown (name)
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'conversation_monitor_evaluations', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.conversation_monitor_evaluations AS this
CROSS JOIN (VALUES ('')) AS place (location)
CROSS JOIN jsonb_object_keys(this.extra) AS unknown (name)
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'conversation_reference', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.conversation_reference AS this
CROSS JOIN (VALUES ('')) AS place (location)
CROSS JOIN jsonb_object_keys(this.extra) AS unknown (name)
UNION ALL
SELECT 'reviewed_teammate.admin_id_needs_admin', 'warning', 'conversation_scorecards', this.row_id, '/reviewed_teammate'
FROM intercom.conversation_scorecards AS this
WHERE NOT (
    (this.reviewed_teammate_admin_id IS NULL AND NOT this.misfit ? '/reviewed_teammate/admin_id')
    OR this.reviewed_teammate_type = 'admin'
)
UNION ALL
SELECT 'reviewed_teammate.type_known', 'drift', 'conversation_scorecards', this.row_id, '/reviewed_teammate/type'
FROM intercom.conversation_scorecards AS this
WHERE NOT (this.reviewed_teammate_type IN ('ai', 'admin'))
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'conversation_scorecards', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.conversation_scorecards AS this
CROSS JOIN LATERAL (
    VALUES
        ('', this.extra), ('/reviewed_teammate', this.reviewed_teammate_extra)
) AS place (location, extra)
CROSS JOIN jsonb_object_keys(place.extra) AS unknown (name)
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'conversation_scorecards_evaluators', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.conversation_scorecards_evaluators AS this
CROSS JOIN LATERAL (
    VALUES
        ('', this.extra), ('/result', this.result_extra)
) AS place (location, extra)
CROSS JOIN jsonb_object_keys(place.extra) AS unknown (name)
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'conversation_source_attachments', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.conversation_source_attachments AS this
CROSS JOIN (VALUES ('')) AS place (location)
CROSS JOIN jsonb_object_keys(this.extra) AS unknown (name)
UNION ALL
SELECT 'source_recipient.type_known', 'drift', 'conversation_source_recipients', this.row_id, '/type'
FROM intercom.conversation_source_recipients AS this
WHERE NOT (this.type IN ('to', 'cc', 'bcc'))
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'conversation_source_recipients', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.conversation_source_recipients AS this
CROSS JOIN (VALUES ('')) AS place (location)
CROSS JOIN jsonb_object_keys(this.extra) AS unknown (name)
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'conversation_source_reply_to', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.conversation_source_reply_to AS this
CROSS JOIN (VALUES ('')) AS place (location)
CROSS JOIN jsonb_object_keys(this.extra) AS unknown (name)
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'conversation_statistics_assigned_team_first_response_time', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.conversation_statistics_assigned_team_first_response_time AS this
CROSS JOIN (VALUES ('')) AS place (location)
CROSS JOIN jsonb_object_keys(this.extra) AS unknown (name)
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'conversation_tags', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.conversation_tags AS this
CROSS JOIN LATERAL (
    VALUES
        ('', this.extra), ('/applied_by', this.applied_by_extra)
) AS place (location, extra)
CROSS JOIN jsonb_object_keys(place.extra) AS unknown (name)
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'conversation_teammates', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.conversation_teammates AS this
CROSS JOIN (VALUES ('')) AS place (location)
CROSS JOIN jsonb_object_keys(this.extra) AS unknown (name)
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'conversation_teammates_admins', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.conversation_teammates_admins AS this
CROSS JOIN (VALUES ('')) AS place (location)
CROSS JOIN jsonb_object_keys(this.extra) AS unknown (name)
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'conversation_topics', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.conversation_topics AS this
CROSS JOIN (VALUES ('')) AS place (location)
CROSS JOIN jsonb_object_keys(this.extra) AS unknown (name)
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'ping', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.ping AS this
CROSS JOIN (VALUES ('')) AS place (location)
CROSS JOIN jsonb_object_keys(this.extra) AS unknown (name)
UNION ALL
SELECT 'side_conversation_list.total_covers_list', 'warning', 'side_conversation_list', this.row_id, ''
FROM intercom.side_conversation_list AS this
WHERE NOT (this.total_count >= this.side_conversations_count)
UNION ALL
SELECT 'pages.page_within_total', 'warning', 'side_conversation_list', this.row_id, '/pages'
FROM intercom.side_conversation_list AS this
WHERE NOT (this.pages_total_pages < 1 OR this.pages_page <= this.pages_total_pages)
UNION ALL
SELECT 'pages.next_means_more', 'warning', 'side_conversation_list', this.row_id, '/pages'
FROM intercom.side_conversation_list AS this
WHERE NOT (
    (this.pages_next IS NULL OR this.pages_page < this.pages_total_pages)
    AND (this.pages_page >= this.pages_total_pages OR this.pages_next IS NOT NULL)
)
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'side_conversation_list', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.side_conversation_list AS this
CROSS JOIN LATERAL (
    VALUES
        ('', this.extra), ('/pages', this.pages_extra)
) AS place (location, extra)
CROSS JOIN jsonb_object_keys(place.extra) AS unknown (name)
UNION ALL
SELECT 'side_conversation.total_covers_parts', 'warning', 'side_conversation_list_side_conversations', this.row_id, ''
FROM intercom.side_conversation_list_side_conversations AS this
WHERE NOT (this.total_count >= this.conversation_parts_count)
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'side_conversation_list_side_conversations', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.side_conversation_list_side_conversations AS this
CROSS JOIN (VALUES ('')) AS place (location)
CROSS JOIN jsonb_object_keys(this.extra) AS unknown (name)
UNION ALL
SELECT 'part.notified_after_creation', 'warning', 'conversation_part', this.row_id, ''
FROM intercom.conversation_part AS this
WHERE NOT (this.notified_at >= this.created_at)
UNION ALL
SELECT 'part.assignment_has_assignee', 'warning', 'conversation_part', this.row_id, ''
FROM intercom.conversation_part AS this
WHERE NOT (
    this.part_type NOT IN (
        'assignment', 'assign_and_unsnooze', 'assign_and_reopen', 'workflow_assignment', 'default_assignment',
        'away_mode_assignment'
    )
    OR this.assigned_to_extra IS NOT NULL
    OR this.misfit ? '/assigned_to'
)
UNION ALL
SELECT 'sla_target_state.done_has_no_time', 'warning', 'conversation_part', this.row_id, '/event_details/sla_states/first_reply_time'
FROM intercom.conversation_part AS this
WHERE NOT (
    (
        this.event_details_sla_states_first_reply_time_status <> 'hit'
        AND this.event_details_sla_states_first_reply_time_status <> 'missed'
    )
    OR (
        this.event_details_sla_states_first_reply_time_seconds_remaining IS NULL
        AND NOT this.misfit ? '/event_details/sla_states/first_reply_time/seconds_remaining'
    )
)
UNION ALL
SELECT 'sla_target_state.done_has_no_time', 'warning', 'conversation_part', this.row_id, '/event_details/sla_states/next_reply_time'
FROM intercom.conversation_part AS this
WHERE NOT (
    (
        this.event_details_sla_states_next_reply_time_status <> 'hit'
        AND this.event_details_sla_states_next_reply_time_status <> 'missed'
    )
    OR (
        this.event_details_sla_states_next_reply_time_seconds_remaining IS NULL
        AND NOT this.misfit ? '/event_details/sla_states/next_reply_time/seconds_remaining'
    )
)
UNION ALL
SELECT 'sla_target_state.done_has_no_time', 'warning', 'conversation_part', this.row_id, '/event_details/sla_states/resolution_time'
FROM intercom.conversation_part AS this
WHERE NOT (
    (
        this.event_details_sla_states_resolution_time_status <> 'hit'
        AND this.event_details_sla_states_resolution_time_status <> 'missed'
    )
    OR (
        this.event_details_sla_states_resolution_time_seconds_remaining IS NULL
        AND NOT this.misfit ? '/event_details/sla_states/resolution_time/seconds_remaining'
    )
)
UNION ALL
SELECT 'sla_target_state.done_has_no_time', 'warning', 'conversation_part', this.row_id, '/event_details/sla_states/time_to_close'
FROM intercom.conversation_part AS this
WHERE NOT (
    (this.event_details_sla_states_time_to_close_status <> 'hit' AND this.event_details_sla_states_time_to_close_status <> 'missed')
    OR (
        this.event_details_sla_states_time_to_close_seconds_remaining IS NULL
        AND NOT this.misfit ? '/event_details/sla_states/time_to_close/seconds_remaining'
    )
)
UNION ALL
SELECT 'part.type_known', 'drift', 'conversation_part', this.row_id, '/part_type'
FROM intercom.conversation_part AS this
WHERE NOT (
    this.part_type IN (
        'comment', 'note', 'note_and_reopen', 'note_and_unsnooze', 'assignment', 'assign_and_unsnooze', 'assign_and_reopen',
        'workflow_assignment', 'default_assignment', 'away_mode_assignment', 'message_strategy_assignment', 'open', 'close',
        'snoozed', 'unsnoozed', 'timer_unsnooze', 'participant_added', 'participant_removed', 'participant',
        'conversation_rating_changed', 'conversation_rating_remark_added', 'quick_reply', 'custom_action_started',
        'custom_action_finished', 'operator_workflow_event', 'conversation_attribute_updated_by_user',
        'conversation_attribute_updated_by_admin', 'conversation_attribute_updated_by_workflow', 'conversation_sla_applied_by_rule',
        'conversation_sla_applied_by_workflow', 'conversation_sla_removed', 'conversation_sla_target_missed',
        'conversation_sla_paused', 'conversation_sla_unpaused', 'user_became_idle', 'priority_changed', 'priority_changed_by_rule',
        'resolution_bot_found_no_answer', 'conversation_tags_updated', 'attribute_collector', 'attribute_collected', 'call_summary',
        'merged_primary_conversation', 'language_detection_details', 'channel_and_reply_time_expectation', 'company_updated',
        'entity_linked', 'ticket_state_updated_by_admin', 'ticket_attribute_updated_by_admin', 'title_changed',
        'fin_guidance_applied'
    )
)
UNION ALL
SELECT 'author.type_known', 'drift', 'conversation_part', this.row_id, '/author/type'
FROM intercom.conversation_part AS this
WHERE NOT (this.author_type IN ('admin', 'bot', 'user', 'lead', 'contact', 'visitor', 'team'))
UNION ALL
SELECT 'conversation.state_known', 'drift', 'conversation_part', this.row_id, '/state'
FROM intercom.conversation_part AS this
WHERE NOT (this.state IN ('open', 'closed', 'snoozed'))
UNION ALL
SELECT 'event_details.action_result_known', 'drift', 'conversation_part', this.row_id, '/event_details/action/result'
FROM intercom.conversation_part AS this
WHERE NOT (this.event_details_action_result IN ('success', 'failed'))
UNION ALL
SELECT 'conversation.priority_known', 'drift', 'conversation_part', this.row_id, '/event_details/current_priority'
FROM intercom.conversation_part AS this
WHERE NOT (this.event_details_current_priority IN ('priority', 'not_priority', 'none', 'low', 'medium', 'high', 'urgent'))
UNION ALL
SELECT 'conversation.priority_known', 'drift', 'conversation_part', this.row_id, '/event_details/previous_priority'
FROM intercom.conversation_part AS this
WHERE NOT (this.event_details_previous_priority IN ('priority', 'not_priority', 'none', 'low', 'medium', 'high', 'urgent'))
UNION ALL
SELECT 'event_details.sla_target_type_known', 'drift', 'conversation_part', this.row_id, '/event_details/sla_target_type'
FROM intercom.conversation_part AS this
WHERE NOT (this.event_details_sla_target_type IN ('first_reply_time', 'next_reply_time', 'resolution_time', 'time_to_close'))
UNION ALL
SELECT 'event_details.sla_status_known', 'drift', 'conversation_part', this.row_id, '/event_details/current_sla_status'
FROM intercom.conversation_part AS this
WHERE NOT (this.event_details_current_sla_status IN ('hit', 'missed', 'active', 'paused', 'canceled'))
UNION ALL
SELECT 'event_details.sla_target_status_known', 'drift', 'conversation_part', this.row_id, '/event_details/sla_states/first_reply_time/status'
FROM intercom.conversation_part AS this
WHERE NOT (this.event_details_sla_states_first_reply_time_status IN ('hit', 'missed', 'active', 'paused'))
UNION ALL
SELECT 'event_details.sla_target_status_known', 'drift', 'conversation_part', this.row_id, '/event_details/sla_states/next_reply_time/status'
FROM intercom.conversation_part AS this
WHERE NOT (this.event_details_sla_states_next_reply_time_status IN ('hit', 'missed', 'active', 'paused'))
UNION ALL
SELECT 'event_details.sla_target_status_known', 'drift', 'conversation_part', this.row_id, '/event_details/sla_states/resolution_time/status'
FROM intercom.conversation_part AS this
WHERE NOT (this.event_details_sla_states_resolution_time_status IN ('hit', 'missed', 'active', 'paused'))
UNION ALL
SELECT 'event_details.sla_target_status_known', 'drift', 'conversation_part', this.row_id, '/event_details/sla_states/time_to_close/status'
FROM intercom.conversation_part AS this
WHERE NOT (this.event_details_sla_states_time_to_close_status IN ('hit', 'missed', 'active', 'paused'))
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'conversation_part', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.conversation_part AS this
CROSS JOIN LATERAL (
    VALUES
        ('', this.extra), ('/assigned_to', this.assigned_to_extra), ('/author', this.author_extra),
        ('/email_message_metadata', this.email_message_metadata_extra), ('/event_details/workflow', this.event_details_workflow_extra),
        ('/event_details/attribute', this.event_details_attribute_extra), ('/event_details/value', this.event_details_value_extra),
        ('/event_details/action', this.event_details_action_extra), ('/event_details/event', this.event_details_event_extra),
        ('/event_details/sla_definition', this.event_details_sla_definition_extra),
        ('/event_details/sla_states/first_reply_time', this.event_details_sla_states_first_reply_time_extra),
        ('/event_details/sla_states/next_reply_time', this.event_details_sla_states_next_reply_time_extra),
        ('/event_details/sla_states/resolution_time', this.event_details_sla_states_resolution_time_extra),
        ('/event_details/sla_states/time_to_close', this.event_details_sla_states_time_to_close_extra),
        ('/event_details/sla_states', this.event_details_sla_states_extra), ('/event_details', this.event_details_extra),
        ('/metadata', this.metadata_extra)
) AS place (location, extra)
CROSS JOIN jsonb_object_keys(place.extra) AS unknown (name)
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'conversation_part_attachments', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.conversation_part_attachments AS this
CROSS JOIN (VALUES ('')) AS place (location)
CROSS JOIN jsonb_object_keys(this.extra) AS unknown (name)
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'conversation_part_email_message_metadata_email_address_headers', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.conversation_part_email_message_metadata_email_address_headers AS this
CROSS JOIN (VALUES ('')) AS place (location)
CROSS JOIN jsonb_object_keys(this.extra) AS unknown (name)
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'conversation_part_metadata_quick_reply_options', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.conversation_part_metadata_quick_reply_options AS this
CROSS JOIN (VALUES ('')) AS place (location)
CROSS JOIN jsonb_object_keys(this.extra) AS unknown (name)
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'conversation_part_tags', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.conversation_part_tags AS this
CROSS JOIN (VALUES ('')) AS place (location)
CROSS JOIN jsonb_object_keys(this.extra) AS unknown (name)
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'source_email_message_metadata_email_address_headers', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.source_email_message_metadata_email_address_headers AS this
CROSS JOIN (VALUES ('')) AS place (location)
CROSS JOIN jsonb_object_keys(this.extra) AS unknown (name)
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'starting_after_paging', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.starting_after_paging AS this
CROSS JOIN (VALUES ('')) AS place (location)
CROSS JOIN jsonb_object_keys(this.extra) AS unknown (name)
UNION ALL
SELECT 'schema.unknown_member', 'drift', 'statistics_assigned_team_first_response_time_in_office_hours', this.row_id, place.location || '/' || intercom.escaped(unknown.name)
FROM intercom.statistics_assigned_team_first_response_time_in_office_hours AS this
CROSS JOIN (VALUES ('')) AS place (location)
CROSS JOIN jsonb_object_keys(this.extra) AS unknown (name);

COMMENT ON VIEW intercom.violation IS 'What breaks a rule without being an error.';
COMMENT ON COLUMN intercom.violation.rule IS 'The id of the rule.';
COMMENT ON COLUMN intercom.violation.severity IS 'warning: expected, and broken by some real data. drift: Intercom sends what the schemas do not know.';
COMMENT ON COLUMN intercom.violation.relation IS 'The table of the row that breaks it.';
COMMENT ON COLUMN intercom.violation.row_id IS 'That row.';
COMMENT ON COLUMN intercom.violation.location IS 'Where in the row''s object, as a JSON Pointer.';
