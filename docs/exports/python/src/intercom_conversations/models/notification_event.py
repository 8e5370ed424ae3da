"""`NotificationEvent`, the model of `notification_event`."""

from typing import Any, Literal

from ..checks.notification_event import NOTIFICATION_EVENT
from ..enumerations import DeliveryStatus, WebhookTopic
from ..values import Id, Timestamp
from .base import IntercomObject
from .notification_event_data import NotificationEventData


class NotificationEvent(IntercomObject):
    """The envelope of a webhook: which event happened where, and the object that it happened to."""

    shape = NOTIFICATION_EVENT

    type: Literal["notification_event"] | str | None = None
    """Names the kind of this object. Always `notification_event`."""

    app_id: str | None = None
    """The code of the workspace in which the event happened."""

    data: NotificationEventData | None = None
    """The object that the event happened to."""

    links: dict[str, Any] | None = None
    """An empty object in every captured notification."""

    id: Id | None = None
    """Identifies the notification: `notif_` and a UUID. Null for a `ping`."""

    topic: WebhookTopic | None = None
    """The event that happened."""

    delivery_status: DeliveryStatus | None = None
    """How far the delivery has come when this attempt is made. Can be null."""

    delivery_attempts: int | None = None
    """How often delivery has been tried, this time included. Unit: attempts."""

    delivered_at: Timestamp | None = None
    """When the notification was delivered: 0 in every captured notification, since it is still on
    its way.
    """

    first_sent_at: Timestamp | None = None
    """When delivery was first tried."""

    created_at: Timestamp | None = None
    """When the notification was created."""

    self: str | None = None
    """Where the notification itself can be found; null in every captured notification."""
