"""`part_attachment`: what it holds."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import DIMENSION, TEXT, Member, Shape, judged

PART_ATTACHMENT = Shape(
    "part_attachment",
    {
        "type": Member(TEXT),
        "name": Member(TEXT),
        "url": Member(TEXT),
        "content_type": Member(TEXT),
        "filesize": Member(DIMENSION, nullable=True),
        "width": Member(DIMENSION, nullable=True),
        "height": Member(DIMENSION, nullable=True),
    },
)


def check_part_attachment(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `part_attachment`."""
    return judged(PART_ATTACHMENT, value, api_version=api_version, origin=origin)
