"""`Tags`, the model of `tags`."""

from typing import Literal

from ..checks.tags import TAGS
from .base import IntercomObject
from .tag import Tag


class Tags(IntercomObject):
    """The tags on a conversation."""

    shape = TAGS

    type: Literal["tag.list"] | str | None = None
    """Always `tag.list`."""

    tags: list[Tag] | None = None
    """The tags."""
