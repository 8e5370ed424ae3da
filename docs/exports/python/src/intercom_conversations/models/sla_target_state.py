"""`SlaTargetState`, the model of `sla_target_state`."""

from ..checks.sla_target_state import SLA_TARGET_STATE
from ..enumerations import SlaTargetStatus
from ..values import Seconds
from .base import IntercomObject


class SlaTargetState(IntercomObject):
    """How one target of a service level agreement stands.

    Only in the Preview version of the API.
    """

    shape = SLA_TARGET_STATE

    status: SlaTargetStatus | None = None
    """Whether the target was met or missed, or its clock still runs."""

    seconds_remaining: Seconds | None = None
    """The time left while the clock runs or is stopped; null once the target is met or missed.
    Unit: seconds.
    """
