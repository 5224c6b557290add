import { describe, expect, it } from 'vitest';
import { eventTypes, readData } from '../../0-model/index.ts';
import { draftOf } from './example.ts';
import { parseFrames } from './frame.ts';
import { findEvents } from './index.ts';
import { type CompiledLexicon, compiledFile, compileLexicon, shippedLexicon } from './lexicon.ts';
import { verbForms } from './words.ts';

const frame = (change: string): string =>
  [
    '- id: sanction.test',
    '  type: SANCTION',
    '  verbs: [expel]',
    '  reason: Long enough to be read.',
    '  yes: ["x"]',
    '  no: ["y"]',
    change,
  ].join('\n');

describe('lexicon', () => {
  it.each([
    ['  mode: nonesuch', /bad\.yaml:7: 0\.mode: SANCTION has no mode "nonesuch"/u],
    ['  detail: nonesuch', /bad\.yaml:7: 0\.detail/u],
    ['  target: [sideways]', /bad\.yaml:7: 0\.target\.0/u],
    ['  colour: red', /bad\.yaml:1: /u],
    ['  object: [unclosed', /bad\.yaml:\d+: /u],
  ])('refuses %s with file and line', (change, message) => {
    expect(() => parseFrames('bad.yaml', frame(change))).toThrow(message);
  });

  it('accepts the same frame unharmed', () => {
    expect(parseFrames('good.yaml', frame('  mode: expel'))).toHaveLength(1);
  });

  it('is compiled from the files as they are (else: npm run build:lexicon)', () => {
    const { version, frames } = JSON.parse(readData(compiledFile)) as CompiledLexicon;
    expect({ version, frames }).toEqual(compileLexicon());
  });

  it('has frames for every type, each id once', () => {
    const { frames, version } = shippedLexicon();
    expect(eventTypes.filter((type) => !frames.some((one) => one.type === type))).toEqual([]);
    expect(new Set(frames.map((one) => one.id)).size).toBe(frames.length);
    expect(version).toMatch(/^[0-9a-f]{12}$/u);
  });
});

describe('inflection', () => {
  it.each([
    ['expel', ['expel', 'expels', 'expelling', 'expelled']],
    ['deny', ['deny', 'denies', 'denying', 'denied']],
    ['meet', ['meet', 'meets', 'meeting', 'met']],
    ['withdraw', ['withdraw', 'withdraws', 'withdrawing', 'withdrew', 'withdrawn']],
    ['ban', ['ban', 'bans', 'banning', 'banned']],
  ])('%s', (verb, forms) => {
    expect(verbForms(verb).map(([form]) => form)).toEqual(forms);
  });
});

describe('events of a text', () => {
  const codes = (marked: string): string[] =>
    findEvents(draftOf(marked)).map((event) => `${event.type} ${event.status} ${event.evidence.length}`);

  it.each([
    ['{Mr. A} met {Mr. B=2} on Sunday. {Mr. A=1} and {Mr. B} had a meeting.', ['CONSULT actual 2']],
    ['{Freedonia} will visit {Sylvania}.', ['CONSULT planned 1']],
    ['{Freedonia} wants to visit {Sylvania}.', []],
    ['If {Freedonia} attacked {Sylvania}, it would lose.', []],
    ['{Freedonia} accused {Sylvania} of attacking {Freedonia=1}.', ['ACCUSE actual 1', 'ASSAULT alleged 1']],
    ['{Freedonia} urged {Sylvania} to release the prisoners.', ['REQUEST actual 1']],
    ['{Freedonia} threatened to expel the diplomats of {Sylvania}.', ['THREATEN actual 1']],
    ['{Freedonia} said the weather was fine.', []],
    ['Did {Freedonia} attack {Sylvania}?', []],
  ])('%s', (marked, expected) => {
    expect(codes(marked)).toEqual(expected);
  });
});
