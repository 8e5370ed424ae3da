"""`DeletedConversationList`, the model of `deleted_conversation_list`."""

from typing import Literal

from ..checks.deleted_conversation_list import DELETED_CONVERSATION_LIST
from .base import IntercomObject
from .cursor_pages import CursorPages
from .deleted_conversation_item import DeletedConversationItem


class DeletedConversationList(IntercomObject):
    """One page of the identifiers of deleted conversations.

    Since API version 2.16.
    """

    shape = DELETED_CONVERSATION_LIST

    type: Literal["conversations.list"] | str | None = None
    """Names the kind of this list. The plural is not a mistake of ours. Always
    `conversations.list`.
    """

    conversations: list[DeletedConversationItem] | None = None
    """What is left of the deleted conversations."""

    total_count: int | None = None
    """How many there are on all pages together. Unit: conversations."""

    pages: CursorPages | None = None
    """Where this page stands among all pages; `next` is an address here."""
