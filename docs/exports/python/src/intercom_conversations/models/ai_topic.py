"""`AiTopic`, the model of `ai_topic`."""

from typing import Literal

from ..checks.ai_topic import AI_TOPIC
from .ai_subtopic import AiSubtopic
from .base import IntercomObject


class AiTopic(IntercomObject):
    """One topic that AI found in the conversation.

    Only in the Preview version of the API.
    """

    shape = AI_TOPIC

    type: Literal["ai_topic"] | str | None = None
    """Names the kind of this object. Always `ai_topic`."""

    topic_name: str | None = None
    """What the topic is called."""

    subtopics: list[AiSubtopic] | None = None
    """The finer topics below this one."""
