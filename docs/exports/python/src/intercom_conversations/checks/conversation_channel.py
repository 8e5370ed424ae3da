"""`conversation_channel`: what it holds. Since API version 2.16."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .enumerations import CHANNEL_TYPE
from .judging import Member, Shape, judged

CONVERSATION_CHANNEL = Shape(
    "conversation_channel",
    {
        "initial": Member(CHANNEL_TYPE, nullable=True),
        "current": Member(CHANNEL_TYPE, nullable=True),
    },
)


def check_conversation_channel(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `conversation_channel`."""
    return judged(CONVERSATION_CHANNEL, value, api_version=api_version, origin=origin)
