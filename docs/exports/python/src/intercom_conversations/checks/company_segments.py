"""`company_segments`: what it holds. Since API version 2.15."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import Constant, ListOf, Member, Shape, judged
from .segment import SEGMENT

COMPANY_SEGMENTS = Shape(
    "company_segments",
    {"type": Member(Constant("segment.list")), "segments": Member(ListOf(SEGMENT))},
)


def check_company_segments(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `company_segments`."""
    return judged(COMPANY_SEGMENTS, value, api_version=api_version, origin=origin)
