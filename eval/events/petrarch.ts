/** PETRARCH's unit sentences: CAMEO root and the country of both actors, with the suite's invented actors laid over. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { plainArticle, type Statement } from '../../src/0-model/index.ts';
import { syntaxStage } from '../../src/3-annotations/syntax/index.ts';
import { findEvents } from '../../src/4-records/events/index.ts';
import type { Score } from '../measure.ts';
import { type Name, overlay, parseActors } from './petrarch-actors.ts';

interface Row {
  id: string;
  text: string;
  /** YYYYMMDD. */
  date: string;
  expected: { source: string; target: string; code: string | null }[];
}

/** "SOURCE TARGET ROOT" of every event; a meeting counts in both directions. */
function codesOf(text: string, names: Name[]): string[] {
  const article = plainArticle(text, { because: 'a sentence has no page' });
  const { tokens, sentences } = syntaxStage.run({ article }, { options: {}, note: () => {} });
  const statements: Statement[] = [];
  const events = findEvents({ article, tokens, sentences, times: [], statements, ...overlay(text, names) });
  return events.flatMap((event) => {
    const root = event.cameo.slice(0, 2);
    const pairs = event.source.flatMap((one) => event.target.map((other): [string, string] => [one, other]));
    const both =
      event.type === 'CONSULT' || event.type === 'AGREE' || event.type === 'SUPPORT'
        ? pairs.map(([a, b]): [string, string] => [b, a])
        : [];
    return [...pairs, ...both].map(([a, b]) => `${a} ${b} ${root}`);
  });
}

/**
 * What PLOVER can say: CAMEO 01 and 02 (statements and appeals) have no PLOVER type, and the suite's "---" and quoted
 * phrases are parties that its own dictionary does not know.
 */
const isSayable = ({ source, target, code }: Row['expected'][number]): boolean =>
  !/^0[12]/u.test(code ?? '') && [source, target].every((party) => /^[A-Z]{3}/u.test(party ?? ''));

const isCameo = (code: string | null): boolean => !!code && /^(?:0[1-9]|1\d|20)\d{0,2}$/u.test(code);

/** Share of records of which every expected event is found; those coded outside CAMEO or PLOVER are left out. */
export function petrarch(shared: string): Score[] {
  const folder = path.join(shared, 'corpora/events/petrarch-suites');
  const dictionary = readFileSync(path.join(folder, 'PETR.Validate.actors.txt'), 'utf8');
  const rows = readFileSync(path.join(folder, 'petr_unittest_cameo2.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)
    .filter((row) => row.expected.length > 0 && row.expected.every((one) => isCameo(one.code)))
    .map((row) => ({ ...row, expected: row.expected.filter(isSayable) }))
    .filter((row) => row.expected.length > 0);
  let right = 0;
  let actors = 0;
  for (const row of rows) {
    const found = new Set(codesOf(row.text, parseActors(dictionary, row.date)));
    const wanted = row.expected.map(
      (one) => `${one.source?.slice(0, 3)} ${one.target?.slice(0, 3)} ${one.code!.slice(0, 2)}`,
    );
    if (wanted.every((one) => found.has(one))) right++;
    const dyads = new Set([...found].map((one) => one.slice(0, 7)));
    if (wanted.every((one) => dyads.has(one.slice(0, 7)))) actors++;
  }
  const share = (n: number): number => (100 * n) / Math.max(1, rows.length);
  return [
    {
      id: 'events.petrarch.record',
      value: share(right),
      count: rows.length,
      beside: { 'both actors, any code': share(actors) },
    },
  ];
}
