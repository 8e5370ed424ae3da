"""`ConversationParts`, the model of `conversation_parts`."""

from typing import Literal

from ..checks.conversation_parts import CONVERSATION_PARTS
from .base import IntercomObject
from .conversation_part import ConversationPart


class ConversationParts(IntercomObject):
    """The parts of a conversation, oldest first, without the opening message, which is its
    `source`. A webhook carries only the parts that it is about; lists of conversations carry
    none.
    """

    shape = CONVERSATION_PARTS

    type: Literal["conversation_part.list"] | str | None = None
    """Always `conversation_part.list`."""

    conversation_parts: list[ConversationPart] | None = None
    """The parts, at most 500."""

    total_count: int | None = None
    """How many parts the conversation has, in webhooks how many are sent. Unit: parts."""
