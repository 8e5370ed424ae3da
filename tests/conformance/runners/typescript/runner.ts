/** Answers every vector on standard input with what the package's checks say of its instance. */

import { createInterface } from "node:readline";
import * as intercom from "intercom-conversations";
import type { CheckOptions, Violation } from "intercom-conversations";

interface Vector {
  readonly object: string;
  readonly apiVersion: intercom.ApiVersion | null;
  readonly origin: intercom.Origin | null;
  readonly instance: unknown;
  readonly encode: boolean;
}

type Check = (value: unknown, options?: CheckOptions) => Violation[];

/** The functions of the package by name, as a program finds them that learns the name only now. */
const exported: Readonly<Record<string, unknown>> = { ...intercom };

/** The only version of an export of one version; undefined where there are several. */
const version = process.argv[2];

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(answer(JSON.parse(line) as Vector))}\n`);
}

function answer(vector: Vector): unknown {
  const check = checkOf(vector.object);
  if (check === undefined) {
    return { skip: `API version ${version ?? "?"} has no such object` };
  }
  const options: CheckOptions = {
    apiVersion: vector.apiVersion ?? undefined,
    origin: vector.origin ?? undefined,
  };
  const violations = check(vector.instance, options).map(
    (violation) => [violation.rule, violation.severity, violation.instanceLocation] as const,
  );
  return { violations, encoded: vector.encode ? vector.instance : undefined };
}

function checkOf(object: string): Check | undefined {
  const name = object.replace(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const check = exported[`check${name}`];
  if (typeof check !== "function" && version === undefined) {
    throw new Error(`nothing checks ${object}`);
  }
  return typeof check === "function" ? (check as Check) : undefined;
}
