"""`sla_states`: what it holds. Only in the Preview version of the API."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import Member, Shape, judged
from .sla_target_state import SLA_TARGET_STATE

SLA_STATES = Shape(
    "sla_states",
    {
        "first_reply_time": Member(SLA_TARGET_STATE),
        "next_reply_time": Member(SLA_TARGET_STATE),
        "resolution_time": Member(SLA_TARGET_STATE),
        "time_to_close": Member(SLA_TARGET_STATE),
    },
)


def check_sla_states(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `sla_states`."""
    return judged(SLA_STATES, value, api_version=api_version, origin=origin)
