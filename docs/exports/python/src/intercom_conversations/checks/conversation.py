"""`conversation`: what it holds, and its rules. A rule's function is true of an object that breaks
it.
"""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .ai_agent import AI_AGENT
from .ai_topics import AI_TOPICS
from .company import COMPANY
from .conversation_channel import CONVERSATION_CHANNEL
from .conversation_contacts import CONVERSATION_CONTACTS
from .conversation_external_reference import CONVERSATION_EXTERNAL_REFERENCE
from .conversation_first_contact_reply import CONVERSATION_FIRST_CONTACT_REPLY
from .conversation_monitor_evaluation import CONVERSATION_MONITOR_EVALUATION
from .conversation_parts import CONVERSATION_PARTS
from .conversation_rating import CONVERSATION_RATING
from .conversation_scorecard import CONVERSATION_SCORECARD
from .conversation_source import CONVERSATION_SOURCE
from .conversation_statistics import CONVERSATION_STATISTICS
from .conversation_teammates import CONVERSATION_TEAMMATES
from .enumerations import CONVERSATION_PRIORITY, CONVERSATION_STATE
from .judging import BOOLEAN, ID, MAP, TEXT, TIMESTAMP, Constant, ListOf, Member, Shape, judged
from .linked_object_list import LINKED_OBJECT_LIST
from .reading import (
    all_of,
    any_of,
    boolean,
    count,
    eq,
    gt,
    id_text,
    integer,
    is_list,
    items,
    lt,
    moment,
    ne,
    not_in,
    present,
    text,
    values,
)
from .reference import REFERENCE
from .sales_agent import SALES_AGENT
from .sla_applied import SLA_APPLIED
from .tags import TAGS
from .ticket_reference import TICKET_REFERENCE
from .topic_list import TOPIC_LIST

CONVERSATION = Shape(
    "conversation",
    {
        "type": Member(Constant("conversation"), required=True),
        "id": Member(ID, required=True),
        "created_at": Member(TIMESTAMP, required=True),
        "updated_at": Member(TIMESTAMP, required=True),
        "waiting_since": Member(TIMESTAMP, nullable=True),
        "snoozed_until": Member(TIMESTAMP, nullable=True),
        "source": Member(CONVERSATION_SOURCE, nullable=True),
        "contacts": Member(CONVERSATION_CONTACTS),
        "first_contact_reply": Member(CONVERSATION_FIRST_CONTACT_REPLY, nullable=True),
        "admin_assignee_id": Member(ID, nullable=True),
        "team_assignee_id": Member(ID, nullable=True),
        "open": Member(BOOLEAN),
        "state": Member(CONVERSATION_STATE),
        "read": Member(BOOLEAN),
        "tags": Member(TAGS),
        "priority": Member(CONVERSATION_PRIORITY),
        "sla_applied": Member(SLA_APPLIED, nullable=True),
        "statistics": Member(CONVERSATION_STATISTICS, nullable=True),
        "conversation_rating": Member(CONVERSATION_RATING, nullable=True),
        "teammates": Member(CONVERSATION_TEAMMATES, nullable=True),
        "assignee": Member(REFERENCE, nullable=True),
        "title": Member(TEXT, nullable=True),
        "custom_attributes": Member(MAP),
        "topics": Member(TOPIC_LIST),
        "ticket": Member(TICKET_REFERENCE, nullable=True),
        "linked_objects": Member(LINKED_OBJECT_LIST, since="2.10"),
        "ai_topics": Member(AI_TOPICS, nullable=True, since="Preview"),
        "ai_agent": Member(AI_AGENT, nullable=True, since="2.11"),
        "ai_agent_participated": Member(BOOLEAN, since="2.11"),
        "company": Member(COMPANY, nullable=True, since="2.15"),
        "sales_agent_participated": Member(BOOLEAN, since="2.16"),
        "sales_agent": Member(SALES_AGENT, nullable=True, since="2.16"),
        "channel": Member(CONVERSATION_CHANNEL, nullable=True, since="2.16"),
        "external_references": Member(ListOf(CONVERSATION_EXTERNAL_REFERENCE), since="2.16"),
        "monitor_evaluations": Member(ListOf(CONVERSATION_MONITOR_EVALUATION), since="2.16"),
        "scorecards": Member(ListOf(CONVERSATION_SCORECARD), since="2.16"),
        "conversation_parts": Member(CONVERSATION_PARTS),
    },
)


