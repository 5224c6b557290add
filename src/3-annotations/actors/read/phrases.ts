import { getLexicon, type Reading } from '../knowledge/lexicon.ts';
import type { NameRun } from './names.ts';
import { Nouns } from './nouns.ts';
import { asPair, backNouns, formerly, type Head, madeOfName, ownedByName, type Phrase, type Tail } from './phrase.ts';
import type { View } from './view.ts';
import { modifiers, numbers, possessives, pronouns } from './words.ts';

export type { Phrase } from './phrase.ts';

/** Reads every phrase of the article; phrases are in order and do not overlap, owners and complements hang inside. */
export function phrasesOf(view: View): Phrase[] {
  const reader = new Reader(view);
  const out: Phrase[] = [];
  for (let i = 0; i < view.words.length; ) {
    const phrase = reader.phrase(i);
    if (phrase) {
      out.push(phrase);
      i = Math.max(phrase.to, i + 1);
    } else i++;
  }
  return out;
}

class Reader extends Nouns {
  /** The phrase that starts at a word, if one does. */
  phrase(at: number, depth = 0): Phrase | undefined {
    const pronoun = pronouns[this.word(at)];
    let start = at;
    let determiner: string | undefined;
    let count: string | undefined;
    let owner: Phrase | undefined;
    if (pronoun && (!possessives.has(this.word(at)) || !this.view.words[at])) return this.pronounAt(at);
    if (pronoun) owner = this.pronounAt(at);
    while (
      start - at < 4 &&
      this.sameSentence(at, start) &&
      this.isOpening(start) &&
      this.mayFollow(determiner, start)
    ) {
      const lower = this.word(start);
      if (numbers.has(lower) || /^\p{N}/u.test(lower)) count = lower;
      else if (lower === 'both') count = 'two';
      determiner ??= lower;
      start++;
    }
    const open =
      determiner === undefined
        ? 'bare'
        : /^(?:the|a|an|this|that|his|her|its|their|our|my)$/u.test(determiner)
          ? 'wide'
          : 'narrow';
    const tail = this.sameSentence(at, start) ? this.tail(start, open, depth) : undefined;
    if (!tail) return owner;
    const phrase: Phrase = {
      from: at,
      described: tail.described,
      to: tail.to,
      plural: tail.plural,
      former: tail.former,
      head: tail.head,
    };
    if (determiner) phrase.determiner = determiner;
    if (count) phrase.count = count;
    if (tail.state) phrase.state = tail.state;
    if (tail.organisation) phrase.organisation = tail.organisation;
    if (tail.owner ?? owner) phrase.owner = (tail.owner ?? owner)!;
    if (
      /^(?:that|this|those|these|one|other|such)$/u.test(determiner ?? '') &&
      tail.head.type !== 'noun' &&
      tail.head.type !== 'group'
    ) {
      phrase.from = start;
      delete phrase.determiner;
    }
    if (
      (tail.head.type === 'reading' || tail.head.type === 'name') &&
      !tail.state &&
      !tail.owner &&
      tail.described.length > 0
    ) {
      phrase.from = tail.from;
      phrase.described = [];
      delete phrase.determiner;
    }
    return this.extended(this.completed(phrase, depth), depth);
  }

  private pronounAt(at: number): Phrase {
    return {
      from: at,
      to: at + 1,
      plural: false,
      former: false,
      head: { type: 'pronoun', word: this.word(at) },
      described: [],
    };
  }

  /** Modifiers and head from a word on. `open` says how freely unknown lower-case words may stand before the head. */
  private tail(at: number, open: 'bare' | 'narrow' | 'wide', depth: number, owned = false): Tail | undefined {
    const out: Omit<Tail, 'from' | 'to' | 'head' | 'plural'> = { former: false, described: [] };
    let free = open === 'wide' ? 3 : 0;
    for (let i = at; i < this.view.words.length && i - at < 9 && this.sameSentence(at, i); ) {
      const run = this.runs.get(i);
      const reading = run ? undefined : this.view.readings[i];
      if (reading) {
        const length = reading.length;
        if (!this.modifies(reading, i + length, depth))
          return this.headOf(out, i, i + length, { type: 'reading', reading });
        if (reading.adjective ?? reading.state ?? reading.seat)
          out.state ??= (reading.adjective ?? reading.state ?? reading.seat)!;
        else if (reading.organisation) out.organisation ??= reading.organisation;
        else if (reading.place && reading.place !== '-') {
          const state = getLexicon().states.get(reading.place);
          if (state) out.state ??= state;
        }
        i += length;
        continue;
      }
      if (run && this.ownsNext(run)) {
        out.owner = {
          from: run.start,
          to: run.to,
          plural: false,
          former: false,
          head: { type: 'name', run },
          described: [],
        };
        i = run.to;
        open = 'wide';
        continue;
      }
      if (run) return this.headOf(out, i, run.to, { type: 'name', run });
      const head = this.headAt(
        i,
        owned ||
          out.state !== undefined ||
          out.organisation !== undefined ||
          out.owner !== undefined ||
          this.memberOf(i),
        open,
      );
      if (head) return this.headOf(out, i, head.to, head.head, head.plural);
      const lower = this.word(i);
      if (formerly.has(lower) || lower.startsWith('ex-')) out.former = true;
      else if (modifiers.has(lower) || (lower.includes('-') && madeOfName.test(lower))) out.described.push(lower);
      else if (free > 0 && this.describes(i)) {
        free--;
        out.described.push(lower);
      } else if (!(lower === ',' && out.described.length > 0 && modifiers.has(this.word(i + 1)))) return undefined;
      i++;
    }
    return undefined;
  }

