/** Two readings side by side that are one time: "noon" + "Thursday", "the third quarter" + "of this year". */
import { calendarDay, isoDay, isoYear, parseYear } from './calendar.ts';
import type { Reading } from './rule.ts';
import { daysOf } from './value.ts';

/** What may stand between a part and the whole it belongs to. */
const forward = /^(?:\s?,)?\s*(?:\(?\s*of|on|in|for|\()?\s*(?:the\s)?$/u;
/** The same with the whole first: "this year's third quarter", "Friday at 10 a.m." */
const backward = /^(?:[’']s?|\s?,)?\s*(?:at|around|about|shortly before|shortly after|in the|,)?\s*$/u;

export interface Joined {
  reading: Reading;
  /** Which of the two was the part that the other filled. */
  of: 'left' | 'right';
}

/** One reading of both, or null when they are two times. `gap` is the text between them. */
export function join(left: Reading, right: Reading, gap: string): Joined | null {
  if (gap.length > 16) return null;
  const reading = left.open && forward.test(gap) ? fill(left, right) : null;
  if (reading) return { reading, of: 'left' };
  const other = right.open && backward.test(gap) ? fill(right, left) : null;
  return other && { reading: other, of: 'right' };
}

/** What may stand between two times that share the year said with the second: "April and June 1955". */
const shared = /^\s?(?:and|or|to|through|until|till|and (?:again )?in|,|-|–|—|\/)\s?(?:the |early |late |mid-)*$/u;

/**
 * The first of two times with the year that only the second says; null where they share none. From December to March the
 * year is the one before.
 */
export function shareYear(left: Reading, right: Reading, gap: string): Reading | null {
  if (left.open?.kind !== 'year' || left.open.day || right.basis !== 'explicit' || right.type !== 'DATE') return null;
  // "Oct. 9, 11, 1981"
  if (/^\d{4}$/u.test(right.value) && /^(?:,\s?| and )\d{1,2}(?:,\s?| and |, and )(?:\d{1,2},?\s)?$/u.test(gap))
    return { type: 'DATE', value: right.value + left.open.rest, basis: 'resolved' };
  const match = /^(\d{4}|BC\d{4})(-.+)$/u.exec(right.value);
  if (!match || !shared.test(gap.trimStart().length === 0 ? gap : gap.trim()) || gap.length > 16) return null;
  const { rest } = left.open;
  const before = /^-\d\d/u.test(rest) && /^-\d\d/u.test(match[2]!) && rest.slice(1, 3) > match[2]!.slice(1, 3);
  const year = parseYear(match[1]!) - (before ? 1 : 0);
  return { type: 'DATE', value: isoYear(year) + rest, basis: 'resolved' };
}

/** What joins the ends of a stretch; "and" only after "between". */
const stretch = /^\s?(?:to|through|until|till|-|–|—)\s?(?:the |early |late |mid-)*$/u;

/** "between January and October" ends in the past: it cannot begin after its end, so it began a year before. */
export function beginsBefore(left: Reading, right: Reading, gap: string, between: boolean): Reading | null {
  if (left.open?.kind !== 'year' || left.open.day || right.open?.kind !== 'year') return null;
  if (!stretch.test(gap.trim()) && !(between && gap.trim() === 'and')) return null;
  const [a, b] = [daysOf(left.value), daysOf(right.value)];
  if (!a || !b || a.from <= b.to) return null;
  const year = calendarDay(a.from).year - 1;
  return { ...left, value: isoYear(year) + left.open.rest };
}

function fill(part: Reading, whole: Reading): Reading | null {
  const open = part.open!;
  if (whole.type !== 'DATE') return null;
  const basis = whole.basis;
  if (open.kind === 'day') {
    const day = /^(?:\d{4}|BC\d{4}|XXXX)-(?:\d\d|XX|W\d\d|WXX)-(?:\d\d|XX|\d)$/u.test(whole.value);
    return day ? { type: 'TIME', value: whole.value + open.clock, basis } : null;
  }
  if (!/^(?:\d{4}|BC\d{4}|XXXX)$/u.test(whole.value)) return null;
  const known = !whole.value.startsWith('X');
  const value = open.day && known ? isoDay(open.day(parseYear(whole.value))) : whole.value + open.rest;
  return daysOf(value) || value.startsWith('XXXX') ? { type: 'DATE', value, basis } : null;
}
