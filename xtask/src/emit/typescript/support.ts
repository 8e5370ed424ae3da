/** What the checks are made of: tables that say how each object is judged, and a walk over one value that records what is wrong. */

import { isObject, timeOf, type Unchecked } from "./readers.js";
import { type Dimension, toNumber } from "./values.js";
import { type ApiVersion, apiVersions } from "./versions.js";

/**
 * How much a violation matters. `error`: it contradicts what Intercom documents and real data keeps. `warning`: it is
 * not expected, but some real data does it. `drift`: Intercom sends something that is not described yet.
 */
export type Severity = "error" | "warning" | "drift";

/** Where a value comes from: an answer to a read, an answer to a write, an item of a list, a webhook. */
export type Origin = "rest" | "mutation" | "list" | "webhook";

/** Something that is wrong with a value. */
export interface Violation {
  /** The id of the rule, such as `statistics.close_order` or `schema.type`. */
  readonly rule: string;
  readonly severity: Severity;
  /** A JSON Pointer to the value that is wrong; empty for the whole. */
  readonly instanceLocation: string;
  /** What must hold, or what was expected and what was found. It never shows what a payload contains. */
  readonly message: string;
}

/** What is known of a value before it is looked at. */
export interface CheckOptions {
  /** The API version that sent it. Without one, whatever some version allows is accepted. */
  readonly apiVersion?: ApiVersion | undefined;
  /** Where it comes from. Without one, rules for certain origins are not asked; inside a list or a webhook it is known. */
  readonly origin?: Origin | undefined;
}

/** Whether a value fits; says what is wrong if it does not. */
export type Check = (walk: Walk, value: unknown) => boolean;

/** The names of the members that an interface lists. */
type Known<T> = keyof {
  [Name in keyof T as string extends Name ? never : number extends Name ? never : Name]: unknown;
};

/** How an object is judged. */
export interface Shape<T> {
  readonly name: string;
  /** Where everything inside comes from. */
  readonly origin?: Origin;
  readonly required?: readonly Known<T>[];
  readonly members: { readonly [Name in Known<T>]-?: Check };
  /** The rules between members. */
  rules?(walk: Walk, it: Unchecked<T>): void;
}

/** The API versions from one to another, both included. */
export interface Range {
  readonly since?: ApiVersion;
  readonly until?: ApiVersion;
}

/** How texts are judged of which some are known. */
export interface Enumeration<T extends string> {
  readonly name: string;
  readonly rule: string;
  readonly severity: Severity;
  /** Severities from a version on, oldest first. */
  readonly severityFrom?: readonly (readonly [since: ApiVersion, severity: Severity])[];
  readonly values: { readonly [Value in T as string extends Value ? never : Value]: Range };
}

/** A rule that an object breaks by being what it is. */
export interface ShapeRule {
  readonly id: string;
  readonly severity: Severity;
  readonly description: string;
}

/** How one of several objects is judged. */
export interface Union {
  readonly name: string;
  /** Broken by an object that is none of the variants. */
  readonly rule: ShapeRule;
  /** The first one that fits is meant. */
  readonly variants: readonly Variant[];
}

/** An object that a union can be, and how to tell it. */
export interface Variant {
  readonly name: string;
  readonly types?: readonly string[];
  readonly has?: readonly string[];
  readonly lacks?: readonly string[];
  /** Broken by every object of this shape. */
  readonly rule?: ShapeRule;
  /** Nothing is judged inside where there is none. */
  readonly check?: Check;
}

/** Everything that is wrong with a value. */
export function judged(value: unknown, check: Check, options: CheckOptions = {}): Violation[] {
  const walk = new Walk(options);
  check(walk, value);
  return walk.violations;
}

/** The name of the variant that a value is; `undefined` for what is none of them. */
export function variantOf(value: unknown, union: Union): string | undefined {
  return isObject(value) ? union.variants.find((variant) => fits(value, variant))?.name : undefined;
}

