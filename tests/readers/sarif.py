"""Judges a SARIF log on standard input by the published schema, and prints how many results it has, by level."""

import json
import sys
from collections import Counter

from jsonschema import Draft7Validator

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
log = json.load(sys.stdin)
problems = [f"/{'/'.join(map(str, error.path))}: {error.message[:200]}" for error in Draft7Validator(schema).iter_errors(log)]
if problems:
    sys.exit("\n".join(problems[:20]))
[run] = log["runs"]
rules = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
unknown = {result["ruleId"] for result in run["results"]} - rules
if unknown:
    sys.exit(f"results of rules that the log does not describe: {sorted(unknown)}")
print(json.dumps(Counter(result["level"] for result in run["results"])))
