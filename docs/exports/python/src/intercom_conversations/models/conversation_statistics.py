"""`ConversationStatistics`, the model of `conversation_statistics`."""

from typing import Literal

from ..checks.conversation_statistics import CONVERSATION_STATISTICS
from ..values import Id, Seconds, Timestamp
from .base import IntercomObject
from .conversation_response_time import ConversationResponseTime


class ConversationStatistics(IntercomObject):
    """The figures that Intercom keeps about one conversation: when things first and last happened,
    how long they took, how often. They run behind: the response to a write may still show the
    state before it.
    """

    shape = CONVERSATION_STATISTICS

    type: Literal["conversation_statistics"] | str | None = None
    """Always `conversation_statistics`."""

    time_to_assignment: Seconds | None = None
    """Seconds from the contact's first reply to the last assignment that came before the first
    reply of a teammate. Can be null. Unit: seconds.
    """

    time_to_admin_reply: Seconds | None = None
    """Seconds from the contact's first reply to the first reply of a teammate, office hours only.
    May be null although there was such a reply, within a second. Unit: seconds.
    """

    time_to_first_close: Seconds | None = None
    """Seconds from the contact's first reply to the first close, office hours only. Can be null.
    Unit: seconds.
    """

    time_to_last_close: Seconds | None = None
    """Seconds from the contact's first reply to the last close, office hours only. Can be null.
    Unit: seconds.
    """

    median_time_to_reply: Seconds | None = None
    """The median of the seconds that teammates took to answer the contact, office hours only. May
    have a fraction. Can be null. Unit: seconds.
    """

    first_contact_reply_at: Timestamp | None = None
    """When the contact wrote for the first time: the start that most other figures are measured
    from. Can be null.
    """

    first_assignment_at: Timestamp | None = None
    """When the conversation was assigned for the first time after the contact's first reply. Can be
    null.
    """

    first_admin_reply_at: Timestamp | None = None
    """When a teammate replied for the first time after the contact's first reply. Can be null."""

    first_close_at: Timestamp | None = None
    """When the conversation was closed for the first time after the contact's first reply. Can be
    null.
    """

    last_assignment_at: Timestamp | None = None
    """When the conversation was last assigned after the contact's first reply. Can be null."""

    last_assignment_admin_reply_at: Timestamp | None = None
    """Published in two ways: the first reply of a teammate since the latest assignment (API
    reference), or the last assignment before the first reply of a teammate (help article on
    reporting metrics). Captured payloads fit both. Can be null.
    """

    last_contact_reply_at: Timestamp | None = None
    """When the contact last wrote. Can be null."""

    last_admin_reply_at: Timestamp | None = None
    """When a human teammate last replied after the contact's first reply. Can be null."""

    last_close_at: Timestamp | None = None
    """When the conversation was last closed after the contact's first reply. Can be null."""

    last_closed_by_id: Id | None = None
    """The id of the teammate who closed the conversation last. Can be null."""

    count_reopens: int | None = None
    """How often the conversation was opened again after the contact's first reply. Unit:
    reopens.
    """

    count_assignments: int | None = None
    """How often the conversation was assigned after the contact's first reply. Unit:
    assignments.
    """

    count_conversation_parts: int | None = None
    """How many parts the conversation has, the opening message included: one more than
    `conversation_parts.total_count` in a fresh read. Responses to writes may be one behind.
    Unit: parts.
    """

    assigned_team_first_response_time: list[ConversationResponseTime] | None = None
    """For each team that was assigned, how long its first response took. Since API version 2.12."""

    assigned_team_first_response_time_in_office_hours: list[ConversationResponseTime] | None = None
    """The same, office hours only. Since API version 2.13."""

    handling_time: Seconds | None = None
    """Seconds from the assignment of the conversation to its close. Since API version 2.13. Can be
    null. Unit: seconds.
    """

    adjusted_handling_time: Seconds | None = None
    """Seconds of handling less the times in which nobody worked on the conversation. Since API
    version 2.13. Can be null. Unit: seconds.
    """
