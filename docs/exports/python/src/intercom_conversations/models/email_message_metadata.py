"""`EmailMessageMetadata`, the model of `email_message_metadata`."""

from ..checks.email_message_metadata import EMAIL_MESSAGE_METADATA
from .base import IntercomObject
from .email_address_header import EmailAddressHeader


class EmailMessageMetadata(IntercomObject):
    """What the header of the e-mail said, for a part that was sent as one.

    Since API version 2.13.
    """

    shape = EMAIL_MESSAGE_METADATA

    subject: str | None = None
    """What the subject line says."""

    email_address_headers: list[EmailAddressHeader] | None = None
    """The header lines with addresses, one item for each address."""

    message_id: str | None = None
    """The text of the `Message-ID` header. Since API version 2.15. Can be null."""
