"""`QuickReplyOption`, the model of `quick_reply_option`."""

from typing import Any

from ..checks.quick_reply_option import QUICK_REPLY_OPTION
from .base import IntercomObject


class QuickReplyOption(IntercomObject):
    """One answer that a contact can choose with a click.

    Since API version 2.14.
    """

    shape = QUICK_REPLY_OPTION

    text: str | None = None
    """What the button says."""

    uuid: str | None = None
    """Identifies the option; the part that the click makes carries it as `quick_reply_uuid`."""

    translations: dict[str, Any] | None = None
    """The text in other languages, by language code. Can be null."""
