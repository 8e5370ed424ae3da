"""The versions of Intercom's API that are covered."""

from typing import Literal, TypeAlias, get_args

ApiVersion: TypeAlias = Literal[
    "2.7",
    "2.8",
    "2.9",
    "2.10",
    "2.11",
    "2.12",
    "2.13",
    "2.14",
    "2.15",
    "2.16",
    "Preview",
]
"""As the header `Intercom-Version` spells it, oldest first."""

VERSIONS: tuple[str, ...] = get_args(ApiVersion)
