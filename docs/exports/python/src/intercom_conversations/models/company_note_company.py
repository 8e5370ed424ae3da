"""`CompanyNoteCompany`, the model of `company_note_company`."""

from typing import Literal

from ..checks.company_note_company import COMPANY_NOTE_COMPANY
from ..values import Id
from .base import IntercomObject


class CompanyNoteCompany(IntercomObject):
    """Points to the company that a note is about.

    Since API version 2.16.
    """

    shape = COMPANY_NOTE_COMPANY

    type: Literal["company"] | str | None = None
    """Names the kind of the other object. Always `company`."""

    id: Id | None = None
    """Intercom's own identifier of the company."""
