"""`EventDetailsEvent`, the model of `event_details_event`."""

from ..checks.event_details_event import EVENT_DETAILS_EVENT
from .base import IntercomObject


class EventDetailsEvent(IntercomObject):
    """What a workflow did.

    Since API version 2.13.
    """

    shape = EVENT_DETAILS_EVENT

    type: str | None = None
    """The kind of event, such as `wait_finished`."""

    result: str | None = None
    """What came of it, in words."""
