import { describe, expect, it } from 'vitest';
import type { Actor, Article, Statement } from '../../0-model/index.ts';
import { readSentences } from '../../4-records/statements/testing.ts';
import { attributions } from './index.ts';

const text = '“We are ready to go,” Firefly said. “They know why we came.” Sylvania denied spying on them.';
const actors = [{ id: 'Firefly', name: 'Rufus Firefly' }] as Actor[];

function record(source = text): { id: string; article: Article; actors: Actor[]; statements: Statement[] } {
  const article = { text: source, map: [[0, 3, source.length]] } as unknown as Article;
  return { id: 'x', article, actors, statements: readSentences(source, ['Firefly']) };
}
const words = (spans: [number, number][]) => spans.map(([a, b]) => text.slice(a, b));

describe('attributions', () => {
  it('joins a split quotation', () => {
    const [first] = attributions(record()).attributions;
    expect(words(first!.content)).toEqual(['“We are ready to go,”', '“They know why we came.”']);
    expect([words(first!.source), words(first!.cue), first!.type, first!.speaker]).toEqual([
      ['Firefly'],
      ['said'],
      'direct',
      'Rufus Firefly',
    ]);
  });

  it('writes the tail of a split quotation as its own when asked', () => {
    const [first, second] = attributions(record(), { split: true }).attributions;
    expect(words(first!.content)).toEqual(['“We are ready to go,”']);
    expect(words(second!.content)).toEqual(['“They know why we came.”']);
    expect([second!.source, second!.cue, second!.speaker]).toEqual([[], [], 'Rufus Firefly']);
  });

  it('leaves out objects of saying when only quotations are asked for', () => {
    const cues = (options: object) => attributions(record(), options).attributions.flatMap((a) => words(a.cue));
    expect(cues({})).toContain('denied');
    expect(cues({ quotations: true })).not.toContain('denied');
  });

  it('moves offsets to the page', () => {
    const page = `<p>${text}</p>`;
    const out = attributions(record(), { offsets: 'page' });
    expect(out.text).toBeUndefined();
    expect(out.attributions[0]!.source.map(([a, b]) => page.slice(a, b))).toEqual(['Firefly']);
  });

  it('falls back on the words of the source for the name', () => {
    const list = attributions({ ...record(), actors: [] }).attributions;
    expect(list.at(-1)!.speaker).toBe('Sylvania');
  });
});
