"""`EventDetailsAction`, the model of `event_details_action`."""

from ..checks.event_details_action import EVENT_DETAILS_ACTION
from ..enumerations import CustomActionResult
from .base import IntercomObject


class EventDetailsAction(IntercomObject):
    """The custom action that an event is about.

    Since API version 2.13.
    """

    shape = EVENT_DETAILS_ACTION

    name: str | None = None
    """What the action is called."""

    result: CustomActionResult | None = None
    """How the action ended. Part type: `custom_action_finished`."""
