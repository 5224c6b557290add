import { describe, expect, it } from 'vitest';
import { compile } from './pattern.ts';

function matches(pattern: string, text: string, at = 0): string | null {
  const { regex } = compile(pattern);
  regex.lastIndex = at;
  return regex.exec(text)?.[0] ?? null;
}

describe('the notation of the rules', () => {
  it.each([
    ['{month} {day}', 'Sept. 1, 2017', 'Sept. 1'],
    ['{month} {day}[,{year}]', 'Sept. 1, 2017', 'Sept. 1, 2017'],
    ['the (first|last) {unit}', 'The last week', 'The last week'],
    ['{count}~{unit}', 'two-week', 'two-week'],
    ['{count}~{unit}', 'Twenty-five years', 'Twenty-five years'],
  ])('%s finds its text', (pattern, text, found) => {
    expect(matches(pattern, text)).toBe(found);
  });

  it.each([
    ['{month}', 'Mayor'],
    ['{month}', 'march'],
    ['{weekday}', 'sundays'],
    ['the {unit}', 'the weekly'],
    ['{day}', '32'],
    ['{year}', '1999.5'],
    ['{count} {unit}', '45% years'],
  ])('%s leaves "%s"', (pattern, text) => {
    expect(matches(pattern, text)).toBeNull();
  });

  it('names its groups', () => {
    const { regex } = compile('{first:month} to {last:month}');
    expect({ ...regex.exec('May to July')!.groups }).toEqual({ first: 'May', last: 'July' });
  });

  it.each([
    ['[the ]{season}', ['the', 'spring', 'summer', 'autumn', 'fall', 'winter']],
    ['(a|an) {unit}', ['a', 'an']],
    ['9/11', ['#']],
    ["'{yy}", ["'"]],
  ])('%s can only begin with %j', (pattern, first) => {
    expect(new Set(compile(pattern).first)).toEqual(new Set(first));
  });

  it.each(['{nonsense}', '[{month}', '(a|b'])('refuses %s', (pattern) => {
    expect(() => compile(pattern)).toThrow(/pattern/u);
  });
});
