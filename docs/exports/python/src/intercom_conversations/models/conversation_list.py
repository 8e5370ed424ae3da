"""`ConversationList`, the model of `conversation_list`."""

from ..checks.conversation_list import CONVERSATION_LIST
from .base import IntercomObject
from .conversation import Conversation
from .cursor_pages import CursorPages


class ConversationList(IntercomObject):
    """One page of conversations, as listing and searching return them. Its conversations carry no
    `conversation_parts`.
    """

    shape = CONVERSATION_LIST

    type: str | None = None
    """Names the kind of this list: `conversation.list`, rarely `list`."""

    conversations: list[Conversation] | None = None
    """The conversations of this page."""

    total_count: int | None = None
    """How many conversations there are on all pages together. Unit: conversations."""

    pages: CursorPages | None = None
    """Where this page stands among all pages, and how to get the next one. Can be null."""

    data: list[Conversation] | None = None
    """The conversations of this page, under the name that some descriptions give by mistake. Until
    API version 2.12.
    """