  /** "the Trump administration", "Question Period host Evan Solomon", "a Superior Court judge": a name that says whose. */
  private ownsNext(run: NameRun): boolean {
    const next = this.view.words[run.to];
    if (!next || next.cap || !this.sameSentence(run.from, run.to)) return false;
    if (ownedByName.test(next.lower)) return run.organisation === undefined || run.unsure === true;
    if (next.upos !== undefined && next.upos !== 'NOUN')
      return next.lower === 'head' && this.view.offices[run.to] !== undefined;
    return this.view.offices[run.to] !== undefined || (next.upos === 'NOUN' && this.groupAt(run.to, false) !== null);
  }

  private headOf(
    out: Omit<Tail, 'from' | 'to' | 'head' | 'plural'>,
    from: number,
    to: number,
    head: Head,
    plural = false,
  ): Tail {
    return {
      ...out,
      from,
      to,
      head,
      plural: plural || (head.type === 'reading' && head.reading.people !== undefined && !head.reading.adjective),
    };
  }

  /** Whether a reading modifies what follows it ("Russian officials") rather than being a head itself ("Russia said"). */
  private modifies(reading: Reading, next: number, depth: number): boolean {
    if (depth > 3 || !this.sameSentence(next - 1, next)) return false;
    const tail = this.tail(next, 'bare', depth + 1, true);
    if (!tail || tail.head.type === 'pronoun') return false;
    const lowerNext = !this.view.words[next]!.cap;
    if (tail.head.type === 'name')
      return (
        (reading.adjective !== undefined || reading.organisation?.kind === 'outlet') &&
        tail.head.run.organisation !== undefined &&
        tail.head.run.from === next
      );
    if (tail.head.type === 'reading')
      return reading.adjective !== undefined && tail.head.reading.organisation !== undefined;
    if (reading.adjective) return true;
    if (reading.organisation) return tail.head.type === 'office' || tail.head.type === 'group';
    if (reading.state) return !lowerNext && (tail.head.type === 'office' || tail.head.type === 'body');
    if (reading.seat ?? reading.place)
      return tail.head.type === 'body'
        ? /^(?:police|government|parliament|courts)$/u.test(tail.head.body.kind)
        : tail.head.type === 'group'
          ? tail.head.group.plural
          : /^(?:mayor|governor)$/u.test(tail.head.type === 'office' ? tail.head.hit.office.kind : '');
    return false;
  }

  private headAt(at: number, owned: boolean, open: string): { to: number; head: Head; plural: boolean } | undefined {
    const body = owned || open === 'wide' ? this.view.bodies[at] : undefined;
    const office = this.view.offices[at];
    const group = this.groupAt(at, owned);
    const longest = Math.max(body?.length ?? 0, office?.length ?? 0, group?.length ?? 0);
    if (longest === 0) return this.backNounAt(at, open);
    const next = at + longest;
    const after = this.furtherHead(next, at, owned, open);
    if (after) return undefined;
    if (office?.length === longest && !(group?.length === longest && office.plural && !asPair.has(office.office.kind)))
      return { to: next, head: { type: 'office', hit: office }, plural: office.plural };
    if (body && body.length === longest) return { to: next, head: { type: 'body', body: body.body }, plural: false };
    if (group) return { to: next, head: { type: 'group', group: group.group }, plural: group.group.plural };
    return undefined;
  }

  /** "foreign ministry spokeswoman", "police officers", "state media executive": a head that is only the first noun of a longer one. */
  private furtherHead(next: number, at: number, owned: boolean, open: string): boolean {
    if (!this.sameSentence(at, next) || this.view.words[next]!.cap !== this.view.words[at]!.cap) return false;
    if (this.runs.has(next) || this.view.readings[next]) return false;
    const office = this.view.offices[next];
    const group = this.groupAt(next, owned);
    if (office && !/^(?:president|king|major|general|father|captain)$/u.test(office.title)) return true;
    return (
      group !== null ||
      (backNouns.has(this.word(next)) &&
        open !== 'bare' &&
        !/s$/u.test(this.word(next)) &&
        /^(?:police|military|intelligence|government|press|media|security|news)$/u.test(this.word(at)))
    );
  }

