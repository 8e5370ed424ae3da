"""`cursor_pages`: what it holds, and its rules. A rule's function is true of an object that breaks
it.
"""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import ANY, DIMENSION, INTEGER, Constant, Member, Shape, judged
from .reading import all_of, any_of, gt, gte, integer, lt, present

CURSOR_PAGES = Shape(
    "cursor_pages",
    {
        "type": Member(Constant("pages")),
        "page": Member(INTEGER),
        "next": Member(ANY),
        "per_page": Member(DIMENSION),
        "total_pages": Member(INTEGER),
    },
)


def check_cursor_pages(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `cursor_pages`."""
    return judged(CURSOR_PAGES, value, api_version=api_version, origin=origin)


@CURSOR_PAGES.rule("pages.page_within_total", "warning")
def page_within_total(this: object) -> bool:
    """The number of a page cannot exceed the number of pages."""
    return all_of(
        gte(integer(this, "total_pages"), 1),
        gt(integer(this, "page"), integer(this, "total_pages")),
    )


@CURSOR_PAGES.rule("pages.next_means_more", "warning")
def next_means_more(this: object) -> bool:
    """There must be a `next` exactly on the pages before the last."""
    return any_of(
        present(this, "next") and gte(integer(this, "page"), integer(this, "total_pages")),
        lt(integer(this, "page"), integer(this, "total_pages")) and not present(this, "next"),
    )
