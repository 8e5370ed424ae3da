"""`conversation_source_author`: what it holds."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .enumerations import AUTHOR_TYPE
from .judging import BOOLEAN, ID, TEXT, Member, Shape, judged

CONVERSATION_SOURCE_AUTHOR = Shape(
    "conversation_source_author",
    {
        "type": Member(AUTHOR_TYPE),
        "id": Member(ID, nullable=True, null_since="2.16"),
        "name": Member(TEXT, nullable=True),
        "email": Member(TEXT, nullable=True),
        "from_ai_agent": Member(BOOLEAN, since="2.14", until="2.15"),
        "is_ai_answer": Member(BOOLEAN, since="2.14", until="2.15"),
    },
)


def check_conversation_source_author(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `conversation_source_author`."""
    return judged(CONVERSATION_SOURCE_AUTHOR, value, api_version=api_version, origin=origin)
