"""`notification_event`: what it holds, and its rules. A rule's function is true of an object that
breaks it.
"""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .enumerations import DELIVERY_STATUS, WEBHOOK_TOPIC
from .judging import ID, INTEGER, MAP, TEXT, TIMESTAMP, Constant, Member, Shape, judged
from .notification_event_data import NOTIFICATION_EVENT_DATA
from .reading import gt, id_text, integer, lt, moment, notification

NOTIFICATION_EVENT = Shape(
    "notification_event",
    {
        "type": Member(Constant("notification_event"), required=True),
        "app_id": Member(TEXT),
        "data": Member(NOTIFICATION_EVENT_DATA, required=True),
        "links": Member(MAP),
        "id": Member(ID, nullable=True),
        "topic": Member(WEBHOOK_TOPIC, required=True),
        "delivery_status": Member(DELIVERY_STATUS, nullable=True),
        "delivery_attempts": Member(INTEGER),
        "delivered_at": Member(TIMESTAMP),
        "first_sent_at": Member(TIMESTAMP),
        "created_at": Member(TIMESTAMP),
        "self": Member(TEXT, nullable=True),
    },
    origin="webhook",
)


def check_notification_event(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `notification_event`."""
    return judged(NOTIFICATION_EVENT, value, api_version=api_version, origin=origin)


@NOTIFICATION_EVENT.rule("webhook.id_names_notification", "warning")
def id_names_notification(this: object) -> bool:
    """The id of a notification is expected to begin with `notif_`."""
    return notification(id_text, this, "id") is False


@NOTIFICATION_EVENT.rule("webhook.sent_after_created", "warning")
def sent_after_created(this: object) -> bool:
    """A notification cannot be sent before it is created."""
    return gt(moment(this, "created_at"), moment(this, "first_sent_at"))


@NOTIFICATION_EVENT.rule("webhook.attempts_start_at_one", "error")
def attempts_start_at_one(this: object) -> bool:
    """A notification that arrives must have at least one delivery attempt."""
    return lt(integer(this, "delivery_attempts"), 1)
