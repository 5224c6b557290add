import { describe, expect, it } from 'vitest';
import type { Actor, Link, PoliticalEvent, Span } from '../../0-model/index.ts';
import { draftOf } from '../events/example.ts';
import { cues } from './cues.ts';
import { findLinks } from './index.ts';

/** "[…]A" and "[…]B" are two events of Freedonia and Sylvania; everything else is text. */
function read(marked: string, types: Record<string, PoliticalEvent['type']> = {}): Link[] {
  let text = '';
  const spans = new Map<string, Span>();
  for (const part of marked.split(/(\[[^\]]*\][AB])/u)) {
    const match = /^\[([^\]]*)\]([AB])$/u.exec(part);
    if (match) spans.set(match[2]!, { start: text.length, end: text.length + match[1]!.length, text: match[1]! });
    text += match ? match[1]! : part;
  }
  const draft = draftOf(text);
  const actors = ['FRE', 'SYL'].map(
    (id) => ({ id, country: id, kind: 'state', name: id, offices: [], sector: 'GOV', mentions: [] }) as Actor,
  );
  const events = [...spans].map(
    ([id, span]) =>
      ({
        id,
        type: types[id] ?? 'SANCTION',
        mode: null,
        date: null,
        evidence: [span],
        source: [id === 'A' ? 'SYL' : 'FRE'],
        target: [id === 'A' ? 'FRE' : 'SYL'],
        status: 'actual',
      }) as unknown as PoliticalEvent,
  );
  return findLinks({ ...draft, actors, events, commitments: [] });
}

describe('links', () => {
  it.each(cues.map((cue): [string, string] => [cue.id, cue.example]))('%s: %s', (_, example) => {
    expect(read(example).map((link) => [link.from, link.to, link.basis])).toEqual([['A', 'B', 'stated']]);
  });

  it.each([
    '[Sylvania arrested a consul]A and [Freedonia expelled two envoys]B.',
    '[Sylvania arrested a consul]A. The weather was fine. [Freedonia expelled two envoys]B.',
    '[Freedonia expelled two envoys]B but after a new trial, [Sylvania freed its consul]A.',
  ])('none in: %s', (marked) => {
    expect(read(marked)).toEqual([]);
  });

  it('does not take a meeting for a cause of what came after it', () => {
    expect(read('[Freedonia expelled two envoys]B after [meeting Sylvania]A.', { A: 'CONSULT' })).toEqual([]);
  });

  it('finds "responded by" across sentences', () => {
    const links = read('[Sylvania imposed sanctions on Freedonia]A. It responded by [expelling two envoys]B.');
    expect(links.map((link) => [link.from, link.to, link.cue?.text])).toEqual([['A', 'B', 'responded by']]);
  });
});
