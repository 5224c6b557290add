import { describe, expect, it } from 'vitest';
import { verdict } from './floors.ts';

const floors = { 'a.f1': { floor: 80, data: 'x' } };
const score = (id: string, value: number) => ({ id, value, count: 1 });

describe('verdict', () => {
  it.each([
    ['a.f1', 85, 'x', 'holds'],
    ['a.f1', 79.95, 'x', 'holds'],
    ['a.f1', 79.8, 'x', 'fell'],
    ['a.f1', 10, 'y', 'other data'],
    ['b.f1', 10, 'x', 'new'],
  ])('%s at %d on %s: %s', (id, value, data, expected) => {
    expect(verdict(score(id, value), data, floors)).toBe(expected);
  });
});
