/** What the resolver of phrases asks of the text around one: whose it is, which state is spoken of, who leads it. */
import { slug } from '../knowledge/fold.ts';
import { getLexicon, type State } from '../knowledge/lexicon.ts';
import type { Phrase } from '../read/phrases.ts';
import type { View } from '../read/view.ts';
import { Cast, type Member, type Sighting } from './cast.ts';
import { topWord, verbAt } from './context.ts';
import { type Known, oneEdit } from './naming.ts';
import { enterBody } from './organisations.ts';
import { enterHolder, holderInArticle, holderOnRoster } from './roles.ts';

export type Found = Pick<Sighting, 'members' | 'form' | 'basis' | 'rule'> & { place?: boolean };

export class Surroundings {
  protected readonly cast = new Cast();
  protected readonly known: Known = new Map();
  protected readonly view: View;
  protected readonly day: string | null;

  constructor(view: View, day: string | null) {
    this.view = view;
    this.day = day;
  }

  protected text(phrase: Phrase): string {
    return this.view.article.text.slice(this.view.words[phrase.from]!.start, this.view.words[phrase.to - 1]!.end);
  }

  /** A capitalised word one edit from a state or seat that the article names, or from any seat of at least six letters. */
  protected misspeltState(text: string): State | undefined {
    for (const [i, reading] of this.view.readings.entries()) {
      const state = reading?.state ?? reading?.seat;
      if (
        state &&
        reading!.length === 1 &&
        this.view.words[i]!.text.length >= 5 &&
        oneEdit(this.view.words[i]!.text.toLowerCase(), text.toLowerCase())
      )
        return state;
    }
    return undefined;
  }

  /** "the U.S. response": a name before a common noun says whose, not who. */
  protected attributive(from: number, to: number): boolean {
    const next = this.view.words[to];
    if (!next || next.sentence !== this.view.words[to - 1]!.sentence) return false;
    const top = topWord(this.view, from, to);
    if (top)
      return (
        /^(?:compound|amod|flat|nmod)$/u.test(top.deprel ?? '') &&
        top.head! >= to &&
        next.upos !== 'ADP' &&
        /^\p{L}/u.test(next.text)
      );
    return !next.cap && /^\p{Ll}/u.test(next.text) && !verbAt(this.view, to) && !notNoun.test(next.lower);
  }

  /** The state an unnamed institution is taken to be of: the one most spoken of just before, places included. */
  protected context(at: number): { id: string; state?: State } | null {
    const here = this.view.words[at]!.sentence;
    const weights = new Map<string, number>();
    const add = (country: string | null | undefined, weight: number) => {
      if (country && getLexicon().states.has(country)) weights.set(country, (weights.get(country) ?? 0) + weight);
    };
    for (let i = at - 1; i >= 0 && here - this.view.words[i]!.sentence <= 6; i--) {
      const reading = this.view.readings[i];
      if (!reading) continue;
      const land = reading.state ?? reading.seat ?? reading.adjective ?? reading.people;
      add(
        land?.country ?? reading.organisation?.country ?? reading.place,
        1 / (1 + here - this.view.words[i]!.sentence),
      );
    }
    for (const sighting of this.cast.before(at)) {
      const distance = here - this.view.words[sighting.from]!.sentence;
      if (distance > 6) break;
      const member = sighting.members.length === 1 ? sighting.members[0]! : undefined;
      if (member?.kind === 'person') add(member.country, (sighting.subject ? 1.5 : 0.75) / (1 + distance));
    }
    const best = [...weights].sort((a, b) => b[1] - a[1])[0];
    const state = best ? getLexicon().states.get(best[0]) : this.anchor();
    return state ? { id: state.id, state } : null;
  }

  /** The state of the first place or state the article names: usually its dateline. */
  protected anchor(): State | undefined {
    const first = this.view.readings.find(
      (reading) => reading?.seat ?? reading?.state ?? reading?.adjective ?? (reading?.place && reading.place !== '-'),
    );
    return first ? (first.seat ?? first.state ?? first.adjective ?? getLexicon().states.get(first.place!)) : undefined;
  }

  /** "the embassy": that of the state whose ambassador the article names. */
  protected embassy(phrase: Phrase): Found {
    const envoy = this.cast.people().find((member) => member.roles.some((role) => role.kind === 'ambassador'));
    const state = envoy?.country ? getLexicon().states.get(envoy.country) : undefined;
    const member = state
      ? enterBody(this.cast, state, phrase, this.text(phrase))
      : this.cast.enter({ id: 'unnamed:embassy', name: this.text(phrase), kind: 'body', sector: 'GOV' });
    return { members: [member], form: 'description', basis: 'inferred', rule: 'actor.embassy' };
  }

  protected administration(phrase: Phrase, state: State | undefined): Found | undefined {
    const owner = phrase.owner ? this.known.get(phrase.owner)?.[0] : undefined;
    if (owner && owner.kind !== 'person' && state?.id !== 'USA')
      return state
        ? { members: [this.cast.state(state)], form: 'name', basis: 'explicit', rule: 'actor.government' }
        : undefined;
    const latest = [...this.cast.before(phrase.from)]
      .flatMap((s) => s.members)
      .find((m) => /^USA\/administration-/u.test(m.id));
    if (!owner && latest)
      return { members: [latest], form: 'description', basis: 'resolved', rule: 'actor.administration-again' };
    const country = owner?.country ?? state?.id ?? this.context(phrase.from)?.id ?? null;
    const head =
      owner?.kind === 'person'
        ? owner
        : (holderInArticle(this.cast, 'president', 'president', country, phrase.from) ?? this.rosterHead(country));
    const governed = getLexicon().states.get(country ?? '');
    if (!head)
      return governed
        ? { members: [this.cast.state(governed)], form: 'description', basis: 'resolved', rule: 'actor.government' }
        : undefined;
    const surname = head.words.at(-1)!;
    const land = head.country ?? country ?? 'USA';
    const member = this.cast.enter({
      id: `${land}/administration-${slug(surname)}`,
      name: `${surname} administration`,
      kind: 'body',
      country: land,
      sector: 'GOV',
    });
    return {
      members: [member],
      form: owner ? 'name' : 'description',
      basis: owner ? 'explicit' : 'inferred',
      rule: 'actor.administration',
    };
  }

  protected rosterHead(country: string | null): Member | undefined {
    const state = country ? getLexicon().states.get(country) : undefined;
    const person = state && holderOnRoster('president', state, state.id, this.day);
    return person ? enterHolder(this.cast, person, state.id) : undefined;
  }
}

const notNoun =
  /^(?:and|or|but|to|of|in|on|at|by|for|with|from|that|which|who|as|after|before|over|under|if|when|while|than|not|because|since|until|into|about|against|during|between|where|whose|so|too|alone|itself|via|without|within|amid|despite|unless|whether|also|again|now|today|this|last|next|the|a|an|its|his|her|their|be|been)$/u;
