/** From a marked story to a page and its gold record, in the layout of the hand-coded records. */
import type { Cast, Person } from './cast.ts';
import type { Story, Variant } from './story.ts';
import { storyOf } from './story.ts';

export type GoldSpan = string | [text: string, occurrence: number];

export interface Gold {
  id: string;
  slug: string;
  split: string;
  published: string;
  text: string;
  actors: { key: string; name: string; kind: string; country: string | null; sector: string; mentions: GoldSpan[] }[];
  times: { span: GoldSpan; value: string; role: string }[];
  statements: object[];
  events: object[];
  commitments: object[];
  claims: object[];
  links: object[];
}

interface Marked {
  text: string;
  span(key: string): GoldSpan;
}

/** Takes the marks out of a text; `span` gives a marked stretch as text and occurrence. */
export function unmark(marked: string): Marked {
  const starts = new Map<string, number>();
  const ranges = new Map<string, [number, number]>();
  let text = '';
  for (const part of marked.split(/(<\/?[A-Za-z]\w*>)/u)) {
    const tag = /^<(\/?)(\w+)>$/u.exec(part);
    if (!tag) text += part;
    else if (tag[1]) ranges.set(tag[2]!, [starts.get(tag[2]!)!, text.length]);
    else starts.set(tag[2]!, text.length);
  }
  return { text, span: (key) => occurrence(text, ranges.get(key), key) };
}

function occurrence(text: string, range: [number, number] | undefined, key: string): GoldSpan {
  if (!range) throw new Error(`the story marks no <${key}>`);
  const words = text.slice(...range);
  let nth = 1;
  for (let at = text.indexOf(words); at !== range[0]; at = text.indexOf(words, at + 1)) nth++;
  return [words, nth];
}

/** The page as scraped: tags, pull quote, deck, caption twice, paragraphs, contact line, advert. */
function pageOf(story: Story, { pullFirst }: Variant): string {
  const plain = (marked: string): string => unmark(marked).text;
  const [first, second] = story.pulled.map((i) => plain(story.paragraphs[i]!));
  const pull = `“${first}\n\n${second}”`;
  const caption = plain(story.caption);
  const body = [
    plain(story.deck),
    `${caption}\n${caption} PHOTO: FOREIGN SERVICE HANDOUT/EXAMPLE PHOTO AGENCY`,
    ...story.paragraphs.map(plain),
  ];
  const head = ['Tags', ', , ,'];
  const tail = ['Write to the foreign desk at desk@courier.example', 'Advertisements'];
  return [...head, ...(pullFirst ? [pull, ...body] : [...body, pull]), ...tail].join('\n\n');
}

const mr = (person: Person): string => `${person.honorific} ${person.last}`;

function actorsOf(cast: Cast, at: Marked['span']): Gold['actors'] {
  const { a, b, c, aMinister, bMinister, aLeader, bLeader, parliament, intelligence, bloc } = cast;
  const person = (key: string, who: Person, country: string, mentions: GoldSpan[]) => ({
    key,
    name: `${who.first} ${who.last}`,
    kind: 'person',
    country,
    sector: 'GOV',
    mentions: [`${who.title} ${who.first} ${who.last}`, ...mentions],
  });
  const state = (key: string, s: Cast['a'], mentions: GoldSpan[]) => ({
    key,
    name: s.full,
    kind: 'state',
    country: s.code,
    sector: 'GOV',
    mentions,
  });
  const body = (
    key: string,
    name: string,
    country: string | null,
    sector: string,
    mentions: GoldSpan[],
    kind = 'body',
  ) => ({
    key,
    name,
    kind,
    country,
    sector,
    mentions,
  });
  return [
    person('aMinister', aMinister, a.code, [mr(aMinister)]),
    person('bMinister', bMinister, b.code, [mr(bMinister), at('B1'), at('B2')]),
    person('aLeader', aLeader, a.code, [mr(aLeader)]),
    person('bLeader', bLeader, b.code, [at('L1')]),
    state('a', a, [a.name]),
    state('b', b, [b.name, b.capital, b.misspelt]),
    state('c', c, [c.name]),
    body('bloc', bloc.name, null, 'IGO', [bloc.text], 'igo'),
    body('parliament', parliament.name, a.code, 'LEG', [parliament.full]),
    body('bMinistry', cast.bMinistry.replace('The ', ''), b.code, 'GOV', [cast.bMinistry]),
    body('intelligence', intelligence.name, a.code, 'SPY', [intelligence.text]),
    body('government', `${a.adjective} government`, a.code, 'GOV', [at('G1')]),
    body('fighters', 'fighters', c.code, 'REB', [at('F1')], 'armed-group'),
    body('prosecutor', 'special prosecutor', a.code, 'JUD', [at('P1')], 'office'),
  ];
}

