"""`company_note`: what it holds. Since API version 2.16."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .admin import ADMIN
from .company_note_company import COMPANY_NOTE_COMPANY
from .judging import ID, TEXT, TIMESTAMP, Constant, Member, Shape, judged

COMPANY_NOTE = Shape(
    "company_note",
    {
        "type": Member(Constant("note")),
        "id": Member(ID),
        "created_at": Member(TIMESTAMP),
        "company": Member(COMPANY_NOTE_COMPANY, nullable=True),
        "author": Member(ADMIN, nullable=True),
        "body": Member(TEXT),
    },
)


def check_company_note(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `company_note`."""
    return judged(COMPANY_NOTE, value, api_version=api_version, origin=origin)
