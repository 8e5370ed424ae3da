"""`CursorPages`, the model of `cursor_pages`."""

from typing import Any, Literal

from ..checks.cursor_pages import CURSOR_PAGES
from ..values import Dimension
from .base import IntercomObject


class CursorPages(IntercomObject):
    """Where a page stands among all pages of a list, and how to get the next one. Lists that are
    not read by cursor send the same members.
    """

    shape = CURSOR_PAGES

    type: Literal["pages"] | str | None = None
    """Names the kind of this object. Always `pages`."""

    page: int | None = None
    """The number of this page, from 1 on. Unit: pages."""

    next: Any = None
    """How to get the next page: an object (`starting_after_paging`), in older lists and in the list
    of deleted conversations an address, elsewhere the bare cursor as text. Null or absent on the
    last page.
    """

    per_page: Dimension | None = None
    """How many items a page holds at most."""

    total_pages: int | None = None
    """How many pages there are. An empty list has none, though `page` is 1. Unit: pages."""
