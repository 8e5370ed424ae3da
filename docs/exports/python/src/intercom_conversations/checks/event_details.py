"""`event_details`: what it holds. Since API version 2.13."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .enumerations import CONVERSATION_PRIORITY, CURRENT_SLA_STATUS, SLA_TARGET_TYPE
from .event_details_action import EVENT_DETAILS_ACTION
from .event_details_attribute import EVENT_DETAILS_ATTRIBUTE
from .event_details_event import EVENT_DETAILS_EVENT
from .event_details_value import EVENT_DETAILS_VALUE
from .event_details_workflow import EVENT_DETAILS_WORKFLOW
from .judging import ID, TEXT, TIMESTAMP, ListOf, Member, Shape, judged
from .sla_definition import SLA_DEFINITION
from .sla_states import SLA_STATES

EVENT_DETAILS = Shape(
    "event_details",
    {
        "workflow": Member(EVENT_DETAILS_WORKFLOW),
        "attribute": Member(EVENT_DETAILS_ATTRIBUTE),
        "value": Member(EVENT_DETAILS_VALUE),
        "action": Member(EVENT_DETAILS_ACTION),
        "event": Member(EVENT_DETAILS_EVENT),
        "tags_added": Member(ListOf(TEXT), since="Preview"),
        "tags_removed": Member(ListOf(TEXT), since="Preview"),
        "until": Member(TEXT, since="Preview"),
        "custom_until_time": Member(TIMESTAMP, nullable=True, since="Preview"),
        "current_priority": Member(CONVERSATION_PRIORITY, since="Preview"),
        "previous_priority": Member(CONVERSATION_PRIORITY, since="Preview"),
        "sla_name": Member(TEXT, since="Preview"),
        "sla_definition": Member(SLA_DEFINITION, since="Preview"),
        "sla_target_type": Member(SLA_TARGET_TYPE, since="Preview"),
        "current_sla_status": Member(CURRENT_SLA_STATUS, since="Preview"),
        "sla_states": Member(SLA_STATES, since="Preview"),
        "call_id": Member(ID, since="Preview"),
    },
)


def check_event_details(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `event_details`."""
    return judged(EVENT_DETAILS, value, api_version=api_version, origin=origin)
