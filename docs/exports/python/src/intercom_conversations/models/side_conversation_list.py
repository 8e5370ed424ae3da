"""`SideConversationList`, the model of `side_conversation_list`."""

from typing import Literal

from ..checks.side_conversation_list import SIDE_CONVERSATION_LIST
from .base import IntercomObject
from .cursor_pages import CursorPages
from .side_conversation_summary import SideConversationSummary


class SideConversationList(IntercomObject):
    """One page of the side conversations of a conversation: talks with others about it.

    Since API version 2.16.
    """

    shape = SIDE_CONVERSATION_LIST

    type: Literal["side_conversation.list"] | str | None = None
    """Names the kind of this list. Always `side_conversation.list`."""

    side_conversations: list[SideConversationSummary] | None = None
    """The side conversations."""

    total_count: int | None = None
    """How many side conversations there are on all pages together. Unit: side conversations."""

    pages: CursorPages | None = None
    """Where this page stands among all pages."""
