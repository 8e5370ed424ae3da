"""`conversation_scorecard`: what it holds. Since API version 2.16."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .conversation_scorecard_evaluator import CONVERSATION_SCORECARD_EVALUATOR
from .conversation_scorecard_reviewed_teammate import CONVERSATION_SCORECARD_REVIEWED_TEAMMATE
from .judging import BOOLEAN, ID, NUMBER, TEXT, TIMESTAMP, ListOf, Member, Shape, judged

CONVERSATION_SCORECARD = Shape(
    "conversation_scorecard",
    {
        "scorecard_id": Member(ID),
        "scorecard_version_id": Member(ID),
        "name": Member(TEXT),
        "scorecard_type": Member(TEXT),
        "passed": Member(BOOLEAN, nullable=True),
        "score": Member(NUMBER, nullable=True),
        "ai_score": Member(NUMBER, nullable=True),
        "evaluated_at": Member(TIMESTAMP, nullable=True),
        "reviewed_teammate": Member(CONVERSATION_SCORECARD_REVIEWED_TEAMMATE),
        "evaluators": Member(ListOf(CONVERSATION_SCORECARD_EVALUATOR)),
    },
)


def check_conversation_scorecard(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `conversation_scorecard`."""
    return judged(CONVERSATION_SCORECARD, value, api_version=api_version, origin=origin)
