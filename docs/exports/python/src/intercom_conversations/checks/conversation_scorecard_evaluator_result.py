"""`conversation_scorecard_evaluator_result`: what it holds. Since API version 2.16."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import ID, TEXT, ListOf, Member, Shape, judged

CONVERSATION_SCORECARD_EVALUATOR_RESULT = Shape(
    "conversation_scorecard_evaluator_result",
    {
        "value": Member(TEXT, nullable=True),
        "source": Member(TEXT, nullable=True),
        "reasoning": Member(TEXT, nullable=True),
        "reason_ids": Member(ListOf(ID), nullable=True),
        "other_text": Member(TEXT, nullable=True),
    },
)


def check_conversation_scorecard_evaluator_result(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be
    `conversation_scorecard_evaluator_result`.
    """
    return judged(
        CONVERSATION_SCORECARD_EVALUATOR_RESULT,
        value,
        api_version=api_version,
        origin=origin,
    )
