"""`AdminRole`, the model of `admin_role`."""

from typing import Literal

from ..checks.admin_role import ADMIN_ROLE
from ..values import Id
from .base import IntercomObject


class AdminRole(IntercomObject):
    """A role: a named set of permissions.

    Since API version 2.16.
    """

    shape = ADMIN_ROLE

    type: Literal["role"] | str | None = None
    """Names the kind of this object. Always `role`."""

    id: Id | None = None
    """Identifies the role."""

    name: str | None = None
    """What the role is called."""
