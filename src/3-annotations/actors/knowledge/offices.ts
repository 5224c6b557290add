/** What kind of office a title names: "Minister of Foreign Affairs" and "foreign secretary" are one kind. */
import { fold } from './fold.ts';
import { overlay, whenActorsChange } from './overlay/current.ts';
import { parts, readTable } from './tables.ts';

export interface OfficeKind {
  kind: string;
  sector: string | null;
  /** 1 leads a state or the like, 2 heads a great ministry or body, 3 any other. */
  rank: number;
}

let table: Map<string, OfficeKind> | undefined;
whenActorsChange(() => {
  table = undefined;
});

/** Every phrase for an office, folded and singular, with its kind. A phrase that two kinds share belongs to the first. */
export function officePhrases(): Map<string, OfficeKind> {
  if (table) return table;
  table = new Map();
  const own = overlay()?.titles ?? [];
  for (const { title, kind, sector } of own) table.set(fold(title), { kind, sector: sector ?? 'GOV', rank: 3 });
  for (const [kind, phrases, sector, rank] of readTable('offices.txt')) {
    const office = { kind: kind!, sector: sector || null, rank: Number(rank) };
    for (const phrase of parts(phrases)) if (!table.has(fold(phrase))) table.set(fold(phrase), office);
  }
  return table;
}

/** Whether the shipped table, or the user's titles, have that kind. */
export function isOfficeKind(kind: string): boolean {
  return [...officePhrases().values()].some((office) => office.kind === kind);
}

/** Kinds that one state fills under another name: the secretary of state is the foreign minister of the United States. */
const localKinds: Record<string, string> = {
  'USA secretary-of-state': 'foreign-minister',
  'VAT secretary-of-state': 'prime-minister',
  'GBR finance-minister': 'finance-minister',
  'CHE foreign-minister': 'foreign-minister',
};

/** The kind under which an office of `country` is looked up. */
export function localKind(kind: string, country: string | null): string {
  return localKinds[`${country} ${kind}`] ?? kind;
}

/**
 * The kind of a title as rosters write it ("Minister of Foreign Affairs and Trade", "ambassador to France"), or null.
 * Rosters say "President" only of the state itself; a president of anything else has more words and no kind here.
 */
export function kindOfTitle(title: string): OfficeKind | null {
  const phrases = officePhrases();
  const folded = fold(title).replace(/^(?:acting|interim) /u, '');
  const whole = phrases.get(folded);
  if (whole) return whole;
  if (/^ambassador (?:to|in) /u.test(folded)) return phrases.get('ambassador')!;
  if (/^permanent representative/u.test(folded)) return phrases.get('ambassador')!;
  if (/spokes(?:man|woman|person)|press secretary/u.test(folded)) return phrases.get('spokesman')!;
  const head =
    /^(?:union |federal )?((?:minister|secretary)(?: of state)?(?: of| for)(?: the)?(?: national)? [a-z]+(?: affairs)?)/u.exec(
      folded,
    );
  return head ? (phrases.get(head[1]!) ?? null) : null;
}