function timesOf(cast: Cast, at: Marked['span']): Gold['times'] {
  const monday = cast.published;
  const values: [string, string, string][] = [
    ['t0', cast.sunday, 'date of event'],
    ['t1', cast.deadline.value, 'due'],
    ['t2', monday, 'other'],
    ['t3', cast.sunday, 'date of event'],
    ['t4', cast.sunday, 'date of event'],
    ['t5', 'PT1H', 'duration'],
    ['t6', cast.month.value, 'due'],
    ['t7', monday, 'other'],
    ['t8', cast.deadline.value, 'due'],
    ['t9', cast.year, 'date of event'],
    ['t10', cast.deadline.value, 'due'],
  ];
  return values.map(([key, value, role]) => ({ span: at(key), value, role }));
}

type StatementRow = [
  key: string,
  speaker: string,
  addressee: string[],
  mode: string,
  act: string,
  date: 0 | 1 | null,
  within?: number,
];

const statementRows: StatementRow[] = [
  ['s0', 'aMinister', [], 'indirect', 'promise', null],
  ['s1', 'aMinister', ['bMinister'], 'indirect', 'promise', 0],
  ['s2', 'aMinister', [], 'mixed', 'state', 1],
  ['s3', 'aMinister', ['bMinister'], 'mixed', 'state', 0, 2],
  ['s4', 'aMinister', [], 'mixed', 'state', 1],
  ['s5', 'aMinister', ['b'], 'direct', 'state', 0, 4],
  ['s6', 'bMinistry', [], 'indirect', 'state', null],
  ['s7', 'bMinister', ['aMinister'], 'indirect', 'state', 0, 6],
  ['s8', 'bMinistry', [], 'mixed', 'accuse', null],
  ['s9', 'bMinistry', [], 'indirect', 'state', null],
  ['s10', 'intelligence', [], 'indirect', 'accuse', null],
  ['s11', 'bLeader', ['a'], 'indirect', 'demand', null],
  ['s12', 'aMinister', [], 'indirect', 'state', 1],
  ['s13', 'aMinister', [], 'indirect', 'promise', 1],
  ['s14', 'aMinister', ['bMinister'], 'indirect', 'ask', 0, 12],
  ['s15', 'aLeader', [], 'mixed', 'state', null],
  ['s16', 'aLeader', [], 'indirect', 'question', null],
  ['s17', 'b', [], 'indirect', 'deny', null],
  ['s18', 'aMinister', [], 'mixed', 'state', null],
  ['s19', 'bMinister', ['aMinister'], 'mixed', 'state', 0, 18],
  ['s20', 'aLeader', ['b', 'c'], 'indirect', 'call-for', null],
  ['s21', 'aMinister', [], 'indirect', 'state', null],
  ['s22', 'aMinister', [], 'direct', 'state', null],
  ['s23', 'aLeader', [], 'indirect', 'praise', null],
];

function statementsOf(cast: Cast, at: Marked['span']): object[] {
  return statementRows.map(([key, speaker, addressee, mode, act, date, within]) => ({
    speaker: [speaker],
    cue: at(`${key}c`),
    addressee,
    content: key === 's22' ? [at('s22'), at('s22b')] : [at(key)],
    mode,
    act,
    date: date === null ? null : date === 0 ? cast.sunday : cast.published,
    within: within ?? null,
  }));
}

type EventRow = [
  type: string,
  mode: string | null,
  source: string[],
  target: string[],
  evidence: string[],
  status?: string,
];

