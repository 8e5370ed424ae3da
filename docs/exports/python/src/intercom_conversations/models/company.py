"""`Company`, the model of `company`."""

from typing import Any, Literal

from ..checks.company import COMPANY
from ..values import Id, Timestamp
from .base import IntercomObject
from .company_notes import CompanyNotes
from .company_plan import CompanyPlan
from .company_segments import CompanySegments
from .company_tags import CompanyTags


class Company(IntercomObject):
    """The organization that the conversation belongs to, as Intercom knows it.

    Since API version 2.15.
    """

    shape = COMPANY

    type: Literal["company"] | str | None = None
    """Names the kind of this object. Always `company`."""

    id: Id | None = None
    """Intercom's own identifier of the company."""

    name: str | None = None
    """What the company is called."""

    app_id: str | None = None
    """The code of the workspace that the company belongs to."""

    plan: CompanyPlan | None = None
    """The plan the company is on: an empty object when it has none."""

    company_id: Id | None = None
    """The identifier that the owner of the workspace gave to the company."""

    remote_created_at: Timestamp | None = None
    """When the company was created in the workspace owner's own system. Absent when nobody said
    so.
    """

    created_at: Timestamp | None = None
    """When the company became known to Intercom."""

    updated_at: Timestamp | None = None
    """When the company changed last."""

    last_request_at: Timestamp | None = None
    """When somebody of the company was last seen. Absent when nobody has been."""

    size: int | None = None
    """How many people work at the company. Unit: employees."""

    website: str | None = None
    """The address of its web site. May lack the scheme, as in `www.example.com`."""

    industry: str | None = None
    """The trade that the company is in."""

    monthly_spend: int | None = None
    """What the company pays each month. Unit: units of currency."""

    session_count: int | None = None
    """How many sessions its people have had. Unit: sessions."""

    user_count: int | None = None
    """How many users belong to the company. Unit: users."""

    custom_attributes: dict[str, Any] | None = None
    """What the workspace records about companies beyond the standard members, by name."""

    tags: CompanyTags | None = None
    """Which tags the company bears."""

    segments: CompanySegments | None = None
    """The segments that the company falls into."""

    notes: CompanyNotes | None = None
    """What teammates noted about the company. Since API version 2.16."""
