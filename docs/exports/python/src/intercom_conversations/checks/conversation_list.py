"""`conversation_list`: what it holds, and its rules. A rule's function is true of an object that
breaks it.
"""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .conversation import CONVERSATION
from .cursor_pages import CURSOR_PAGES
from .judging import INTEGER, TEXT, ListOf, Member, Shape, judged
from .reading import all_of, any_of, count, dimension, gt, integer, lt, lte

CONVERSATION_LIST = Shape(
    "conversation_list",
    {
        "type": Member(TEXT, required=True),
        "conversations": Member(ListOf(CONVERSATION)),
        "total_count": Member(INTEGER),
        "pages": Member(CURSOR_PAGES, nullable=True),
        "data": Member(ListOf(CONVERSATION), until="2.12"),
    },
    origin="list",
)


def check_conversation_list(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `conversation_list`."""
    return judged(CONVERSATION_LIST, value, api_version=api_version, origin=origin)


@CONVERSATION_LIST.rule("conversation_list.page_holds_conversations", "error")
def page_holds_conversations(this: object) -> bool:
    """A page cannot hold more conversations than its size allows."""
    return gt(count(this, "conversations"), dimension(this, "pages", "per_page"))


@CONVERSATION_LIST.rule("conversation_list.total_covers_conversations", "error")
def total_covers_conversations(this: object) -> bool:
    """The total number of conversations cannot be smaller than the number on this page."""
    return lt(integer(this, "total_count"), count(this, "conversations"))


@CONVERSATION_LIST.rule("conversation_list.one_page_is_enough", "warning")
def one_page_is_enough(this: object) -> bool:
    """There must be more than one page exactly when there are more conversations than one page
    holds.
    """
    return any_of(
        all_of(
            lte(integer(this, "total_count"), dimension(this, "pages", "per_page")),
            gt(integer(this, "pages", "total_pages"), 1),
        ),
        all_of(
            gt(integer(this, "total_count"), dimension(this, "pages", "per_page")),
            lte(integer(this, "pages", "total_pages"), 1),
        ),
    )