  private backNounAt(at: number, open: string): { to: number; head: Head; plural: boolean } | undefined {
    const noun = this.word(at);
    if (open === 'bare' || !backNouns.has(noun) || (open === 'narrow' && !/s$/u.test(noun))) return undefined;
    if (this.runs.has(at + 1) && !this.view.words[at]!.cap) return undefined;
    if (this.furtherHead(at + 1, at, false, open)) return undefined;
    return {
      to: at + 1,
      head: { type: 'noun', noun, plural: /(?:ies|[^s]s)$/u.test(noun) && noun !== 'sides' ? true : noun === 'sides' },
      plural: /s$/u.test(noun),
    };
  }

  /** Adds a name after an office and complements: "president of the European Council", "ambassador to Canada". */
  private completed(phrase: Phrase, depth: number): Phrase {
    const { head } = phrase;
    if (head.type === 'office' || head.type === 'group' || head.type === 'body') {
      const run = this.runs.get(phrase.to);
      if (
        run &&
        (run.organisation === undefined || run.unsure) &&
        head.type === 'office' &&
        this.sameSentence(phrase.from, run.from) &&
        phrase.determiner !== 'a'
      ) {
        phrase.name = run;
        phrase.to = run.to;
      }
    }
    if (head.type === 'group' || head.type === 'noun') this.calledSo(phrase);
    if (phrase.head.type !== 'reading' && depth < 3) this.complement(phrase, depth);
    if (phrase.head.type === 'group') this.familiar(phrase);
    return phrase;
  }

  /** "media buying company GroupM": a common noun before an organisation's name. */
  private calledSo(phrase: Phrase): void {
    const run = this.runs.get(phrase.to);
    if (!run || phrase.plural || run.organisation === undefined || !this.sameSentence(phrase.from, run.from)) return;
    const sector = phrase.head.type === 'group' ? phrase.head.group.sector : '';
    phrase.head = { type: 'name', run: { ...run, organisation: run.organisation || sector } };
    phrase.to = run.to;
  }

  /** "officials familiar with the matter", "a person close to the talks": the description goes on. */
  private familiar(phrase: Phrase): void {
    if (!/^(?:familiar|close|briefed|involved|knowledgeable)$/u.test(this.word(phrase.to))) return;
    let to = phrase.to + 1;
    while (
      to - phrase.to < 9 &&
      this.sameSentence(phrase.from, to) &&
      !/^[,.;:”"—–]$/u.test(this.word(to)) &&
      this.view.words[to]!.upos !== 'VERB' &&
      this.view.words[to]!.upos !== 'AUX'
    )
      to++;
    phrase.to = to;
  }

  private complement(phrase: Phrase, depth: number): void {
    const { head } = phrase;
    const link = this.word(phrase.to);
    const links =
      head.type === 'name'
        ? /^of$/u
        : head.type === 'office'
          ? /^(?:of|for|to|at|with)$/u
          : head.type === 'group'
            ? /^(?:in|from|of|at|with|for)$/u
            : head.type === 'body'
              ? /^(?:of|in)$/u
              : /^$/u;
    if (!links.test(link) || !this.sameSentence(phrase.from, phrase.to + 1)) return;
    const next = this.phrase(phrase.to + 1, depth + 1);
    if (!next || next.from !== phrase.to + 1 || !this.isTarget(next, link)) return;
    if (link === 'to' && head.type === 'office' && head.hit.office.kind !== 'ambassador') return;
    if (head.type === 'name' && !(next.head.type === 'reading' && next.head.reading.state)) return;
    if (link === 'to') phrase.to_ = next;
    else phrase.of = next;
    phrase.to = next.to;
  }

  private isTarget(next: Phrase, link: string): boolean {
    const { head } = next;
    if (head.type === 'reading') return !head.reading.people || head.reading.state !== undefined;
    if (head.type === 'name') return head.run.organisation !== undefined;
    if (link === 'in' || link === 'from')
      return head.type === 'noun' && /^(?:countries|country|nations)$/u.test(head.noun);
    return head.type === 'body' || head.type === 'noun';
  }

  /** A possessive turns the phrase into the owner of what follows: "Yeltsin's spokesman". */
  private extended(phrase: Phrase, depth: number): Phrase {
    if (depth > 3 || !this.possessiveAt(phrase.to)) return phrase;
    const next = phrase.to + 1;
    if (!this.sameSentence(phrase.from, next)) return phrase;
    const tail = this.tail(next, 'wide', depth + 1, true);
    if (
      !tail ||
      (tail.head.type === 'name' && !tail.head.run.organisation) ||
      (tail.head.type === 'reading' && !tail.head.reading.organisation) ||
      tail.head.type === 'pronoun'
    )
      return phrase;
    const owned: Phrase = {
      from: phrase.from,
      to: tail.to,
      plural: tail.plural,
      former: tail.former,
      head: tail.head,
      owner: phrase,
      described: tail.described,
    };
    if (tail.state) owned.state = tail.state;
    if (tail.organisation) owned.organisation = tail.organisation;
    return this.extended(this.completed(owned, depth + 1), depth + 1);
  }
}
