"""`TeamPriorityLevel`, the model of `team_priority_level`."""

from ..checks.team_priority_level import TEAM_PRIORITY_LEVEL
from ..values import Id
from .base import IntercomObject


class TeamPriorityLevel(IntercomObject):
    """The order in which a teammate looks after teams.

    Since API version 2.16.
    """

    shape = TEAM_PRIORITY_LEVEL

    primary_team_ids: list[Id] | None = None
    """The teams that come first. Can be null."""

    secondary_team_ids: list[Id] | None = None
    """The teams that come after those. Can be null."""
