"""`ConversationScorecardEvaluatorResult`, the model of
`conversation_scorecard_evaluator_result`.
"""

from ..checks.conversation_scorecard_evaluator_result import CONVERSATION_SCORECARD_EVALUATOR_RESULT
from ..values import Id
from .base import IntercomObject


class ConversationScorecardEvaluatorResult(IntercomObject):
    """How the conversation did by one criterion of a scorecard.

    Since API version 2.16.
    """

    shape = CONVERSATION_SCORECARD_EVALUATOR_RESULT

    value: str | None = None
    """The chosen value: usually a label such as `pass` or `fail`, or an identifier of a category.
    Can be null.
    """

    source: str | None = None
    """Who judged, such as `ai` or `human`. Can be null."""

    reasoning: str | None = None
    """Why this value was chosen, in free text. Can be null."""

    reason_ids: list[Id] | None = None
    """Identifies the prepared reasons that were ticked. Can be null."""

    other_text: str | None = None
    """What a reviewer added in words, beside or instead of prepared reasons. Can be null."""
