"""`conversation_part_author`: what it holds."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .enumerations import AUTHOR_TYPE
from .judging import BOOLEAN, ID, TEXT, Member, Shape, judged

CONVERSATION_PART_AUTHOR = Shape(
    "conversation_part_author",
    {
        "type": Member(AUTHOR_TYPE),
        "id": Member(ID),
        "name": Member(TEXT, nullable=True),
        "email": Member(TEXT, nullable=True),
        "from_ai_agent": Member(BOOLEAN, since="2.14"),
        "is_ai_answer": Member(BOOLEAN, since="2.14"),
    },
)


def check_conversation_part_author(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `conversation_part_author`."""
    return judged(CONVERSATION_PART_AUTHOR, value, api_version=api_version, origin=origin)
