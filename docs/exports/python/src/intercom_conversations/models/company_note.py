"""`CompanyNote`, the model of `company_note`."""

from typing import Literal

from ..checks.company_note import COMPANY_NOTE
from ..values import Id, Timestamp
from .admin import Admin
from .base import IntercomObject
from .company_note_company import CompanyNoteCompany


class CompanyNote(IntercomObject):
    """What a teammate wrote down about a company.

    Since API version 2.16.
    """

    shape = COMPANY_NOTE

    type: Literal["note"] | str | None = None
    """Names the kind of this object. Always `note`."""

    id: Id | None = None
    """Identifies the note."""

    created_at: Timestamp | None = None
    """When the note was written."""

    company: CompanyNoteCompany | None = None
    """The company that the note is about. Can be null."""

    author: Admin | None = None
    """The teammate who wrote it. Can be null."""

    body: str | None = None
    """The text of the note, as HTML."""
