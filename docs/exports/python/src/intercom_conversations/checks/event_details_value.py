"""`event_details_value`: what it holds. Since API version 2.13."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import TEXT, Member, Shape, judged

EVENT_DETAILS_VALUE = Shape(
    "event_details_value",
    {"name": Member(TEXT), "previous": Member(TEXT, nullable=True, since="2.15")},
)


def check_event_details_value(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `event_details_value`."""
    return judged(EVENT_DETAILS_VALUE, value, api_version=api_version, origin=origin)
