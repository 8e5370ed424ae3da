"""Reads JUnit XML from standard input and prints what it counts there, beside what the file says that it counts."""

import json
import sys

from junitparser import Error, Failure, JUnitXml

suites = list(JUnitXml.fromstring(sys.stdin.buffer.read()))
cases = [case for suite in suites for case in suite]
results = [result for case in cases for result in case.result]
counted = {
    "suites": len(suites),
    "tests": len(cases),
    "failures": sum(isinstance(result, Failure) for result in results),
    "errors": sum(isinstance(result, Error) for result in results),
}
said = {name: sum(getattr(suite, name) for suite in suites) for name in ("tests", "failures", "errors")}
if any(counted[name] != number for name, number in said.items()):
    sys.exit(f"counted {counted}, said {said}")
lines = sum(len((result.text or "").strip().splitlines()) for result in results if isinstance(result, Failure))
print(json.dumps(counted | {"lines": lines}))
