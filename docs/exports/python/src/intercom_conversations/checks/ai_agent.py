"""`ai_agent`: what it holds, and its rules. A rule's function is true of an object that breaks it.
Since API version 2.11.
"""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .content_sources_list import CONTENT_SOURCES_LIST
from .enumerations import AI_AGENT_LAST_ANSWER_TYPE, AI_AGENT_RESOLUTION_STATE, AI_AGENT_SOURCE_TYPE
from .judging import INTEGER, TEXT, TIMESTAMP, Member, Shape, judged
from .reading import gt, integer, lt, moment, present, text

AI_AGENT = Shape(
    "ai_agent",
    {
        "source_type": Member(AI_AGENT_SOURCE_TYPE, nullable=True),
        "source_title": Member(TEXT, nullable=True),
        "last_answer_type": Member(AI_AGENT_LAST_ANSWER_TYPE, nullable=True),
        "resolution_state": Member(AI_AGENT_RESOLUTION_STATE, nullable=True),
        "rating": Member(INTEGER, nullable=True),
        "rating_remark": Member(TEXT, nullable=True),
        "created_at": Member(TIMESTAMP, nullable=True, since="2.14"),
        "updated_at": Member(TIMESTAMP, nullable=True, since="2.14"),
        "content_sources": Member(CONTENT_SOURCES_LIST),
    },
)


def check_ai_agent(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `ai_agent`."""
    return judged(AI_AGENT, value, api_version=api_version, origin=origin)


@AI_AGENT.rule("ai_agent.rating_range", "warning", since="2.11")
def rating_range(this: object) -> bool:
    """The rating of the AI agent must lie between 1 and 5."""
    return lt(integer(this, "rating"), 1) or gt(integer(this, "rating"), 5)


@AI_AGENT.rule("ai_agent.created_before_updated", "warning", since="2.14")
def created_before_updated(this: object) -> bool:
    """The rating of the AI agent cannot be updated before it is created."""
    return gt(moment(this, "created_at"), moment(this, "updated_at"))


@AI_AGENT.rule("ai_agent.setup_has_no_title", "warning", since="2.11")
def setup_has_no_title(this: object) -> bool:
    """An AI agent that comes from the setup of the Essentials plan has no source title."""
    return text(this, "source_type") == "essentials_plan_setup" and present(this, "source_title")
