"""`ConversationContactChange`, the model of `conversation_contact_change`."""

from typing import Any

from ..checks.conversation_contact_change import CONVERSATION_CONTACT_CHANGE
from .base import IntercomObject
from .conversation_model import ConversationModel


class ConversationContactChange(IntercomObject):
    """A contact that was attached to a conversation or detached from it. The conversation comes as
    Intercom's internal model, unlike anything else that the API sends: without `type`, with
    integer ids, ISO 8601 dates, and JSON inside text.
    """

    shape = CONVERSATION_CONTACT_CHANGE

    conversation: ConversationModel | None = None
    """The conversation's internal model, in three pieces. Sent, but in no published description."""

    contact: dict[str, Any] | None = None
    """The contact, with ISO 8601 dates. Sent, but in no published description."""
