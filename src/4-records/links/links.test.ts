import { describe, expect, it } from 'vitest';
import type { Actor, Link, PoliticalEvent, Span } from '../../0-model/index.ts';
import { draftOf } from '../events/example.ts';
import { cues } from './cues.ts';
import { findLinks } from './index.ts';
import { inferJustice } from './inferred.ts';
import { insideCues } from './inside.ts';
import type { Node } from './nodes.ts';

/** "[…]A" and "[…]B" are two events of Freedonia and Sylvania; everything else is text. */
function read(
  marked: string,
  types: Record<string, PoliticalEvent['type']> = {},
  given: Partial<PoliticalEvent> = {},
): Link[] {
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
        background: false,
        support: {},
        ...given,
      }) as unknown as PoliticalEvent,
  );
  return findLinks({ ...draft, actors, events, commitments: [] });
}

describe('links', () => {
  it.each(cues.map((cue): [string, string] => [cue.id, cue.example]))('%s: %s', (_, example) => {
    expect(read(example).map((link) => [link.from, link.to, link.basis])).toEqual([['A', 'B', 'stated']]);
  });

  it.each(insideCues.map((cue): [string, string] => [cue.id, cue.example]))('%s: %s', (id, example) => {
    const response = insideCues.find((cue) => cue.id === id)!.responses[0]!;
    if (response === 'commitment') return;
    const mode = id === 'link.inquiry-into' ? 'investigate' : null;
    const cause = id === 'link.held-on-charges' ? 'ACCUSE' : 'COERCE';
    const found = read(example.replace(/[{}]/gu, ''), { A: cause, B: response }, { mode });
    expect(found.map((link) => [link.rule, link.from, link.to, link.basis])).toEqual([[id, 'A', 'B', 'stated']]);
  });

  it.each<[string, string, Record<string, PoliticalEvent['type']>]>([
    [
      'a deed against the doer of the only one before',
      '[Sylvania arrested a consul]A and [Freedonia expelled two envoys]B.',
      { A: 'COERCE' },
    ],
    [
      'over a sentence',
      '[Sylvania shelled a town]A. The weather was fine. [Freedonia sent troops]B.',
      { A: 'ASSAULT', B: 'MOBILIZE' },
    ],
  ])('infers %s', (_, marked, types) => {
    expect(read(marked, types).map((link) => [link.from, link.to, link.basis, link.cue])).toEqual([
      ['A', 'B', 'inferred', null],
    ]);
  });

  it.each([
    ['what is recalled', { background: true }],
    ['what is only alleged', { status: 'alleged' as const }],
    ['what comes back to nobody', { target: [] }],
  ])('infers nothing for %s', (_, given) => {
    expect(read('[Sylvania arrested a consul]A and [Freedonia expelled two envoys]B.', { A: 'COERCE' }, given)).toEqual(
      [],
    );
  });

  it.each([
    '[Sylvania accused a consul]A and [Freedonia expelled two envoys]B.',
    '[Sylvania praised a consul]A. The weather was fine. [Freedonia expelled two envoys]B.',
    '[Freedonia expelled two envoys]B but after a new trial, [Sylvania freed its consul]A.',
  ])('none in: %s', (marked) => {
    expect(read(marked, { A: 'CONSULT' })).toEqual([]);
  });

  it('takes a promise to find the attackers for the answer to the attack', () => {
    const span = (text: string) => ({ start: 0, end: text.length, text });
    const node = (id: string, type: string, text: string) =>
      ({
        id,
        type,
        mode: type === 'commitment' ? 'promise' : null,
        spans: [span(text)],
        alleged: false,
      }) as unknown as Node;
    const attack = node('A', 'ASSAULT', 'the bombing');
    const linked = (text: string) =>
      inferJustice([attack, node('B', 'commitment', text)], []).map(({ from, to }) => from + to);
    expect(linked('track down those responsible')).toEqual(['AB']);
    expect(linked('rebuild the port')).toEqual([]);
  });

  it('does not take a meeting for a cause of what came after it', () => {
    expect(read('[Freedonia expelled two envoys]B after [meeting Sylvania]A.', { A: 'CONSULT' })).toEqual([]);
  });

  it('finds "responded by" across sentences', () => {
    const links = read('[Sylvania imposed sanctions on Freedonia]A. It responded by [expelling two envoys]B.');
    expect(links.map((link) => [link.from, link.to, link.cue?.text])).toEqual([['A', 'B', 'responded by']]);
  });

  it.each([
    [
      '[Sylvania imposed sanctions on Freedonia]A. The market fell. In retaliation, [Freedonia expelled two envoys]B.',
      'In retaliation',
    ],
    ['[Sylvania seized a ship]A. Freedonia answered by [expelling two envoys]B.', 'answered by'],
    ['[Sylvania denounced Freedonia]A. Freedonia hit back with [a ban on its airline]B.', 'hit back'],
  ])('finds the cue across sentences: %s', (marked, cue) => {
    const links = read(marked, { A: 'SANCTION' });
    expect(links.map((link) => [link.from, link.to, link.cue?.text])).toEqual([['A', 'B', cue]]);
  });
});