def check_conversation(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `conversation`."""
    return judged(CONVERSATION, value, api_version=api_version, origin=origin)


@CONVERSATION.rule("conversation.created_before_updated", "error")
def created_before_updated(this: object) -> bool:
    """A conversation cannot be changed before it was created."""
    return gt(moment(this, "created_at"), moment(this, "updated_at"))


@CONVERSATION.rule("conversation.open_matches_state", "error")
def open_matches_state(this: object) -> bool:
    """A conversation is open exactly if its state is not `closed`; a snoozed one is open."""
    return any_of(
        boolean(this, "open") is True and text(this, "state") == "closed",
        boolean(this, "open") is False and text(this, "state") in ("open", "snoozed"),
    )


@CONVERSATION.rule("conversation.snoozed_has_end", "error")
def snoozed_has_end(this: object) -> bool:
    """A conversation is snoozed exactly if it has a time when the snooze ends."""
    return any_of(
        text(this, "state") == "snoozed" and not present(this, "snoozed_until"),
        present(this, "snoozed_until") and text(this, "state") in ("open", "closed"),
    )


@CONVERSATION.rule("conversation.snooze_ends_after_update", "warning")
def snooze_ends_after_update(this: object) -> bool:
    """A snooze is expected to end after the last change of the conversation."""
    return lt(moment(this, "snoozed_until"), moment(this, "updated_at"))


@CONVERSATION.rule("conversation.waiting_after_creation", "warning")
def waiting_after_creation(this: object) -> bool:
    """A contact is not expected to wait since before the conversation was created."""
    return lt(moment(this, "waiting_since"), moment(this, "created_at"))


@CONVERSATION.rule("conversation.waiting_before_update", "warning")
def waiting_before_update(this: object) -> bool:
    """A contact is not expected to wait since after the last change of the conversation."""
    return gt(moment(this, "waiting_since"), moment(this, "updated_at"))


@CONVERSATION.rule("conversation.closed_not_waiting", "warning")
def closed_not_waiting(this: object) -> bool:
    """Nobody is expected to wait in a closed conversation."""
    return text(this, "state") == "closed" and present(this, "waiting_since")


@CONVERSATION.rule("conversation.waiting_after_admin_reply", "warning")
def waiting_after_admin_reply(this: object) -> bool:
    """A contact is expected to wait since after the last reply of a teammate."""
    return lt(moment(this, "waiting_since"), moment(this, "statistics", "last_admin_reply_at"))


@CONVERSATION.rule("conversation.waiting_before_last_contact_reply", "warning")
def waiting_before_last_contact_reply(this: object) -> bool:
    """A contact is not expected to wait since after the own last message."""
    return gt(moment(this, "waiting_since"), moment(this, "statistics", "last_contact_reply_at"))


@CONVERSATION.rule("conversation.first_reply_after_creation", "error")
def first_reply_after_creation(this: object) -> bool:
    """The contact's first reply cannot come before the conversation was created."""
    return lt(moment(this, "first_contact_reply", "created_at"), moment(this, "created_at"))


@CONVERSATION.rule("conversation.first_reply_matches_statistics", "warning")
def first_reply_matches_statistics(this: object) -> bool:
    """The contact's first reply is expected to have the time that the statistics give for it."""
    return ne(
        moment(this, "first_contact_reply", "created_at"),
        moment(this, "statistics", "first_contact_reply_at"),
    )


@CONVERSATION.rule("conversation.first_reply_pair", "warning")
def first_reply_pair(this: object) -> bool:
    """There is a first reply of the contact exactly if the statistics have its time."""
    return any_of(
        all_of(
            present(this, "statistics"),
            present(this, "first_contact_reply"),
            not present(this, "statistics", "first_contact_reply_at"),
        ),
        all_of(
            present(this, "statistics", "first_contact_reply_at"),
            not present(this, "first_contact_reply"),
        ),
    )


@CONVERSATION.rule("conversation.contact_start_is_first_reply", "warning")
def contact_start_is_first_reply(this: object) -> bool:
    """If the contact started the conversation, the first reply is expected to be its beginning."""
    return all_of(
        text(this, "source", "delivered_as") == "customer_initiated",
        ne(moment(this, "statistics", "first_contact_reply_at"), moment(this, "created_at")),
    )


@CONVERSATION.rule("conversation.statistics_after_creation", "warning")
def statistics_after_creation(this: object) -> bool:
    """No time of the statistics is expected to come before the conversation was created."""
    return any_of(
        lt(moment(this, "statistics", "first_contact_reply_at"), moment(this, "created_at")),
        lt(moment(this, "statistics", "first_assignment_at"), moment(this, "created_at")),
        lt(moment(this, "statistics", "first_admin_reply_at"), moment(this, "created_at")),
        lt(moment(this, "statistics", "first_close_at"), moment(this, "created_at")),
        lt(moment(this, "statistics", "last_assignment_at"), moment(this, "created_at")),
        lt(
            moment(this, "statistics", "last_assignment_admin_reply_at"),
            moment(this, "created_at"),
        ),
        lt(moment(this, "statistics", "last_contact_reply_at"), moment(this, "created_at")),
        lt(moment(this, "statistics", "last_admin_reply_at"), moment(this, "created_at")),
        lt(moment(this, "statistics", "last_close_at"), moment(this, "created_at")),
    )


@CONVERSATION.rule("conversation.statistics_before_update", "warning")
def statistics_before_update(this: object) -> bool:
    """No time of the statistics is expected to come after the last change of the conversation."""
    return any_of(
        gt(moment(this, "statistics", "first_contact_reply_at"), moment(this, "updated_at")),
        gt(moment(this, "statistics", "first_assignment_at"), moment(this, "updated_at")),
        gt(moment(this, "statistics", "first_admin_reply_at"), moment(this, "updated_at")),
        gt(moment(this, "statistics", "first_close_at"), moment(this, "updated_at")),
        gt(moment(this, "statistics", "last_assignment_at"), moment(this, "updated_at")),
        gt(
            moment(this, "statistics", "last_assignment_admin_reply_at"),
            moment(this, "updated_at"),
        ),
        gt(moment(this, "statistics", "last_contact_reply_at"), moment(this, "updated_at")),
        gt(moment(this, "statistics", "last_admin_reply_at"), moment(this, "updated_at")),
        gt(moment(this, "statistics", "last_close_at"), moment(this, "updated_at")),
    )


@CONVERSATION.rule("conversation.part_count_covers_list", "warning", origins=("rest",))
def part_count_covers_list(this: object) -> bool:
    """The statistics are expected to count at least the parts that are not the opening message."""
    return lt(
        integer(this, "statistics", "count_conversation_parts"),
        integer(this, "conversation_parts", "total_count"),
    )


@CONVERSATION.rule("conversation.last_close_matches_parts", "warning", origins=("rest",))
def last_close_matches_parts(this: object) -> bool:
    """The last close of the statistics is expected to be the last part that closes, if all parts
    are there.
    """
    return all_of(
        present(this, "statistics", "last_close_at"),
        eq(
            count(this, "conversation_parts", "conversation_parts"),
            integer(this, "conversation_parts", "total_count"),
        ),
        any(
            text(item, "part_type") == "close"
            for item in items(this, "conversation_parts", "conversation_parts")
        ),
        any_of(
            any(
                all_of(
                    text(item, "part_type") == "close",
                    gt(moment(item, "created_at"), moment(this, "statistics", "last_close_at")),
                )
                for item in items(this, "conversation_parts", "conversation_parts")
            ),
            all_of(
                is_list(this, "conversation_parts", "conversation_parts"),
                all(
                    any_of(
                        ne(text(item, "part_type"), "close"),
                        ne(moment(item, "created_at"), moment(this, "statistics", "last_close_at")),
                    )
                    for item in items(this, "conversation_parts", "conversation_parts")
                ),
            ),
        ),
    )


@CONVERSATION.rule("conversation.closed_has_close_time", "warning")
def closed_has_close_time(this: object) -> bool:
    """A closed conversation in which the contact replied is expected to have a last close."""
    return all_of(
        text(this, "state") == "closed",
        present(this, "statistics", "first_contact_reply_at"),
        not present(this, "statistics", "last_close_at"),
    )


@CONVERSATION.rule("conversation.rating_after_creation", "warning")
def rating_after_creation(this: object) -> bool:
    """A rating is not expected to be asked for before the conversation was created."""
    return lt(moment(this, "conversation_rating", "created_at"), moment(this, "created_at"))


@CONVERSATION.rule("conversation.ai_agent_matches_participation", "warning", since="2.11")
def ai_agent_matches_participation(this: object) -> bool:
    """Data about the AI agent is expected exactly if the agent took part."""
    return any_of(
        boolean(this, "ai_agent_participated") is True and not present(this, "ai_agent"),
        present(this, "ai_agent") and ne(boolean(this, "ai_agent_participated"), True),
    )


@CONVERSATION.rule("conversation.commenters_are_teammates", "warning")
def commenters_are_teammates(this: object) -> bool:
    """Every teammate who wrote a message is expected among the teammates of the conversation."""
    return all_of(
        present(this, "teammates", "admins"),
        any(
            all_of(
                text(item, "part_type") == "comment",
                text(item, "author", "type") == "admin",
                is_list(this, "teammates", "admins"),
                not_in(
                    id_text(item, "author", "id"),
                    values(items(this, "teammates", "admins"), id_text, "id"),
                ),
            )
            for item in items(this, "conversation_parts", "conversation_parts")
        ),
    )


@CONVERSATION.rule_for_items(
    "conversation.parts_after_creation",
    "warning",
    "conversation_parts",
    "conversation_parts",
)
def parts_after_creation(this: object, item: object) -> bool:
    """No part is expected to be older than the conversation."""
    return lt(moment(item, "created_at"), moment(this, "created_at"))


@CONVERSATION.rule_for_items(
    "conversation.parts_before_update",
    "warning",
    "conversation_parts",
    "conversation_parts",
)
def parts_before_update(this: object, item: object) -> bool:
    """No part is expected to be newer than the last change of the conversation."""
    return gt(moment(item, "created_at"), moment(this, "updated_at"))
