import { describe, expect, it } from 'vitest';
import { markedExample } from '../../0-model/index.ts';
import { actRules } from './act.ts';
import { readSentences } from './testing.ts';

describe('every rule of acts reads its own example', () => {
  it.each(actRules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
    const { text, marks } = markedExample(rule.example);
    const found = readSentences(text, ['Sylvania']).find((s) => s.content[0]!.start === marks[0]!.start);
    expect([found?.act, found?.support.act?.rule]).toEqual([rule.act, rule.id]);
  });
});

describe('acts that the content does not change', () => {
  it.each([
    ['The king said the road would be long.', 'state'],
    ['The king denied that he would pay.', 'deny'],
    ['The king said it would rain.', 'state'],
    ['The king said Sylvania was large.', 'state'],
  ])('%s', (text, act) => {
    expect(readSentences(text, ['Sylvania'])[0]!.act).toBe(act);
  });
});
