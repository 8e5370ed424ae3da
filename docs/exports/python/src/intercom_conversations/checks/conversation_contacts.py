"""`conversation_contacts`: what it holds."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .contact_reference import CONTACT_REFERENCE
from .judging import Constant, ListOf, Member, Shape, judged

CONVERSATION_CONTACTS = Shape(
    "conversation_contacts",
    {"type": Member(Constant("contact.list")), "contacts": Member(ListOf(CONTACT_REFERENCE))},
)


def check_conversation_contacts(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `conversation_contacts`."""
    return judged(CONVERSATION_CONTACTS, value, api_version=api_version, origin=origin)
