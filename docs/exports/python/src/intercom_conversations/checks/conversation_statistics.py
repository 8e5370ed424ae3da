"""`conversation_statistics`: what it holds, and its rules. A rule's function is true of an object
that breaks it.
"""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .conversation_response_time import CONVERSATION_RESPONSE_TIME
from .judging import ID, INTEGER, SECONDS, TIMESTAMP, Constant, ListOf, Member, Shape, judged
from .reading import (
    all_of,
    any_of,
    difference,
    gt,
    integer,
    lt,
    lte,
    moment,
    ne,
    number,
    present,
    unix,
)

CONVERSATION_STATISTICS = Shape(
    "conversation_statistics",
    {
        "type": Member(Constant("conversation_statistics")),
        "time_to_assignment": Member(SECONDS, nullable=True),
        "time_to_admin_reply": Member(SECONDS, nullable=True),
        "time_to_first_close": Member(SECONDS, nullable=True),
        "time_to_last_close": Member(SECONDS, nullable=True),
        "median_time_to_reply": Member(SECONDS, nullable=True),
        "first_contact_reply_at": Member(TIMESTAMP, nullable=True),
        "first_assignment_at": Member(TIMESTAMP, nullable=True),
        "first_admin_reply_at": Member(TIMESTAMP, nullable=True),
        "first_close_at": Member(TIMESTAMP, nullable=True),
        "last_assignment_at": Member(TIMESTAMP, nullable=True),
        "last_assignment_admin_reply_at": Member(TIMESTAMP, nullable=True),
        "last_contact_reply_at": Member(TIMESTAMP, nullable=True),
        "last_admin_reply_at": Member(TIMESTAMP, nullable=True),
        "last_close_at": Member(TIMESTAMP, nullable=True),
        "last_closed_by_id": Member(ID, nullable=True),
        "count_reopens": Member(INTEGER),
        "count_assignments": Member(INTEGER),
        "count_conversation_parts": Member(INTEGER),
        "assigned_team_first_response_time": Member(
            ListOf(CONVERSATION_RESPONSE_TIME),
            since="2.12",
        ),
        "assigned_team_first_response_time_in_office_hours": Member(
            ListOf(CONVERSATION_RESPONSE_TIME),
            since="2.13",
        ),
        "handling_time": Member(SECONDS, nullable=True, since="2.13"),
        "adjusted_handling_time": Member(SECONDS, nullable=True, since="2.13"),
    },
)


