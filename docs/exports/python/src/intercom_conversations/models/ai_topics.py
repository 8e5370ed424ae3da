"""`AiTopics`, the model of `ai_topics`."""

from typing import Literal

from ..checks.ai_topics import AI_TOPICS
from .ai_topic import AiTopic
from .base import IntercomObject


class AiTopics(IntercomObject):
    """The topics that AI found in the conversation.

    Only in the Preview version of the API.
    """

    shape = AI_TOPICS

    type: Literal["ai_topics"] | str | None = None
    """Names the kind of this object. Always `ai_topics`."""

    topics: list[AiTopic] | None = None
    """The topics."""
