/** Names that mean one thing in news: states, peoples, seats of government, state bodies, organisations, places. */
import type { ActorKind } from '../../../0-model/index.ts';
import { tokenise } from '../../syntax/index.ts';
import { slug } from './fold.ts';
import { overlay, whenActorsChange } from './overlay/current.ts';
import { parts, readTable } from './tables.ts';
import { wholeWords } from './whole-words.ts';

export interface State {
  /** "USA" for a state, "entity:abkhazia" for an unrecognised one. */
  id: string;
  name: string;
  /** ISO 3166-1 alpha-3; for a breakaway entity that of the state whose territory it is. */
  country: string;
  adjective: string;
  /** Who leads: president, prime-minister or monarch. */
  leader: string;
}

export interface Organisation {
  id: string;
  name: string;
  kind: ActorKind;
  country: string | null;
  sector: string;
  /** The name is a building or place that stands for the body. */
  metonym: boolean;
}

export interface BodyKind {
  kind: string;
  name: string;
  sector: string;
  actor: string;
}

/** What one surface form can mean; several fields where it is ambiguous ("British" is an adjective and a people). */
export interface Reading {
  state?: State;
  adjective?: State;
  people?: State;
  seat?: State;
  organisation?: Organisation;
  /** Further organisations of the same name, told apart by the state spoken of. */
  others?: Organisation[];
  /** A town or region: the country it lies in, "-" for none. */
  place?: string;
  /** How many tokens the form has. */
  length: number;
}

export interface Lexicon {
  /** First token → forms that start with it, longest first. */
  forms: Map<string, { tokens: string[]; reading: Reading }[]>;
  states: Map<string, State>;
  organisations: Map<string, Organisation>;
  bodyKinds: Map<string, BodyKind>;
}

let lexicon: Lexicon | undefined;
whenActorsChange(() => {
  lexicon = undefined;
});

const leaders: Record<string, string> = { p: 'president', m: 'prime-minister', k: 'monarch' };

const plainWords = /^(?!cannot|gon|got|wan)\p{L}+(?: \p{L}+)*$/u;

/** The words of a form as the reader compares them: straight apostrophes, exact case, hyphens kept inside. */
export function formTokens(form: string): string[] {
  // Most forms are plain words, which the tokeniser would only cut at the spaces: half of the time of loading.
  if (plainWords.test(form)) return form.split(' ');
  const tokens = tokenise(form, 0, form.length);
  return wholeWords(tokens).map(({ from, to }) =>
    form.slice(tokens[from]!.start, tokens[to - 1]!.end).replace(/’/gu, "'"),
  );
}

class Builder {
  readonly forms = new Map<string, Map<string, { tokens: string[]; reading: Reading }>>();

  add(form: string, meaning: Omit<Reading, 'length'>): void {
    const tokens = formTokens(form.replace(/^the /u, ''));
    const head = this.forms.get(tokens[0]!) ?? new Map();
    const key = tokens.join(' ');
    const known: Reading = head.get(key)?.reading ?? { length: tokens.length };
    if (known.organisation && meaning.organisation && known.organisation.id !== meaning.organisation.id)
      known.others = [...(known.others ?? []), meaning.organisation];
    head.set(key, { tokens, reading: { ...meaning, ...known } });
    this.forms.set(tokens[0]!, head);
  }
}

function addStates(builder: Builder, states: Map<string, State>): void {
  const rows = [
    ...readTable('states.txt').map(([codes, ...rest]) => [codes!.slice(0, 3), codes!.slice(0, 3), ...rest]),
    ...readTable('breakaway.txt').map(([id, names, adjectives, people, seat, of]) => [
      `entity:${id}`,
      of!,
      names!,
      adjectives!,
      people!,
      seat!,
      'p',
    ]),
  ];
  for (const [id, country, names, adjectives, people, seats, leader] of rows) {
    const name = parts(names)[0]!;
    const state: State = {
      id: id!,
      name,
      country: country!,
      adjective: parts(adjectives)[0] ?? name,
      leader: leaders[leader!] ?? 'president',
    };
    states.set(id!, state);
    for (const form of parts(names)) builder.add(form, { state });
    for (const form of parts(adjectives)) builder.add(form, { adjective: state });
    for (const form of parts(people)) builder.add(form, { people: state });
    for (const form of parts(seats)) builder.add(form, { seat: state });
  }
}

/** The user's own organisations come first, so that their names mean them and their ids are theirs. */
function addOwn(builder: Builder, organisations: Map<string, Organisation>): void {
  for (const { id, name, aliases, kind, country, sector, metonym } of overlay()?.organisations ?? []) {
    const own = id ?? `org:${slug(name)}`;
    const organisation: Organisation = { id: own, name, kind, country: country ?? null, sector, metonym };
    organisations.set(own, organisation);
    for (const form of [name, ...aliases]) builder.add(form, { organisation });
  }
}

function addOrganisations(builder: Builder, organisations: Map<string, Organisation>): void {
  const own = new Set(organisations.keys());
  for (const file of ['bodies.txt', 'organisations.txt']) {
    for (const [id, names, kind, country, sector, metonym] of readTable(file)) {
      if (own.has(id!)) continue;
      const organisation: Organisation = {
        id: id!,
        name: parts(names)[0]!,
        kind: kind as ActorKind,
        country: country || null,
        sector: sector!,
        metonym: metonym === 'm',
      };
      organisations.set(id!, organisation);
      for (const form of parts(names)) builder.add(form, { organisation });
    }
  }
}

function addPlaces(builder: Builder): void {
  for (const [country, names] of readTable('places.txt'))
    for (const form of parts(names)) builder.add(form, { place: country! });
}

/** The lexicon, built from `data/actors` on first use. */
export function getLexicon(): Lexicon {
  if (lexicon) return lexicon;
  const builder = new Builder();
  const states = new Map<string, State>();
  const organisations = new Map<string, Organisation>();
  addOwn(builder, organisations);
  addStates(builder, states);
  addOrganisations(builder, organisations);
  addPlaces(builder);
  const bodyKinds = new Map<string, BodyKind>();
  for (const [kind, name, phrases, sector, actor] of readTable('body-kinds.txt'))
    for (const phrase of parts(phrases))
      if (!bodyKinds.has(phrase)) bodyKinds.set(phrase, { kind: kind!, name: name!, sector: sector!, actor: actor! });
  const forms = new Map(
    [...builder.forms].map(([first, known]) => [
      first,
      [...known.values()].sort((a, b) => b.tokens.length - a.tokens.length),
    ]),
  );
  lexicon = { forms, states, organisations, bodyKinds };
  return lexicon;
}

/** The id of a state's body of some kind: "RUS/foreign-ministry". */
export const bodyId = (state: State, kind: string): string => `${state.id}/${slug(kind)}`;
