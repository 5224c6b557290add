/**
 * Whose words a word is, outside quotation marks too: the labels of a transcript ("Q:", "MR. LAVROV:") begin turns; what
 * stands in no turn is the narrator's. "I" is the voice, "you" whom it speaks to.
 */
import { slug } from '../knowledge/fold.ts';
import type { View } from '../read/view.ts';
import type { Cast, Member } from './cast.ts';
import { quoteWords, speakerOf } from './speakers.ts';

export interface Voice {
  speaker: Member;
  addressee: Member | undefined;
}

interface Turn {
  /** Word indices, half-open; without the label. */
  from: number;
  to: number;
  speaker: Member;
}

export class Voices {
  private readonly turns: Turn[];
  private readonly quotes: (Voice | undefined)[] = [];
  private readonly view: View;
  private readonly cast: Cast;

  constructor(view: View, cast: Cast) {
    this.view = view;
    this.cast = cast;
    this.turns = turnsOf(view, cast);
  }

  /** The voice that speaks at a word; somebody who is no actor where nothing tells who. */
  at(word: number): Voice {
    const { quote } = this.view.words[word]!;
    if (quote < 0) return this.outside(word);
    this.quotes[quote] ??= this.quoted(quote);
    return this.quotes[quote]!;
  }

  private outside(word: number): Voice {
    const index = this.turns.findIndex((turn) => turn.from <= word && word < turn.to);
    if (index < 0) return { speaker: voice('narrator'), addressee: voice('reader', true) };
    const { speaker } = this.turns[index]!;
    const other = (turn: Turn): boolean => turn.speaker.id !== speaker.id;
    const partner = this.turns.slice(0, index).findLast(other) ?? this.turns.slice(index + 1).find(other);
    return { speaker, addressee: partner?.speaker ?? voice('listeners', true) };
  }

  private quoted(quote: number): Voice {
    const { first } = quoteWords(this.view, quote);
    const speaker = speakerOf(this.view, this.cast, quote);
    return {
      speaker: speaker ?? voice(`quotation-${first}`),
      addressee: addressee(this.view, this.cast, first, speaker),
    };
  }
}

/** "X told Y, “You …”": the object of the verb before the quotation, else nobody known. */
function addressee(view: View, cast: Cast, first: number, speaker: Member | undefined): Member | undefined {
  const { sentence } = view.words[first]!;
  const told = cast.sightings.findLast((sighting) => {
    if (sighting.to > first || first - sighting.to > 4 || view.words[sighting.from]!.sentence !== sentence)
      return false;
    const verb = view.words[sighting.from - 1]?.lower ?? '';
    return sighting.members.length === 1 && !sighting.place && /^(?:told|tells|asked|asks|urged|warned)$/u.test(verb);
  });
  const found = told?.members[0];
  return found && found !== speaker ? found : voice(`audience of ${speaker?.id ?? first}`, true);
}

function voice(id: string, plural = false): Member {
  return {
    id: `voice:${id}`,
    name: id,
    kind: 'unnamed',
    country: null,
    sector: null,
    gender: '',
    genderSure: false,
    plural,
    surnames: [],
    words: [],
    named: [],
    roles: [],
    nature: 'voice',
  };
}

/** Turns of a transcript: blocks that begin with a label and a colon, where at least three do and one label comes twice. */
function turnsOf(view: View, cast: Cast): Turn[] {
  const labels: { at: number; to: number; text: string }[] = [];
  view.spans.forEach(({ from, to }, i) => {
    if (i > 0 && view.sentences[i - 1]!.block === view.sentences[i]!.block) return;
    const colon = labelEnd(view, from, to);
    if (colon > from)
      labels.push({
        at: from,
        to: colon + 1,
        text: view.words
          .slice(from, colon)
          .map((word) => word.lower)
          .join(' '),
      });
  });
  const distinct = new Set(labels.map(({ text }) => text));
  if (labels.length < 3 || distinct.size === labels.length) return [];
  return labels.map((label, i) => ({
    from: label.to,
    to: labels[i + 1]?.at ?? view.words.length,
    speaker: labelled(cast, label) ?? voice(slug(label.text)),
  }));
}

/** The colon of "Q:", "Ana Petrova:", "MR. PRICE (on camera):" at the start of a block; -1 where there is none. */
function labelEnd(view: View, from: number, to: number): number {
  for (let i = from; i < to && i - from < 7; i++) {
    const { text } = view.words[i]!;
    if (text === ':') return i;
    if (!/^(?:\p{Lu}[\p{L}.'’-]*|\p{N}+|[().,])$/u.test(text)) return -1;
  }
  return -1;
}

function labelled(cast: Cast, label: { at: number; to: number }): Member | undefined {
  return cast.sightings.find(
    (sighting) =>
      sighting.from >= label.at && sighting.to <= label.to && sighting.members.length === 1 && !sighting.place,
  )?.members[0];
}
