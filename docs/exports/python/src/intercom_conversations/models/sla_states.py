"""`SlaStates`, the model of `sla_states`."""

from ..checks.sla_states import SLA_STATES
from .base import IntercomObject
from .sla_target_state import SlaTargetState


class SlaStates(IntercomObject):
    """How each target of a service level agreement stands when an event happens.

    Only in the Preview version of the API.
    """

    shape = SLA_STATES

    first_reply_time: SlaTargetState | None = None
    """How the target for the first reply stands."""

    next_reply_time: SlaTargetState | None = None
    """How the target for later replies stands."""

    resolution_time: SlaTargetState | None = None
    """How the target for resolving the matter stands."""

    time_to_close: SlaTargetState | None = None
    """How the target for closing the conversation stands."""
