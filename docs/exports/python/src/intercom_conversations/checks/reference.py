"""`reference`: what it holds."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import ID, TEXT, Member, Shape, judged

REFERENCE = Shape(
    "reference",
    {"type": Member(TEXT, nullable=True), "id": Member(ID, nullable=True)},
)


def check_reference(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `reference`."""
    return judged(REFERENCE, value, api_version=api_version, origin=origin)
