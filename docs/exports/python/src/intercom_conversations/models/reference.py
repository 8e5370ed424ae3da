"""`Reference`, the model of `reference`."""

from ..checks.reference import REFERENCE
from ..values import Id
from .base import IntercomObject


class Reference(IntercomObject):
    """Points to an object: a teammate, a team, a contact."""

    shape = REFERENCE

    type: str | None = None
    """What is referred to: `admin`, `team`, `contact`. Where an assignment was taken back it is
    `nobody_admin`, without an id. Can be null.
    """

    id: Id | None = None
    """The object's id. Can be null."""
