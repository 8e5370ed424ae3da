"""`company`: what it holds, and its rules. A rule's function is true of an object that breaks it.
Since API version 2.15.
"""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .company_notes import COMPANY_NOTES
from .company_plan import COMPANY_PLAN
from .company_segments import COMPANY_SEGMENTS
from .company_tags import COMPANY_TAGS
from .judging import ID, INTEGER, MAP, TEXT, TIMESTAMP, Constant, Member, Shape, judged
from .reading import gt, moment

COMPANY = Shape(
    "company",
    {
        "type": Member(Constant("company")),
        "id": Member(ID),
        "name": Member(TEXT),
        "app_id": Member(TEXT),
        "plan": Member(COMPANY_PLAN),
        "company_id": Member(ID),
        "remote_created_at": Member(TIMESTAMP),
        "created_at": Member(TIMESTAMP),
        "updated_at": Member(TIMESTAMP),
        "last_request_at": Member(TIMESTAMP),
        "size": Member(INTEGER),
        "website": Member(TEXT),
        "industry": Member(TEXT),
        "monthly_spend": Member(INTEGER),
        "session_count": Member(INTEGER),
        "user_count": Member(INTEGER),
        "custom_attributes": Member(MAP),
        "tags": Member(COMPANY_TAGS),
        "segments": Member(COMPANY_SEGMENTS),
        "notes": Member(COMPANY_NOTES, since="2.16"),
    },
)


def check_company(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `company`."""
    return judged(COMPANY, value, api_version=api_version, origin=origin)


@COMPANY.rule("company.created_before_updated", "warning", since="2.15")
def created_before_updated(this: object) -> bool:
    """A company cannot be updated before it is created."""
    return gt(moment(this, "created_at"), moment(this, "updated_at"))
