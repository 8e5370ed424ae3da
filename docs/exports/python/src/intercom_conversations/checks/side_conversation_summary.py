"""`side_conversation_summary`: what it holds, and its rules. A rule's function is true of an object
that breaks it. Since API version 2.16.
"""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .conversation_part import CONVERSATION_PART
from .judging import ID, INTEGER, ListOf, Member, Shape, judged
from .reading import count, integer, lt

SIDE_CONVERSATION_SUMMARY = Shape(
    "side_conversation_summary",
    {
        "side_conversation_id": Member(ID),
        "conversation_parts": Member(ListOf(CONVERSATION_PART)),
        "total_count": Member(INTEGER),
    },
)


def check_side_conversation_summary(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `side_conversation_summary`."""
    return judged(SIDE_CONVERSATION_SUMMARY, value, api_version=api_version, origin=origin)


@SIDE_CONVERSATION_SUMMARY.rule("side_conversation.total_covers_parts", "warning", since="2.16")
def total_covers_parts(this: object) -> bool:
    """The number of parts of a side conversation cannot be smaller than the length of their
    list.
    """
    return lt(integer(this, "total_count"), count(this, "conversation_parts"))
