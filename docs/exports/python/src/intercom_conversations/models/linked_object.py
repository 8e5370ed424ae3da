"""`LinkedObject`, the model of `linked_object`."""

from ..checks.linked_object import LINKED_OBJECT
from ..enumerations import LinkedObjectCategory, LinkedObjectType
from ..values import Id
from .base import IntercomObject


class LinkedObject(IntercomObject):
    """One ticket or conversation at the other end of a link.

    Since API version 2.10.
    """

    shape = LINKED_OBJECT

    type: LinkedObjectType | None = None
    """Whether the other end is a ticket or a conversation."""

    id: Id | None = None
    """Identifies the linked ticket or conversation."""

    category: LinkedObjectCategory | None = None
    """The category of a linked ticket, null for anything else."""
