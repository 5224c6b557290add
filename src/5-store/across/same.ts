/** Whether two reports tell the same happening, and why. Pure. */

/** An event as far as it is compared. */
export interface Telling {
  /** "<document id>#<event id>". */
  key: string;
  doc: number;
  id: string;
  day: string;
  status: string;
  cameo: string;
  text: string;
  /** Countries, or actors without one. */
  sources: ReadonlySet<string>;
  targets: ReadonlySet<string>;
  /** Names of the parties, whose words tell nothing of what happened. */
  names: readonly string[];
  happening: string;
}

/** Words that most reports have and that tell nothing of what happened. */
const empty = new Set(
  'the a an of to in on at by for from with and or that its it his her their he she they was were is are be been has have had will would said says after over as'.split(
    ' ',
  ),
);

/** Stems of the words that tell: lower case, common endings off, seven letters at most. */
export function stemsOf(text: string): Set<string> {
  const stems = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    if (empty.has(word)) continue;
    stems.add(word.replace(/(?:ies|ed|ing|es|s|ion|ions)$/u, '').slice(0, 7) || word);
  }
  return stems;
}

const meets = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  if (a.size === 0 && b.size === 0) return true;
  for (const value of a) if (b.has(value)) return true;
  return false;
};

const day = /^\d{4}-\d\d-\d\d$/u;
const daysBetween = (a: string, b: string): number =>
  day.test(a) && day.test(b) ? Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000 : a === b ? 0 : Infinity;

const group = (status: string): string => (status === 'alleged' ? 'actual' : status);

/** Reports a day apart may tell the same: "on Monday" is written on Tuesday, and clocks differ. */
const daysApart = 1;
const enough = 0.5;

/** How alike two tellings of one PLOVER type are, from 0, and the reason in words. 0 where they cannot be the same. */
export function likeness(a: Telling, b: Telling): { score: number; because: string } {
  const apart = daysBetween(a.day, b.day);
  const parties = meets(a.sources, b.sources) && meets(a.targets, b.targets);
  if (apart > daysApart || !parties || group(a.status) !== group(b.status)) return { score: 0, because: '' };
  const parts = new Set([...a.names, ...b.names].flatMap((name) => [...stemsOf(name)]));
  const [one, other] = [a, b].map(({ text }) => new Set([...stemsOf(text)].filter((stem) => !parts.has(stem)))) as [
    Set<string>,
    Set<string>,
  ];
  const shared = [...one].filter((stem) => other.has(stem));
  const words = shared.length / Math.max(2, Math.min(one.size, other.size));
  const code = a.cameo === b.cameo ? 0.35 : a.cameo.slice(0, 2) === b.cameo.slice(0, 2) ? 0.15 : 0;
  const because = `same type and parties, ${apart === 0 ? 'same day' : 'a day apart'}, ${a.cameo === b.cameo ? 'same code, ' : ''}shared words: ${shared.slice(0, 6).join(', ') || 'none'}`;
  return { score: code + 0.65 * words, because };
}

/** What people ruled: pairs of happenings to keep apart, and to take together. */
export interface Rulings {
  apart: ReadonlySet<string>;
  together: ReadonlyMap<string, string>;
}
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

export interface Joined {
  telling: Telling;
  happening: string;
  because: string | null;
}

interface Group {
  first: Telling;
  happening: string;
  docs: Set<number>;
}

/**
 * Joins tellings of one type into happenings: in the order of days, each goes to the group whose first telling it is most
 * like, or begins a group. One article tells a happening once. The result does not depend on the order given.
 * @param settled tellings whose happening stands and which only take others in
 */
export function joinTellings(tellings: readonly Telling[], settled: readonly Telling[], rulings: Rulings): Joined[] {
  const order = (t: Telling): string => `${t.day} ${t.key}`;
  const sorted = (list: readonly Telling[]) => [...list].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const groups: Group[] = sorted(settled).map((first) => ({
    first,
    happening: first.happening,
    docs: new Set([first.doc]),
  }));
  return sorted(tellings).map((telling) => {
    const ruled = rulings.together.get(telling.key);
    if (ruled !== undefined) return { telling, happening: ruled, because: 'a person said so' };
    const best = bestGroup(telling, groups, rulings);
    if (!best) {
      groups.push({ first: telling, happening: telling.key, docs: new Set([telling.doc]) });
      return { telling, happening: telling.key, because: null };
    }
    best.group.docs.add(telling.doc);
    return { telling, happening: best.group.happening, because: best.because };
  });
}

function bestGroup(telling: Telling, groups: Group[], { apart }: Rulings) {
  let best: { group: Group; score: number; because: string } | null = null;
  for (const group of groups) {
    if (group.docs.has(telling.doc) || apart.has(pairKey(telling.key, group.happening))) continue;
    const { score, because } = likeness(telling, group.first);
    if (score >= enough && score > (best?.score ?? 0)) best = { group, score, because };
  }
  return best;
}
