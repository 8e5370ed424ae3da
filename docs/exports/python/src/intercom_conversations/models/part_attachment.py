"""`PartAttachment`, the model of `part_attachment`."""

from ..checks.part_attachment import PART_ATTACHMENT
from ..values import Dimension
from .base import IntercomObject


class PartAttachment(IntercomObject):
    """A file that came with a message."""

    shape = PART_ATTACHMENT

    type: str | None = None
    """`upload` in Intercom's examples."""

    name: str | None = None
    """The file's name."""

    url: str | None = None
    """Where the file can be fetched."""

    content_type: str | None = None
    """The file's media type."""

    filesize: Dimension | None = None
    """The file's size in bytes. Can be null."""

    width: Dimension | None = None
    """The width of an image in pixels. Can be null."""

    height: Dimension | None = None
    """The height of an image in pixels. Can be null."""
