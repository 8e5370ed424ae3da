"""`Topic`, the model of `topic`."""

from typing import Literal

from ..checks.topic import TOPIC
from ..values import Id
from .base import IntercomObject


class Topic(IntercomObject):
    """One topic of the conversation."""

    shape = TOPIC

    type: Literal["topic"] | str | None = None
    """Names the kind of this object. Always `topic`. Sent, but in no published description."""

    id: Id | None = None
    """Identifies the topic. Sent as an integer. Sent, but in no published description."""

    name: str | None = None
    """What the topic is called. Sent, but in no published description."""
