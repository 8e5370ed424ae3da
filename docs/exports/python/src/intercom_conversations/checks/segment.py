"""`segment`: what it holds, and its rules. A rule's function is true of an object that breaks it.
Since API version 2.15.
"""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .enumerations import SEGMENT_PERSON_TYPE
from .judging import ID, INTEGER, TEXT, TIMESTAMP, Constant, Member, Shape, judged
from .reading import gt, moment

SEGMENT = Shape(
    "segment",
    {
        "type": Member(Constant("segment")),
        "id": Member(ID),
        "name": Member(TEXT),
        "created_at": Member(TIMESTAMP),
        "updated_at": Member(TIMESTAMP),
        "person_type": Member(SEGMENT_PERSON_TYPE),
        "count": Member(INTEGER, nullable=True),
    },
)


def check_segment(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `segment`."""
    return judged(SEGMENT, value, api_version=api_version, origin=origin)


@SEGMENT.rule("segment.created_before_updated", "warning", since="2.15")
def created_before_updated(this: object) -> bool:
    """A segment cannot be updated before it is created."""
    return gt(moment(this, "created_at"), moment(this, "updated_at"))
