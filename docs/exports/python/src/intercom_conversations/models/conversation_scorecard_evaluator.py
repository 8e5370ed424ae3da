"""`ConversationScorecardEvaluator`, the model of `conversation_scorecard_evaluator`."""

from ..checks.conversation_scorecard_evaluator import CONVERSATION_SCORECARD_EVALUATOR
from ..values import Id
from .base import IntercomObject
from .conversation_scorecard_evaluator_result import ConversationScorecardEvaluatorResult


class ConversationScorecardEvaluator(IntercomObject):
    """One criterion of a scorecard.

    Since API version 2.16.
    """

    shape = CONVERSATION_SCORECARD_EVALUATOR

    evaluator_id: Id | None = None
    """Identifies the criterion."""

    result: ConversationScorecardEvaluatorResult | None = None
    """How the conversation did by this criterion; null when nobody has judged it."""
