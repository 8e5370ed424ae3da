"""`TagBasic`, the model of `tag_basic`."""

from typing import Literal

from ..checks.tag_basic import TAG_BASIC
from ..values import Id
from .base import IntercomObject


class TagBasic(IntercomObject):
    """A tag, without saying who applied it and when.

    Since API version 2.13.
    """

    shape = TAG_BASIC

    type: Literal["tag"] | str | None = None
    """Names the kind of this object. Always `tag`."""

    id: Id | None = None
    """Identifies the tag."""

    name: str | None = None
    """What the tag is called."""
