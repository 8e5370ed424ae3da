"""`conversation_monitor_evaluation`: what it holds. Since API version 2.16."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import ID, TEXT, TIMESTAMP, Member, Shape, judged

CONVERSATION_MONITOR_EVALUATION = Shape(
    "conversation_monitor_evaluation",
    {
        "monitor_id": Member(ID),
        "monitor_name": Member(TEXT, nullable=True),
        "monitor_type": Member(TEXT, nullable=True),
        "result": Member(TEXT),
        "explanation": Member(TEXT, nullable=True),
        "evaluated_at": Member(TIMESTAMP, nullable=True),
    },
)


def check_conversation_monitor_evaluation(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `conversation_monitor_evaluation`."""
    return judged(CONVERSATION_MONITOR_EVALUATION, value, api_version=api_version, origin=origin)
