"""`source_recipient`: what it holds. Since API version 2.16."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .enumerations import RECIPIENT_TYPE
from .judging import TEXT, Member, Shape, judged

SOURCE_RECIPIENT = Shape(
    "source_recipient",
    {
        "type": Member(RECIPIENT_TYPE),
        "email": Member(TEXT),
        "drop_reason": Member(TEXT, nullable=True),
    },
)


def check_source_recipient(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `source_recipient`."""
    return judged(SOURCE_RECIPIENT, value, api_version=api_version, origin=origin)
