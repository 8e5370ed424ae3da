"""`ConversationReference`, the model of `conversation_reference`."""

from typing import Literal

from ..checks.conversation_reference import CONVERSATION_REFERENCE
from ..values import Id
from .base import IntercomObject


class ConversationReference(IntercomObject):
    """What is left of a conversation in the notification of its deletion."""

    shape = CONVERSATION_REFERENCE

    type: Literal["conversation"] | str | None = None
    """Always `conversation`. Sent, but in no published description."""

    conversation_id: Id | None = None
    """The id of the conversation that was deleted. Sent, but in no published description."""
