"""`ConversationChannel`, the model of `conversation_channel`."""

from ..checks.conversation_channel import CONVERSATION_CHANNEL
from ..enumerations import ChannelType
from .base import IntercomObject


class ConversationChannel(IntercomObject):
    """The channels of the conversation: the one it began on, and the one it is on now.

    Since API version 2.16.
    """

    shape = CONVERSATION_CHANNEL

    initial: ChannelType | None = None
    """The channel that the conversation began on; null when Intercom does not know it."""

    current: ChannelType | None = None
    """The channel that it is on now. Differs from `initial` when the conversation has moved. Can be
    null.
    """
