"""`SourceEmailMessageMetadata`, the model of `source_email_message_metadata`."""

from ..checks.source_email_message_metadata import SOURCE_EMAIL_MESSAGE_METADATA
from .base import IntercomObject
from .email_address_header import EmailAddressHeader


class SourceEmailMessageMetadata(IntercomObject):
    """What the header of the first e-mail said, and what it quoted.

    Since API version 2.16.
    """

    shape = SOURCE_EMAIL_MESSAGE_METADATA

    message_id: str | None = None
    """The text of the `Message-ID` header. Can be null."""

    subject: str | None = None
    """What the subject line says."""

    email_address_headers: list[EmailAddressHeader] | None = None
    """The header lines with addresses, one item for each address."""

    history: str | None = None
    """The older e-mails that were quoted or forwarded below the new text, as HTML."""
