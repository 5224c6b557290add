import { describe, expect, it } from 'vitest';
import { overlay, parseActors } from './petrarch-actors.ts';
import { unmark } from './plv.ts';

describe('marked pairs', () => {
  it('takes the marks out and keeps the first span of each', () => {
    expect(unmark('<s>Freedonia</s> hit <t>Sylvania</t> and <t>Borduria</t>.')).toEqual({
      text: 'Freedonia hit Sylvania and Borduria.',
      source: { start: 0, end: 9 },
      target: { start: 14, end: 22 },
    });
  });
});

describe('actor dictionary', () => {
  const names = parseActors(
    'FREEDONIA  [FRE]\n+FREEDONIAN\n\nSYLVANIA\n+SYLVANIAN\n\t[SYLREB < 950601]\n\t[SYL]\n# a note\n',
  );

  it.each([
    ['freedonia', 'FRE'],
    ['freedonian', 'FRE'],
    ['sylvania', 'SYL'],
    ['sylvanian', 'SYL'],
  ])('%s is %s', (name, code) => {
    expect(names.find((one) => one.name === name)?.code).toBe(code);
  });

  it('lays the longest names over a text', () => {
    const { mentions } = overlay('Freedonian envoys left Sylvania.', names);
    expect(mentions.map((one) => [one.text, one.actors[0]])).toEqual([
      ['Freedonian', 'FRE'],
      ['Sylvania', 'SYL'],
    ]);
  });
});
