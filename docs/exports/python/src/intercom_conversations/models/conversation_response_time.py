"""`ConversationResponseTime`, the model of `conversation_response_time`."""

from ..checks.conversation_response_time import CONVERSATION_RESPONSE_TIME
from ..values import Id, Seconds
from .base import IntercomObject


class ConversationResponseTime(IntercomObject):
    """How long the first response of one assigned team took.

    Since API version 2.12.
    """

    shape = CONVERSATION_RESPONSE_TIME

    team_id: Id | None = None
    """The team."""

    team_name: str | None = None
    """The team's name; `Unassigned` if no team was assigned. Can be null."""

    response_time: Seconds | None = None
    """Seconds until the team's first response. Can be null. Unit: seconds."""
