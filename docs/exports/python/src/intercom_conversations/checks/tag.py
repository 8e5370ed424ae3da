"""`tag`: what it holds."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import ID, TEXT, TIMESTAMP, Constant, Member, Shape, judged
from .reference import REFERENCE

TAG = Shape(
    "tag",
    {
        "type": Member(Constant("tag")),
        "id": Member(ID),
        "name": Member(TEXT),
        "applied_at": Member(TIMESTAMP, nullable=True),
        "applied_by": Member(REFERENCE, nullable=True),
    },
)


def check_tag(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `tag`."""
    return judged(TAG, value, api_version=api_version, origin=origin)
