"""`EmailAddressHeader`, the model of `email_address_header`."""

from ..checks.email_address_header import EMAIL_ADDRESS_HEADER
from .base import IntercomObject


class EmailAddressHeader(IntercomObject):
    """One address of an e-mail header.

    Since API version 2.13.
    """

    shape = EMAIL_ADDRESS_HEADER

    type: str | None = None
    """The header line that the address stood in, such as `from` or `to`. No list of values is
    published.
    """

    email_address: str | None = None
    """The bare address, without a name."""

    name: str | None = None
    """The name beside the address, if any. Can be null."""
