"""`LinkedObjectList`, the model of `linked_object_list`."""

from typing import Literal

from ..checks.linked_object_list import LINKED_OBJECT_LIST
from .base import IntercomObject
from .linked_object import LinkedObject


class LinkedObjectList(IntercomObject):
    """The tickets and conversations that are linked to this one. At most 1000 of them are sent.

    Since API version 2.10.
    """

    shape = LINKED_OBJECT_LIST

    type: Literal["list"] | str | None = None
    """Names the kind of this object. Always `list`."""

    data: list[LinkedObject] | None = None
    """The linked objects."""

    total_count: int | None = None
    """How many objects are linked altogether, whether they are in `data` or not. Unit: linked
    objects.
    """

    has_more: bool | None = None
    """Whether some linked objects were left out of `data`."""
