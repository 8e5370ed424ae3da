"""`SourceRecipient`, the model of `source_recipient`."""

from ..checks.source_recipient import SOURCE_RECIPIENT
from ..enumerations import RecipientType
from .base import IntercomObject


class SourceRecipient(IntercomObject):
    """One recipient of the e-mail that started the conversation.

    Since API version 2.16.
    """

    shape = SOURCE_RECIPIENT

    type: RecipientType | None = None
    """In which line of the header the recipient stood."""

    email: str | None = None
    """The address that the e-mail went to."""

    drop_reason: str | None = None
    """Why this recipient was left out; null when it was not."""
