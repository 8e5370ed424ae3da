/** What the checks are made of: tables that say how each object is judged, and a walk over one value that records what is wrong. */
import { type Unchecked } from "./readers.js";
import { type ApiVersion } from "./versions.js";
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
  readonly members: {
    readonly [Name in Known<T>]-?: Check;
  };
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
  readonly values: {
    readonly [Value in T as string extends Value ? never : Value]: Range;
  };
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
export declare function judged(value: unknown, check: Check, options?: CheckOptions): Violation[];
/** The name of the variant that a value is; `undefined` for what is none of them. */
export declare function variantOf(value: unknown, union: Union): string | undefined;
/** A walk over one value. */
export declare class Walk {
  #private;
  readonly violations: Violation[];
  constructor(options: CheckOptions);
  object<T>(value: unknown, shape: Shape<T>): boolean;
  union(value: unknown, union: Union): boolean;
  list(value: unknown, check: (item: unknown) => boolean): boolean;
  map(value: unknown): boolean;
  text(value: unknown): boolean;
  constant(value: unknown, text: string): boolean;
  enumeration<T extends string>(value: unknown, enumeration: Enumeration<T>): boolean;
  boolean(value: unknown): boolean;
  integer(value: unknown): boolean;
  number(value: unknown): boolean;
  seconds(value: unknown): boolean;
  timestamp(value: unknown): boolean;
  id(value: unknown): boolean;
  dimension(value: unknown): boolean;
  /** Whether the version at hand has the member; says so if it has not, and the member is not looked into. */
  has(since?: ApiVersion, until?: ApiVersion): boolean;
  /** Whether the version at hand is one of these; without one, it may be. */
  within(since?: ApiVersion, until?: ApiVersion): boolean;
  /** Whether the value is known to come from there. */
  from(...origins: Origin[]): boolean;
  /** Records that the object at hand breaks a rule, or what is some steps inside of it. */
  broken(rule: string, severity: Severity, message: string, ...steps: (string | number)[]): void;
}
export {};
