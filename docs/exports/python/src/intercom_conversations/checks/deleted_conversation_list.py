"""`deleted_conversation_list`: what it holds, and its rules. A rule's function is true of an object
that breaks it. Since API version 2.16.
"""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .cursor_pages import CURSOR_PAGES
from .deleted_conversation_item import DELETED_CONVERSATION_ITEM
from .judging import INTEGER, Constant, ListOf, Member, Shape, judged
from .reading import count, integer, lt

DELETED_CONVERSATION_LIST = Shape(
    "deleted_conversation_list",
    {
        "type": Member(Constant("conversations.list")),
        "conversations": Member(ListOf(DELETED_CONVERSATION_ITEM)),
        "total_count": Member(INTEGER),
        "pages": Member(CURSOR_PAGES),
    },
)


def check_deleted_conversation_list(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `deleted_conversation_list`."""
    return judged(DELETED_CONVERSATION_LIST, value, api_version=api_version, origin=origin)


@DELETED_CONVERSATION_LIST.rule(
    "deleted_conversation_list.total_covers_conversations",
    "warning",
    since="2.16",
)
def total_covers_conversations(this: object) -> bool:
    """The total number of deleted conversations cannot be smaller than the number on this page."""
    return lt(integer(this, "total_count"), count(this, "conversations"))
