/**
 * The readers of the rules: what can be compared of a value of which nobody has checked what it is.
 *
 * A rule is broken only where it is definitely false, so a reader gives nothing for what is absent, null or of another
 * type: `NaN` where numbers are compared, since no comparison with it is true, and `undefined` elsewhere.
 */
import { toNumber, toUnixSeconds } from "./values.js";
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
export function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
