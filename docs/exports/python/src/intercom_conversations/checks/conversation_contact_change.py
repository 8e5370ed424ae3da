"""`conversation_contact_change`: what it holds."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .conversation_model import CONVERSATION_MODEL
from .judging import MAP, Member, Shape, judged

CONVERSATION_CONTACT_CHANGE = Shape(
    "conversation_contact_change",
    {"conversation": Member(CONVERSATION_MODEL), "contact": Member(MAP)},
)


def check_conversation_contact_change(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `conversation_contact_change`."""
    return judged(CONVERSATION_CONTACT_CHANGE, value, api_version=api_version, origin=origin)
