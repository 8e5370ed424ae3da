"""`content_source`: what it holds. Since API version 2.11."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .enumerations import CONTENT_TYPE
from .judging import TEXT, Member, Shape, judged

CONTENT_SOURCE = Shape(
    "content_source",
    {
        "content_type": Member(CONTENT_TYPE),
        "url": Member(TEXT),
        "title": Member(TEXT),
        "locale": Member(TEXT),
    },
)


def check_content_source(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `content_source`."""
    return judged(CONTENT_SOURCE, value, api_version=api_version, origin=origin)
