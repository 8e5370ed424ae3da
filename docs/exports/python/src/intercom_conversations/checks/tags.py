"""`tags`: what it holds."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import Constant, ListOf, Member, Shape, judged
from .tag import TAG

TAGS = Shape("tags", {"type": Member(Constant("tag.list")), "tags": Member(ListOf(TAG))})


def check_tags(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `tags`."""
    return judged(TAGS, value, api_version=api_version, origin=origin)
