/**
 * The readers of the rules: what can be compared of a value of which nobody has checked what it is.
 *
 * A rule is broken only where it is definitely false, so a reader gives nothing for what is absent, null or of another
 * type: `NaN` where numbers are compared, since no comparison with it is true, and `undefined` elsewhere.
 */
/** Members of which nobody has checked what they hold. */
export type Unchecked<T> = {
  readonly [Name in keyof T]?: unknown;
};
/** A time in seconds since 1970-01-01 UTC; `NaN` for what is none. */
export declare function timeOf(value: unknown): number;
export declare function integerOf(value: unknown): number;
export declare function numberOf(value: unknown): number;
export declare function dimensionOf(value: unknown): number;
export declare function booleanOf(value: unknown): boolean | undefined;
export declare function textOf(value: unknown): string | undefined;
/** An id as text; a number that 64 bits cannot hold is none. */
export declare function idOf(value: unknown): string | undefined;
/** The items of a list; `NaN` where there is none. */
export declare function countOf(value: unknown): number;
/** The Unicode characters of a text; `NaN` where there is none. */
export declare function lengthOf(value: unknown): number;
/** The members of an object inside; none where there is no object. */
export declare function membersOf<T>(value: unknown): Unchecked<T>;
/** The members of each item of a list; nothing where there is no list. */
export declare function itemsOf<T>(value: unknown): Unchecked<T>[];
/** Whether it is there, whatever it is. */
export declare function isPresent(value: unknown): boolean;
type Scalar = string | number | boolean | undefined;
export declare function areEqual(a: Scalar, b: Scalar): boolean;
/** Whether both can be read and are not the same. */
export declare function differ(a: Scalar, b: Scalar): boolean;
export declare function isAmong(value: Scalar, values: readonly Scalar[]): boolean;
/** Whether it can be read and is none of these. */
export declare function isOutside(value: Scalar, values: readonly Scalar[]): boolean;
/** Whether it is a time, written as text. */
export declare function isTimeText(value: unknown): boolean;
/** Whether it is text of that form. */
export declare function hasForm(value: unknown, form: RegExp): boolean;
/** Whether it is an id or text, and not text of that form. */
export declare function lacksForm(value: unknown, form: RegExp): boolean;
/** Whether two of them are the same. */
export declare function repeats(values: readonly Scalar[]): boolean;
/** Whether one is smaller than the last one before it. */
export declare function decreases(values: readonly number[]): boolean;
export declare function isObject(value: unknown): value is Record<string, unknown>;
export {};
