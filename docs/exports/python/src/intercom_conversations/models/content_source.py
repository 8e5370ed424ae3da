"""`ContentSource`, the model of `content_source`."""

from ..checks.content_source import CONTENT_SOURCE
from ..enumerations import ContentType
from .base import IntercomObject


class ContentSource(IntercomObject):
    """One piece of content that the AI agent used for its answers.

    Since API version 2.11.
    """

    shape = CONTENT_SOURCE

    content_type: ContentType | None = None
    """Whether it is an article, a file or something else."""

    url: str | None = None
    """Where teammates find the content inside Intercom. May be a path without a host."""

    title: str | None = None
    """What the content is called."""

    locale: str | None = None
    """The language of the content, as an ISO 639 code such as `en`."""
