"""`company_tags`: what it holds. Since API version 2.15."""

from ..report import Origin, Violation
from ..versions import ApiVersion
from .judging import Constant, ListOf, Member, Shape, judged
from .tag_basic import TAG_BASIC

COMPANY_TAGS = Shape(
    "company_tags",
    {"type": Member(Constant("tag.list")), "tags": Member(ListOf(TAG_BASIC))},
)


def check_company_tags(
    value: object, *, api_version: ApiVersion | None = None, origin: Origin | None = None
) -> list[Violation]:
    """Everything that is wrong with JSON that should be `company_tags`."""
    return judged(COMPANY_TAGS, value, api_version=api_version, origin=origin)