/** A walk over one value. */
export class Walk {
  readonly violations: Violation[] = [];
  readonly #path: (string | number)[] = [];
  /** The place of the API version among all of them; `undefined` for any. */
  readonly #version: number | undefined;
  #origin: Origin | undefined;

  constructor(options: CheckOptions) {
    this.#version = options.apiVersion === undefined ? undefined : rank(options.apiVersion);
    this.#origin = options.origin;
    if (options.origin !== undefined && !ORIGINS.includes(options.origin)) {
      throw new RangeError(`${String(options.origin)} is not among the origins ${ORIGINS.join(", ")}`);
    }
  }

  object<T>(value: unknown, shape: Shape<T>): boolean {
    if (!isObject(value)) {
      return this.#misfit(value, "an object");
    }
    const around = this.#origin;
    this.#origin = shape.origin ?? around;
    const checks = checksOf(shape);
    for (const name of Object.keys(value)) {
      const member = value[name];
      // What JSON leaves out is not there.
      if (member === undefined) {
        continue;
      }
      this.#path.push(name);
      const check = checks.get(name);
      if (check === undefined) {
        this.#record("schema.unknown_member", "drift", `${shape.name} is not known to have such a member`);
      } else {
        check(this, member);
      }
      this.#path.pop();
    }
    for (const name of shape.required ?? []) {
      if (value[String(name)] === undefined) {
        this.#record("schema.required", "error", `the member \`${String(name)}\` is missing`);
      }
    }
    shape.rules?.(this, value as Unchecked<T>);
    this.#origin = around;
    return true;
  }

  union(value: unknown, union: Union): boolean {
    if (!isObject(value)) {
      return this.#misfit(value, "an object");
    }
    const variant = union.variants.find((variant) => fits(value, variant));
    const rule = variant === undefined ? union.rule : variant.rule;
    if (rule !== undefined) {
      this.#record(rule.id, rule.severity, rule.description);
    }
    return variant?.check?.(this, value) ?? true;
  }

  list(value: unknown, check: (item: unknown) => boolean): boolean {
    if (!Array.isArray(value)) {
      return this.#misfit(value, "an array");
    }
    for (let index = 0; index < value.length; index += 1) {
      this.#path.push(index);
      check(value[index]);
      this.#path.pop();
    }
    return true;
  }

  map(value: unknown): boolean {
    return isObject(value) || this.#misfit(value, "an object");
  }

  text(value: unknown): boolean {
    return typeof value === "string" || this.#misfit(value, "text");
  }

  constant(value: unknown, text: string): boolean {
    if (value === text || typeof value !== "string") {
      return value === text || this.#misfit(value, "text");
    }
    return this.#record("schema.const", "error", `expected "${text}", found other text`);
  }

  enumeration<T extends string>(value: unknown, enumeration: Enumeration<T>): boolean {
    if (typeof value !== "string") {
      return this.#misfit(value, "text");
    }
    const values: Readonly<Record<string, Range>> = enumeration.values;
    const range = Object.hasOwn(values, value) ? values[value] : undefined;
    if (range !== undefined && this.within(range.since, range.until)) {
      return true;
    }
    const found = range === undefined ? "text that is not known" : "a value of another API version";
    const message = `expected a known value of ${enumeration.name}, found ${found}`;
    return this.#record(enumeration.rule, this.#severityOf(enumeration), message);
  }

  boolean(value: unknown): boolean {
    return typeof value === "boolean" || this.#misfit(value, "a boolean");
  }

  integer(value: unknown): boolean {
    return Number.isInteger(value) || this.#misfit(value, "an integer");
  }

  number(value: unknown): boolean {
    return typeof value === "number" || this.#misfit(value, "a number");
  }

  seconds(value: unknown): boolean {
    return typeof value === "number" || this.#misfit(value, "a number of seconds");
  }

