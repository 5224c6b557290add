/** To whom something is said: the words beside the cue, the one on whom a demand is laid, the audience of a speech. */
import type { Act, Actor, Mention, Range, Support } from '../../0-model/index.ts';
import { contains, spanOf } from '../../0-model/index.ts';
import { firstClauseSubject } from './act.ts';
import type { Found } from './found.ts';
import { resolveActors } from './speaker.ts';
import type { Known } from './statement.ts';

export interface Addressed {
  addressee: string[];
  support: Support;
}

const nobody: Addressed = { addressee: [], support: {} };

/** The actors spoken to, never the speakers themselves, with the words that say so. */
export function addressed(found: Found, act: Act, speaker: readonly string[], known: Known): Addressed {
  const explicit = found.addressee;
  const range = explicit ?? obliged(found, act, known);
  if (!range) return nobody;
  const named = resolveActors(range, known);
  const others = named.filter((id) => !speaker.includes(id));
  // "She told the foreign minister": nobody speaks to herself, so the title is another's.
  const addressee = others.length > 0 || named.length === 0 ? others : lastHolder(range, speaker, known);
  const basis = explicit ? 'explicit' : 'resolved';
  const rule = explicit ? found.rule : 'statement.obliged-is-addressed';
  return { addressee, support: { addressee: { spans: [spanOf(known.text, range.start, range.end)], basis, rule } } };
}

/** The person last named before `range` who is not the speaker and holds an office that its words name. */
function lastHolder(range: Range, speaker: readonly string[], { text, mentions, actors }: Known): string[] {
  const title = /\b(\p{Ll}+)$/u.exec(text.slice(range.start, range.end))?.[1];
  if (!title) return [];
  const holds = (actor: Actor | undefined): boolean =>
    actor?.kind === 'person' && actor.offices.some((office) => office.title.toLowerCase().includes(title));
  const known = new Map(actors.map((actor) => [actor.id, actor]));
  const before = mentions.filter((m) => m.end <= range.start && m.form !== 'pronoun' && m.actors.length === 1);
  const last = before.findLast((m) => !speaker.includes(m.actors[0]!) && holds(known.get(m.actors[0]!)));
  return last ? [...last.actors] : [];
}

const modal =
  /^\s*(?:\p{L}+ly\s+|still\s+|now\s+)?(?:must|should|ought|need(?:s|ed)? to|(?:has|have|had) to|(?:are|is|were|was) (?:still |now |being )?(?:advised|urged|told|asked|warned|reminded) to)\b/iu;

/** The subject of a demand's content ("said Sylvania must leave"), or of what people are advised or warned to do. */
function obliged(found: Found, act: Act, known: Known): Range | null {
  if (found.kind.act === 'demand') return null;
  if (act === 'demand') return firstClauseSubject(found, known.text);
  if (!/^(?:warn|call-for|state)$/u.test(act)) return null;
  const subject = firstClauseSubject(found, known.text);
  if (!subject || !modal.test(known.text.slice(subject.end, subject.end + 60))) return null;
  return known.mentions.some((m) => isPeople(m, subject, known)) ? subject : null;
}

/** True when a subject is a population or a group of people: "Canadians", "travellers". */
function isPeople(mention: Mention, subject: Range, { actors }: Known): boolean {
  if (!contains(subject, mention) || mention.start > subject.start + 6) return false;
  return mention.actors.some((id) => /^(?:population|unnamed)$/u.test(actors.find((a) => a.id === id)?.kind ?? ''));
}

/** What earlier statements show of who talks with whom. */
interface Heard {
  speaker: readonly string[];
  addressee: readonly string[];
  /** The words that name the addressee. */
  range: Range | null;
  block: number;
  ask: boolean;
}

/** Cue classes that go on speaking to the same people. */
const plain = /^(?:say|state|note|tell|continue|declare|floating|voice|manner|warn|warn-of)$/u;
const talks = /\b(?:meeting|talks|conversation|phone call|telephone call|summit)\b/iu;

