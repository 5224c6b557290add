/** Bodies, governments, peoples and groups: phrases headed by a common noun that belong to a state or organisation. */
import type { Mention } from '../../../0-model/index.ts';
import { slug } from '../knowledge/fold.ts';
import { bodyId, getLexicon, type Organisation, type State } from '../knowledge/lexicon.ts';
import type { Phrase } from '../read/phrases.ts';
import type { Cast, Member } from './cast.ts';

/** Institutions that a state calls otherwise than by its kind: the American foreign ministry is the State Department. */
const ownNames: Record<string, string> = {
  'USA/foreign-ministry': 'USA/state-department',
  'USA/defence-ministry': 'USA/defense-department',
  'USA/justice-ministry': 'USA/justice-department',
  'USA/finance-ministry': 'USA/treasury',
  'USA/trade-ministry': 'USA/commerce-department',
  'USA/interior-ministry': 'USA/interior-department',
  'USA/parliament': 'USA/congress',
  'USA/intelligence': 'USA/intelligence-community',
  'USA/presidency': 'USA/white-house',
  'USA/central-bank': 'USA/federal-reserve',
  'GBR/foreign-ministry': 'GBR/foreign-office',
  'GBR/interior-ministry': 'GBR/home-office',
  'GBR/prime-ministers-office': 'GBR/downing-street',
  'GBR/finance-ministry': 'GBR/treasury',
  'GBR/central-bank': 'GBR/bank-of-england',
  'RUS/presidency': 'RUS/kremlin',
  'CHN/parliament': 'CHN/national-peoples-congress',
  'CHN/army': 'CHN/pla',
  'ISR/parliament': 'ISR/knesset',
  'ISR/army': 'ISR/idf',
  'IND/foreign-ministry': 'IND/external-affairs-ministry',
  'IRN/parliament': 'IRN/majlis',
  'JPN/parliament': 'JPN/diet',
  'DEU/parliament': 'DEU/bundestag',
  'DEU/army': 'DEU/bundeswehr',
  'DEU/central-bank': 'DEU/bundesbank',
  'FRA/presidency': 'FRA/elysee',
};

export function enterOrganisation(cast: Cast, organisation: Organisation): Member {
  const kind = /ministry|department|-office$/u.exec(organisation.id) ? 'ministry' : undefined;
  return cast.enter({
    id: organisation.id,
    name: organisation.name,
    kind: organisation.kind,
    country: organisation.country,
    sector: organisation.sector,
    ...(kind ? { bodyKind: kind } : {}),
  });
}

/** "the Russian foreign ministry": the state's body of that kind; its government is the state itself. */
export function enterBody(cast: Cast, state: State, phrase: Phrase, text: string): Member {
  const head = phrase.head as Extract<Phrase['head'], { type: 'body' }>;
  const { kind, name, sector, actor } = head.body;
  if (actor === 'state') return cast.state(state);
  const id = bodyId(state, kind);
  const own = getLexicon().organisations.get(ownNames[id] ?? id);
  if (own) return enterOrganisation(cast, own);
  if (actor === 'unnamed')
    return cast.enter({
      id: `unnamed:${slug(state.id)}-${kind}`,
      name: text,
      kind: 'unnamed',
      country: state.country,
      sector,
    });
  return cast.enter({
    id,
    name: `${state.adjective} ${name}`,
    kind: 'body',
    country: state.country,
    sector,
    bodyKind: kind,
  });
}

const population = /^(?:people|citizen|public|population|voter|national|nation|resident)$/u;

/** "Russian officials", "journalists", "the American people". */
export function enterGroup(
  cast: Cast,
  phrase: Phrase,
  state: State | undefined,
  of: string | null,
  text: string,
): Member {
  const head = phrase.head as Extract<Phrase['head'], { type: 'group' }>;
  const { noun, sector } = head.group;
  const country = state?.country ?? (of && /^[A-Z]{3}$/u.test(of) ? of : null);
  if (state && population.test(noun) && phrase.plural && !phrase.count && phrase.described.length === 0)
    return cast.enter({
      id: `${state.id}/people`,
      name: `${state.adjective} people`,
      kind: 'population',
      country,
      sector: 'CVL',
      plural: true,
    });
  const armed = sector === 'REB' || sector === 'PRM';
  const id = [
    of ? slug(of) : '',
    phrase.former ? 'former' : '',
    ...phrase.described.map(slug),
    slug(plural(noun, phrase.plural)),
  ]
    .filter(Boolean)
    .join('-');
  return cast.enter({
    id: `unnamed:${id.slice(0, 60)}`,
    name: text,
    kind: armed && phrase.plural ? 'armed-group' : 'unnamed',
    country,
    sector: phrase.former ? 'ELI' : sector,
    plural: phrase.plural,
  });
}

