"""`ConversationPart`, the model of `conversation_part`."""

from typing import Any, Literal

from ..checks.conversation_part import CONVERSATION_PART
from ..enumerations import ConversationState, PartType
from ..values import Id, Timestamp
from .base import IntercomObject
from .conversation_part_author import ConversationPartAuthor
from .conversation_part_metadata import ConversationPartMetadata
from .email_message_metadata import EmailMessageMetadata
from .event_details import EventDetails
from .part_attachment import PartAttachment
from .reference import Reference
from .tag_basic import TagBasic


class ConversationPart(IntercomObject):
    """One message, note or event of a conversation."""

    shape = CONVERSATION_PART

    type: Literal["conversation_part"] | str | None = None
    """Always `conversation_part`."""

    id: Id | None = None
    """The part's id. In webhooks about a tag on the opening message it is the id of that
    message.
    """

    part_type: PartType | None = None
    """What the part is."""

    body: str | None = None
    """The text, as HTML. Null in events and in some messages. Webhooks of 2.15 and later carry
    plain text.
    """

    created_at: Timestamp | None = None
    """When the part was created."""

    updated_at: Timestamp | None = None
    """When the part was last changed. Redacting or tagging a part changes this, not the
    conversation's `updated_at`.
    """

    notified_at: Timestamp | None = None
    """When the contact was told of the part."""

    assigned_to: Reference | None = None
    """To whom the part assigned the conversation: `nobody_admin` where it took an assignment back,
    null where it changed nothing. Messages can assign as well.
    """

    author: ConversationPartAuthor | None = None
    """Who wrote the part."""

    attachments: list[PartAttachment] | None = None
    """The files that came with the part."""

    external_id: str | None = None
    """The id that another system gave to the part. Can be null."""

    redacted: bool | None = None
    """Whether the text was removed."""

    email_message_metadata: EmailMessageMetadata | None = None
    """The e-mail headers, if the part was an e-mail. Since API version 2.13. Can be null."""

    state: ConversationState | None = None
    """What state the conversation had at that moment. Since API version 2.13."""

    tags: list[TagBasic] | None = None
    """The tags on the part. Since API version 2.13. Can be null."""

    event_details: EventDetails | None = None
    """What an event changed; its shape follows `part_type`. Empty in parts without details. Since
    API version 2.13. Can be null.
    """

    app_package_code: str | None = None
    """The app that created the part over the API. Since API version 2.13. Can be null."""

    metadata: ConversationPartMetadata | None = None
    """What the part carries besides its text, such as offered answers. Often empty. Since API
    version 2.14. Can be null.
    """

    seen_state: dict[str, Any] | None = None
    """Who has seen the part. Only in the Preview version of the API. Sent, but in no published
    description.
    """

    translations: dict[str, Any] | None = None
    """The text in other languages by locale code, as HTML. `original` names the locale of `body`.
    Only in the Preview version of the API. Can be null.
    """
