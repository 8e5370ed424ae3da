"""`company_notes`: what it holds. Since API version 2.16."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .company_note import COMPANY_NOTE
from .judging import BOOLEAN, INTEGER, TEXT, Constant, ListOf, Member, Shape, judged

COMPANY_NOTES = Shape(
    "company_notes",
    {
        "type": Member(Constant("note.list")),
        "notes": Member(ListOf(COMPANY_NOTE)),
        "data": Member(ListOf(COMPANY_NOTE)),
        "url": Member(TEXT),
        "total_count": Member(INTEGER),
        "has_more": Member(BOOLEAN),
    },
)


def check_company_notes(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `company_notes`."""
    return judged(COMPANY_NOTES, value, api_version=api_version, origin=origin)
