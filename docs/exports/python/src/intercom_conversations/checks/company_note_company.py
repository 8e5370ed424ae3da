"""`company_note_company`: what it holds. Since API version 2.16."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import ID, Constant, Member, Shape, judged

COMPANY_NOTE_COMPANY = Shape(
    "company_note_company",
    {"type": Member(Constant("company")), "id": Member(ID)},
)


def check_company_note_company(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `company_note_company`."""
    return judged(COMPANY_NOTE_COMPANY, value, api_version=api_version, origin=origin)
