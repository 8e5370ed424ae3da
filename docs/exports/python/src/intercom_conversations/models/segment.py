"""`Segment`, the model of `segment`."""

from typing import Literal

from ..checks.segment import SEGMENT
from ..enumerations import SegmentPersonType
from ..values import Id, Timestamp
from .base import IntercomObject


class Segment(IntercomObject):
    """A group of people that is defined by rules, not by hand.

    Since API version 2.15.
    """

    shape = SEGMENT

    type: Literal["segment"] | str | None = None
    """Names the kind of this object. Always `segment`."""

    id: Id | None = None
    """Identifies the segment."""

    name: str | None = None
    """What the segment is called."""

    created_at: Timestamp | None = None
    """When the segment was defined."""

    updated_at: Timestamp | None = None
    """When its definition changed last."""

    person_type: SegmentPersonType | None = None
    """Which kind of people the segment is made of."""

    count: int | None = None
    """How many members it has. Sent only when the request asks for counts. Can be null. Unit:
    members.
    """
