"""`topic`: what it holds."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import ID, TEXT, Constant, Member, Shape, judged

TOPIC = Shape("topic", {"type": Member(Constant("topic")), "id": Member(ID), "name": Member(TEXT)})


def check_topic(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `topic`."""
    return judged(TOPIC, value, api_version=api_version, origin=origin)
