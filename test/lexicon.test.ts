/** A user's own lexicon and the coder for pairs, run as a user runs them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordSchema } from '../src/0-model/index.ts';
import { demarche } from './demarche.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'demarche-lexicon-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  writeFileSync(path.join(folder, name), content);
  return path.join(folder, name);
}

const frame = (more = ''): string => `- id: coerce.board
  type: COERCE
  mode: seize
  verbs: [befriend]
  target: [object, inside]
${more}`;
const text = 'France befriended Kenya on Monday.';
const pair = (id: string, words = text): string =>
  JSON.stringify({ id, text: words, source: [0, 6], target: [words.indexOf('Kenya'), words.indexOf('Kenya') + 5] });

describe('demarche code', () => {
  it('codes line by line; a bad line becomes a diagnostic and the others go on', async () => {
    const good = pair('a', 'France attacks Kenya again.');
    const { code, stdout, stderr } = await demarche(
      ['code'],
      `${good}\nnonsense\n${pair('b', 'France walks. Kenya.')}\n`,
    );
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((line) => line.id)).toEqual(['a', null, 'b']);
    expect(lines[0]).toMatchObject({
      type: 'ASSAULT',
      quad: 'material conflict',
      why: { trigger: { text: 'attacks' } },
    });
    expect(lines[0].goldstein).toBeLessThan(-8);
    expect(lines[1]).toEqual({ id: null, line: 2, diagnostics: [{ code: 'bad-pair', message: 'is no JSON' }] });
    expect(stderr).toContain('-:2: is no JSON (bad-pair)');
    expect(code).toBe(1);
  });

  it('takes the user’s own frames', async () => {
    const own = file('own.yaml', frame());
    const { code, stdout } = await demarche(['code', '--lexicon', own, file('pairs.jsonl', pair('a'))]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ type: 'COERCE', mode: 'seize', rule: 'event.coerce.board' });
  });
});

describe('--lexicon', () => {
  const page = `Envoys meet\n\nPARIS, March 3 — ${text} Russia condemned the step.\n`;

  it('reaches the reading thread and the record’s version', async () => {
    const story = file('page.txt', page);
    const own = file('reach.yaml', frame());
    const args = ['read', story, '--published', '2025-03-03', '--format', 'json'];
    const records = [await demarche(args), await demarche([...args, '--lexicon', own])].map(({ stdout }) =>
      recordSchema.parse(JSON.parse(stdout)),
    );
    const rules = records.map((record) => record.events.map((event) => event.rule).includes('event.coerce.board'));
    expect(rules).toEqual([false, true]);
    expect(records[0]!.producer.lexicon).toMatch(/^[0-9a-f]{12}$/u);
    expect(records[1]!.producer.lexicon).toMatch(/^[0-9a-f]{12}\+[0-9a-f]{12}$/u);
  });

  it.each([
    ['an unknown mode', frame().replace('seize', 'board'), ':3: 0.mode: COERCE has no mode "board" (bad-lexicon)'],
    ['an unknown role', frame().replace('inside', 'beneath'), ':5: 0.target.1: '],
    ['no list', 'a: b', ':1: is no list of frames (bad-lexicon)'],
    ['broken YAML', '- id: [', ':1: '],
    ['an id twice', frame() + frame(), ':6: 1.id: "coerce.board" stands twice'],
    ['a failing example', frame('  yes: ["{France} met {Kenya}."]'), 'reads no COERCE, not "1 > 2" (lexicon-example)'],
    ['a failing negative', frame('  no: ["{France} befriended {Kenya}."]'), 'reads "1 > 2" (lexicon-example)'],
  ])('refuses %s', async (_, yaml, message) => {
    const { code, stderr } = await demarche(['code', '--lexicon', file('bad.yaml', yaml)], pair('a'));
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('says that the file is not there', async () => {
    const { code, stderr } = await demarche(['code', '--lexicon', 'no-such.yaml'], pair('a'));
    expect([code, stderr.includes('(missing-lexicon)')]).toEqual([2, true]);
  });
});
