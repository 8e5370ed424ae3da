"""`conversation_teammates`: what it holds."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import Constant, ListOf, Member, Shape, judged
from .reference import REFERENCE

CONVERSATION_TEAMMATES = Shape(
    "conversation_teammates",
    {
        "type": Member(Constant("admin.list")),
        "admins": Member(ListOf(REFERENCE)),
        "teammates": Member(ListOf(REFERENCE)),
    },
)


def check_conversation_teammates(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `conversation_teammates`."""
    return judged(CONVERSATION_TEAMMATES, value, api_version=api_version, origin=origin)
