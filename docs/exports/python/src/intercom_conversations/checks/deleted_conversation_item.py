"""`deleted_conversation_item`: what it holds. Since API version 2.16."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import BOOLEAN, ID, TIMESTAMP, Constant, Member, Shape, judged

DELETED_CONVERSATION_ITEM = Shape(
    "deleted_conversation_item",
    {
        "type": Member(Constant("conversation")),
        "id": Member(ID),
        "metrics_retained": Member(BOOLEAN),
        "deleted_at": Member(TIMESTAMP),
    },
)


def check_deleted_conversation_item(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `deleted_conversation_item`."""
    return judged(DELETED_CONVERSATION_ITEM, value, api_version=api_version, origin=origin)