function plural(noun: string, many: boolean): string {
  if (!many || /(?:people|police|troops|media|crew|s)$/u.test(noun)) return noun;
  if (noun.endsWith('man')) return `${noun.slice(0, -3)}men`;
  return noun.endsWith('y') && !/[aeiou]y$/u.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** An organisation of which only the name is known. */
const bare = (m: Member): boolean => m.id.startsWith('org:') && m.sector === null;
const newsAgency =
  /^outlet:(?:ap|reuters|afp|interfax|tass|ria-novosti|xinhua|kcna|yonhap|kyodo|irna|fars|tasnim|sana|saudi-press-agency|anadolu|dpa|efe|ansa|pap|ukrinform|belta|pti|ani|antara|bernama|mena|sonna|nna|canadian-press)$/u;

/** Which earlier actor a common noun with "the" can mean. */
const backTests: Record<string, (member: Member) => boolean> = {
  ministry: (m) => m.bodyKind !== undefined && /ministry|department/u.test(m.bodyKind + m.id),
  department: (m) => m.bodyKind !== undefined && /ministry|department/u.test(m.bodyKind + m.id),
  company: (m) => m.kind === 'company' || bare(m),
  firm: (m) => m.kind === 'company' || bare(m),
  giant: (m) => m.kind === 'company' || bare(m),
  carmaker: (m) => m.kind === 'company',
  automaker: (m) => m.kind === 'company',
  airline: (m) => m.kind === 'company',
  network: (m) => m.kind === 'outlet',
  newspaper: (m) => m.kind === 'outlet',
  daily: (m) => m.kind === 'outlet',
  website: (m) => m.kind === 'outlet',
  magazine: (m) => m.kind === 'outlet',
  broadcaster: (m) => m.kind === 'outlet',
  channel: (m) => m.kind === 'outlet',
  agency: (m) => newsAgency.test(m.id) || /agency/iu.test(m.name) || m.kind === 'igo' || bare(m),
  bureau: (m) => /bureau/iu.test(m.name),
  embassy: (m) => /embassy/iu.test(m.name),
  consulate: (m) => /embassy|consulate/iu.test(m.name),
  alliance: (m) => m.kind === 'igo',
  bloc: (m) => m.kind === 'igo',
  union: (m) => /union/iu.test(m.name),
  party: (m) => m.kind === 'party' || /party/iu.test(m.name),
  group: (m) => m.kind === 'armed-group' || m.kind === 'body' || m.kind === 'igo' || m.kind === 'company',
  movement: (m) => m.kind === 'armed-group' || m.kind === 'party',
  court: (m) => /court|tribunal/iu.test(m.name),
  bank: (m) => /bank/iu.test(m.name),
  organization: (m) =>
    bare(m) || m.kind === 'igo' || (m.kind === 'body' && m.sector === 'NGO') || /organi[sz]ation/iu.test(m.name),
  organisation: (m) =>
    bare(m) || m.kind === 'igo' || (m.kind === 'body' && m.sector === 'NGO') || /organi[sz]ation/iu.test(m.name),
  watchdog: (m) => m.kind === 'igo' || m.kind === 'body',
  body: (m) => m.kind === 'igo',
};

const named = [
  'commission',
  'committee',
  'council',
  'university',
  'association',
  'institute',
  'board',
  'force',
  'mission',
  'delegation',
];

/** The latest actor before a word that "the ministry", "the company" and the like can mean. */
export function backReference(cast: Cast, noun: string, at: number): Member | undefined {
  const test =
    backTests[noun] ??
    (named.includes(noun)
      ? (m: Member) => m.kind !== 'state' && m.kind !== 'person' && new RegExp(`\\b${noun}`, 'iu').test(m.name)
      : undefined);
  if (!test) return undefined;
  for (const sighting of cast.before(at)) {
    const member = sighting.members.length === 1 && !sighting.place ? sighting.members[0] : undefined;
    if (member && test(member)) return member;
  }
  return undefined;
}

export type Basis = Mention['basis'];
