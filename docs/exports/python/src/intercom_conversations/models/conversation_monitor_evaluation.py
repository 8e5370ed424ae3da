"""`ConversationMonitorEvaluation`, the model of `conversation_monitor_evaluation`."""

from ..checks.conversation_monitor_evaluation import CONVERSATION_MONITOR_EVALUATION
from ..values import Id, Timestamp
from .base import IntercomObject


class ConversationMonitorEvaluation(IntercomObject):
    """The verdict of one quality monitor that took notice of the conversation. Sent only when the
    request asks for monitors.

    Since API version 2.16.
    """

    shape = CONVERSATION_MONITOR_EVALUATION

    monitor_id: Id | None = None
    """Identifies the monitor."""

    monitor_name: str | None = None
    """What the monitor was called when it looked at the conversation; null if it no longer
    exists.
    """

    monitor_type: str | None = None
    """Which kind of monitor it is, such as `prompt`; null if it no longer exists."""

    result: str | None = None
    """The verdict, such as `flagged`."""

    explanation: str | None = None
    """Why the monitor decided so; null when it gave no reason."""

    evaluated_at: Timestamp | None = None
    """When the monitor looked at the conversation. Can be null."""
