/** PLV's pairs: the PLOVER root, quad class and sign of what one marked actor does to another. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Range } from '../../src/0-model/index.ts';
import { codePair } from '../../src/4-records/events/index.ts';
import type { Score } from '../measure.ts';

interface Row {
  text: string;
  marked: string;
  expected: { code: string }[];
}

export type Part = 'dev' | 'heldout';

/** A third of the sentences, by hash, is held out: its figures are printed, its sentences are read by nobody. */
const partOf = (text: string): Part =>
  Number.parseInt(createHash('sha256').update(text).digest('hex').slice(0, 8), 16) % 3 === 0 ? 'heldout' : 'dev';

/** Takes the marks out of "<s>A</s> hit <t>B</t>": the text and the first span of each. */
export function unmark(marked: string): { text: string; source: Range | null; target: Range | null } {
  let text = '';
  const open = { s: 0, t: 0 };
  const spans: Record<'s' | 't', Range | null> = { s: null, t: null };
  for (const part of marked.split(/(<\/?[st]>)/u)) {
    const tag = /^<(\/?)([st])>$/u.exec(part);
    if (!tag) {
      text += part;
      continue;
    }
    const name = tag[2] as 's' | 't';
    if (tag[1]) spans[name] ??= { start: open[name], end: text.length };
    else open[name] = text.length;
  }
  return { text, source: spans.s, target: spans.t };
}

const quads: Record<string, number> = Object.fromEntries(
  [
    ['AGREE', 'CONSULT', 'SUPPORT'],
    ['COOPERATE', 'AID', 'YIELD'],
    ['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'],
    ['PROTEST', 'MOBILIZE', 'SANCTION', 'COERCE', 'ASSAULT'],
  ].flatMap((list, quad) => list.map((type) => [type, quad])),
);
const quadOf = (type: string): number => quads[type] ?? -1;

function predicted(row: Row): string {
  const { text, source, target } = unmark(row.marked);
  return codePair(text, source, target)?.root ?? 'NONE';
}

function macroF1(pairs: [string, string][]): number {
  const roots = [...new Set(pairs.map(([gold]) => gold))].sort();
  const scores = roots.map((root) => {
    const hit = pairs.filter(([gold, said]) => gold === root && said === root).length;
    const gold = pairs.filter(([one]) => one === root).length;
    const said = pairs.filter(([, one]) => one === root).length;
    return hit === 0 ? 0 : (2 * hit) / (gold + said);
  });
  return (100 * scores.reduce((sum, one) => sum + one, 0)) / Math.max(1, roots.length);
}

/** Figures of one part; a pair for which the coder finds nothing counts as wrong everywhere. */
export function plv(shared: string, part: Part): Score[] {
  const rows = readFileSync(path.join(shared, 'corpora/events/plv/plv_train.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)
    .filter((row) => partOf(row.text) === part);
  const pairs = rows.map((row): [string, string] => [row.expected[0]!.code, predicted(row)]);
  const share = (right: (gold: string, said: string) => boolean): number =>
    (100 * pairs.filter(([gold, said]) => right(gold, said)).length) / Math.max(1, pairs.length);
  const sign = (type: string): number => (quadOf(type) < 0 ? -1 : quadOf(type) < 2 ? 0 : 1);
  const none = pairs.filter(([, said]) => said === 'NONE').length;
  return [
    {
      id: `events.plv.${part}.root`,
      value: macroF1(pairs),
      count: pairs.length,
      beside: { accuracy: share((a, b) => a === b), none },
    },
    { id: `events.plv.${part}.quad`, value: share((a, b) => quadOf(a) === quadOf(b)), count: pairs.length },
    { id: `events.plv.${part}.binary`, value: share((a, b) => sign(a) === sign(b)), count: pairs.length },
  ];
}
