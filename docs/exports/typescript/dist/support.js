/** What the checks are made of: tables that say how each object is judged, and a walk over one value that records what is wrong. */
import { isObject, timeOf } from "./readers.js";
import { toNumber } from "./values.js";
import { apiVersions } from "./versions.js";
/** Everything that is wrong with a value. */
export function judged(value, check, options = {}) {
  const walk = new Walk(options);
  check(walk, value);
  return walk.violations;
}
/** The name of the variant that a value is; `undefined` for what is none of them. */
export function variantOf(value, union) {
  return isObject(value) ? union.variants.find((variant) => fits(value, variant))?.name : undefined;
}
/** A walk over one value. */
export class Walk {
  violations = [];
  #path = [];
  /** The place of the API version among all of them; `undefined` for any. */
  #version;
  #origin;
  constructor(options) {
    this.#version = options.apiVersion === undefined ? undefined : rank(options.apiVersion);
    this.#origin = options.origin;
    if (options.origin !== undefined && !ORIGINS.includes(options.origin)) {
      throw new RangeError(`${String(options.origin)} is not among the origins ${ORIGINS.join(", ")}`);
    }
  }
  object(value, shape) {
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
    shape.rules?.(this, value);
    this.#origin = around;
    return true;
  }
  union(value, union) {
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
  list(value, check) {
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
  map(value) {
    return isObject(value) || this.#misfit(value, "an object");
  }
  text(value) {
    return typeof value === "string" || this.#misfit(value, "text");
  }
  constant(value, text) {
    if (value === text || typeof value !== "string") {
      return value === text || this.#misfit(value, "text");
    }
    return this.#record("schema.const", "error", `expected "${text}", found other text`);
  }
  enumeration(value, enumeration) {
    if (typeof value !== "string") {
      return this.#misfit(value, "text");
    }
    const values = enumeration.values;
    const range = Object.hasOwn(values, value) ? values[value] : undefined;
    if (range !== undefined && this.within(range.since, range.until)) {
      return true;
    }
    const found = range === undefined ? "text that is not known" : "a value of another API version";
    const message = `expected a known value of ${enumeration.name}, found ${found}`;
    return this.#record(enumeration.rule, this.#severityOf(enumeration), message);
  }
  boolean(value) {
    return typeof value === "boolean" || this.#misfit(value, "a boolean");
  }
  integer(value) {
    return Number.isInteger(value) || this.#misfit(value, "an integer");
  }
  number(value) {
    return typeof value === "number" || this.#misfit(value, "a number");
  }
  seconds(value) {
    return typeof value === "number" || this.#misfit(value, "a number of seconds");
  }
  timestamp(value) {
    return !Number.isNaN(timeOf(value)) || this.#misfit(value, "a time (Unix seconds, or ISO 8601 text)");
  }
  id(value) {
    return typeof value === "string" || Number.isInteger(value) || this.#misfit(value, "an id (text or an integer)");
  }
  dimension(value) {
    return toNumber(value) !== undefined || this.#misfit(value, "an integer, or digits as text");
  }
  /** Whether the version at hand has the member; says so if it has not, and the member is not looked into. */
  has(since, until) {
    if (this.within(since, until)) {
      return true;
    }
    const range =
      since === undefined ? `up to ${until}` : until === undefined ? `${since} and later` : `${since} to ${until}`;
    return this.#record("schema.other_version", "drift", `this member belongs to other API versions (${range})`);
  }
  /** Whether the version at hand is one of these; without one, it may be. */
  within(since, until) {
    const version = this.#version;
    return (
      version === undefined ||
      ((since === undefined || rank(since) <= version) && (until === undefined || version <= rank(until)))
    );
  }
  /** Whether the value is known to come from there. */
  from(...origins) {
    return this.#origin !== undefined && origins.includes(this.#origin);
  }
  /** Records that the object at hand breaks a rule, or what is some steps inside of it. */
  broken(rule, severity, message, ...steps) {
    this.#path.push(...steps);
    this.#record(rule, severity, message);
    this.#path.length -= steps.length;
  }
  #severityOf(enumeration) {
    const from = this.#version === undefined ? [] : (enumeration.severityFrom ?? []);
    return from.filter(([since]) => this.within(since)).at(-1)?.[1] ?? enumeration.severity;
  }
  #misfit(value, expected) {
    const isNull = value === null || value === undefined;
    // Nothing may be null at all; that a whole is no object is a matter of its type.
    const rule = isNull && this.#path.length > 0 ? "schema.null" : "schema.type";
    return this.#record(rule, "error", `expected ${expected}, found ${kindOf(value)}`);
  }
  #record(rule, severity, message) {
    const steps = this.#path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`);
    this.violations.push({ rule, severity, instanceLocation: steps.join(""), message });
    return false;
  }
}
function fits(object, variant) {
  const { types, has = [], lacks = [] } = variant;
  const { type } = object;
  return (
    (types === undefined || (typeof type === "string" && types.includes(type))) &&
    has.every((name) => object[name] !== undefined) &&
    !lacks.some((name) => object[name] !== undefined)
  );
}
function rank(version) {
  const place = apiVersions.indexOf(version);
  if (place < 0) {
    throw new RangeError(`${String(version)} is not among the API versions ${apiVersions.join(", ")}`);
  }
  return place;
}
function kindOf(value) {
  if (value === null || value === undefined) {
    return "null";
  }
  if (typeof value === "number") {
    return Number.isInteger(value) ? "an integer" : "a number with a fraction";
  }
  const kinds = { string: "text", boolean: "a boolean" };
  return kinds[typeof value] ?? (Array.isArray(value) ? "an array" : "an object");
}
const ORIGINS = ["rest", "mutation", "list", "webhook"];
/** A table that finds no member by what every object inherits, such as `constructor`. */
const tables = new WeakMap();
function checksOf(shape) {
  let table = tables.get(shape);
  if (table === undefined) {
    table = new Map(Object.entries(shape.members));
    tables.set(shape, table);
  }
  return table;
}
