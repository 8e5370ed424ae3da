"""`ConversationScorecardReviewedTeammate`, the model of
`conversation_scorecard_reviewed_teammate`.
"""

from ..checks.conversation_scorecard_reviewed_teammate import (
    CONVERSATION_SCORECARD_REVIEWED_TEAMMATE,
)
from ..enumerations import ReviewedTeammateType
from ..values import Id
from .base import IntercomObject


class ConversationScorecardReviewedTeammate(IntercomObject):
    """The one whose work a scorecard judges: a teammate or the AI agent.

    Since API version 2.16.
    """

    shape = CONVERSATION_SCORECARD_REVIEWED_TEAMMATE

    type: ReviewedTeammateType | None = None
    """Whether a teammate or the AI agent was judged."""

    admin_id: Id | None = None
    """Identifies the teammate. Sent only when the type is `admin`. Can be null."""
