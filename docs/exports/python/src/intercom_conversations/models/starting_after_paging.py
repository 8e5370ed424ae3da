"""`StartingAfterPaging`, the model of `starting_after_paging`."""

from ..checks.starting_after_paging import STARTING_AFTER_PAGING
from ..values import Dimension
from .base import IntercomObject


class StartingAfterPaging(IntercomObject):
    """What to ask for to get the next page: the shape of `next` in lists that are read by
    cursor.
    """

    shape = STARTING_AFTER_PAGING

    per_page: Dimension | None = None
    """How many items the next page is to hold."""

    starting_after: str | None = None
    """The cursor to send along. Opaque: it is only good for sending back. Can be null."""
