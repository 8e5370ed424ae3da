"""`SourceReplyTo`, the model of `source_reply_to`."""

from ..checks.source_reply_to import SOURCE_REPLY_TO
from .base import IntercomObject


class SourceReplyTo(IntercomObject):
    """One address that answers to the first e-mail go to. May differ from the address of its
    sender.

    Since API version 2.16.
    """

    shape = SOURCE_REPLY_TO

    email: str | None = None
    """The bare address, without a name."""

    name: str | None = None
    """The name beside the address, if any. Can be null."""
