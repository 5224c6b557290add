/** When an article can have been published, by the offices of the people it names. */
import type { OfficeHolder } from './holders.ts';
import { common, type Spell, spellsOf, union } from './spells.ts';

export interface OfficeInterval {
  earliest: string;
  /** Null where nothing named tells when it ends. */
  latest: string | null;
  /** Whose term begins it, and whose ends it. */
  first: OfficeHolder;
  last: OfficeHolder | null;
  /** Those whose terms meet in it. */
  bearing: OfficeHolder[];
  /** Those whose terms had ended before it: a courtesy title may explain them ("President Carter" in 1995). */
  ended: OfficeHolder[];
}

/** An office, with everybody whom the article names with it: "President Obama" and "President Bush" are one witness. */
interface Witness {
  holders: OfficeHolder[];
  spells: Spell[];
}

/** Offices whose title is also given to those who held them once, and to those who hope to: alone they tell no time. */
const keptForLife = new Set(['president', 'vice-president', 'prime-minister', 'leader']);

/**
 * The lower bound is the latest start among the offices named, since nobody bears a title before; the upper bound the
 * earliest end of a term that runs then. A title kept for life counts only where another office agrees. Null where nobody
 * is named with an office that counts, or the terms have no day in common.
 * @param asOf the day up to which the roster knows; an end after it is only scheduled
 */
export function officeInterval(holders: readonly OfficeHolder[], asOf: string): OfficeInterval | null {
  const witnesses = witnessesOf(holders, asOf);
  const start = witnesses.map(({ spells }) => spells[0]!.from).reduce((a, b) => (a > b ? a : b), '');
  if (start === '') return null;
  const runs = ({ to }: Spell): boolean => to === null || to >= start;
  const bearing = witnesses.filter(({ spells }) => spells.some(runs));
  const days = bearing.reduce<Spell[]>((left, { spells }) => common(left, spells), [{ from: start, to: null }]);
  if (days.length === 0) return null;
  if (bearing.length === 1 && bearing[0]!.holders.every(({ terms }) => keptForLife.has(terms[0]!.kind))) return null;
  const latest = days.at(-1)!.to;
  return {
    earliest: days[0]!.from,
    latest,
    first: bearing.find(({ spells }) => spells[0]!.from === start)!.holders[0]!,
    last:
      bearing.find(({ spells }) => latest !== null && spells.some(({ to }) => to === latest))?.holders.at(-1) ?? null,
    bearing: bearing.flatMap((witness) => witness.holders),
    ended: witnesses.filter((one) => !bearing.includes(one)).flatMap((witness) => witness.holders),
  };
}

/** Holders gathered by office, each list in the order of their terms. */
function witnessesOf(holders: readonly OfficeHolder[], asOf: string): Witness[] {
  const byOffice = new Map<string, OfficeHolder[]>();
  for (const holder of holders) {
    const office = `${holder.terms[0]!.kind} ${holder.terms[0]!.country}`;
    byOffice.set(office, [...(byOffice.get(office) ?? []), holder]);
  }
  return [...byOffice.values()].map((list) => ({
    holders: list.sort((a, b) => (a.terms[0]!.start < b.terms[0]!.start ? -1 : 1)),
    spells: union(list.flatMap(({ terms }) => spellsOf(terms, asOf))),
  }));
}
