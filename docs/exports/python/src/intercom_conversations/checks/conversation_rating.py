"""`conversation_rating`: what it holds, and its rules. A rule's function is true of an object that
breaks it.
"""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .contact_reference import CONTACT_REFERENCE
from .judging import INTEGER, TEXT, TIMESTAMP, Member, Shape, judged
from .reading import gt, integer, lt, moment
from .reference import REFERENCE

CONVERSATION_RATING = Shape(
    "conversation_rating",
    {
        "rating": Member(INTEGER, nullable=True),
        "remark": Member(TEXT, nullable=True),
        "created_at": Member(TIMESTAMP, nullable=True),
        "contact": Member(CONTACT_REFERENCE),
        "teammate": Member(REFERENCE),
        "updated_at": Member(TIMESTAMP, since="2.14"),
    },
)


def check_conversation_rating(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `conversation_rating`."""
    return judged(CONVERSATION_RATING, value, api_version=api_version, origin=origin)


@CONVERSATION_RATING.rule("rating.range", "error")
def rating_range(this: object) -> bool:
    """A rating is a number from 1 to 5."""
    return lt(integer(this, "rating"), 1) or gt(integer(this, "rating"), 5)


@CONVERSATION_RATING.rule("rating.created_before_updated", "warning", since="2.14")
def created_before_updated(this: object) -> bool:
    """A rating is not expected to be changed before it was asked for."""
    return gt(moment(this, "created_at"), moment(this, "updated_at"))
