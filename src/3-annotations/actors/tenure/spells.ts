/** Terms of office as spells of days, and the days that several spells have in common. */
import type { Term } from '../knowledge/roster.ts';

/** ISO days, both included; `to` is null while the end is not known or still to come. */
export interface Spell {
  from: string;
  to: string | null;
}

/** A new term may be sworn in some weeks after the last one ended, and the holder is called by the office meanwhile. */
const interregnum = 45;

const dayLength = 86_400_000;
const shifted = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * dayLength).toISOString().slice(0, 10);

const firstDay = (date: string): string => (date + '-01-01'.slice(date.length - 4)).slice(0, 10);

/** "2017" → "2017-12-31", "2018-02" → "2018-02-28". */
function lastDay(date: string): string {
  if (date.length === 10) return date;
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7) || 12)];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The spells of an office that somebody held, terms that follow each other closely taken as one. `asOf`: the roster's day. */
export function spellsOf(terms: readonly Term[], asOf: string): Spell[] {
  return union(
    terms.map(({ start, end }) => ({
      from: firstDay(start),
      to: end === '' || lastDay(end) > asOf ? null : lastDay(end),
    })),
  );
}

/** The days that are in both lists of spells, in order. */
export function common(a: readonly Spell[], b: readonly Spell[]): Spell[] {
  const out: Spell[] = [];
  for (const one of a) {
    for (const other of b) {
      const from = one.from > other.from ? one.from : other.from;
      const to = one.to === null || (other.to !== null && other.to < one.to) ? other.to : one.to;
      if (to === null || from <= to) out.push({ from, to });
    }
  }
  return out.sort((x, y) => (x.from < y.from ? -1 : 1));
}

/** Spells that overlap, or follow each other closely, made one; in order. */
export function union(spells: readonly Spell[]): Spell[] {
  const out: Spell[] = [];
  for (const { from, to } of [...spells].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = out.at(-1);
    if (last && (last.to === null || shifted(last.to, interregnum) >= from))
      last.to = last.to === null || to === null ? null : to > last.to ? to : last.to;
    else out.push({ from, to });
  }
  return out;
}
