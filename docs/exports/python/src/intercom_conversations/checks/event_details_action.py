"""`event_details_action`: what it holds. Since API version 2.13."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .enumerations import CUSTOM_ACTION_RESULT
from .judging import TEXT, Member, Shape, judged

EVENT_DETAILS_ACTION = Shape(
    "event_details_action",
    {"name": Member(TEXT), "result": Member(CUSTOM_ACTION_RESULT)},
)


def check_event_details_action(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `event_details_action`."""
    return judged(EVENT_DETAILS_ACTION, value, api_version=api_version, origin=origin)
