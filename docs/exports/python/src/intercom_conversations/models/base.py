"""What all models have in common: a surprise in a payload is kept, and never an exception."""

from functools import cache
from typing import Any, ClassVar, cast

from pydantic import (
    BaseModel,
    ConfigDict,
    PrivateAttr,
    SerializationInfo,
    SerializerFunctionWrapHandler,
    ValidationError,
    model_serializer,
    model_validator,
)
from pydantic.functional_validators import ModelWrapValidatorHandler
from typing_extensions import Self

from ..checks.judging import OneOf, Shape, judged
from ..report import Origin, Violation
from ..versions import ApiVersion


class IntercomObject(BaseModel):
    """An object of Intercom's API.

    Every member may be absent. One that came as null and one that did not come are both `None`;
    `model_fields_set` has the name of the former only. `model_dump` and `model_dump_json` write
    exactly the members that came or were set: those in `model_extra`, which have no field, too, and
    those in `misfits`, which do not fit their field.
    """

    model_config = ConfigDict(extra="allow", strict=True, protected_namespaces=())

    shape: ClassVar[Shape]
    """What the checks know of the object."""

    _misfits: dict[str, Any] = PrivateAttr(default_factory=dict[str, Any])
    _lists: dict[str, tuple[list[Any], dict[int, Any]]] = PrivateAttr(
        default_factory=dict[str, tuple[list[Any], dict[int, Any]]]
    )
    """Lists without their misfits, and these by where they stood. Another list has others."""

    def violations(
        self, *, api_version: ApiVersion | None = None, origin: Origin | None = None
    ) -> list[Violation]:
        """Everything that is wrong with the object as it would be written.

        Without an API version, whatever some version allows is accepted. Rules that only hold for
        one origin are judged if it is given, and inside objects that show it.
        """
        value = self.model_dump(warnings=False)
        return judged(self.shape, value, api_version=api_version, origin=origin)

    @property
    def misfits(self) -> dict[str, Any]:
        """The JSON of members of another type than their field, which is `None` then.

        An item of a list stands under the member's name and the index, such as `tags/3`, and is
        missing in the field. Setting the field replaces them.
        """
        names = _members(type(self))
        set_since = {names[attribute] for attribute in self.model_fields_set & names.keys()}
        misfits = {name: value for name, value in self._misfits.items() if name not in set_since}
        for name, items in self._misfits_of_lists().items():
            misfits |= {f"{name}/{index}": item for index, item in items.items()}
        return misfits

    @model_validator(mode="wrap")
    @classmethod
    def _set_misfits_aside(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        try:
            return handler(data)
        except ValidationError as error:
            if not isinstance(data, dict):
                raise
            fitting, misfits, items = _parted(cast("dict[str, Any]", data), error)
        this = handler(fitting)
        this._misfits = misfits
        for attribute, name in _members(cls).items():
            if name in items:
                this._lists[name] = (getattr(this, attribute), items[name])
        return this

    @model_serializer(mode="wrap")
    def _as_it_came(
        self, handler: SerializerFunctionWrapHandler, info: SerializationInfo
    ) -> dict[str, Any]:
        names = _members(type(self))
        unset = names.keys() - self.model_fields_set
        unset |= {names[attribute] for attribute in unset}
        extra = self.model_extra or {}
        members: dict[str, Any] = {}
        for key, value in cast("dict[str, Any]", handler(self)).items():
            if key in extra:
                members[key] = value
            elif key not in unset:
                members[names.get(key, key)] = value
        for name, items in self._misfits_of_lists().items():
            if name in members:
                members[name] = _joined(members[name], items)
        for name, value in self._misfits.items():
            if name in unset and _is_wanted(name, info):
                members[name] = value
        return members

    def _misfits_of_lists(self) -> dict[str, dict[int, Any]]:
        """Those of lists that are still the fields' values."""
        names = _members(type(self))
        values = {names[attribute]: value for attribute, value in self.__dict__.items()}
        kept = self._lists.items()
        return {name: items for name, (of, items) in kept if values.get(name) is of}


@cache
def _members(model: type[IntercomObject]) -> dict[str, str]:
    """The names of the members, by the attributes that hold them."""
    return {attribute: field.alias or attribute for attribute, field in model.model_fields.items()}


def tag(union: OneOf, value: object) -> str | None:
    """Under which name pydantic finds the variant of a union that an object is."""
    if isinstance(value, IntercomObject):
        return value.shape.name
    if not isinstance(value, dict):
        return None
    variant = union.variant(cast("dict[str, object]", value))
    return "map" if variant is None or variant.shape is None else variant.shape.name


def _parted(
    data: dict[str, Any], error: ValidationError
) -> tuple[dict[str, Any], dict[str, Any], dict[str, dict[int, Any]]]:
    """What fits, the members that do not, and the items that do not of lists that do."""
    fitting = dict(data)
    misfits: dict[str, Any] = {}
    items: dict[str, dict[int, Any]] = {}
    for problem in error.errors(include_url=False, include_context=False, include_input=False):
        name, *inner = problem["loc"]
        name = str(name)
        value = data.get(name)
        if inner and isinstance(inner[0], int):
            items.setdefault(name, {})[inner[0]] = data[name][inner[0]]
        elif problem["type"] == "int_type" and isinstance(value, float) and value.is_integer():
            fitting[name] = int(value)
        else:
            misfits[name] = fitting.pop(name, value)
    for name, of_list in items.items():
        fitting[name] = [item for index, item in enumerate(data[name]) if index not in of_list]
    return fitting, misfits, items


def _joined(fitting: list[Any], misfits: dict[int, Any]) -> list[Any]:
    """The list with its misfits where they stood."""
    whole = list(fitting)
    for index, item in sorted(misfits.items()):
        whole.insert(index, item)
    return whole


def _is_wanted(name: str, info: SerializationInfo) -> bool:
    """Whether `include` and `exclude` leave the member there."""
    excluded = isinstance(info.exclude, (set, dict)) and name in info.exclude
    return not excluded and (info.include is None or name in info.include)
