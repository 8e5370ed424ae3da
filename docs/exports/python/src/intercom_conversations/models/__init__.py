"""A pydantic model for each object."""

from .admin import Admin
from .admin_role import AdminRole
from .ai_agent import AiAgent
from .ai_subtopic import AiSubtopic
from .ai_topic import AiTopic
from .ai_topics import AiTopics
from .base import IntercomObject
from .company import Company
from .company_note import CompanyNote
from .company_note_company import CompanyNoteCompany
from .company_notes import CompanyNotes
from .company_plan import CompanyPlan
from .company_segments import CompanySegments
from .company_tags import CompanyTags
from .contact_reference import ContactReference
from .content_source import ContentSource
from .content_sources_list import ContentSourcesList
from .conversation import Conversation
from .conversation_channel import ConversationChannel
from .conversation_contact_change import ConversationContactChange
from .conversation_contacts import ConversationContacts
from .conversation_deleted import ConversationDeleted
from .conversation_external_reference import ConversationExternalReference
from .conversation_first_contact_reply import ConversationFirstContactReply
from .conversation_list import ConversationList
from .conversation_model import ConversationModel
from .conversation_monitor_evaluation import ConversationMonitorEvaluation
from .conversation_part import ConversationPart
from .conversation_part_author import ConversationPartAuthor
from .conversation_part_metadata import ConversationPartMetadata
from .conversation_parts import ConversationParts
from .conversation_rating import ConversationRating
from .conversation_reference import ConversationReference
from .conversation_response_time import ConversationResponseTime
from .conversation_scorecard import ConversationScorecard
from .conversation_scorecard_evaluator import ConversationScorecardEvaluator
from .conversation_scorecard_evaluator_result import ConversationScorecardEvaluatorResult
from .conversation_scorecard_reviewed_teammate import ConversationScorecardReviewedTeammate
from .conversation_source import ConversationSource
from .conversation_source_author import ConversationSourceAuthor
from .conversation_statistics import ConversationStatistics
from .conversation_teammates import ConversationTeammates
from .cursor_pages import CursorPages
from .custom_object_instance import CustomObjectInstance
from .custom_object_instance_list import CustomObjectInstanceList
from .deleted_conversation_item import DeletedConversationItem
from .deleted_conversation_list import DeletedConversationList
from .email_address_header import EmailAddressHeader
from .email_message_metadata import EmailMessageMetadata
from .event_details import EventDetails
from .event_details_action import EventDetailsAction
from .event_details_attribute import EventDetailsAttribute
from .event_details_event import EventDetailsEvent
from .event_details_value import EventDetailsValue
from .event_details_workflow import EventDetailsWorkflow
from .linked_object import LinkedObject
from .linked_object_list import LinkedObjectList
from .notification_event import NotificationEvent
from .notification_event_data import NotificationEventData
from .notification_item import NotificationItem, parse_notification_item
from .part_attachment import PartAttachment
from .payload import Payload, parse_payload
from .ping import Ping
from .quick_reply_option import QuickReplyOption
from .reference import Reference
from .sales_agent import SalesAgent
from .segment import Segment
from .side_conversation_list import SideConversationList
from .side_conversation_summary import SideConversationSummary
from .sla_applied import SlaApplied
from .sla_definition import SlaDefinition
from .sla_states import SlaStates
from .sla_target_state import SlaTargetState
from .source_email_message_metadata import SourceEmailMessageMetadata
from .source_recipient import SourceRecipient
from .source_reply_to import SourceReplyTo
from .starting_after_paging import StartingAfterPaging
from .tag import Tag
from .tag_basic import TagBasic
from .tags import Tags
from .team_priority_level import TeamPriorityLevel
from .ticket_reference import TicketReference
from .topic import Topic
from .topic_list import TopicList

__all__ = [
    "Admin",
    "AdminRole",
    "AiAgent",
    "AiSubtopic",
    "AiTopic",
    "AiTopics",
    "Company",
    "CompanyNote",
    "CompanyNoteCompany",
    "CompanyNotes",
    "CompanyPlan",
    "CompanySegments",
    "CompanyTags",
    "ContactReference",
    "ContentSource",
    "ContentSourcesList",
    "Conversation",
    "ConversationChannel",
    "ConversationContactChange",
    "ConversationContacts",
    "ConversationDeleted",
    "ConversationExternalReference",
    "ConversationFirstContactReply",
    "ConversationList",
    "ConversationModel",
    "ConversationMonitorEvaluation",
    "ConversationPart",
    "ConversationPartAuthor",
    "ConversationPartMetadata",
    "ConversationParts",
    "ConversationRating",
    "ConversationReference",
    "ConversationResponseTime",
    "ConversationScorecard",
    "ConversationScorecardEvaluator",
    "ConversationScorecardEvaluatorResult",
    "ConversationScorecardReviewedTeammate",
    "ConversationSource",
    "ConversationSourceAuthor",
    "ConversationStatistics",
    "ConversationTeammates",
    "CursorPages",
    "CustomObjectInstance",
    "CustomObjectInstanceList",
    "DeletedConversationItem",
    "DeletedConversationList",
    "EmailAddressHeader",
    "EmailMessageMetadata",
    "EventDetails",
    "EventDetailsAction",
    "EventDetailsAttribute",
    "EventDetailsEvent",
    "EventDetailsValue",
    "EventDetailsWorkflow",
    "IntercomObject",
    "LinkedObject",
    "LinkedObjectList",
    "NotificationEvent",
    "NotificationEventData",
    "NotificationItem",
    "PartAttachment",
    "Payload",
    "Ping",
    "QuickReplyOption",
    "Reference",
    "SalesAgent",
    "Segment",
    "SideConversationList",
    "SideConversationSummary",
    "SlaApplied",
    "SlaDefinition",
    "SlaStates",
    "SlaTargetState",
    "SourceEmailMessageMetadata",
    "SourceRecipient",
    "SourceReplyTo",
    "StartingAfterPaging",
    "Tag",
    "TagBasic",
    "Tags",
    "TeamPriorityLevel",
    "TicketReference",
    "Topic",
    "TopicList",
    "parse_notification_item",
    "parse_payload",
]