/**
 * Follows a conversation through the article, for statements that name no addressee themselves. A statement right after
 * another of the same speaker in the same paragraph keeps its audience; an answer goes to who asked; and what one of two
 * people in talks says in the other's report was said to the other.
 */
export class Conversation {
  private last: Heard | null = null;
  /** Who is shown to talk with whom, and the words that show it. */
  private readonly partners = new Map<string, Map<string, Range>>();
  private readonly known: Known;

  constructor(known: Known) {
    this.known = known;
  }

  /** `outer` are the speakers of the statement that contains this one, empty at the top level. */
  complete(found: Found, act: Act, speaker: readonly string[], outer: readonly string[], own: Addressed): Addressed {
    const kept = own.support.addressee ? own : this.guess(found, speaker, outer);
    if (outer.length === 0) this.hear(found, act, speaker, kept);
    this.meet(speaker, kept);
    return kept;
  }

  private guess(found: Found, speaker: readonly string[], outer: readonly string[]): Addressed {
    if (found.kind.thought || speaker.length !== 1) return nobody;
    if (outer.length > 0) return this.reported(found, speaker[0]!, outer);
    const { last } = this;
    if (!last || last.addressee.length === 0 || !last.range) return nobody;
    // A quotation may open the next paragraph; other statements keep an audience only in their own.
    const apart = found.region.block - last.block;
    const quoted = /quote/u.test(found.rule) && /^(?:say|continue|floating)$/u.test(found.kind.id);
    if (apart < 0 || apart > (quoted ? 1 : 0) || !plain.test(found.kind.id)) return nobody;
    if (last.ask && last.addressee.includes(speaker[0]!) && last.speaker.length === 1)
      return this.give(last.speaker, last.range, 'statement.answers-asker');
    if (last.speaker.length === 1 && last.speaker[0] === speaker[0] && found.region.level < 0)
      return this.give(last.addressee, last.range, 'statement.same-audience');
    return nobody;
  }

  /** "Firefly said Teasdale indicated …", where the article shows the two talking with each other. */
  private reported(found: Found, speaker: string, outer: readonly string[]): Addressed {
    const reporter = outer.length === 1 ? outer[0]! : '';
    const partners = this.partners.get(speaker);
    if (reporter === speaker || !partners) return nobody;
    if (partners.has(reporter)) return this.give([reporter], partners.get(reporter)!, 'statement.partner-reports');
    // "The ministry said the meeting began with Teasdale explaining …": to whom Teasdale talks elsewhere.
    const { start, end } = found.region;
    if (partners.size !== 1 || !talks.test(this.known.text.slice(start, end))) return nobody;
    const [partner, words] = [...partners][0]!;
    return this.give([partner], words, 'statement.partner-in-talks');
  }

  private give(addressee: readonly string[], range: Range, rule: string): Addressed {
    const spans = [spanOf(this.known.text, range.start, range.end)];
    return { addressee: [...addressee], support: { addressee: { spans, basis: 'inferred', rule } } };
  }

  private hear(found: Found, act: Act, speaker: readonly string[], { addressee, support }: Addressed): void {
    const span = support.addressee?.spans[0] ?? null;
    this.last = { speaker, addressee, range: span, block: found.region.block, ask: act === 'ask' };
  }

  /** Notes that two people talk with each other. */
  private meet(speaker: readonly string[], { addressee, support }: Addressed): void {
    const words = support.addressee?.spans[0];
    if (speaker.length !== 1 || addressee.length !== 1 || !words || support.addressee?.basis !== 'explicit') return;
    for (const [a, b] of [
      [speaker[0]!, addressee[0]!],
      [addressee[0]!, speaker[0]!],
    ] as const) {
      const known = this.partners.get(a) ?? new Map<string, Range>();
      if (!known.has(b)) known.set(b, words);
      this.partners.set(a, known);
    }
  }
}
