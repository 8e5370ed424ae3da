"""`conversation_parts`: what it holds, and its rules. A rule's function is true of an object that
breaks it.
"""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .conversation_part import CONVERSATION_PART
from .judging import INTEGER, Constant, ListOf, Member, Shape, judged
from .reading import (
    all_of,
    count,
    falls,
    gt,
    id_text,
    integer,
    items,
    lte,
    moment,
    ne,
    repeats,
    values,
)

CONVERSATION_PARTS = Shape(
    "conversation_parts",
    {
        "type": Member(Constant("conversation_part.list")),
        "conversation_parts": Member(ListOf(CONVERSATION_PART)),
        "total_count": Member(INTEGER),
    },
)


def check_conversation_parts(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `conversation_parts`."""
    return judged(CONVERSATION_PARTS, value, api_version=api_version, origin=origin)


@CONVERSATION_PARTS.rule("parts.at_most_500", "error")
def at_most_500(this: object) -> bool:
    """At most 500 parts are sent."""
    return gt(count(this, "conversation_parts"), 500)


@CONVERSATION_PARTS.rule("parts.count_within_total", "error")
def count_within_total(this: object) -> bool:
    """There cannot be more parts in the list than there are in total."""
    return gt(count(this, "conversation_parts"), integer(this, "total_count"))


@CONVERSATION_PARTS.rule("parts.list_is_complete", "warning", origins=("rest",))
def list_is_complete(this: object) -> bool:
    """A conversation that is read over REST is expected to have all its parts, up to 500."""
    return all_of(
        lte(integer(this, "total_count"), 500),
        ne(count(this, "conversation_parts"), integer(this, "total_count")),
    )


@CONVERSATION_PARTS.rule("parts.webhook_total_counts_list", "warning", origins=("webhook",))
def webhook_total_counts_list(this: object) -> bool:
    """In a webhook, the total is expected to count the parts that are sent."""
    return ne(count(this, "conversation_parts"), integer(this, "total_count"))


@CONVERSATION_PARTS.rule("parts.sorted_by_creation", "warning")
def sorted_by_creation(this: object) -> bool:
    """Parts are expected to be in the order of their creation."""
    return falls(values(items(this, "conversation_parts"), moment, "created_at"))


@CONVERSATION_PARTS.rule("parts.unique_ids", "error")
def unique_ids(this: object) -> bool:
    """Two parts of a conversation cannot have the same id."""
    return repeats(values(items(this, "conversation_parts"), id_text, "id"))
