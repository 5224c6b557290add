import { describe, expect, it } from 'vitest';
import { markedExample } from '../../0-model/index.ts';
import { actorRules } from './rules.ts';
import { readActors } from './testing.ts';

describe('rules for actors', () => {
  it.each(actorRules.map((rule) => [rule.id, rule] as const))('%s finds what its example marks', (id, rule) => {
    const { text, marks } = markedExample(rule.example);
    const { mentions } = readActors(text, rule.day ?? '2017-08-07');
    const found = mentions.find((mention) => mention.start === marks[0]!.start && mention.end === marks[0]!.end);
    expect(found && { rule: found.rule, actors: found.actors, place: found.place }).toEqual({
      rule: id,
      actors: rule.means,
      place: rule.means.length === 0,
    });
  });

  it('gives every rule its own id and a reason', () => {
    expect(new Set(actorRules.map((rule) => rule.id)).size).toBe(actorRules.length);
    for (const rule of actorRules) expect(rule.reason.length).toBeGreaterThan(20);
  });
});
