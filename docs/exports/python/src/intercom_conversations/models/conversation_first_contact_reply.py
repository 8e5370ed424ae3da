"""`ConversationFirstContactReply`, the model of `conversation_first_contact_reply`."""

from ..checks.conversation_first_contact_reply import CONVERSATION_FIRST_CONTACT_REPLY
from ..enumerations import FirstContactReplyType
from ..values import Timestamp
from .base import IntercomObject


class ConversationFirstContactReply(IntercomObject):
    """The first message that a contact wrote in the conversation. If the contact started it, that
    is the opening message.
    """

    shape = CONVERSATION_FIRST_CONTACT_REPLY

    created_at: Timestamp | None = None
    """When it was written."""

    type: FirstContactReplyType | None = None
    """The channel by which it came. Can be null."""

    url: str | None = None
    """The page on which it was written. Can be null."""
