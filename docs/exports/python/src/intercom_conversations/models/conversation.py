"""`Conversation`, the model of `conversation`."""

from typing import Any, Literal

from ..checks.conversation import CONVERSATION
from ..enumerations import ConversationPriority, ConversationState
from ..values import Id, Timestamp
from .ai_agent import AiAgent
from .ai_topics import AiTopics
from .base import IntercomObject
from .company import Company
from .conversation_channel import ConversationChannel
from .conversation_contacts import ConversationContacts
from .conversation_external_reference import ConversationExternalReference
from .conversation_first_contact_reply import ConversationFirstContactReply
from .conversation_monitor_evaluation import ConversationMonitorEvaluation
from .conversation_parts import ConversationParts
from .conversation_rating import ConversationRating
from .conversation_scorecard import ConversationScorecard
from .conversation_source import ConversationSource
from .conversation_statistics import ConversationStatistics
from .conversation_teammates import ConversationTeammates
from .linked_object_list import LinkedObjectList
from .reference import Reference
from .sales_agent import SalesAgent
from .sla_applied import SlaApplied
from .tags import Tags
from .ticket_reference import TicketReference
from .topic_list import TopicList


class Conversation(IntercomObject):
    """The messages that a company and its contacts exchange about one matter, with all that is
    known about them.
    """

    shape = CONVERSATION

    type: Literal["conversation"] | str | None = None
    """Always `conversation`."""

    id: Id | None = None
    """The conversation's id. May have 15 digits and more."""

    created_at: Timestamp | None = None
    """When the conversation was created. An import may set it."""

    updated_at: Timestamp | None = None
    """When the conversation was last changed."""

    waiting_since: Timestamp | None = None
    """Since when the contact waits for an answer. Null if a teammate wrote last."""

    snoozed_until: Timestamp | None = None
    """When the snooze ends and the conversation is opened again. Null if it is not snoozed."""

    source: ConversationSource | None = None
    """What started the conversation. Can be null."""

    contacts: ConversationContacts | None = None
    """The contacts that take part."""

    first_contact_reply: ConversationFirstContactReply | None = None
    """The contact's first message. Null until there is one."""

    admin_assignee_id: Id | None = None
    """The teammate that the conversation is assigned to. Null where there is none; 2.16 and later
    promise 0 instead.
    """

    team_assignee_id: Id | None = None
    """The team that the conversation is assigned to. Null where there is none; 2.16 and later
    promise 0 instead.
    """

    open: bool | None = None
    """Whether the conversation is not closed. True for snoozed ones."""

    state: ConversationState | None = None
    """Whether the conversation is open, closed or snoozed."""

    read: bool | None = None
    """Whether the conversation was read."""

    tags: Tags | None = None
    """The tags on the conversation."""

    priority: ConversationPriority | None = None
    """How urgent the conversation is."""

    sla_applied: SlaApplied | None = None
    """The SLA that applies. Null if there is none."""

    statistics: ConversationStatistics | None = None
    """The figures about the conversation. Can be null."""

    conversation_rating: ConversationRating | None = None
    """How the contact rated the conversation. Null if there is no rating."""

    teammates: ConversationTeammates | None = None
    """The teammates that wrote in the conversation. Can be null."""

    assignee: Reference | None = None
    """To whom the conversation is assigned. Sent up to 2.5; later versions have `admin_assignee_id`
    and `team_assignee_id`. Can be null. Sent, but in no published description.
    """

    title: str | None = None
    """The conversation's title, often empty. Can be null."""

    custom_attributes: dict[str, Any] | None = None
    """The attributes that the workspace defined, by name, and some of Intercom's own."""

    topics: TopicList | None = None
    """The topics of the conversation. Often empty. Sent, but in no published description."""

    ticket: TicketReference | None = None
    """The ticket that the conversation is, in an old form. Null if it is none. Sent, but in no
    published description.
    """

    linked_objects: LinkedObjectList | None = None
    """The tickets and conversations that are linked to this one. Since API version 2.10."""

    ai_topics: AiTopics | None = None
    """The topics that AI found in the conversation. Only in the Preview version of the API. Can be
    null.
    """

    ai_agent: AiAgent | None = None
    """What the AI agent did. Null if it took no part. Since API version 2.11."""

    ai_agent_participated: bool | None = None
    """Whether the AI agent took part. Since API version 2.11."""

    company: Company | None = None
    """The company that the conversation is about. Since API version 2.15. Can be null."""

    sales_agent_participated: bool | None = None
    """Whether the sales agent took part. Since API version 2.16."""

    sales_agent: SalesAgent | None = None
    """What the sales agent did. Null if it took no part. Since API version 2.16."""

    channel: ConversationChannel | None = None
    """The channel by which the conversation began and the one it uses now. Since API version 2.16.
    Can be null.
    """

    external_references: list[ConversationExternalReference] | None = None
    """Where the conversation is found in other help desks. Empty unless the workspace is
    synchronised with one. Since API version 2.16.
    """

    monitor_evaluations: list[ConversationMonitorEvaluation] | None = None
    """What quality monitors flagged. Sent only if the request asks for it with
    `include_monitors=true`. Since API version 2.16.
    """

    scorecards: list[ConversationScorecard] | None = None
    """The results of quality scorecards. Sent only if the request asks for it with
    `include_scorecards=true`. Since API version 2.16.
    """

    conversation_parts: ConversationParts | None = None
    """The parts of the conversation. Lists of conversations leave them out."""
