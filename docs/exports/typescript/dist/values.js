/** Values that come in more than one spelling, and what they mean. */
/**
 * The time in seconds since 1970-01-01 UTC, with the fraction that the text has.
 *
 * `undefined` for what is no time, be it absent, null, or text that names no real date.
 */
export function toUnixSeconds(time) {
  if (typeof time === "number") {
    return Number.isInteger(time) ? time : undefined;
  }
  return typeof time === "string" ? secondsOf(time) : undefined;
}
/**
 * The time as a `Date`, to the millisecond.
 *
 * `undefined` for what is no time, be it absent, null, or text that names no real date, and for what a `Date` cannot
 * hold: it ends in the year 275760.
 */
export function toDate(time) {
  const date = new Date(Math.round((toUnixSeconds(time) ?? Number.NaN) * 1000));
  return Number.isNaN(date.getTime()) ? undefined : date;
}
/** The size as a number; `undefined` for what is none. */
export function toNumber(size) {
  if (typeof size === "string") {
    return DIGITS.test(size) ? Number(size) : undefined;
  }
  return Number.isInteger(size) ? size : undefined;
}
/** Whether both are there and name the same thing, whichever of them is text. */
export function sameId(a, b) {
  return a !== undefined && a !== null && b !== undefined && b !== null && String(a) === String(b);
}
const DIGITS = /^[0-9]+$/;
const TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:Z|([+-])(\d{2}):(\d{2}))$/;
/** Reads ISO 8601 as Intercom writes it; a leap second or the 30th of February is no time. */
function secondsOf(text) {
  const parts = TIME.exec(text);
  if (parts === null) {
    return undefined;
  }
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number);
  const [fraction = "", sign, eastHours = "0", eastMinutes = "0"] = parts.slice(7);
  const isReal =
    month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) && hour <= 23 && minute <= 59 && second <= 59;
  if (!isReal || Number(eastHours) > 23 || Number(eastMinutes) > 59) {
    return undefined;
  }
  // `Date.UTC` takes the years 0 to 99 for those after 1900; 400 years are always as many days.
  const day0 = Date.UTC(year + 400, month - 1, day) / 1000 - SECONDS_IN_400_YEARS;
  const east = (Number(eastHours) * 60 + Number(eastMinutes)) * (sign === "-" ? -60 : 60);
  const whole = day0 + hour * 3600 + minute * 60 + second - east;
  return whole + Number(fraction.padEnd(9, "0")) / 1e9;
}
const SECONDS_IN_400_YEARS = 146_097 * 86_400;
function daysIn(year, month) {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) {
    return isLeap ? 29 : 28;
  }
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
