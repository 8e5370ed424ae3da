"""`ConversationPartAuthor`, the model of `conversation_part_author`."""

from ..checks.conversation_part_author import CONVERSATION_PART_AUTHOR
from ..enumerations import AuthorType
from ..values import Id
from .base import IntercomObject


class ConversationPartAuthor(IntercomObject):
    """Who wrote a part, or caused the event that it tells of."""

    shape = CONVERSATION_PART_AUTHOR

    type: AuthorType | None = None
    """What the author is."""

    id: Id | None = None
    """The author's id."""

    name: str | None = None
    """The author's name. May be HTML-escaped (`Phone &amp; SMS`). Can be null."""

    email: str | None = None
    """The author's e-mail address. Empty for contacts without one. Can be null."""

    from_ai_agent: bool | None = None
    """Whether the AI agent sent the part. Since API version 2.14."""

    is_ai_answer: bool | None = None
    """Whether the AI agent wrote the text. Since API version 2.14."""
