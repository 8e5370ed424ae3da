"""Checks of plain JSON, one for each object; nothing here needs pydantic."""

from .admin import check_admin
from .admin_role import check_admin_role
from .ai_agent import check_ai_agent
from .ai_subtopic import check_ai_subtopic
from .ai_topic import check_ai_topic
from .ai_topics import check_ai_topics
from .company import check_company
from .company_note import check_company_note
from .company_note_company import check_company_note_company
from .company_notes import check_company_notes
from .company_plan import check_company_plan
from .company_segments import check_company_segments
from .company_tags import check_company_tags
from .contact_reference import check_contact_reference
from .content_source import check_content_source
from .content_sources_list import check_content_sources_list
from .conversation import check_conversation
from .conversation_channel import check_conversation_channel
from .conversation_contact_change import check_conversation_contact_change
from .conversation_contacts import check_conversation_contacts
from .conversation_deleted import check_conversation_deleted
from .conversation_external_reference import check_conversation_external_reference
from .conversation_first_contact_reply import check_conversation_first_contact_reply
from .conversation_list import check_conversation_list
from .conversation_model import check_conversation_model
from .conversation_monitor_evaluation import check_conversation_monitor_evaluation
from .conversation_part import check_conversation_part
from .conversation_part_author import check_conversation_part_author
from .conversation_part_metadata import check_conversation_part_metadata
from .conversation_parts import check_conversation_parts
from .conversation_rating import check_conversation_rating
from .conversation_reference import check_conversation_reference
from .conversation_response_time import check_conversation_response_time
from .conversation_scorecard import check_conversation_scorecard
from .conversation_scorecard_evaluator import check_conversation_scorecard_evaluator
from .conversation_scorecard_evaluator_result import check_conversation_scorecard_evaluator_result
from .conversation_scorecard_reviewed_teammate import check_conversation_scorecard_reviewed_teammate
from .conversation_source import check_conversation_source
from .conversation_source_author import check_conversation_source_author
from .conversation_statistics import check_conversation_statistics
from .conversation_teammates import check_conversation_teammates
from .cursor_pages import check_cursor_pages
from .custom_object_instance import check_custom_object_instance
from .custom_object_instance_list import check_custom_object_instance_list
from .deleted_conversation_item import check_deleted_conversation_item
from .deleted_conversation_list import check_deleted_conversation_list
from .email_address_header import check_email_address_header
from .email_message_metadata import check_email_message_metadata
from .event_details import check_event_details
from .event_details_action import check_event_details_action
from .event_details_attribute import check_event_details_attribute
from .event_details_event import check_event_details_event
from .event_details_value import check_event_details_value
from .event_details_workflow import check_event_details_workflow
from .linked_object import check_linked_object
from .linked_object_list import check_linked_object_list
from .notification_event import check_notification_event
from .notification_event_data import check_notification_event_data
from .notification_item import check_notification_item
from .part_attachment import check_part_attachment
from .payload import check_payload
from .ping import check_ping
from .quick_reply_option import check_quick_reply_option
from .reference import check_reference
from .sales_agent import check_sales_agent
from .segment import check_segment
from .side_conversation_list import check_side_conversation_list
from .side_conversation_summary import check_side_conversation_summary
from .sla_applied import check_sla_applied
from .sla_definition import check_sla_definition
from .sla_states import check_sla_states
from .sla_target_state import check_sla_target_state
from .source_email_message_metadata import check_source_email_message_metadata
from .source_recipient import check_source_recipient
from .source_reply_to import check_source_reply_to
from .starting_after_paging import check_starting_after_paging
from .tag import check_tag
from .tag_basic import check_tag_basic
from .tags import check_tags
from .team_priority_level import check_team_priority_level
from .ticket_reference import check_ticket_reference
from .topic import check_topic
from .topic_list import check_topic_list

__all__ = [
    "check_admin",
    "check_admin_role",
    "check_ai_agent",
    "check_ai_subtopic",
    "check_ai_topic",
    "check_ai_topics",
    "check_company",
    "check_company_note",
    "check_company_note_company",
    "check_company_notes",
    "check_company_plan",
    "check_company_segments",
    "check_company_tags",
    "check_contact_reference",
    "check_content_source",
    "check_content_sources_list",
    "check_conversation",
    "check_conversation_channel",
    "check_conversation_contact_change",
    "check_conversation_contacts",
    "check_conversation_deleted",
    "check_conversation_external_reference",
    "check_conversation_first_contact_reply",
    "check_conversation_list",
    "check_conversation_model",
    "check_conversation_monitor_evaluation",
    "check_conversation_part",
    "check_conversation_part_author",
    "check_conversation_part_metadata",
    "check_conversation_parts",
    "check_conversation_rating",
    "check_conversation_reference",
    "check_conversation_response_time",
    "check_conversation_scorecard",
    "check_conversation_scorecard_evaluator",
    "check_conversation_scorecard_evaluator_result",
    "check_conversation_scorecard_reviewed_teammate",
    "check_conversation_source",
    "check_conversation_source_author",
    "check_conversation_statistics",
    "check_conversation_teammates",
    "check_cursor_pages",
    "check_custom_object_instance",
    "check_custom_object_instance_list",
    "check_deleted_conversation_item",
    "check_deleted_conversation_list",
    "check_email_address_header",
    "check_email_message_metadata",
    "check_event_details",
    "check_event_details_action",
    "check_event_details_attribute",
    "check_event_details_event",
    "check_event_details_value",
    "check_event_details_workflow",
    "check_linked_object",
    "check_linked_object_list",
    "check_notification_event",
    "check_notification_event_data",
    "check_notification_item",
    "check_part_attachment",
    "check_payload",
    "check_ping",
    "check_quick_reply_option",
    "check_reference",
    "check_sales_agent",
    "check_segment",
    "check_side_conversation_list",
    "check_side_conversation_summary",
    "check_sla_applied",
    "check_sla_definition",
    "check_sla_states",
    "check_sla_target_state",
    "check_source_email_message_metadata",
    "check_source_recipient",
    "check_source_reply_to",
    "check_starting_after_paging",
    "check_tag",
    "check_tag_basic",
    "check_tags",
    "check_team_priority_level",
    "check_ticket_reference",
    "check_topic",
    "check_topic_list",
]
