/** Questions about times that are already found. */
import { contains, type Range, type Time } from '../../0-model/index.ts';

/** The times whose whole span lies in `range`, in reading order. */
export function timesIn(times: readonly Time[], range: Range): Time[] {
  return times.filter((time) => contains(range, time.span));
}

/** What has days: a `Time`, a commitment's `due`. */
export interface Dated {
  earliest: string | null;
  latest: string | null;
}

/**
 * Orders two stretches of days: negative when every day of `a` lies before every day of `b`, positive the other way
 * round, 0 when they share a day, null when either has an open or unknown end that matters.
 */
export function compareDays(a: Dated, b: Dated): number | null {
  if (a.latest !== null && b.earliest !== null && order(a.latest) < order(b.earliest)) return -1;
  if (a.earliest !== null && b.latest !== null && order(a.earliest) > order(b.latest)) return 1;
  return a.earliest === null || a.latest === null || b.earliest === null || b.latest === null ? null : 0;
}

/** A number that grows with the date, for ISO days of any year. */
function order(day: string): number {
  const [, sign, year, month, date] = /^(-?)(\d+)-(\d\d)-(\d\d)$/u.exec(day) ?? [];
  if (year === undefined) throw new Error(`not an ISO day: ${day}`);
  return (sign ? -Number(year) : Number(year)) * 10_000 + Number(month) * 100 + Number(date);
}
