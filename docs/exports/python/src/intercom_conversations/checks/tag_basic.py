"""`tag_basic`: what it holds. Since API version 2.13."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import ID, TEXT, Constant, Member, Shape, judged

TAG_BASIC = Shape(
    "tag_basic",
    {"type": Member(Constant("tag")), "id": Member(ID), "name": Member(TEXT)},
)


def check_tag_basic(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `tag_basic`."""
    return judged(TAG_BASIC, value, api_version=api_version, origin=origin)
