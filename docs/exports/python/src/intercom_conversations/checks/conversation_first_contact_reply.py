"""`conversation_first_contact_reply`: what it holds."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .enumerations import FIRST_CONTACT_REPLY_TYPE
from .judging import TEXT, TIMESTAMP, Member, Shape, judged

CONVERSATION_FIRST_CONTACT_REPLY = Shape(
    "conversation_first_contact_reply",
    {
        "created_at": Member(TIMESTAMP),
        "type": Member(FIRST_CONTACT_REPLY_TYPE, nullable=True),
        "url": Member(TEXT, nullable=True),
    },
)


def check_conversation_first_contact_reply(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `conversation_first_contact_reply`."""
    return judged(CONVERSATION_FIRST_CONTACT_REPLY, value, api_version=api_version, origin=origin)