  timestamp(value: unknown): boolean {
    return !Number.isNaN(timeOf(value)) || this.#misfit(value, "a time (Unix seconds, or ISO 8601 text)");
  }

  id(value: unknown): boolean {
    return typeof value === "string" || Number.isInteger(value) || this.#misfit(value, "an id (text or an integer)");
  }

  dimension(value: unknown): boolean {
    return toNumber(value as Dimension) !== undefined || this.#misfit(value, "an integer, or digits as text");
  }

  /** Whether the version at hand has the member; says so if it has not, and the member is not looked into. */
  has(since?: ApiVersion, until?: ApiVersion): boolean {
    if (this.within(since, until)) {
      return true;
    }
    const range =
      since === undefined ? `up to ${until}` : until === undefined ? `${since} and later` : `${since} to ${until}`;
    return this.#record("schema.other_version", "drift", `this member belongs to other API versions (${range})`);
  }

  /** Whether the version at hand is one of these; without one, it may be. */
  within(since?: ApiVersion, until?: ApiVersion): boolean {
    const version = this.#version;
    return (
      version === undefined ||
      ((since === undefined || rank(since) <= version) && (until === undefined || version <= rank(until)))
    );
  }

  /** Whether the value is known to come from there. */
  from(...origins: Origin[]): boolean {
    return this.#origin !== undefined && origins.includes(this.#origin);
  }

  /** Records that the object at hand breaks a rule, or what is some steps inside of it. */
  broken(rule: string, severity: Severity, message: string, ...steps: (string | number)[]): void {
    this.#path.push(...steps);
    this.#record(rule, severity, message);
    this.#path.length -= steps.length;
  }

  #severityOf<T extends string>(enumeration: Enumeration<T>): Severity {
    const from = this.#version === undefined ? [] : (enumeration.severityFrom ?? []);
    return from.filter(([since]) => this.within(since)).at(-1)?.[1] ?? enumeration.severity;
  }

  #misfit(value: unknown, expected: string): false {
    const isNull = value === null || value === undefined;
    // Nothing may be null at all; that a whole is no object is a matter of its type.
    const rule = isNull && this.#path.length > 0 ? "schema.null" : "schema.type";
    return this.#record(rule, "error", `expected ${expected}, found ${kindOf(value)}`);
  }

  #record(rule: string, severity: Severity, message: string): false {
    const steps = this.#path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`);
    this.violations.push({ rule, severity, instanceLocation: steps.join(""), message });
    return false;
  }
}

function fits(object: Record<string, unknown> & { readonly type?: unknown }, variant: Variant): boolean {
  const { types, has = [], lacks = [] } = variant;
  const { type } = object;
  return (
    (types === undefined || (typeof type === "string" && types.includes(type))) &&
    has.every((name) => object[name] !== undefined) &&
    !lacks.some((name) => object[name] !== undefined)
  );
}

function rank(version: ApiVersion): number {
  const place = apiVersions.indexOf(version);
  if (place < 0) {
    throw new RangeError(`${String(version)} is not among the API versions ${apiVersions.join(", ")}`);
  }
  return place;
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) {
    return "null";
  }
  if (typeof value === "number") {
    return Number.isInteger(value) ? "an integer" : "a number with a fraction";
  }
  const kinds: Readonly<Record<string, string>> = { string: "text", boolean: "a boolean" };
  return kinds[typeof value] ?? (Array.isArray(value) ? "an array" : "an object");
}

const ORIGINS: readonly Origin[] = ["rest", "mutation", "list", "webhook"];

/** A table that finds no member by what every object inherits, such as `constructor`. */
const tables = new WeakMap<object, ReadonlyMap<string, Check>>();

function checksOf<T>(shape: Shape<T>): ReadonlyMap<string, Check> {
  let table = tables.get(shape);
  if (table === undefined) {
    table = new Map(Object.entries<Check>(shape.members));
    tables.set(shape, table);
  }
  return table;
}
