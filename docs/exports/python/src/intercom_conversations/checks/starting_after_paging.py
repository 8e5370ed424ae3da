"""`starting_after_paging`: what it holds."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import DIMENSION, TEXT, Member, Shape, judged

STARTING_AFTER_PAGING = Shape(
    "starting_after_paging",
    {"per_page": Member(DIMENSION), "starting_after": Member(TEXT, nullable=True)},
)


def check_starting_after_paging(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `starting_after_paging`."""
    return judged(STARTING_AFTER_PAGING, value, api_version=api_version, origin=origin)
