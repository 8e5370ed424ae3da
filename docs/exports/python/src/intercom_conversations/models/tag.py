"""`Tag`, the model of `tag`."""

from typing import Literal

from ..checks.tag import TAG
from ..values import Id, Timestamp
from .base import IntercomObject
from .reference import Reference


class Tag(IntercomObject):
    """A label on a contact, a company or a conversation."""

    shape = TAG

    type: Literal["tag"] | str | None = None
    """Always `tag`."""

    id: Id | None = None
    """The tag's id."""

    name: str | None = None
    """The tag's name."""

    applied_at: Timestamp | None = None
    """When the tag was put on the object. Can be null."""

    applied_by: Reference | None = None
    """Who put the tag on the object. Can be null."""
