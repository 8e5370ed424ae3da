"""`CompanyNotes`, the model of `company_notes`."""

from typing import Literal

from ..checks.company_notes import COMPANY_NOTES
from .base import IntercomObject
from .company_note import CompanyNote


class CompanyNotes(IntercomObject):
    """The list of notes about a company. Published with the member `notes`; the published examples
    hold `data` and its companions instead.

    Since API version 2.16.
    """

    shape = COMPANY_NOTES

    type: Literal["note.list"] | str | None = None
    """Names the kind of this list. Always `note.list`."""

    notes: list[CompanyNote] | None = None
    """The notes, under the published name."""

    data: list[CompanyNote] | None = None
    """The notes, under the name that the examples use. Sent, but in no published description."""

    url: str | None = None
    """The path of the REST resource with all notes of the company. Sent, but in no published
    description.
    """

    total_count: int | None = None
    """How many notes there are altogether. Unit: notes. Sent, but in no published description."""

    has_more: bool | None = None
    """Whether some notes were left out of `data`. Sent, but in no published description."""
