"""`ai_subtopic`: what it holds. Only in the Preview version of the API."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import ID, TEXT, Constant, Member, Shape, judged

AI_SUBTOPIC = Shape(
    "ai_subtopic",
    {"type": Member(Constant("ai_subtopic")), "name": Member(TEXT), "id": Member(ID)},
)


def check_ai_subtopic(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `ai_subtopic`."""
    return judged(AI_SUBTOPIC, value, api_version=api_version, origin=origin)
