"""`conversation_deleted`: what it holds. Since API version 2.13."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import BOOLEAN, ID, Constant, Member, Shape, judged

CONVERSATION_DELETED = Shape(
    "conversation_deleted",
    {"id": Member(ID), "object": Member(Constant("conversation")), "deleted": Member(BOOLEAN)},
)


def check_conversation_deleted(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `conversation_deleted`."""
    return judged(CONVERSATION_DELETED, value, api_version=api_version, origin=origin)
