import { describe, expect, it } from 'vitest';
import type { Range } from '../../0-model/index.ts';
import { codePair } from './code-pair.ts';

/** "{A} hit {B}": the text and the two spans; `>` before a brace makes it the target where it comes first. */
function marked(line: string): [string, Range | null, Range | null] {
  const text = line.replace(/>?\{|\}/gu, '');
  const spans: Range[] = [];
  let shift = 0;
  for (const match of line.matchAll(/>?\{([^}]*)\}/gu)) {
    const start = match.index - shift;
    spans.push({ start, end: start + match[1]!.length });
    shift += match[0].length - match[1]!.length;
  }
  return line.includes('>{') ? [text, spans[1] ?? null, spans[0] ?? null] : [text, spans[0] ?? null, spans[1] ?? null];
}
const code = (line: string) => codePair(...marked(line));

describe('the coder for pairs', () => {
  it.each([
    ['{France} expelled twelve {Russian} diplomats.', 'SANCTION', 'SANCTION'],
    ['>{Kenya} was attacked by {Somali rebels}.', 'ASSAULT', 'ASSAULT'],
    ['{France} said it would send food aid to {Chad}.', 'AGREE', 'AGREE'],
    ['{France} said it would not meet {the Russian envoy}.', 'REJECT', 'REJECT'],
    ['{Slovenia} says it will not welcome {the ship}.', 'REJECT', 'REJECT'],
    ['{The minister} said {the rebels} must leave.', 'REQUEST', 'REQUEST'],
    ['{A court} convicted {the general} of theft.', 'SANCTION', 'ACCUSE'],
    ['{The army} blockaded {the port of Aden}.', 'COERCE', 'ASSAULT'],
    ['{The king} released {40 prisoners}.', 'RETREAT', 'YIELD'],
    ['{Police} placed {the editor} under house arrest.', 'COERCE', 'COERCE'],
    ['{Ghana} imposed tough new economic sanctions on {Togo}.', 'SANCTION', 'COERCE'],
  ])('%s', (line, type, root) => {
    expect(code(line)).toMatchObject({ type, root });
  });

  it('says why: the words, the way through the tree, the frame’s reason', () => {
    const { why, cameo, goldstein, rule } = code('{France} condemned {Kenya} for the raid.')!;
    expect(why.trigger).toEqual({ start: 7, end: 16, text: 'condemned' });
    expect(why.path).toBe('France <nsubj- condemned -obj> Kenya');
    expect([cameo, goldstein, rule]).toEqual(['111', -2, 'event.accuse.criticise']);
    expect(why.reason).toContain('ACCUSE');
  });

  it('guesses from words near in meaning, and is not sure of it', () => {
    const { type, confidence, why } = code('{The minister} hugged {the ambassador}.')!;
    expect(type).toBe('SUPPORT');
    expect(confidence).toBeLessThan(0.2);
    expect(why.reason).toMatch(/near it in meaning: \w+/u);
  });

  it('gives null where no word is near a frame', () => {
    expect(code('{France} and {Kenya}.')).toBeNull();
  });
});
