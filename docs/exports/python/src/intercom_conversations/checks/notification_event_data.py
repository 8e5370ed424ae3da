"""`notification_event_data`: what it holds."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import Constant, Member, Shape, judged
from .notification_item import NOTIFICATION_ITEM

NOTIFICATION_EVENT_DATA = Shape(
    "notification_event_data",
    {
        "type": Member(Constant("notification_event_data")),
        "item": Member(NOTIFICATION_ITEM, required=True),
    },
)


def check_notification_event_data(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `notification_event_data`."""
    return judged(NOTIFICATION_EVENT_DATA, value, api_version=api_version, origin=origin)
