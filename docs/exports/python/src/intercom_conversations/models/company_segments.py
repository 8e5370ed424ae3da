"""`CompanySegments`, the model of `company_segments`."""

from typing import Literal

from ..checks.company_segments import COMPANY_SEGMENTS
from .base import IntercomObject
from .segment import Segment


class CompanySegments(IntercomObject):
    """The list of segments that a company falls into.

    Since API version 2.15.
    """

    shape = COMPANY_SEGMENTS

    type: Literal["segment.list"] | str | None = None
    """Names the kind of this list. Always `segment.list`."""

    segments: list[Segment] | None = None
    """The segments."""
