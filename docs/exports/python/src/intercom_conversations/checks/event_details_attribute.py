"""`event_details_attribute`: what it holds. Since API version 2.13."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import TEXT, Member, Shape, judged

EVENT_DETAILS_ATTRIBUTE = Shape("event_details_attribute", {"name": Member(TEXT)})


def check_event_details_attribute(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `event_details_attribute`."""
    return judged(EVENT_DETAILS_ATTRIBUTE, value, api_version=api_version, origin=origin)
