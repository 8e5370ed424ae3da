"""Has BigQuery's own client read the table schemas, and lays documents out as rows of them.

usage: verify.py SCHEMAS VECTORS
"""

import datetime
import json
import pathlib
import re
import sys

from google.cloud import bigquery

WORDS = {"STRING", "BOOLEAN", "INTEGER", "FLOAT", "TIMESTAMP", "RECORD", "JSON"}


def check(field, depth):
    """What the service refuses when a table is created."""
    assert re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]{0,299}", field.name), field.name
    assert field.field_type in WORDS, (field.name, field.field_type)
    assert field.mode in ("NULLABLE", "REPEATED"), (field.name, field.mode)
    assert 0 < len(field.description) <= 1024, field.name
    assert (field.field_type == "RECORD") == bool(field.fields), field.name
    assert depth <= 15, field.name
    names = [inner.name.lower() for inner in field.fields]
    assert len(names) == len(set(names)), field.name
    return 1 + sum(check(inner, depth + 1) for inner in field.fields)


class Misfit(Exception):
    """A value that has no room in its column."""


def cell(field, value):
    word = field.field_type
    if word in ("STRING", "INTEGER", "TIMESTAMP") and isinstance(value, float) and value.is_integer():
        value = int(value)
    if word == "JSON":
        return value
    if word == "RECORD" and isinstance(value, dict):
        return row(field.fields, value)
    if word == "STRING" and isinstance(value, (str, int)) and not isinstance(value, bool):
        return str(value)
    if word == "BOOLEAN" and isinstance(value, bool):
        return value
    if word == "INTEGER" and isinstance(value, (int, str)) and not isinstance(value, bool) and re.fullmatch(r"-?[0-9]{1,18}", str(value)):
        return int(value)
    if word == "FLOAT" and isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value)
    if word == "TIMESTAMP" and isinstance(value, (int, str)) and not isinstance(value, bool):
        return moment(value)
    raise Misfit


def moment(value):
    try:
        if isinstance(value, str):
            return datetime.datetime.fromisoformat(value.replace("Z", "+00:00")).isoformat()
        return datetime.datetime.fromtimestamp(value, datetime.timezone.utc).isoformat()
    except (ValueError, OverflowError, OSError) as error:
        raise Misfit from error


def row(fields, value):
    fields = {field.name: field for field in fields}
    out, extra = {}, {}
    for name, member in value.items():
        field = fields.get(name)
        try:
            if field is None or name == "extra":
                raise Misfit
            if member is None:
                continue
            if field.mode == "REPEATED":
                if not isinstance(member, list) or None in member:
                    raise Misfit
                out[name] = [cell(field, item) for item in member]
            else:
                out[name] = cell(field, member)
        except Misfit:
            extra[name] = member
    if extra:
        out["extra"] = extra
    return out


def leftovers(value):
    """Whether something in a row has no column of its own."""
    if isinstance(value, list):
        return any(leftovers(item) for item in value)
    return isinstance(value, dict) and ("extra" in value or any(leftovers(inner) for inner in value.values()))


def main():
    folder, vectors = sys.argv[1:]
    tables, columns = {}, 0
    for path in sorted(pathlib.Path(folder).glob("*.json")):
        fields = [bigquery.SchemaField.from_api_repr(field) for field in json.loads(path.read_text())]
        columns += sum(check(field, 1) for field in fields)
        tables[path.stem] = fields
    rows, whole, seen = 0, 0, set()
    for line in open(vectors, encoding="utf-8"):
        vector = json.loads(line)
        instance = vector["instance"]
        if vector["only"] or vector["object"] not in tables or not isinstance(instance, dict):
            continue
        key = vector["object"] + json.dumps(instance)
        if key in seen:
            continue
        seen.add(key)
        out = row(tables[vector["object"]], instance)
        rows += 1
        clean = not any(rule in ("schema.type", "schema.null", "schema.unknown_member") for rule, _, _ in vector["expected"])
        if clean and vector["apiVersion"] is None and not vector["name"].startswith("mutation"):
            whole += 1
            if leftovers(out):
                sys.exit(f"{vector['name']}: a document without surprises leaves something over: {json.dumps(out)[:2000]}")
    if whole < 100:
        sys.exit(f"only {whole} documents were tried")
    print(f"{len(tables)} tables with {columns} columns; {rows} documents laid out, {whole} without surprises leave nothing over")


main()
