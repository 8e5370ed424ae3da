"""`topic_list`: what it holds."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import INTEGER, Constant, ListOf, Member, Shape, judged
from .topic import TOPIC

TOPIC_LIST = Shape(
    "topic_list",
    {
        "type": Member(Constant("topic.list")),
        "topics": Member(ListOf(TOPIC)),
        "total_count": Member(INTEGER),
    },
)


def check_topic_list(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `topic_list`."""
    return judged(TOPIC_LIST, value, api_version=api_version, origin=origin)
