"""`NotificationEventData`, the model of `notification_event_data`."""

from typing import Literal

from ..checks.notification_event_data import NOTIFICATION_EVENT_DATA
from .base import IntercomObject
from .notification_item import NotificationItem


class NotificationEventData(IntercomObject):
    """The wrapper around the object that an event happened to."""

    shape = NOTIFICATION_EVENT_DATA

    type: Literal["notification_event_data"] | str | None = None
    """Names the kind of this object. Always `notification_event_data`."""

    item: NotificationItem | None = None
    """The object itself. Which one depends on `topic`: a conversation for most, with only the new
    parts in `conversation_parts`; only the identifier for `conversation.deleted`; an object with
    `conversation` and `contact` when a contact is attached or detached. Its shape is that of the
    API version that the app has chosen for webhooks.
    """
