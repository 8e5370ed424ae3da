"""`SlaDefinition`, the model of `sla_definition`."""

from ..checks.sla_definition import SLA_DEFINITION
from ..values import Seconds
from .base import IntercomObject


class SlaDefinition(IntercomObject):
    """How long each step may take under a service level agreement. Null means that the step has no
    limit.

    Only in the Preview version of the API.
    """

    shape = SLA_DEFINITION

    first_reply_time: Seconds | None = None
    """The time for the first reply. Can be null. Unit: seconds."""

    next_reply_time: Seconds | None = None
    """The time for each later reply. Can be null. Unit: seconds."""

    resolution_time: Seconds | None = None
    """The time until the matter is resolved. Can be null. Unit: seconds."""

    time_to_close: Seconds | None = None
    """The time until the conversation is closed. Can be null. Unit: seconds."""
