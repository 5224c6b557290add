import { describe, expect, it } from 'vitest';
import { withKinds } from './name-kinds.ts';
import { agreeNames, withoutTitle } from './name-rules.ts';
import { bestTags, spansOf } from './names.ts';

const words = (text: string): string[] => text.split(' ');

describe('bestTags', () => {
  it('never lets an inside tag follow outside or another type', () => {
    const classes = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG'];
    const scores = Float32Array.from([3, 2, 0, 0, 0, 0, 0, 5, 0, 6, 4, 0, 0, 0, 0]);
    expect(spansOf([...bestTags(scores, 3, classes)].map((id) => classes[id]!))).toEqual([
      { first: 0, end: 2, type: 'PER' },
    ]);
  });
});

describe('withoutTitle', () => {
  it.each([
    ['President Ada Lowe', 'PER', 'Ada Lowe'],
    ['Prime Minister Oru', 'PER', 'Prime Minister Oru'],
    ['Gen. Oru', 'PER', 'Oru'],
    ['President', 'PER', 'President'],
    ['King Street', 'LOC', 'King Street'],
  ])('%s (%s)', (text, type, expected) => {
    const forms = words(text);
    const { first, end } = withoutTitle({ first: 0, end: forms.length, type }, forms);
    expect(forms.slice(first, end).join(' ')).toBe(expected);
  });
});

describe('agreeNames', () => {
  const agreed = (list: [string, [number, number, string][]][]): string[][] => {
    const sentences = list.map(([text, names]) => ({
      forms: words(text),
      names: names.map(([first, end, type]) => ({ first, end, type })),
    }));
    return agreeNames(sentences).map((names, i) =>
      names.map(({ first, end, type }) => `${sentences[i]!.forms.slice(first, end).join(' ')}/${type}`),
    );
  };

  it.each<[string, [string, [number, number, string][]][], string[][]]>([
    [
      'a surname that stands in the full name and alone',
      [
        ['Ada Lowe spoke', [[0, 2, 'PER']]],
        ['and Ada Lowe left', [[1, 3, 'PER']]],
        ['later Lowe left', [[1, 2, 'PER']]],
        ['so did Lowe', []],
      ],
      [['Ada Lowe/PER'], ['Ada Lowe/PER'], ['Lowe/PER'], ['Lowe/PER']],
    ],
    [
      'an abbreviation is what stands before its brackets',
      [
        ['the Joint Relief Agency ( JRA ) said', [[1, 4, 'ORG']]],
        ['the JRA left', []],
      ],
      [['Joint Relief Agency/ORG', 'JRA/ORG'], ['JRA/ORG']],
    ],
    [
      'one mark of a plain word is not enough',
      [
        ['Lowe spoke', [[0, 1, 'PER']]],
        ['Lowe left', []],
      ],
      [['Lowe/PER'], []],
    ],
    [
      'an even vote adds nothing',
      [
        ['Oru fell', [[0, 1, 'LOC']]],
        ['Oru spoke', [[0, 1, 'PER']]],
        ['Oru left', []],
      ],
      [['Oru/LOC'], ['Oru/PER'], []],
    ],
  ])('%s', (_, list, expected) => {
    expect(agreed(list)).toEqual(expected);
  });
});

describe('withKinds', () => {
  it.each<[string, [number, number, string][], string[]]>([
    ['the Oslo Summit ended', [[1, 2, 'LOC']], ['Oslo Summit/EVENT']],
    ['after World War II ended', [], ['World War II/EVENT']],
    ['the Battle of Kadesh was long', [[3, 4, 'LOC']], ['Battle of Kadesh/EVENT']],
    ['the National Congress met', [[1, 3, 'ORG']], ['National Congress/ORG']],
    ['the summit and the war', [], []],
    ['The War was long', [], []],
    ['Kenyan and Peruvian envoys', [], ['Kenyan/MISC', 'Peruvian/MISC']],
    ['the Kenyan Army left', [[1, 3, 'ORG']], ['Kenyan Army/ORG']],
  ])('%s', (text, names, expected) => {
    const forms = words(text);
    const spans = withKinds(
      forms,
      names.map(([first, end, type]) => ({ first, end, type })),
    );
    expect(spans.map(({ first, end, type }) => `${forms.slice(first, end).join(' ')}/${type}`)).toEqual(expected);
  });
});