const eventRows: EventRow[] = [
  ['CONSULT', 'third-party', ['aMinister'], ['bMinister'], ['e0a', 'e0b']],
  ['SANCTION', 'expel', ['b'], ['a'], ['e1a', 'e1b']],
  ['SANCTION', 'discontinue', ['parliament', 'aLeader'], ['b'], ['e2a', 'e2b']],
  ['ACCUSE', 'allege', ['intelligence'], ['b'], ['e3a']],
  ['COERCE', 'misinformation', ['b'], ['a'], ['k0b', 'e4a'], 'alleged'],
  ['ACCUSE', 'disapprove', ['b'], ['parliament'], ['e5a']],
  ['REJECT', null, ['aLeader'], ['parliament', 'prosecutor'], ['e6a']],
  ['COERCE', 'seize', ['b'], ['c'], ['e7a']],
  ['ASSAULT', null, ['fighters'], ['c'], ['e8a']],
  ['SANCTION', 'discontinue', ['a', 'bloc'], ['b'], ['e9a']],
  ['REQUEST', 'yield', ['b'], ['a', 'bloc'], ['e10a']],
  ['SUPPORT', null, ['aLeader'], ['bLeader'], ['e11a']],
  ['REQUEST', 'yield', ['aLeader'], ['b', 'c'], ['e12a']],
  ['REQUEST', 'change', ['bLeader'], ['a'], ['e13a']],
];

const background = new Set([3, 4, 7, 8, 9]);

function eventsOf(cast: Cast, at: Marked['span']): object[] {
  const dates = new Map([
    [0, cast.sunday],
    [7, cast.year],
    [8, cast.year],
  ]);
  return eventRows.map(([type, mode, source, target, evidence, status], i) => ({
    type,
    mode,
    source,
    target,
    date: dates.get(i) ?? null,
    place: null,
    quantity: null,
    status: status ?? 'actual',
    background: background.has(i),
    attributed: null,
    evidence: evidence.map(at),
  }));
}

function promisesOf(cast: Cast, at: Marked['span']): object[] {
  const row = (kind: string, by: string, toward: string, action: string[], value: string) => ({
    kind,
    obliged: ['a'],
    by: [by],
    toward: [toward],
    action: action.map(at),
    due: { rel: 'by', value },
    condition: null,
  });
  return [
    row('promise', 'aMinister', 'b', ['c0b', 'c0c', 'c0a'], cast.deadline.value),
    row('demand', 'bLeader', 'b', ['c1a'], cast.month.value),
  ];
}

function claimOf(at: Marked['span']): object {
  return {
    content: ['k0a', 'k0b', 'k0c'].map(at),
    stances: [
      { actor: ['intelligence'], stance: 'asserts', evidence: at('e3a') },
      { actor: ['b'], stance: 'denies', evidence: at('k0e') },
      { actor: ['aLeader'], stance: 'doubts', evidence: at('k0d') },
      { actor: ['aMinister'], stance: 'asserts', evidence: at('k0b') },
    ],
  };
}

const links = [
  { from: 'event:4', to: 'event:2', cue: null, basis: 'stated' },
  { from: 'event:2', to: 'event:13', cue: null, basis: 'stated' },
  { from: 'event:1', to: 'commitment:0', cue: null, basis: 'stated' },
  { from: 'event:7', to: 'event:9', cue: null, basis: 'stated' },
];

export interface Twin {
  id: string;
  published: string;
  page: string;
  gold: Gold;
}

/** Makes the page and the gold of one twin. Same cast and variant, same bytes. */
export function twinOf(cast: Cast, variant: Variant): Twin {
  const story = storyOf(cast, variant);
  const { text, span } = unmark([story.deck, story.caption, ...story.paragraphs].join('\n\n'));
  const gold: Gold = {
    id: cast.id,
    slug: cast.id,
    split: 'twins',
    published: cast.published,
    text,
    actors: actorsOf(cast, span),
    times: timesOf(cast, span),
    statements: statementsOf(cast, span),
    events: eventsOf(cast, span),
    commitments: promisesOf(cast, span),
    claims: [claimOf(span)],
    links,
  };
  return { id: cast.id, published: cast.published, page: pageOf(story, variant), gold };
}
