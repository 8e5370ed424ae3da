"""`quick_reply_option`: what it holds. Since API version 2.14."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import MAP, TEXT, Member, Shape, judged

QUICK_REPLY_OPTION = Shape(
    "quick_reply_option",
    {"text": Member(TEXT), "uuid": Member(TEXT), "translations": Member(MAP, nullable=True)},
)


def check_quick_reply_option(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `quick_reply_option`."""
    return judged(QUICK_REPLY_OPTION, value, api_version=api_version, origin=origin)
