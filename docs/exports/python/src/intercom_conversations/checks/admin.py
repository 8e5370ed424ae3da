"""`admin`: what it holds. Since API version 2.16."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .admin_role import ADMIN_ROLE
from .judging import ANY, BOOLEAN, ID, TEXT, Constant, ListOf, Member, Shape, judged
from .team_priority_level import TEAM_PRIORITY_LEVEL

ADMIN = Shape(
    "admin",
    {
        "type": Member(Constant("admin")),
        "id": Member(ID),
        "name": Member(TEXT),
        "email": Member(TEXT),
        "job_title": Member(TEXT),
        "away_mode_enabled": Member(BOOLEAN),
        "away_mode_reassign": Member(BOOLEAN),
        "away_status_reason_id": Member(ID, nullable=True),
        "has_inbox_seat": Member(BOOLEAN),
        "team_ids": Member(ListOf(ID)),
        "avatar": Member(ANY),
        "team_priority_level": Member(TEAM_PRIORITY_LEVEL, nullable=True),
        "role": Member(ADMIN_ROLE, nullable=True),
    },
)


def check_admin(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `admin`."""
    return judged(ADMIN, value, api_version=api_version, origin=origin)
