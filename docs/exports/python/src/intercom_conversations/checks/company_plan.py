"""`company_plan`: what it holds. Since API version 2.15."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import ID, TEXT, Constant, Member, Shape, judged

COMPANY_PLAN = Shape(
    "company_plan",
    {"type": Member(Constant("plan")), "id": Member(ID), "name": Member(TEXT)},
)


def check_company_plan(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `company_plan`."""
    return judged(COMPANY_PLAN, value, api_version=api_version, origin=origin)
