"""`EventDetailsAttribute`, the model of `event_details_attribute`."""

from ..checks.event_details_attribute import EVENT_DETAILS_ATTRIBUTE
from .base import IntercomObject


class EventDetailsAttribute(IntercomObject):
    """The custom attribute that an event is about.

    Since API version 2.13.
    """

    shape = EVENT_DETAILS_ATTRIBUTE

    name: str | None = None
    """What the attribute is called."""
