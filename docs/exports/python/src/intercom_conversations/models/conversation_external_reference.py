"""`ConversationExternalReference`, the model of `conversation_external_reference`."""

from ..checks.conversation_external_reference import CONVERSATION_EXTERNAL_REFERENCE
from ..enumerations import ExternalReferenceType
from ..values import Id
from .base import IntercomObject


class ConversationExternalReference(IntercomObject):
    """Points to the record of another help desk that the conversation belongs to. Sent by
    workspaces that run Fin beside such a system.

    Since API version 2.16.
    """

    shape = CONVERSATION_EXTERNAL_REFERENCE

    type: ExternalReferenceType | None = None
    """What kind of record it is, and in which system."""

    id: Id | None = None
    """The other system's identifier of the record, always sent as text."""
