"""`ConversationScorecard`, the model of `conversation_scorecard`."""

from ..checks.conversation_scorecard import CONVERSATION_SCORECARD
from ..values import Id, Number, Timestamp
from .base import IntercomObject
from .conversation_scorecard_evaluator import ConversationScorecardEvaluator
from .conversation_scorecard_reviewed_teammate import ConversationScorecardReviewedTeammate


class ConversationScorecard(IntercomObject):
    """One scorecard that the quality of the conversation was judged by. Sent only when the request
    asks for scorecards.

    Since API version 2.16.
    """

    shape = CONVERSATION_SCORECARD

    scorecard_id: Id | None = None
    """Identifies the scorecard."""

    scorecard_version_id: Id | None = None
    """Identifies the version of the scorecard that was used."""

    name: str | None = None
    """What the scorecard is called."""

    scorecard_type: str | None = None
    """The type of the scorecard, such as `human`."""

    passed: bool | None = None
    """Whether the conversation passed; null when it has no score."""

    score: Number | None = None
    """The score; null when there is none yet. Unit: points."""

    ai_score: Number | None = None
    """The score that AI gave; null when AI gave none. Unit: points."""

    evaluated_at: Timestamp | None = None
    """When the scorecard was last filled in. Can be null."""

    reviewed_teammate: ConversationScorecardReviewedTeammate | None = None
    """Whose work was judged."""

    evaluators: list[ConversationScorecardEvaluator] | None = None
    """The criteria of the scorecard, each with its result."""
