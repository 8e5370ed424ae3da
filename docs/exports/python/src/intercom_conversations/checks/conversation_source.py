"""`conversation_source`: what it holds, and its rules. A rule's function is true of an object that
breaks it.
"""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .conversation_source_author import CONVERSATION_SOURCE_AUTHOR
from .enumerations import DELIVERED_AS, SOURCE_TYPE
from .judging import BOOLEAN, ID, TEXT, ListOf, Member, Shape, judged
from .part_attachment import PART_ATTACHMENT
from .reading import all_of, any_of, is_in, length, ne, not_in, present, text
from .source_email_message_metadata import SOURCE_EMAIL_MESSAGE_METADATA
from .source_recipient import SOURCE_RECIPIENT
from .source_reply_to import SOURCE_REPLY_TO

CONVERSATION_SOURCE = Shape(
    "conversation_source",
    {
        "type": Member(SOURCE_TYPE, nullable=True),
        "id": Member(ID, nullable=True, null_since="2.16"),
        "delivered_as": Member(DELIVERED_AS),
        "subject": Member(TEXT, nullable=True, null_since="Preview"),
        "body": Member(TEXT, nullable=True, null_since="Preview"),
        "author": Member(CONVERSATION_SOURCE_AUTHOR),
        "attachments": Member(ListOf(PART_ATTACHMENT)),
        "url": Member(TEXT, nullable=True),
        "redacted": Member(BOOLEAN),
        "recipients": Member(ListOf(SOURCE_RECIPIENT), nullable=True, since="2.16"),
        "reply_to": Member(ListOf(SOURCE_REPLY_TO), nullable=True, since="2.16"),
        "email_message_metadata": Member(SOURCE_EMAIL_MESSAGE_METADATA, since="2.16"),
    },
)


def check_conversation_source(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `conversation_source`."""
    return judged(CONVERSATION_SOURCE, value, api_version=api_version, origin=origin)


@CONVERSATION_SOURCE.rule("source.contact_author", "warning")
def contact_author(this: object) -> bool:
    """A conversation that a contact started is expected to have a contact as its author."""
    return all_of(
        text(this, "delivered_as") == "customer_initiated",
        not_in(text(this, "author", "type"), ("user", "lead", "contact", "visitor")),
    )


@CONVERSATION_SOURCE.rule("source.team_author", "warning")
def team_author(this: object) -> bool:
    """A conversation that the company started is expected to have a teammate, a team or a bot as
    its author.
    """
    return all_of(
        is_in(
            text(this, "delivered_as"),
            ("admin_initiated", "automated", "operator_initiated", "campaigns_initiated"),
        ),
        not_in(text(this, "author", "type"), ("admin", "bot", "team")),
    )


@CONVERSATION_SOURCE.rule("source.outbound_has_no_url", "warning")
def outbound_has_no_url(this: object) -> bool:
    """A conversation that a teammate or an automation started is expected to have no page URL."""
    return all_of(
        text(this, "delivered_as") in ("admin_initiated", "automated"),
        present(this, "url"),
        ne(length(this, "url"), 0),
    )


@CONVERSATION_SOURCE.rule("source.email_has_no_url", "warning")
def email_has_no_url(this: object) -> bool:
    """A conversation that came by e-mail or Twitter is expected to have no page URL."""
    return all_of(
        text(this, "type") in ("email", "twitter"),
        present(this, "url"),
        ne(length(this, "url"), 0),
    )


@CONVERSATION_SOURCE.rule("source.twitter_author_is_blank", "warning")
def twitter_author_is_blank(this: object) -> bool:
    """A conversation that came by Twitter is expected to have an author without name and e-mail
    address.
    """
    return all_of(
        text(this, "type") == "twitter",
        any_of(
            present(this, "author", "name") and ne(length(this, "author", "name"), 0),
            present(this, "author", "email") and ne(length(this, "author", "email"), 0),
        ),
    )


@CONVERSATION_SOURCE.rule("source.redacted_present", "warning")
def redacted_present(this: object) -> bool:
    """A source is expected to say whether it was redacted."""
    return not present(this, "redacted")
