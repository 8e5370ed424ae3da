"""`EventDetailsValue`, the model of `event_details_value`."""

from ..checks.event_details_value import EVENT_DETAILS_VALUE
from .base import IntercomObject


class EventDetailsValue(IntercomObject):
    """The values of a custom attribute around a change.

    Since API version 2.13.
    """

    shape = EVENT_DETAILS_VALUE

    name: str | None = None
    """The new value, as text."""

    previous: str | None = None
    """The old value; null if it is not known. Changes by workflows do not tell it. Since API
    version 2.15.
    """
