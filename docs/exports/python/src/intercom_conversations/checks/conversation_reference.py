"""`conversation_reference`: what it holds."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import ID, Constant, Member, Shape, judged

CONVERSATION_REFERENCE = Shape(
    "conversation_reference",
    {"type": Member(Constant("conversation")), "conversation_id": Member(ID)},
)


def check_conversation_reference(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `conversation_reference`."""
    return judged(CONVERSATION_REFERENCE, value, api_version=api_version, origin=origin)
