import { describe, expect, it } from 'vitest';
import { markedExample } from '../../0-model/index.ts';
import { readTimes } from './read-times.ts';
import { timeRules } from './rules/index.ts';

describe('every rule reads its own example', () => {
  it.each(timeRules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
    const { text, marks } = markedExample(rule.example);
    const times = readTimes(text, rule.published === undefined ? '2017-08-07' : rule.published);
    const found = times.filter((time) => time.rule === rule.id);
    expect(found.map(({ span }) => span)).toEqual(marks);
    expect(found[0]?.value).toBe(rule.value);
  });

  it('has an id of its own', () => {
    expect(new Set(timeRules.map((rule) => rule.id)).size).toBe(timeRules.length);
  });
});
