"""`conversation_scorecard_evaluator`: what it holds. Since API version 2.16."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .conversation_scorecard_evaluator_result import CONVERSATION_SCORECARD_EVALUATOR_RESULT
from .judging import ID, Member, Shape, judged

CONVERSATION_SCORECARD_EVALUATOR = Shape(
    "conversation_scorecard_evaluator",
    {
        "evaluator_id": Member(ID),
        "result": Member(CONVERSATION_SCORECARD_EVALUATOR_RESULT, nullable=True),
    },
)


def check_conversation_scorecard_evaluator(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `conversation_scorecard_evaluator`."""
    return judged(CONVERSATION_SCORECARD_EVALUATOR, value, api_version=api_version, origin=origin)
