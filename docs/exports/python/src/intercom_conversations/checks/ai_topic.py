"""`ai_topic`: what it holds. Only in the Preview version of the API."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .ai_subtopic import AI_SUBTOPIC
from .judging import TEXT, Constant, ListOf, Member, Shape, judged

AI_TOPIC = Shape(
    "ai_topic",
    {
        "type": Member(Constant("ai_topic")),
        "topic_name": Member(TEXT),
        "subtopics": Member(ListOf(AI_SUBTOPIC)),
    },
)


def check_ai_topic(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `ai_topic`."""
    return judged(AI_TOPIC, value, api_version=api_version, origin=origin)
