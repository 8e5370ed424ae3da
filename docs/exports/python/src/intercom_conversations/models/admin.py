"""`Admin`, the model of `admin`."""

from typing import Any, Literal

from ..checks.admin import ADMIN
from ..values import Id
from .admin_role import AdminRole
from .base import IntercomObject
from .team_priority_level import TeamPriorityLevel


class Admin(IntercomObject):
    """A teammate: somebody with an account in the workspace.

    Since API version 2.16.
    """

    shape = ADMIN

    type: Literal["admin"] | str | None = None
    """Names the kind of this object. Always `admin`."""

    id: Id | None = None
    """Identifies the teammate."""

    name: str | None = None
    """What the teammate is called."""

    email: str | None = None
    """Where the teammate gets e-mail."""

    job_title: str | None = None
    """What the teammate does at work. Absent when unknown."""

    away_mode_enabled: bool | None = None
    """Whether the teammate is marked as away."""

    away_mode_reassign: bool | None = None
    """Whether new conversations go to the default inbox while the teammate is away."""

    away_status_reason_id: Id | None = None
    """Identifies the reason for being away; null when there is none."""

    has_inbox_seat: bool | None = None
    """Whether the teammate occupies a paid seat of the inbox."""

    team_ids: list[Id] | None = None
    """The teams that the teammate belongs to."""

    avatar: Any = None
    """The picture of the teammate: the address as text, or an object with `type` and
    `image_url`.
    """

    team_priority_level: TeamPriorityLevel | None = None
    """Which teams come first for the teammate. An empty object when nothing was set. Can be
    null.
    """

    role: AdminRole | None = None
    """The role that the teammate was given, if any. Can be null."""
