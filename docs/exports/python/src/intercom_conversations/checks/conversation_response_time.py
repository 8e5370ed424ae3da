"""`conversation_response_time`: what it holds. Since API version 2.12."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import ID, SECONDS, TEXT, Member, Shape, judged

CONVERSATION_RESPONSE_TIME = Shape(
    "conversation_response_time",
    {
        "team_id": Member(ID),
        "team_name": Member(TEXT, nullable=True),
        "response_time": Member(SECONDS, nullable=True),
    },
)


def check_conversation_response_time(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `conversation_response_time`."""
    return judged(CONVERSATION_RESPONSE_TIME, value, api_version=api_version, origin=origin)
