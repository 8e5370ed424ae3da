"""`source_email_message_metadata`: what it holds. Since API version 2.16."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .email_address_header import EMAIL_ADDRESS_HEADER
from .judging import TEXT, ListOf, Member, Shape, judged

SOURCE_EMAIL_MESSAGE_METADATA = Shape(
    "source_email_message_metadata",
    {
        "message_id": Member(TEXT, nullable=True),
        "subject": Member(TEXT),
        "email_address_headers": Member(ListOf(EMAIL_ADDRESS_HEADER)),
        "history": Member(TEXT),
    },
)


def check_source_email_message_metadata(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `source_email_message_metadata`."""
    return judged(SOURCE_EMAIL_MESSAGE_METADATA, value, api_version=api_version, origin=origin)
