"""`email_address_header`: what it holds. Since API version 2.13."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import TEXT, Member, Shape, judged

EMAIL_ADDRESS_HEADER = Shape(
    "email_address_header",
    {"type": Member(TEXT), "email_address": Member(TEXT), "name": Member(TEXT, nullable=True)},
)


def check_email_address_header(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `email_address_header`."""
    return judged(EMAIL_ADDRESS_HEADER, value, api_version=api_version, origin=origin)
