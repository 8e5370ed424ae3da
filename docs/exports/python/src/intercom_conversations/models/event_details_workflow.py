"""`EventDetailsWorkflow`, the model of `event_details_workflow`."""

from ..checks.event_details_workflow import EVENT_DETAILS_WORKFLOW
from .base import IntercomObject


class EventDetailsWorkflow(IntercomObject):
    """The workflow that caused an event.

    Since API version 2.13.
    """

    shape = EVENT_DETAILS_WORKFLOW

    name: str | None = None
    """What the workflow is called."""
