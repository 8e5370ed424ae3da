"""`ConversationSourceAuthor`, the model of `conversation_source_author`."""

from ..checks.conversation_source_author import CONVERSATION_SOURCE_AUTHOR
from ..enumerations import AuthorType
from ..values import Id
from .base import IntercomObject


class ConversationSourceAuthor(IntercomObject):
    """Who started the conversation: a contact, a teammate, or a bot speaking for teammates. Up to
    2.15 Intercom describes it as `conversation_part_author`; the two descriptions are one here.
    """

    shape = CONVERSATION_SOURCE_AUTHOR

    type: AuthorType | None = None
    """What the author is. The bots Operator and Fin are given as `admin` here, as `bot` in
    parts.
    """

    id: Id | None = None
    """The author's id. Can be null since API version 2.16."""

    name: str | None = None
    """The author's name. May be HTML-escaped (`Phone &amp; SMS`). Can be null."""

    email: str | None = None
    """The author's e-mail address. Empty for contacts without one. Can be null."""

    from_ai_agent: bool | None = None
    """Whether the AI agent sent the message. Described with the author of a part; no captured
    source has it. In API versions 2.14 to 2.15.
    """

    is_ai_answer: bool | None = None
    """Whether the AI agent wrote the text. Described with the author of a part; no captured source
    has it. In API versions 2.14 to 2.15.
    """
