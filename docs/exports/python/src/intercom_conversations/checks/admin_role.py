"""`admin_role`: what it holds. Since API version 2.16."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import ID, TEXT, Constant, Member, Shape, judged

ADMIN_ROLE = Shape(
    "admin_role",
    {"type": Member(Constant("role")), "id": Member(ID), "name": Member(TEXT)},
)


def check_admin_role(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `admin_role`."""
    return judged(ADMIN_ROLE, value, api_version=api_version, origin=origin)
