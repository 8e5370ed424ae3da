"""The enumerations: which values belong to some API versions only, and what an unknown one
breaks.
"""

from ..enumerations import (
    AiAgentLastAnswerType,
    AiAgentResolutionState,
    AiAgentSourceType,
    AuthorType,
    ChannelType,
    ContentType,
    ConversationPriority,
    ConversationState,
    CurrentSlaStatus,
    CustomActionResult,
    DeliveredAs,
    DeliveryStatus,
    ExternalReferenceType,
    FirstContactReplyType,
    LinkedObjectCategory,
    LinkedObjectType,
    PartType,
    RecipientType,
    ReviewedTeammateType,
    SalesAgentOutcome,
    SegmentPersonType,
    SlaStatus,
    SlaTargetStatus,
    SlaTargetType,
    SourceType,
    TicketState,
    WebhookTopic,
)
from .judging import Enumeration

AI_AGENT_LAST_ANSWER_TYPE = Enumeration(
    "ai_agent_last_answer_type",
    AiAgentLastAnswerType,
    rule="ai_agent.last_answer_type_known",
    severity="drift",
)
AI_AGENT_RESOLUTION_STATE = Enumeration(
    "ai_agent_resolution_state",
    AiAgentResolutionState,
    rule="ai_agent.resolution_state_known",
    severity="drift",
    since={"escalated": "2.15", "negative_feedback": "2.15", "procedure_handoff": "2.15"},
    until={"routed_to_team": "2.14", "abandoned": "2.14"},
)
AI_AGENT_SOURCE_TYPE = Enumeration(
    "ai_agent_source_type",
    AiAgentSourceType,
    rule="ai_agent.source_type_known",
    severity="drift",
)
AUTHOR_TYPE = Enumeration("author_type", AuthorType, rule="author.type_known", severity="drift")
CHANNEL_TYPE = Enumeration("channel_type", ChannelType, rule="channel.type_known", severity="drift")
CONTENT_TYPE = Enumeration(
    "content_type",
    ContentType,
    rule="content_source.content_type_known",
    severity="drift",
)
CONVERSATION_PRIORITY = Enumeration(
    "conversation_priority",
    ConversationPriority,
    rule="conversation.priority_known",
    severity="drift",
    since={"none": "2.16", "low": "2.16", "medium": "2.16", "high": "2.16", "urgent": "2.16"},
    until={"priority": "2.15", "not_priority": "2.15"},
)
CONVERSATION_STATE = Enumeration(
    "conversation_state",
    ConversationState,
    rule="conversation.state_known",
    severity="drift",
)
CURRENT_SLA_STATUS = Enumeration(
    "current_sla_status",
    CurrentSlaStatus,
    rule="event_details.sla_status_known",
    severity="drift",
)
CUSTOM_ACTION_RESULT = Enumeration(
    "custom_action_result",
    CustomActionResult,
    rule="event_details.action_result_known",
    severity="drift",
)
DELIVERED_AS = Enumeration(
    "delivered_as",
    DeliveredAs,
    rule="source.delivered_as_known",
    severity="error",
    severity_since={"2.16": "drift"},
)
DELIVERY_STATUS = Enumeration(
    "delivery_status",
    DeliveryStatus,
    rule="webhook.delivery_status_known",
    severity="drift",
)
EXTERNAL_REFERENCE_TYPE = Enumeration(
    "external_reference_type",
    ExternalReferenceType,
    rule="external_reference.type_known",
    severity="drift",
)
FIRST_CONTACT_REPLY_TYPE = Enumeration(
    "first_contact_reply_type",
    FirstContactReplyType,
    rule="first_contact_reply.type_known",
    severity="drift",
)
LINKED_OBJECT_CATEGORY = Enumeration(
    "linked_object_category",
    LinkedObjectCategory,
    rule="linked_object.category_known",
    severity="drift",
)
LINKED_OBJECT_TYPE = Enumeration(
    "linked_object_type",
    LinkedObjectType,
    rule="linked_object.type_known",
    severity="drift",
)
PART_TYPE = Enumeration(
    "part_type",
    PartType,
    rule="part.type_known",
    severity="drift",
    since={
        "operator_workflow_event": "2.13",
        "conversation_sla_paused": "Preview",
        "conversation_sla_unpaused": "Preview",
    },
)
RECIPIENT_TYPE = Enumeration(
    "recipient_type",
    RecipientType,
    rule="source_recipient.type_known",
    severity="drift",
)
REVIEWED_TEAMMATE_TYPE = Enumeration(
    "reviewed_teammate_type",
    ReviewedTeammateType,
    rule="reviewed_teammate.type_known",
    severity="drift",
)
SALES_AGENT_OUTCOME = Enumeration(
    "sales_agent_outcome",
    SalesAgentOutcome,
    rule="sales_agent.outcome_known",
    severity="drift",
)
SEGMENT_PERSON_TYPE = Enumeration(
    "segment_person_type",
    SegmentPersonType,
    rule="segment.person_type_known",
    severity="drift",
)
SLA_STATUS = Enumeration("sla_status", SlaStatus, rule="sla.status_known", severity="drift")
SLA_TARGET_STATUS = Enumeration(
    "sla_target_status",
    SlaTargetStatus,
    rule="event_details.sla_target_status_known",
    severity="drift",
)
SLA_TARGET_TYPE = Enumeration(
    "sla_target_type",
    SlaTargetType,
    rule="event_details.sla_target_type_known",
    severity="drift",
)
SOURCE_TYPE = Enumeration("source_type", SourceType, rule="source.type_known", severity="drift")
TICKET_STATE = Enumeration("ticket_state", TicketState, rule="ticket.state_known", severity="drift")
WEBHOOK_TOPIC = Enumeration(
    "webhook_topic",
    WebhookTopic,
    rule="webhook.topic_known",
    severity="drift",
    since={
        "conversation.admin.replied.translated": "2.16",
        "procedure.hitl_notification.created": "Preview",
        "ticket.created": "2.9",
        "ticket.state.updated": "2.9",
        "ticket.note.created": "2.9",
        "ticket.admin.assigned": "2.9",
        "ticket.team.assigned": "2.9",
        "ticket.contact.attached": "2.9",
        "ticket.contact.detached": "2.9",
        "ticket.resolved": "2.15",
        "ticket.admin.snoozed": "2.16",
        "ticket.admin.unsnoozed": "2.16",
    },
)
