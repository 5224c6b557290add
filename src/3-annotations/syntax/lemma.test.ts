import { describe, expect, it } from 'vitest';
import { applyEdit, editOf, lemmaOf } from './lemma.ts';

const table = {
  forms: { VBD: { said: 'say' } },
  suffixes: { VBD: { ed: '2/' }, NNP: { don: '3/ron' }, NNS: { s: '1/' } },
};

describe('lemmaOf', () => {
  it.each([
    ['said', 'VBD', 'say'],
    ['Asked', 'VBD', 'ask'],
    ['Talks', 'NNS', 'talk'],
    ['Brandon', 'NNP', 'Branron'],
    ['LONDON', 'NNP', 'LONDON'],
    ['ed', 'VBD', 'ed'],
    ['unknown', 'XX', 'unknown'],
    ['constructor', 'VBD', 'constructor'],
  ])('%s under %s is %s', (form, xpos, lemma) => {
    expect(lemmaOf(form, xpos, table as never)).toBe(lemma);
  });
});

it.each([
  ['said', 'say'],
  ['talks', 'talk'],
  ['went', 'go'],
  ['be', 'be'],
])('editOf %s, %s is undone by applyEdit', (form, lemma) => {
  expect(applyEdit(form, editOf(form, lemma))).toBe(lemma);
});
