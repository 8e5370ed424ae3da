"""`conversation_external_reference`: what it holds. Since API version 2.16."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .enumerations import EXTERNAL_REFERENCE_TYPE
from .judging import ID, Member, Shape, judged

CONVERSATION_EXTERNAL_REFERENCE = Shape(
    "conversation_external_reference",
    {"type": Member(EXTERNAL_REFERENCE_TYPE), "id": Member(ID)},
)


def check_conversation_external_reference(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `conversation_external_reference`."""
    return judged(CONVERSATION_EXTERNAL_REFERENCE, value, api_version=api_version, origin=origin)
