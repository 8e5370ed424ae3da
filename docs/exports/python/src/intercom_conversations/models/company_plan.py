"""`CompanyPlan`, the model of `company_plan`."""

from typing import Literal

from ..checks.company_plan import COMPANY_PLAN
from ..values import Id
from .base import IntercomObject


class CompanyPlan(IntercomObject):
    """The plan that a company is on. Empty when it is on none.

    Since API version 2.15.
    """

    shape = COMPANY_PLAN

    type: Literal["plan"] | str | None = None
    """Names the kind of this object. Always `plan`."""

    id: Id | None = None
    """Identifies the plan."""

    name: str | None = None
    """What the plan is called."""
