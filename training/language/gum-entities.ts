/** Names from GUM's entity annotation: its spans cover whole phrases, a name is the run of proper nouns around the head. */
import type { ConlluSentence } from '../../src/3-annotations/syntax/conllu.ts';

const types: Record<string, string> = { person: 'PER', place: 'LOC', organization: 'ORG' };

interface Open {
  id: string;
  type: string;
  start: number;
}

/** Entity spans as [first, end) with their type, in order of their end. */
function entitySpans(sentence: ConlluSentence): { type: string; start: number; end: number }[] {
  const open: Open[] = [];
  const spans: { type: string; start: number; end: number }[] = [];
  sentence.words.forEach((word, index) => {
    const value = /(?:^|\|)Entity=([^|]*)/u.exec(word.misc)?.[1] ?? '';
    for (const [part] of value.matchAll(/\([^()]*\)?|[^()]*\)/gu)) {
      const inner = part.replace(/[()]/gu, '');
      const id = inner.split('-')[0]!;
      if (part.startsWith('(')) open.push({ id, type: inner.split('-')[1] ?? '', start: index });
      if (part.endsWith(')')) {
        const at = open.findLastIndex((item) => item.id === id);
        if (at >= 0) spans.push({ ...open.splice(at, 1)[0]!, end: index + 1 });
      }
    }
  });
  return spans;
}

/** The run of proper nouns that holds the span's head, joined over "of", "de", "the", "&" and "-" between two of them. */
function nameInside(sentence: ConlluSentence, start: number, end: number): { start: number; end: number } | undefined {
  const words = sentence.words;
  const outside = (head: number) => head - 1 < start || head - 1 >= end;
  let head = -1;
  for (let i = start; i < end; i++) if (outside(words[i]!.head)) head = head < 0 ? i : head;
  if (head < 0 || words[head]!.upos !== 'PROPN') return undefined;
  const proper = (i: number): boolean =>
    i >= start && i < end && (words[i]!.upos === 'PROPN' || /^NNPS?$/.test(words[i]!.xpos));
  let from = head;
  let to = head + 1;
  while (proper(from - 1) || (/^(?:-|&|of|de|the|of)$/.test(words[from - 1]?.form ?? '') && proper(from - 2))) from--;
  while (proper(to) || (/^(?:-|&|of|de|for)$/.test(words[to]?.form ?? '') && proper(to + 1))) to++;
  return { start: from, end: to };
}

const titles = /^(?:Mr|Mrs|Ms|Dr|President|Prime|Minister|Senator|Professor|Prof|Sir|Judge|Justice|General|Chief)\.?$/;

/** BIO tags of PER, LOC and ORG; inner names that lie in a longer one of these types are left out. */
export function entityTags(sentence: ConlluSentence): string[] {
  const tags = sentence.words.map(() => 'O');
  const names = entitySpans(sentence)
    .filter((span) => types[span.type])
    .map((span) => ({ type: types[span.type]!, name: nameInside(sentence, span.start, span.end) }))
    .filter((item) => item.name !== undefined)
    .sort((a, b) => b.name!.end - b.name!.start - (a.name!.end - a.name!.start) || a.name!.start - b.name!.start);
  for (const { type, name } of names) {
    let { start } = name!;
    if (type === 'PER') while (start < name!.end - 1 && titles.test(sentence.words[start]!.form)) start++;
    if (tags.slice(start, name!.end).some((tag) => tag !== 'O')) continue;
    for (let i = start; i < name!.end; i++) tags[i] = `${i === start ? 'B' : 'I'}-${type}`;
  }
  return tags;
}
