/** Values that come in more than one spelling, and what they mean. */
/**
 * A point in time: whole seconds since 1970-01-01 UTC over REST, ISO 8601 text with an offset in the statistics that
 * webhooks carry, such as `2026-01-10T07:56:29.000Z`. `toUnixSeconds` and `toDate` read both.
 */
export type Timestamp = number | string;
/** A duration in seconds, sometimes with a fraction. */
export type Seconds = number;
/** An identifier, as text or as an integer. Two ids are the same when their texts are; `sameId` compares them so. */
export type Id = string | number;
/** A size or a length, as an integer or as text of decimal digits. `toNumber` reads both. */
export type Dimension = number | string;
/** An object whose member names are free. */
export interface JsonObject {
  [member: string]: unknown;
}
/**
 * The time in seconds since 1970-01-01 UTC, with the fraction that the text has.
 *
 * `undefined` for what is no time, be it absent, null, or text that names no real date.
 */
export declare function toUnixSeconds(time: Timestamp | null | undefined): number | undefined;
/**
 * The time as a `Date`, to the millisecond.
 *
 * `undefined` for what is no time, be it absent, null, or text that names no real date, and for what a `Date` cannot
 * hold: it ends in the year 275760.
 */
export declare function toDate(time: Timestamp | null | undefined): Date | undefined;
/** The size as a number; `undefined` for what is none. */
export declare function toNumber(size: Dimension | null | undefined): number | undefined;
/** Whether both are there and name the same thing, whichever of them is text. */
export declare function sameId(a: Id | null | undefined, b: Id | null | undefined): boolean;
