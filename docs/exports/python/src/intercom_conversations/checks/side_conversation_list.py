"""`side_conversation_list`: what it holds, and its rules. A rule's function is true of an object
that breaks it. Since API version 2.16.
"""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .cursor_pages import CURSOR_PAGES
from .judging import INTEGER, Constant, ListOf, Member, Shape, judged
from .reading import count, integer, lt
from .side_conversation_summary import SIDE_CONVERSATION_SUMMARY

SIDE_CONVERSATION_LIST = Shape(
    "side_conversation_list",
    {
        "type": Member(Constant("side_conversation.list")),
        "side_conversations": Member(ListOf(SIDE_CONVERSATION_SUMMARY)),
        "total_count": Member(INTEGER),
        "pages": Member(CURSOR_PAGES),
    },
)


def check_side_conversation_list(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `side_conversation_list`."""
    return judged(SIDE_CONVERSATION_LIST, value, api_version=api_version, origin=origin)


@SIDE_CONVERSATION_LIST.rule("side_conversation_list.total_covers_list", "warning", since="2.16")
def total_covers_list(this: object) -> bool:
    """The total number of side conversations cannot be smaller than the number on this page."""
    return lt(integer(this, "total_count"), count(this, "side_conversations"))
