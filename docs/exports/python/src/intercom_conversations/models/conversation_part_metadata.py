"""`ConversationPartMetadata`, the model of `conversation_part_metadata`."""

from ..checks.conversation_part_metadata import CONVERSATION_PART_METADATA
from .base import IntercomObject
from .quick_reply_option import QuickReplyOption


class ConversationPartMetadata(IntercomObject):
    """What a part offers beyond its text: quick replies, or the one that was chosen. Most parts
    carry an empty object.

    Since API version 2.14.
    """

    shape = CONVERSATION_PART_METADATA

    quick_reply_options: list[QuickReplyOption] | None = None
    """The quick replies that a teammate or bot offered in this part."""

    quick_reply_uuid: str | None = None
    """The quick reply that the contact chose, which made this part."""
