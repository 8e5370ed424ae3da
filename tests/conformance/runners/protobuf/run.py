"""Fills messages from vectors and answers which of our rules protovalidate finds broken.

usage: run.py IMAGE < vectors > answers
"""

import datetime
import json
import re
import sys

import protovalidate
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

INTEGERS = {"int64": (-(2**63), 2**63)}
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)")


class Misfit(Exception):
    """A value that no field can hold as it is."""


def pascal(name):
    return "".join(word[:1].upper() + word[1:] for word in name.split("_"))


def whole(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool) and value == int(value)


def scalar(field, value):
    """The value as a scalar field takes it."""
    if field.type == field.TYPE_STRING:
        # Only ids may come as numbers.
        if isinstance(value, str):
            return value
        if isinstance(value, int) and not isinstance(value, bool) and "id" in re.split("_", field.name):
            return str(value)
    elif field.type == field.TYPE_BOOL and isinstance(value, bool):
        return value
    elif field.type == field.TYPE_INT64:
        if isinstance(value, str) and re.fullmatch("[0-9]{1,18}", value):
            return int(value)
        if isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < 2**63 and whole(value):
            return int(value)
    elif field.type == field.TYPE_DOUBLE and isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value)
    raise Misfit(field.full_name)


def fill_time(message, value):
    try:
        if isinstance(value, str) and TIME.fullmatch(value):
            message.FromJsonString(value)
        elif isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < 1e12 and whole(value):
            message.FromSeconds(int(value))
            message.ToJsonString()
        else:
            raise Misfit("a time")
    except ValueError as error:
        raise Misfit("a time") from error


def fill(message, value, union):
    """Sets the fields of a message from an object."""
    if not isinstance(value, dict):
        raise Misfit(message.DESCRIPTOR.name)
    descriptor = message.DESCRIPTOR
    if descriptor.full_name == "google.protobuf.Struct":
        message.update(value)
        return
    if union is not None and descriptor.oneofs and "object" in descriptor.oneofs_by_name:
        fill(getattr(message, union(value)), value, union)
        return
    for name, inner in value.items():
        field = descriptor.fields_by_name.get(name)
        if inner is None or field is None or name == "extra":
            continue
        if field.is_repeated:
            if not isinstance(inner, list):
                raise Misfit(field.full_name)
            for item in inner:
                if item is None:
                    raise Misfit(field.full_name)
                if field.message_type:
                    member(getattr(message, name).add(), item, union)
                else:
                    getattr(message, name).append(scalar(field, item))
        elif field.message_type:
            getattr(message, name).SetInParent()
            member(getattr(message, name), inner, union)
        else:
            setattr(message, name, scalar(field, inner))


def member(message, value, union):
    kind = message.DESCRIPTOR.full_name
    if kind == "google.protobuf.Timestamp":
        fill_time(message, value)
    elif kind == "google.protobuf.Value":
        json_value(message, value)
    else:
        fill(message, value, union)


def json_value(message, value):
    if isinstance(value, bool):
        message.bool_value = value
    elif isinstance(value, (int, float)):
        message.number_value = value
    elif isinstance(value, str):
        message.string_value = value
    elif isinstance(value, dict):
        message.struct_value.update(value)
    else:
        message.list_value.extend(value)


def item(value):
    """Which object the item of a notification is."""
    kind = value.get("type")
    if kind == "conversation" and "conversation_message" in value:
        return "extra"
    if kind == "conversation" and "conversation_id" in value and "id" not in value:
        return "conversation_reference"
    if kind == "conversation":
        return "conversation"
    if "type" not in value and "conversation" in value and "contact" in value:
        return "contact_change"
    return "ping" if kind == "ping" else "extra"


def main():
    files = descriptor_pb2.FileDescriptorSet()
    with open(sys.argv[1], "rb") as image:
        files.ParseFromString(image.read())
    pool = descriptor_pool.DescriptorPool()
    for file in files.file:
        pool.Add(file)
    validator = protovalidate.Validator()
    classes = {}
    for line in sys.stdin:
        vector = json.loads(line)
        print(json.dumps(answer(vector, pool, validator, classes)))


def answer(vector, pool, validator, classes):
    if vector["apiVersion"] is not None:
        return {"skip": "of one API version"}
    name = vector["object"]
    if name in ("payload", "notification_item"):
        return {"skip": "one of several objects"}
    if name not in classes:
        descriptor = pool.FindMessageTypeByName("intercom.conversations.v1." + pascal(name))
        classes[name] = message_factory.GetMessageClass(descriptor)
    message = classes[name]()
    try:
        fill(message, vector["instance"], item)
    except Misfit:
        return {"skip": "with a value that no field can hold"}
    found = validator.collect_violations(message)
    return {"violations": sorted([violation.proto.rule_id, "error", ""] for violation in found)}


main()
