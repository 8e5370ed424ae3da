"""`source_reply_to`: what it holds. Since API version 2.16."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import TEXT, Member, Shape, judged

SOURCE_REPLY_TO = Shape(
    "source_reply_to",
    {"email": Member(TEXT), "name": Member(TEXT, nullable=True)},
)


def check_source_reply_to(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `source_reply_to`."""
    return judged(SOURCE_REPLY_TO, value, api_version=api_version, origin=origin)
