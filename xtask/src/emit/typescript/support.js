/**
 * What the checks are made of: a walk over one value that records what is wrong, and the readers of the rules.
 *
 * A rule is broken only where it is definitely false, so a reader gives nothing for what is absent, null or of another
 * type: `NaN` where numbers are compared, since no comparison with it is true, and `undefined` elsewhere.
 */
import { toNumber, toUnixSeconds } from "./values.js";
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
/** A time in seconds since 1970-01-01 UTC; `NaN` for what is none. */
export function timeOf(value) {
  return toUnixSeconds(value) ?? Number.NaN;
}
export function integerOf(value) {
  return Number.isInteger(value) ? value : Number.NaN;
}
export function numberOf(value) {
  return typeof value === "number" ? value : Number.NaN;
}
export function dimensionOf(value) {
  return toNumber(value) ?? Number.NaN;
}
export function booleanOf(value) {
  return typeof value === "boolean" ? value : undefined;
}
export function textOf(value) {
  return typeof value === "string" ? value : undefined;
}
/** An id as text; a number that 64 bits cannot hold is none. */
export function idOf(value) {
  const isId = typeof value === "string" || (Number.isInteger(value) && Math.abs(value) < 2 ** 63);
  return isId ? String(value) : undefined;
}
/** The items of a list; `NaN` where there is none. */
export function countOf(value) {
  return Array.isArray(value) ? value.length : Number.NaN;
}
/** The Unicode characters of a text; `NaN` where there is none. */
export function lengthOf(value) {
  if (typeof value !== "string") {
    return Number.NaN;
  }
  let characters = 0;
  for (const _ of value) {
    characters += 1;
  }
  return characters;
}
/** The members of an object inside; none where there is no object. */
export function membersOf(value) {
  const members = isObject(value) ? value : {};
  return members;
}
/** The members of each item of a list; nothing where there is no list. */
export function itemsOf(value) {
  return Array.isArray(value) ? value.map((item) => membersOf(item)) : [];
}
/** Whether it is there, whatever it is. */
export function isPresent(value) {
  return value !== undefined && value !== null;
}
function isReadable(value) {
  return value !== undefined && !Number.isNaN(value);
}
export function areEqual(a, b) {
  return isReadable(a) && a === b;
}
/** Whether both can be read and are not the same. */
export function differ(a, b) {
  return isReadable(a) && isReadable(b) && a !== b;
}
export function isAmong(value, values) {
  return isReadable(value) && values.includes(value);
}
/** Whether it can be read and is none of these. */
export function isOutside(value, values) {
  return isReadable(value) && !values.includes(value);
}
/** Whether it is a time, written as text. */
export function isTimeText(value) {
  return typeof value === "string" && isReadable(timeOf(value));
}
/** Whether it is text of that form. */
export function hasForm(value, form) {
  return typeof value === "string" && form.test(value);
}
/** Whether it is an id or text, and not text of that form. */
export function lacksForm(value, form) {
  return idOf(value) !== undefined && !hasForm(value, form);
}
/** Whether two of them are the same. */
export function repeats(values) {
  const readable = values.filter(isReadable);
  return new Set(readable).size < readable.length;
}
/** Whether one is smaller than the last one before it. */
export function decreases(values) {
  const readable = values.filter(isReadable);
  return readable.some((value, index) => index > 0 && value < (readable[index - 1] ?? value));
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
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
