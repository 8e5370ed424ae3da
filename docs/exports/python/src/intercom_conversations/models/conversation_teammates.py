"""`ConversationTeammates`, the model of `conversation_teammates`."""

from typing import Literal

from ..checks.conversation_teammates import CONVERSATION_TEAMMATES
from .base import IntercomObject
from .reference import Reference


class ConversationTeammates(IntercomObject):
    """The teammates that wrote in the conversation."""

    shape = CONVERSATION_TEAMMATES

    type: Literal["admin.list"] | str | None = None
    """Always `admin.list`."""

    admins: list[Reference] | None = None
    """The teammates. Sent, but in no published description."""

    teammates: list[Reference] | None = None
    """Documented as the list of teammates, but never sent: it comes as `admins`."""
