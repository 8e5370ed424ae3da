"""`CompanyTags`, the model of `company_tags`."""

from typing import Literal

from ..checks.company_tags import COMPANY_TAGS
from .base import IntercomObject
from .tag_basic import TagBasic


class CompanyTags(IntercomObject):
    """The list of tags that were given to a company.

    Since API version 2.15.
    """

    shape = COMPANY_TAGS

    type: Literal["tag.list"] | str | None = None
    """Names the kind of this list. Always `tag.list`."""

    tags: list[TagBasic] | None = None
    """The tags."""
