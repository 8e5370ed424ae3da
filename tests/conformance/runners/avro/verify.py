"""Writes documents as Avro and reads them back: nothing but the difference between null and absent may be lost.

usage: verify.py SCHEMAS VECTORS
"""

import io
import json
import pathlib
import sys

import fastavro


class Misfit(Exception):
    """A value that the schema has no room for."""


def whole(value):
    """Whether a number has no fraction, however it is written."""
    return isinstance(value, (int, float)) and not isinstance(value, bool) and value == value // 1


def branches(schema):
    return schema if isinstance(schema, list) else [schema]


def fitted(schema, value, names):
    """The value as one of the branches takes it."""
    if value is None:
        return None
    records = [branch for branch in branches(schema) if record(branch, names)]
    if isinstance(value, dict) and records:
        rows = [(record(branch, names)["name"], row(record(branch, names), value, names)) for branch in records]
        name, best = min(rows, key=lambda candidate: len(candidate[1]["extra"]))
        return best if len(records) == 1 else ("intercom." + name, best)
    for branch in branches(schema):
        kind = branch["type"] if isinstance(branch, dict) else branch
        if isinstance(branch, dict) and branch.get("logicalType") == "json":
            return json.dumps(value)
        if kind == "array" and isinstance(value, list):
            if any(item is None for item in value):
                raise Misfit
            return [fitted(branch["items"], item, names) for item in value]
        if kind == "string" and isinstance(value, str):
            return value
        if kind == "boolean" and isinstance(value, bool):
            return value
        if kind == "long" and whole(value) and -(2**63) <= value < 2**63:
            return int(value)
        if kind == "double" and isinstance(value, (int, float)) and not isinstance(value, bool) and float(value) == value:
            return float(value)
    raise Misfit


def record(branch, names):
    """The record that a branch is or names."""
    if isinstance(branch, str):
        return names.get(branch)
    return branch if branch["type"] == "record" else None


def row(schema, value, names):
    fields = {field["name"]: field["type"] for field in schema["fields"]}
    out = {"extra": {}}
    for name, member in value.items():
        try:
            if name not in fields or name == "extra":
                raise Misfit
            out[name] = fitted(fields[name], member, names)
        except Misfit:
            out["extra"][name] = json.dumps(member)
    return out


def back(schema, datum, names):
    """The JSON that a datum came from, without nulls."""
    if isinstance(datum, dict):
        name = datum.get("-type")
        records = [record(branch, names) for branch in branches(schema) if record(branch, names)]
        schema = next((r for r in records if name is None or "intercom." + r["name"] == name), records[0])
        fields = {field["name"]: field["type"] for field in schema["fields"]}
        out = {
            member: back(fields[member], inner, names)
            for member, inner in datum.items()
            if inner is not None and member not in ("extra", "-type")
        }
        out.update({member: json.loads(text) for member, text in datum["extra"].items()})
        return out
    if isinstance(datum, tuple):
        name, inner = datum
        return back(schema, {**inner, "-type": name}, names)
    if isinstance(datum, list):
        items = next(b["items"] for b in branches(schema) if isinstance(b, dict) and b["type"] == "array")
        return [back(items, item, names) for item in datum]
    if isinstance(datum, str) and any(isinstance(b, dict) and b.get("logicalType") == "json" for b in branches(schema)):
        return json.loads(datum)
    return datum


def without_nulls(value):
    """The value without null members: Avro does not tell them from absent ones."""
    if isinstance(value, dict):
        return {name: without_nulls(member) for name, member in value.items() if member is not None}
    if isinstance(value, list):
        return [without_nulls(item) for item in value]
    return value


def collect(schema, names):
    if isinstance(schema, list):
        for branch in schema:
            collect(branch, names)
    elif isinstance(schema, dict):
        if schema["type"] == "record":
            names[schema["name"]] = schema
            for field in schema["fields"]:
                collect(field["type"], names)
        elif schema["type"] == "array":
            collect(schema["items"], names)


def leftovers(datum):
    """Whether something in a datum has no field of its own."""
    if isinstance(datum, list):
        return any(leftovers(item) for item in datum)
    if isinstance(datum, tuple):
        return leftovers(datum[1])
    return isinstance(datum, dict) and (bool(datum.get("extra")) or any(leftovers(inner) for inner in datum.values()))


def main():
    folder, vectors = sys.argv[1:]
    schemas = {}
    for path in sorted(pathlib.Path(folder).glob("*.avsc")):
        schema = json.loads(path.read_text())
        names = {}
        collect(schema, names)
        schemas[path.stem] = (schema, fastavro.parse_schema(json.loads(path.read_text())), names)
    documents = whole = 0
    seen = set()
    for line in open(vectors, encoding="utf-8"):
        vector = json.loads(line)
        instance = vector["instance"]
        if vector["only"] or vector["object"] not in schemas or not isinstance(instance, dict):
            continue
        key = vector["object"] + json.dumps(instance)
        if key in seen:
            continue
        seen.add(key)
        schema, parsed, names = schemas[vector["object"]]
        datum = row(schema, instance, names)
        clean = not any(rule in ("schema.type", "schema.null", "schema.unknown_member") for rule, _, _ in vector["expected"])
        if clean and vector["apiVersion"] is None and not vector["name"].startswith("mutation"):
            whole += 1
            if leftovers(datum):
                sys.exit(f"{vector['name']}: a document without surprises leaves something over: {json.dumps(datum)[:2000]}")
        buffer = io.BytesIO()
        fastavro.schemaless_writer(buffer, parsed, datum, strict_allow_default=True)
        buffer.seek(0)
        read = fastavro.schemaless_reader(buffer, parsed, return_record_name=True, return_record_name_override=True)
        result = without_nulls(back(schema, read, names))
        expected = without_nulls(instance)
        if result != expected:
            sys.exit(f"{vector['name']}: written and read back it is {json.dumps(result)[:2000]}")
        documents += 1
    if whole < 100:
        sys.exit(f"only {whole} documents were tried")
    print(f"{len(schemas)} schemas; {documents} documents written and read back, {whole} without surprises leave nothing over")


main()
