/** Of how many states the knowledge has the head of state, the head of government and the foreign minister, by half-year since 1990. */
import { getLexicon } from '../../src/3-annotations/actors/knowledge/lexicon.ts';
import { everHeld, heldOn } from '../../src/3-annotations/actors/knowledge/roster.ts';
import type { Measure, Score } from '../measure.ts';

/** The middle of each half-year; the last is the one in which the knowledge was compiled. */
export const halfYears = Array.from({ length: 73 }, (_, i) => `${1990 + (i >> 1)}-${i % 2 ? '10' : '04'}-01`);

/** Territories, and states that are gone, have no offices of their own to know. */
const noState = new Set('HKG MAC PRI GRL SUN YUG CSK DDR ESH PSE'.split(' '));

/** Independent since, for states younger than 1990. */
const since: Record<string, string> = Object.fromEntries(
  (
    'NAM 1990-03 YEM 1990-05 GEO 1991-04 SVN 1991-06 HRV 1991-06 EST 1991-08 LVA 1991-08 LTU 1990-03 UKR 1991-08 BLR 1991-08 ' +
    'MDA 1991-08 AZE 1991-08 UZB 1991-08 KGZ 1991-08 TJK 1991-09 ARM 1991-09 TKM 1991-10 KAZ 1991-12 RUS 1991-12 MKD 1991-09 ' +
    'BIH 1992-03 CZE 1993-01 SVK 1993-01 ERI 1993-05 PLW 1994-10 TLS 2002-05 SRB 1992-04 MNE 2006-06 XKX 2008-02 SSD 2011-07 ' +
    'FSM 1990-12 MHL 1990-12'
  )
    .split(' ')
    .flatMap((word, i, all) => (i % 2 ? [] : [[word, all[i + 1]!] as const])),
);

export const states = (): string[] =>
  [...getLexicon().states.keys()].filter((id) => /^[A-Z]{3}$/u.test(id) && !noState.has(id));

/** Which office each kind of leader is found under; a state without a prime minister is governed by its president. */
export const offices = {
  'heads-of-state': ['president', 'monarch', 'supreme-leader', 'pope', 'leader'],
  'heads-of-government': ['prime-minister', 'president', 'leader'],
  'foreign-ministers': ['foreign-minister'],
} as const;
export type Office = keyof typeof offices;

/** Realms whose head of state is a monarch of another country; their governors-general are not asked for. */
const realms = new Set('ATG AUS BHS BRB BLZ CAN GRD JAM NZL PNG KNA LCA VCT SLB TUV AND'.split(' '));
/** Switzerland's head of state is its council; San Marino changes its two every half-year. */
const collective = new Set(['CHE', 'SMR']);

/** One mark a half-year: "#" somebody in office is known, "." nobody, " " no such state or office then. */
export function covered(country: string, office: Office): string {
  if (office === 'heads-of-state' && (realms.has(country) || collective.has(country)))
    return ' '.repeat(halfYears.length);
  const kinds =
    office === 'heads-of-government' && everHeld('prime-minister', country).length > 0
      ? ['prime-minister']
      : offices[office];
  const terms = kinds.flatMap((kind) =>
    everHeld(kind, country).flatMap((person) =>
      person.terms.filter((one) => one.kind === kind && one.country === country),
    ),
  );
  return halfYears
    .map((day) => (day < (since[country] ?? '') ? ' ' : terms.some((term) => heldOn(term, day)) ? '#' : '.'))
    .join('');
}

export const g20 = 'USA GBR FRA RUS CHN DEU JPN ITA CAN IND BRA ZAF AUS KOR IDN TUR SAU MEX ARG'.split(' ');

/** "1990–1993", the years of the gaps of one line of marks. */
function gapsOf(marks: string): string {
  const runs = [...marks.matchAll(/\.+/gu)];
  const name = (i: number): string => halfYears[i]!.slice(0, 7).replace('-04', 'a').replace('-10', 'b');
  return runs
    .map((run) => (run[0].length === 1 ? name(run.index) : `${name(run.index)}–${name(run.index + run[0].length - 1)}`))
    .join(', ');
}

const count = (text: string, mark: string): number => text.split(mark).length - 1;

function score(office: Office): Score {
  const lines = states().map((country) => covered(country, office));
  const has = lines.reduce((sum, line) => sum + count(line, '#'), 0);
  const all = has + lines.reduce((sum, line) => sum + count(line, '.'), 0);
  const beside = Object.fromEntries(
    [1990, 2000, 2010, 2020].map((year) => {
      const from = (year - 1990) * 2;
      const part = lines.map((line) => line.slice(from, from + 20)).join('');
      return [`${year}s`, (100 * count(part, '#')) / (count(part, '#') + count(part, '.'))];
    }),
  );
  return { id: `knowledge.coverage.${office}`, value: (100 * has) / all, count: all, beside };
}

/** One line a state: the gaps in its foreign ministers; first and second half of a year are a and b. */
function gapTable(): string[] {
  return g20.map((country) => `  ${country}  ${gapsOf(covered(country, 'foreign-ministers')) || 'complete'}`);
}

/** The whole table, one line a state and office: `SHOW=1 npm run eval -- knowledge`. */
function wholeTable(): string[] {
  return (Object.keys(offices) as Office[]).flatMap((office) =>
    [`${office}, half-years from 1990`].concat(states().map((country) => `  ${country} ${covered(country, office)}`)),
  );
}

function run(): Score[] {
  if (process.env.SHOW) console.log(wholeTable().join('\n'));
  console.log(`foreign ministers of the P5 and G20 not known, by half-year\n${gapTable().join('\n')}`);
  const great = g20.map((country) => covered(country, 'foreign-ministers')).join('');
  const [has, not] = [count(great, '#'), count(great, '.')];
  return [
    ...(Object.keys(offices) as Office[]).map(score),
    { id: 'knowledge.coverage.foreign-ministers-g20', value: (100 * has) / (has + not), count: has + not },
  ];
}

export const measure: Measure = {
  name: 'knowledge: coverage since 1990',
  data: ['./data/actors/states.txt'],
  run,
};
