"""`ConversationSource`, the model of `conversation_source`."""

from ..checks.conversation_source import CONVERSATION_SOURCE
from ..enumerations import DeliveredAs, SourceType
from ..values import Id
from .base import IntercomObject
from .conversation_source_author import ConversationSourceAuthor
from .part_attachment import PartAttachment
from .source_email_message_metadata import SourceEmailMessageMetadata
from .source_recipient import SourceRecipient
from .source_reply_to import SourceReplyTo


class ConversationSource(IntercomObject):
    """The message or event that started the conversation: by which channel it came, who wrote it,
    and what. It is not repeated among the parts.
    """

    shape = CONVERSATION_SOURCE

    type: SourceType | None = None
    """The channel by which the conversation came. Can be null."""

    id: Id | None = None
    """The id of the message. Can be null since API version 2.16."""

    delivered_as: DeliveredAs | None = None
    """Who or what started the conversation."""

    subject: str | None = None
    """The subject of the message, empty where there is none. For Twitter, a notice that the text is
    hidden. Webhooks of 2.15 and later carry plain text. Can be null only in the Preview version
    of the API.
    """

    body: str | None = None
    """The text of the message, as HTML. For Twitter, a notice that the text is hidden. Webhooks of
    2.15 and later carry plain text. Can be null only in the Preview version of the API.
    """

    author: ConversationSourceAuthor | None = None
    """Who started the conversation."""

    attachments: list[PartAttachment] | None = None
    """The files that came with the message."""

    url: str | None = None
    """The page on which the conversation was started. Null or empty for e-mail, Twitter, bots, and
    conversations that the company started.
    """

    redacted: bool | None = None
    """Whether the message was redacted. Applies to messages of contacts."""

    recipients: list[SourceRecipient] | None = None
    """To whom the message was sent, for e-mail. Since API version 2.16. Can be null."""

    reply_to: list[SourceReplyTo] | None = None
    """The addresses that a reply goes to, for e-mail. They may differ from the sender's. Since API
    version 2.16. Can be null.
    """

    email_message_metadata: SourceEmailMessageMetadata | None = None
    """The e-mail headers of the message. Since API version 2.16."""
