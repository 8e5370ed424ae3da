"""`conversation_scorecard_reviewed_teammate`: what it holds, and its rules. A rule's function is
true of an object that breaks it. Since API version 2.16.
"""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .enumerations import REVIEWED_TEAMMATE_TYPE
from .judging import ID, Member, Shape, judged
from .reading import ne, present, text

CONVERSATION_SCORECARD_REVIEWED_TEAMMATE = Shape(
    "conversation_scorecard_reviewed_teammate",
    {"type": Member(REVIEWED_TEAMMATE_TYPE), "admin_id": Member(ID, nullable=True)},
)


def check_conversation_scorecard_reviewed_teammate(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be
    `conversation_scorecard_reviewed_teammate`.
    """
    return judged(
        CONVERSATION_SCORECARD_REVIEWED_TEAMMATE,
        value,
        api_version=api_version,
        origin=origin,
    )


@CONVERSATION_SCORECARD_REVIEWED_TEAMMATE.rule(
    "reviewed_teammate.admin_id_needs_admin",
    "warning",
    since="2.16",
)
def admin_id_needs_admin(this: object) -> bool:
    """Only a reviewed teammate of type `admin` has an `admin_id`."""
    return present(this, "admin_id") and ne(text(this, "type"), "admin")
