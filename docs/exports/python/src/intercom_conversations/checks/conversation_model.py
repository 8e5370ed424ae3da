"""`conversation_model`: what it holds."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import ANY, Member, Shape, judged

CONVERSATION_MODEL = Shape(
    "conversation_model",
    {"model": Member(ANY), "options": Member(ANY), "parts": Member(ANY)},
)


def check_conversation_model(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `conversation_model`."""
    return judged(CONVERSATION_MODEL, value, api_version=api_version, origin=origin)
