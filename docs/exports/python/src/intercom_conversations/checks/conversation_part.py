"""`conversation_part`: what it holds, and its rules. A rule's function is true of an object that
breaks it.
"""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .conversation_part_author import CONVERSATION_PART_AUTHOR
from .conversation_part_metadata import CONVERSATION_PART_METADATA
from .email_message_metadata import EMAIL_MESSAGE_METADATA
from .enumerations import CONVERSATION_STATE, PART_TYPE
from .event_details import EVENT_DETAILS
from .judging import BOOLEAN, ID, MAP, TEXT, TIMESTAMP, Constant, ListOf, Member, Shape, judged
from .part_attachment import PART_ATTACHMENT
from .reading import all_of, decimal, gt, id_text, is_in, lt, moment, present, text
from .reference import REFERENCE
from .tag_basic import TAG_BASIC

CONVERSATION_PART = Shape(
    "conversation_part",
    {
        "type": Member(Constant("conversation_part")),
        "id": Member(ID),
        "part_type": Member(PART_TYPE),
        "body": Member(TEXT, nullable=True),
        "created_at": Member(TIMESTAMP),
        "updated_at": Member(TIMESTAMP),
        "notified_at": Member(TIMESTAMP),
        "assigned_to": Member(REFERENCE, nullable=True),
        "author": Member(CONVERSATION_PART_AUTHOR),
        "attachments": Member(ListOf(PART_ATTACHMENT)),
        "external_id": Member(TEXT, nullable=True),
        "redacted": Member(BOOLEAN),
        "email_message_metadata": Member(EMAIL_MESSAGE_METADATA, nullable=True, since="2.13"),
        "state": Member(CONVERSATION_STATE, since="2.13"),
        "tags": Member(ListOf(TAG_BASIC), nullable=True, since="2.13"),
        "event_details": Member(EVENT_DETAILS, nullable=True, since="2.13"),
        "app_package_code": Member(TEXT, nullable=True, since="2.13"),
        "metadata": Member(CONVERSATION_PART_METADATA, nullable=True, since="2.14"),
        "seen_state": Member(MAP, since="Preview"),
        "translations": Member(MAP, nullable=True, since="Preview"),
    },
)


def check_conversation_part(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `conversation_part`."""
    return judged(CONVERSATION_PART, value, api_version=api_version, origin=origin)


@CONVERSATION_PART.rule("part.created_before_updated", "error")
def created_before_updated(this: object) -> bool:
    """A part cannot be changed before it was created."""
    return gt(moment(this, "created_at"), moment(this, "updated_at"))


@CONVERSATION_PART.rule("part.notified_after_creation", "warning")
def notified_after_creation(this: object) -> bool:
    """The contact is not expected to be told of a part before it was created."""
    return lt(moment(this, "notified_at"), moment(this, "created_at"))


@CONVERSATION_PART.rule("part.assignment_has_assignee", "warning")
def assignment_has_assignee(this: object) -> bool:
    """A part that assigns is expected to say to whom."""
    return all_of(
        is_in(
            text(this, "part_type"),
            (
                "assignment",
                "assign_and_unsnooze",
                "assign_and_reopen",
                "workflow_assignment",
                "default_assignment",
                "away_mode_assignment",
            ),
        ),
        not present(this, "assigned_to"),
    )


@CONVERSATION_PART.rule("part.id_is_decimal", "warning")
def id_is_decimal(this: object) -> bool:
    """The id of a part is expected to be text of decimal digits."""
    return decimal(id_text, this, "id") is False
