"""`sla_target_state`: what it holds, and its rules. A rule's function is true of an object that
breaks it. Only in the Preview version of the API.
"""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .enumerations import SLA_TARGET_STATUS
from .judging import SECONDS, Member, Shape, judged
from .reading import all_of, present, text

SLA_TARGET_STATE = Shape(
    "sla_target_state",
    {"status": Member(SLA_TARGET_STATUS), "seconds_remaining": Member(SECONDS, nullable=True)},
)


def check_sla_target_state(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `sla_target_state`."""
    return judged(SLA_TARGET_STATE, value, api_version=api_version, origin=origin)


@SLA_TARGET_STATE.rule("sla_target_state.done_has_no_time", "warning", since="Preview")
def done_has_no_time(this: object) -> bool:
    """A target that is met or missed has no remaining time."""
    return all_of(
        text(this, "status") == "hit" or text(this, "status") == "missed",
        present(this, "seconds_remaining"),
    )
