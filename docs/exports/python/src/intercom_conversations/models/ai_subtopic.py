"""`AiSubtopic`, the model of `ai_subtopic`."""

from typing import Literal

from ..checks.ai_subtopic import AI_SUBTOPIC
from ..values import Id
from .base import IntercomObject


class AiSubtopic(IntercomObject):
    """One finer topic below a topic that AI found.

    Only in the Preview version of the API.
    """

    shape = AI_SUBTOPIC

    type: Literal["ai_subtopic"] | str | None = None
    """Names the kind of this object. Always `ai_subtopic`."""

    name: str | None = None
    """What the subtopic is called."""

    id: Id | None = None
    """Identifies the subtopic."""
