/** GUM's documents with their coreference annotation: https://gucorpling.org/gum, `Entity` in the MISC column. */
import path from 'node:path';
import { readText } from '../../training/language/corpus.ts';

/** A mention of the gold standard. Offsets are UTF-16 into the document's text, half-open. */
export interface GoldMention {
  start: number;
  end: number;
  /** Where the tokens of the minimal span start: a head-matched response has its head on one of them. */
  heads: number[];
  entity: string;
  /** "person", "organization", "place", "abstract" ... */
  type: string;
  /** A personal, possessive or reflexive pronoun (tags PRP and PRP$) that stands alone. */
  pronoun: boolean;
}

export interface GumDocument {
  id: string;
  genre: string;
  /** One block a line; a speaker's turn starts with the label "Name: ". */
  text: string;
  blocks: { kind: 'headline' | 'paragraph' | 'caption'; start: number; end: number }[];
  /** Where the labels of turns stand; they are no part of the corpus's text. */
  labels: { start: number; end: number }[];
  mentions: GoldMention[];
}

interface Token {
  form: string;
  xpos: string;
  misc: string;
  start: number;
  end: number;
}

interface Open {
  id: string;
  type: string;
  minimal: number[];
  first: number;
}

const kindOf = (block: string): GumDocument['blocks'][number]['kind'] =>
  /^head/u.test(block) ? 'headline' : /caption/u.test(block) ? 'caption' : 'paragraph';

/** Documents of one split ("train", "dev", "test") whose genre is wanted. */
export function readGum(base: string, split: string, genres: RegExp): GumDocument[] {
  const text = readText(path.join(base, `ud-gum/en_gum-ud-${split}.conllu.gz`));
  return text
    .split(/^(?=# newdoc id = )/mu)
    .filter((part) => genres.test(/^# newdoc id = GUM_(\w+?)_/u.exec(part)?.[1] ?? ''))
    .map(readDocument);
}

function readDocument(source: string): GumDocument {
  const id = /^# newdoc id = (\S+)/u.exec(source)![1]!;
  const builder = new Builder();
  for (const sentence of source.split('\n\n')) if (/^\d/mu.test(sentence)) builder.sentence(sentence.split('\n'));
  const { text, blocks, labels, tokens } = builder;
  return { id, genre: id.split('_')[1]!, text, blocks, labels, mentions: mentionsOf(tokens) };
}

class Builder {
  text = '';
  readonly tokens: Token[] = [];
  readonly blocks: GumDocument['blocks'] = [];
  readonly labels: GumDocument['labels'] = [];

  sentence(lines: string[]): void {
    const block = lines.find((line) => line.startsWith('# newpar_block = '));
    const speaker = lines.find((line) => line.startsWith('# speaker = '))?.slice(12);
    if (block !== undefined || this.blocks.length === 0) this.begin(block?.slice(17) ?? 'p', speaker);
    else if (!/\s$/u.test(this.text)) this.text += ' ';
    this.words(lines);
    this.text = this.text.trimEnd();
    this.blocks.at(-1)!.end = this.text.length;
  }

  private begin(block: string, speaker: string | undefined): void {
    if (this.text !== '') this.text += '\n';
    this.blocks.push({ kind: kindOf(block), start: this.text.length, end: this.text.length });
    if (!speaker || !/\bsp\b/u.test(block)) return;
    const label = `${speaker.replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ')}: `;
    this.labels.push({ start: this.text.length, end: this.text.length + label.length });
    this.text += label;
  }

  private words(lines: string[]): void {
    let until = 0;
    for (const line of lines) {
      const columns = line.split('\t');
      const [index, form = '', , , xpos = '', , , , , misc = ''] = columns;
      if (columns.length < 10 || index!.includes('.')) continue;
      const space = /(?:^|\|)SpaceAfter=No/u.test(misc) ? '' : ' ';
      if (index!.includes('-')) {
        until = Number(index!.split('-')[1]);
        this.tokens.push({ form, xpos: '-', misc: '', start: this.text.length, end: this.text.length + form.length });
        this.text += form + space;
      } else if (Number(index) <= until) this.inside(form, xpos, misc);
      else {
        this.tokens.push({ form, xpos, misc, start: this.text.length, end: this.text.length + form.length });
        this.text += form + space;
      }
    }
  }

  /** A word of a contraction whose surface is in the text already. */
  private inside(form: string, xpos: string, misc: string): void {
    const before = this.tokens.at(-1)!;
    const whole = before.xpos === '-' ? before : undefined;
    const start = whole ? whole.start : before.end;
    if (whole) this.tokens.pop();
    this.tokens.push({ form, xpos, misc, start, end: Math.min(start + form.length, this.text.trimEnd().length) });
  }
}

/** Reads the brackets of the `Entity` field: "(1-person-new-…-cf1-1,2-coref-Name" opens, "1)" closes. */
function mentionsOf(tokens: Token[]): GoldMention[] {
  const open: Open[] = [];
  const out: GoldMention[] = [];
  tokens.forEach((token, at) => {
    const value = /(?:^|\|)Entity=([^|]*)/u.exec(token.misc)?.[1] ?? '';
    for (const [part] of value.matchAll(/\([^()]*\)?|[^()]*\)/gu)) {
      const [id = '', type = '', , , , minimal = '1'] = part.replace(/[()]/gu, '').split('-');
      if (part.startsWith('(')) open.push({ id, type, minimal: minimal.split(',').map(Number), first: at });
      if (!part.endsWith(')')) continue;
      const index = open.findLastIndex((one) => one.id === id);
      if (index >= 0) out.push(mentionOf(tokens, open.splice(index, 1)[0]!, at));
    }
  });
  return out.sort((a, b) => a.start - b.start || b.end - a.end);
}

function mentionOf(tokens: Token[], { id, type, minimal, first }: Open, last: number): GoldMention {
  return {
    start: tokens[first]!.start,
    end: tokens[last]!.end,
    heads: minimal.map((index) => tokens[first + index - 1]?.start ?? tokens[first]!.start),
    entity: id,
    type,
    pronoun: first === last && /^PRP\$?$/u.test(tokens[first]!.xpos),
  };
}
