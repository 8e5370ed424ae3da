"""`DeletedConversationItem`, the model of `deleted_conversation_item`."""

from typing import Literal

from ..checks.deleted_conversation_item import DELETED_CONVERSATION_ITEM
from ..values import Id, Timestamp
from .base import IntercomObject


class DeletedConversationItem(IntercomObject):
    """What is left of a deleted conversation.

    Since API version 2.16.
    """

    shape = DELETED_CONVERSATION_ITEM

    type: Literal["conversation"] | str | None = None
    """Names the kind of the deleted object. Always `conversation`."""

    id: Id | None = None
    """Identifies the conversation."""

    metrics_retained: bool | None = None
    """Whether reports still count the conversation."""

    deleted_at: Timestamp | None = None
    """The moment of deletion."""
