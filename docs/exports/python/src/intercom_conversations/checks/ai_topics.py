"""`ai_topics`: what it holds. Only in the Preview version of the API."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .ai_topic import AI_TOPIC
from .judging import Constant, ListOf, Member, Shape, judged

AI_TOPICS = Shape(
    "ai_topics",
    {"type": Member(Constant("ai_topics")), "topics": Member(ListOf(AI_TOPIC))},
)


def check_ai_topics(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `ai_topics`."""
    return judged(AI_TOPICS, value, api_version=api_version, origin=origin)
