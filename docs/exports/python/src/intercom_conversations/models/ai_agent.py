"""`AiAgent`, the model of `ai_agent`."""

from ..checks.ai_agent import AI_AGENT
from ..enumerations import AiAgentLastAnswerType, AiAgentResolutionState, AiAgentSourceType
from ..values import Timestamp
from .base import IntercomObject
from .content_sources_list import ContentSourcesList


class AiAgent(IntercomObject):
    """What the AI agent (Fin) did in the conversation, and how its help was received.

    Since API version 2.11.
    """

    shape = AI_AGENT

    source_type: AiAgentSourceType | None = None
    """What brought the AI agent into the conversation. Can be null."""

    source_title: str | None = None
    """The title of what brought it in, such as the name of a workflow. Null when that is
    `essentials_plan_setup`.
    """

    last_answer_type: AiAgentLastAnswerType | None = None
    """The kind of the last answer that the AI agent gave; null when it gave none."""

    resolution_state: AiAgentResolutionState | None = None
    """How the help of the AI agent ended; null as long as it has not answered."""

    rating: int | None = None
    """The stars that the customer gave to the AI agent, one to five. Can be null. Unit: stars."""

    rating_remark: str | None = None
    """What the customer wrote beside that rating. Can be null."""

    created_at: Timestamp | None = None
    """When the customer first rated the AI agent. Since API version 2.14. Can be null."""

    updated_at: Timestamp | None = None
    """When that rating changed last. Since API version 2.14. Can be null."""

    content_sources: ContentSourcesList | None = None
    """The content that the answers were made from."""
