"""`ContentSourcesList`, the model of `content_sources_list`."""

from typing import Literal

from ..checks.content_sources_list import CONTENT_SOURCES_LIST
from .base import IntercomObject
from .content_source import ContentSource


class ContentSourcesList(IntercomObject):
    """The list of contents that the AI agent drew on.

    Since API version 2.11.
    """

    shape = CONTENT_SOURCES_LIST

    type: Literal["content_source.list"] | str | None = None
    """Names the kind of this list. Always `content_source.list`."""

    total_count: int | None = None
    """How many contents were used. Unit: content sources."""

    content_sources: list[ContentSource] | None = None
    """The contents."""
