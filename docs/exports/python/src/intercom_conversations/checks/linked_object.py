"""`linked_object`: what it holds. Since API version 2.10."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .enumerations import LINKED_OBJECT_CATEGORY, LINKED_OBJECT_TYPE
from .judging import ID, Member, Shape, judged

LINKED_OBJECT = Shape(
    "linked_object",
    {
        "type": Member(LINKED_OBJECT_TYPE),
        "id": Member(ID),
        "category": Member(LINKED_OBJECT_CATEGORY, nullable=True),
    },
)


def check_linked_object(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `linked_object`."""
    return judged(LINKED_OBJECT, value, api_version=api_version, origin=origin)
