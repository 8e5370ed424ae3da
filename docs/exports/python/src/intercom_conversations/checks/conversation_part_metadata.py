"""`conversation_part_metadata`: what it holds. Since API version 2.14."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import TEXT, ListOf, Member, Shape, judged
from .quick_reply_option import QUICK_REPLY_OPTION

CONVERSATION_PART_METADATA = Shape(
    "conversation_part_metadata",
    {"quick_reply_options": Member(ListOf(QUICK_REPLY_OPTION)), "quick_reply_uuid": Member(TEXT)},
)


def check_conversation_part_metadata(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `conversation_part_metadata`."""
    return judged(CONVERSATION_PART_METADATA, value, api_version=api_version, origin=origin)
