"""`team_priority_level`: what it holds. Since API version 2.16."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import ID, ListOf, Member, Shape, judged

TEAM_PRIORITY_LEVEL = Shape(
    "team_priority_level",
    {
        "primary_team_ids": Member(ListOf(ID), nullable=True),
        "secondary_team_ids": Member(ListOf(ID), nullable=True),
    },
)


def check_team_priority_level(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `team_priority_level`."""
    return judged(TEAM_PRIORITY_LEVEL, value, api_version=api_version, origin=origin)
