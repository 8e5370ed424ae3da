"""`ConversationDeleted`, the model of `conversation_deleted`."""

from typing import Literal

from ..checks.conversation_deleted import CONVERSATION_DELETED
from ..values import Id
from .base import IntercomObject


class ConversationDeleted(IntercomObject):
    """The answer to deleting a conversation.

    Since API version 2.13.
    """

    shape = CONVERSATION_DELETED

    id: Id | None = None
    """Identifies the conversation."""

    object: Literal["conversation"] | str | None = None
    """Names the kind of the deleted object. Always `conversation`."""

    deleted: bool | None = None
    """Whether the conversation is gone."""
