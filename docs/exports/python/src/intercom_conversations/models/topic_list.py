"""`TopicList`, the model of `topic_list`."""

from typing import Literal

from ..checks.topic_list import TOPIC_LIST
from .base import IntercomObject
from .topic import Topic


class TopicList(IntercomObject):
    """The topics that rules of the workspace found in the conversation. No published description
    has it; most conversations carry an empty object.
    """

    shape = TOPIC_LIST

    type: Literal["topic.list"] | str | None = None
    """Names the kind of this list. Always `topic.list`. Sent, but in no published description."""

    topics: list[Topic] | None = None
    """The topics. Sent, but in no published description."""

    total_count: int | None = None
    """How many topics there are. Unit: topics. Sent, but in no published description."""
