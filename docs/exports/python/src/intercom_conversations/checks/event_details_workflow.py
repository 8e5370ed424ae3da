"""`event_details_workflow`: what it holds. Since API version 2.13."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import TEXT, Member, Shape, judged

EVENT_DETAILS_WORKFLOW = Shape("event_details_workflow", {"name": Member(TEXT)})


def check_event_details_workflow(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `event_details_workflow`."""
    return judged(EVENT_DETAILS_WORKFLOW, value, api_version=api_version, origin=origin)
