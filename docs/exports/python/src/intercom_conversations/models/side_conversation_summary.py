"""`SideConversationSummary`, the model of `side_conversation_summary`."""

from ..checks.side_conversation_summary import SIDE_CONVERSATION_SUMMARY
from ..values import Id
from .base import IntercomObject
from .conversation_part import ConversationPart


class SideConversationSummary(IntercomObject):
    """One side conversation with its messages.

    Since API version 2.16.
    """

    shape = SIDE_CONVERSATION_SUMMARY

    side_conversation_id: Id | None = None
    """Identifies the side conversation."""

    conversation_parts: list[ConversationPart] | None = None
    """The messages and events of the side conversation."""

    total_count: int | None = None
    """How many parts the side conversation has. Unit: parts."""