def check_conversation_statistics(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `conversation_statistics`."""
    return judged(CONVERSATION_STATISTICS, value, api_version=api_version, origin=origin)


@CONVERSATION_STATISTICS.rule("statistics.first_assignment_after_contact_reply", "error")
def first_assignment_after_contact_reply(this: object) -> bool:
    """The first assignment is counted from the contact's first reply, so it cannot come before
    it.
    """
    return gt(moment(this, "first_contact_reply_at"), moment(this, "first_assignment_at"))


@CONVERSATION_STATISTICS.rule("statistics.first_admin_reply_after_contact_reply", "error")
def first_admin_reply_after_contact_reply(this: object) -> bool:
    """The first reply of a teammate is counted from the contact's first reply, so it cannot come
    before it.
    """
    return gt(moment(this, "first_contact_reply_at"), moment(this, "first_admin_reply_at"))


@CONVERSATION_STATISTICS.rule("statistics.first_close_after_contact_reply", "error")
def first_close_after_contact_reply(this: object) -> bool:
    """The first close is counted from the contact's first reply, so it cannot come before it."""
    return gt(moment(this, "first_contact_reply_at"), moment(this, "first_close_at"))


@CONVERSATION_STATISTICS.rule("statistics.last_assignment_after_contact_reply", "error")
def last_assignment_after_contact_reply(this: object) -> bool:
    """The last assignment is counted from the contact's first reply, so it cannot come before
    it.
    """
    return gt(moment(this, "first_contact_reply_at"), moment(this, "last_assignment_at"))


@CONVERSATION_STATISTICS.rule("statistics.last_assignment_admin_reply_after_contact_reply", "error")
def last_assignment_admin_reply_after_contact_reply(this: object) -> bool:
    """`last_assignment_admin_reply_at` is measured from the contact's first reply, so it cannot
    come before it.
    """
    return gt(
        moment(this, "first_contact_reply_at"),
        moment(this, "last_assignment_admin_reply_at"),
    )


@CONVERSATION_STATISTICS.rule("statistics.contact_reply_order", "error")
def contact_reply_order(this: object) -> bool:
    """The contact's first reply cannot come after the contact's last one."""
    return gt(moment(this, "first_contact_reply_at"), moment(this, "last_contact_reply_at"))


@CONVERSATION_STATISTICS.rule("statistics.last_admin_reply_after_contact_reply", "error")
def last_admin_reply_after_contact_reply(this: object) -> bool:
    """The last reply of a teammate is counted from the contact's first reply, so it cannot come
    before it.
    """
    return gt(moment(this, "first_contact_reply_at"), moment(this, "last_admin_reply_at"))


@CONVERSATION_STATISTICS.rule("statistics.last_close_after_contact_reply", "error")
def last_close_after_contact_reply(this: object) -> bool:
    """The last close is counted from the contact's first reply, so it cannot come before it."""
    return gt(moment(this, "first_contact_reply_at"), moment(this, "last_close_at"))


@CONVERSATION_STATISTICS.rule("statistics.assignment_order", "error")
def assignment_order(this: object) -> bool:
    """The first assignment cannot come after the last one."""
    return gt(moment(this, "first_assignment_at"), moment(this, "last_assignment_at"))


@CONVERSATION_STATISTICS.rule("statistics.admin_reply_order", "error")
def admin_reply_order(this: object) -> bool:
    """The first reply of a teammate cannot come after the last one."""
    return gt(moment(this, "first_admin_reply_at"), moment(this, "last_admin_reply_at"))


@CONVERSATION_STATISTICS.rule("statistics.close_order", "error")
def close_order(this: object) -> bool:
    """The first close cannot come after the last one."""
    return gt(moment(this, "first_close_at"), moment(this, "last_close_at"))


@CONVERSATION_STATISTICS.rule("statistics.assignment_pair", "error")
def assignment_pair(this: object) -> bool:
    """There is a first assignment exactly if there is a last one."""
    return any_of(
        present(this, "first_assignment_at") and not present(this, "last_assignment_at"),
        present(this, "last_assignment_at") and not present(this, "first_assignment_at"),
    )


@CONVERSATION_STATISTICS.rule("statistics.admin_reply_pair", "error")
def admin_reply_pair(this: object) -> bool:
    """There is a first reply of a teammate exactly if there is a last one."""
    return any_of(
        present(this, "first_admin_reply_at") and not present(this, "last_admin_reply_at"),
        present(this, "last_admin_reply_at") and not present(this, "first_admin_reply_at"),
    )


@CONVERSATION_STATISTICS.rule("statistics.close_pair", "error")
def close_pair(this: object) -> bool:
    """There is a first close exactly if there is a last one."""
    return any_of(
        present(this, "first_close_at") and not present(this, "last_close_at"),
        present(this, "last_close_at") and not present(this, "first_close_at"),
    )


@CONVERSATION_STATISTICS.rule("statistics.contact_reply_pair", "error")
def contact_reply_pair(this: object) -> bool:
    """There is a first reply of the contact exactly if there is a last one."""
    return any_of(
        present(this, "first_contact_reply_at") and not present(this, "last_contact_reply_at"),
        present(this, "last_contact_reply_at") and not present(this, "first_contact_reply_at"),
    )


@CONVERSATION_STATISTICS.rule("statistics.contact_reply_comes_first", "error")
def contact_reply_comes_first(this: object) -> bool:
    """No other time can be set before the contact's first reply is."""
    return all_of(
        any_of(
            present(this, "first_assignment_at"),
            present(this, "first_admin_reply_at"),
            present(this, "first_close_at"),
            present(this, "last_assignment_at"),
            present(this, "last_assignment_admin_reply_at"),
            present(this, "last_contact_reply_at"),
            present(this, "last_admin_reply_at"),
            present(this, "last_close_at"),
        ),
        not present(this, "first_contact_reply_at"),
    )


@CONVERSATION_STATISTICS.rule("statistics.time_to_first_close_pair", "warning")
def time_to_first_close_pair(this: object) -> bool:
    """`time_to_first_close` is set exactly if `first_close_at` is."""
    return any_of(
        present(this, "time_to_first_close") and not present(this, "first_close_at"),
        present(this, "first_close_at") and not present(this, "time_to_first_close"),
    )


@CONVERSATION_STATISTICS.rule("statistics.time_to_last_close_pair", "warning")
def time_to_last_close_pair(this: object) -> bool:
    """`time_to_last_close` is set exactly if `last_close_at` is."""
    return any_of(
        present(this, "time_to_last_close") and not present(this, "last_close_at"),
        present(this, "last_close_at") and not present(this, "time_to_last_close"),
    )


@CONVERSATION_STATISTICS.rule("statistics.time_to_admin_reply_needs_reply", "error")
def time_to_admin_reply_needs_reply(this: object) -> bool:
    """`time_to_admin_reply` needs a first reply of a teammate."""
    return present(this, "time_to_admin_reply") and not present(this, "first_admin_reply_at")


@CONVERSATION_STATISTICS.rule("statistics.time_to_assignment_needs_assignment", "warning")
def time_to_assignment_needs_assignment(this: object) -> bool:
    """`time_to_assignment` is expected only together with `last_assignment_admin_reply_at`."""
    return all_of(
        present(this, "time_to_assignment"),
        not present(this, "last_assignment_admin_reply_at"),
    )


@CONVERSATION_STATISTICS.rule("statistics.close_duration_order", "error")
def close_duration_order(this: object) -> bool:
    """The first close cannot take longer than the last one."""
    return gt(number(this, "time_to_first_close"), number(this, "time_to_last_close"))


@CONVERSATION_STATISTICS.rule("statistics.reply_duration_order", "warning")
def reply_duration_order(this: object) -> bool:
    """The assignment before the first reply of a teammate is not expected to take longer than the
    reply.
    """
    return gt(number(this, "time_to_assignment"), number(this, "time_to_admin_reply"))


@CONVERSATION_STATISTICS.rule("statistics.time_to_first_close_bound", "warning")
def time_to_first_close_bound(this: object) -> bool:
    """`time_to_first_close` is not expected to exceed the time from the contact's first reply to
    the first close.
    """
    return gt(
        number(this, "time_to_first_close"),
        difference(moment(this, "first_close_at"), moment(this, "first_contact_reply_at")),
    )


@CONVERSATION_STATISTICS.rule("statistics.time_to_last_close_bound", "warning")
def time_to_last_close_bound(this: object) -> bool:
    """`time_to_last_close` is not expected to exceed the time from the contact's first reply to the
    last close.
    """
    return gt(
        number(this, "time_to_last_close"),
        difference(moment(this, "last_close_at"), moment(this, "first_contact_reply_at")),
    )


@CONVERSATION_STATISTICS.rule("statistics.time_to_admin_reply_bound", "warning")
def time_to_admin_reply_bound(this: object) -> bool:
    """`time_to_admin_reply` is not expected to exceed the time from the contact's first reply to
    the first reply of a teammate.
    """
    return gt(
        number(this, "time_to_admin_reply"),
        difference(moment(this, "first_admin_reply_at"), moment(this, "first_contact_reply_at")),
    )


@CONVERSATION_STATISTICS.rule("statistics.time_to_assignment_bound", "warning")
def time_to_assignment_bound(this: object) -> bool:
    """`time_to_assignment` is not expected to exceed the time from the contact's first reply to
    `last_assignment_admin_reply_at`.
    """
    return gt(
        number(this, "time_to_assignment"),
        difference(
            moment(this, "last_assignment_admin_reply_at"),
            moment(this, "first_contact_reply_at"),
        ),
    )


@CONVERSATION_STATISTICS.rule("statistics.closer_needs_close", "error")
def closer_needs_close(this: object) -> bool:
    """A conversation that somebody closed must have a last close."""
    return present(this, "last_closed_by_id") and not present(this, "last_close_at")


@CONVERSATION_STATISTICS.rule("statistics.close_has_closer", "warning")
def close_has_closer(this: object) -> bool:
    """A last close is expected to have somebody who closed."""
    return present(this, "last_close_at") and not present(this, "last_closed_by_id")


@CONVERSATION_STATISTICS.rule("statistics.counts_not_negative", "error")
def counts_not_negative(this: object) -> bool:
    """A count cannot be negative."""
    return any_of(
        lt(integer(this, "count_reopens"), 0),
        lt(integer(this, "count_assignments"), 0),
        lt(integer(this, "count_conversation_parts"), 0),
    )


@CONVERSATION_STATISTICS.rule("statistics.durations_not_negative", "error")
def durations_not_negative(this: object) -> bool:
    """A duration cannot be negative."""
    return any_of(
        lt(number(this, "time_to_assignment"), 0),
        lt(number(this, "time_to_admin_reply"), 0),
        lt(number(this, "time_to_first_close"), 0),
        lt(number(this, "time_to_last_close"), 0),
        lt(number(this, "median_time_to_reply"), 0),
    )


@CONVERSATION_STATISTICS.rule("statistics.handling_times_not_negative", "error", since="2.13")
def handling_times_not_negative(this: object) -> bool:
    """A handling time cannot be negative."""
    return lt(number(this, "handling_time"), 0) or lt(number(this, "adjusted_handling_time"), 0)


@CONVERSATION_STATISTICS.rule("statistics.reopen_needs_close", "warning")
def reopen_needs_close(this: object) -> bool:
    """A conversation that was opened again is expected to have a first close."""
    return gt(integer(this, "count_reopens"), 0) and not present(this, "first_close_at")


@CONVERSATION_STATISTICS.rule("statistics.assignment_count_matches", "warning")
def assignment_count_matches(this: object) -> bool:
    """Assignments are expected to be counted exactly if there is a first assignment."""
    return any_of(
        gt(integer(this, "count_assignments"), 0) and not present(this, "first_assignment_at"),
        present(this, "first_assignment_at") and lte(integer(this, "count_assignments"), 0),
    )


@CONVERSATION_STATISTICS.rule("statistics.single_assignment", "warning")
def single_assignment(this: object) -> bool:
    """A single assignment is expected to be the first and the last one."""
    return all_of(
        integer(this, "count_assignments") == 1,
        ne(moment(this, "first_assignment_at"), moment(this, "last_assignment_at")),
    )


@CONVERSATION_STATISTICS.rule("statistics.median_needs_admin_reply", "warning")
def median_needs_admin_reply(this: object) -> bool:
    """A median time to reply is expected to need a reply of a teammate."""
    return present(this, "median_time_to_reply") and not present(this, "first_admin_reply_at")


@CONVERSATION_STATISTICS.rule("statistics.handling_time_needs_close", "warning", since="2.13")
def handling_time_needs_close(this: object) -> bool:
    """A handling time is expected to need a close."""
    return present(this, "handling_time") and not present(this, "first_close_at")


@CONVERSATION_STATISTICS.rule("statistics.adjusted_within_handling_time", "warning", since="2.13")
def adjusted_within_handling_time(this: object) -> bool:
    """The adjusted handling time is not expected to exceed the handling time."""
    return gt(number(this, "adjusted_handling_time"), number(this, "handling_time"))


@CONVERSATION_STATISTICS.rule(
    "statistics.times_are_unix",
    "error",
    origins=("rest", "mutation", "list"),
)
def times_are_unix(this: object) -> bool:
    """Outside webhooks, the times of statistics are integers of Unix seconds."""
    return any_of(
        unix(this, "first_contact_reply_at") is False,
        unix(this, "first_assignment_at") is False,
        unix(this, "first_admin_reply_at") is False,
        unix(this, "first_close_at") is False,
        unix(this, "last_assignment_at") is False,
        unix(this, "last_assignment_admin_reply_at") is False,
        unix(this, "last_contact_reply_at") is False,
        unix(this, "last_admin_reply_at") is False,
        unix(this, "last_close_at") is False,
    )
