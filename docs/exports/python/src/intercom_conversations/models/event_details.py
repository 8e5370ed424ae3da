"""`EventDetails`, the model of `event_details`."""

from ..checks.event_details import EVENT_DETAILS
from ..enumerations import ConversationPriority, CurrentSlaStatus, SlaTargetType
from ..values import Id, Timestamp
from .base import IntercomObject
from .event_details_action import EventDetailsAction
from .event_details_attribute import EventDetailsAttribute
from .event_details_event import EventDetailsEvent
from .event_details_value import EventDetailsValue
from .event_details_workflow import EventDetailsWorkflow
from .sla_definition import SlaDefinition
from .sla_states import SlaStates


class EventDetails(IntercomObject):
    """What exactly happened, for parts that report an event instead of a message. Which members are
    there depends on the `part_type` of the part: each description below names the part types
    that send it. A part whose type has no details carries an empty object.

    Since API version 2.13.
    """

    shape = EVENT_DETAILS

    workflow: EventDetailsWorkflow | None = None
    """The workflow that was at work. Part types: `conversation_attribute_updated_by_workflow`,
    `operator_workflow_event`.
    """

    attribute: EventDetailsAttribute | None = None
    """The custom attribute that was changed. Part types:
    `conversation_attribute_updated_by_workflow`, `…_by_admin`, and from 2.15 on `…_by_user`.
    """

    value: EventDetailsValue | None = None
    """What the custom attribute was changed to. Part types: those of `attribute`."""

    action: EventDetailsAction | None = None
    """The custom action that ran. Part types: `custom_action_started`, `custom_action_finished`."""

    event: EventDetailsEvent | None = None
    """What the workflow did. Part type: `operator_workflow_event`."""

    tags_added: list[str] | None = None
    """The names of the tags that were added. Part type: `conversation_tags_updated`. Only in the
    Preview version of the API.
    """

    tags_removed: list[str] | None = None
    """The names of the tags that were taken away. Part type: `conversation_tags_updated`. Only in
    the Preview version of the API.
    """

    until: str | None = None
    """How long the conversation sleeps, in words, such as `until tomorrow`. Part type: `snoozed`.
    Only in the Preview version of the API.
    """

    custom_until_time: Timestamp | None = None
    """When the conversation wakes up, if a time was picked by hand; null otherwise. Sent as ISO
    8601 text. Part type: `snoozed`. Only in the Preview version of the API.
    """

    current_priority: ConversationPriority | None = None
    """The priority after the change. Part type: `priority_changed`. Only in the Preview version of
    the API.
    """

    previous_priority: ConversationPriority | None = None
    """The priority before the change. Part type: `priority_changed`. Only in the Preview version of
    the API.
    """

    sla_name: str | None = None
    """The name of the service level agreement (SLA). Part types:
    `conversation_sla_applied_by_rule`, `…_applied_by_workflow`, `…_target_missed`, `…_paused`,
    `…_unpaused`, `…_removed`. Only in the Preview version of the API.
    """

    sla_definition: SlaDefinition | None = None
    """How long each step may take under the SLA. Part types: `conversation_sla_applied_by_rule`,
    `…_applied_by_workflow`. Only in the Preview version of the API.
    """

    sla_target_type: SlaTargetType | None = None
    """The target that was missed. Part type: `conversation_sla_target_missed`. Only in the Preview
    version of the API.
    """

    current_sla_status: CurrentSlaStatus | None = None
    """How the SLA as a whole stands. Part types: `conversation_sla_target_missed`, `…_paused`. Only
    in the Preview version of the API.
    """

    sla_states: SlaStates | None = None
    """How each target of the SLA stands. Part types: `conversation_sla_target_missed`, `…_paused`.
    Only in the Preview version of the API.
    """

    call_id: Id | None = None
    """The call that the part sums up. Part type: `call_summary`. Only in the Preview version of the
    API.
    """
