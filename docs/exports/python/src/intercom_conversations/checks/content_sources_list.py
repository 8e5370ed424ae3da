"""`content_sources_list`: what it holds, and its rules. A rule's function is true of an object that
breaks it. Since API version 2.11.
"""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .content_source import CONTENT_SOURCE
from .judging import INTEGER, Constant, ListOf, Member, Shape, judged
from .reading import count, integer, lt

CONTENT_SOURCES_LIST = Shape(
    "content_sources_list",
    {
        "type": Member(Constant("content_source.list")),
        "total_count": Member(INTEGER),
        "content_sources": Member(ListOf(CONTENT_SOURCE)),
    },
)


def check_content_sources_list(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `content_sources_list`."""
    return judged(CONTENT_SOURCES_LIST, value, api_version=api_version, origin=origin)


@CONTENT_SOURCES_LIST.rule("content_sources.total_covers_list", "warning", since="2.11")
def total_covers_list(this: object) -> bool:
    """The number of content sources cannot be smaller than the length of their list."""
    return lt(integer(this, "total_count"), count(this, "content_sources"))
