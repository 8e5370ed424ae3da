"""`ConversationContacts`, the model of `conversation_contacts`."""

from typing import Literal

from ..checks.conversation_contacts import CONVERSATION_CONTACTS
from .base import IntercomObject
from .contact_reference import ContactReference


class ConversationContacts(IntercomObject):
    """The contacts that take part in the conversation: one, unless others were added."""

    shape = CONVERSATION_CONTACTS

    type: Literal["contact.list"] | str | None = None
    """Always `contact.list`."""

    contacts: list[ContactReference] | None = None
    """The contacts. Empty in back-office and tracker tickets."""
