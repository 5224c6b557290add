import { describe, expect, it } from 'vitest';
import { markedExample } from '../../../0-model/index.ts';
import { accordingClass } from '../according.ts';
import { quoteClass } from '../read.ts';
import { readSentences } from '../testing.ts';
import { colonClass } from '../turns.ts';
import { nounClasses, verbClasses, verbReadings } from './index.ts';
import { inflect } from './inflect.ts';

describe('every class reads its own example', () => {
  it.each(
    [...verbClasses, ...nounClasses, accordingClass, colonClass, quoteClass].map((kind) => [kind.id, kind] as const),
  )('%s', (_, kind) => {
    const { text, marks } = markedExample(kind.example);
    const contents = readSentences(text).flatMap((s) => s.content.map((c) => [c.start, c.end]));
    for (const mark of marks) expect(contents).toContainEqual([mark.start, mark.end]);
  });
});

describe('lexicon', () => {
  it('gives every class its own id', () => {
    const ids = [...verbClasses, ...nounClasses].map((kind) => kind.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('puts longer cues first', () => {
    expect(verbReadings('called').map((cue) => cue.particles.length)).toEqual(
      verbReadings('called')
        .map((cue) => cue.particles.length)
        .sort((a, b) => b - a),
    );
  });
});

describe('inflection', () => {
  it.each([
    ['say', ['say', 'says', 'said', 'saying']],
    ['deny', ['deny', 'denies', 'denied', 'denying']],
    ['admit', ['admit', 'admits', 'admitted', 'admitting']],
    ['agree', ['agree', 'agrees', 'agreed', 'agreeing']],
    ['write', ['write', 'writes', 'wrote', 'writing', 'written']],
    ['reveal', ['reveal', 'reveals', 'revealed', 'revealing']],
    ['rap', ['rap', 'raps', 'rapped', 'rapping']],
    ['echo', ['echo', 'echoes', 'echoed', 'echoing']],
    ['stress', ['stress', 'stresses', 'stressed', 'stressing']],
    ['predict', ['predict', 'predicts', 'predicted', 'predicting']],
    ['state', ['state', 'states', 'stated', 'stating']],
    ['answer', ['answer', 'answers', 'answered', 'answering']],
    ['vow', ['vow', 'vows', 'vowed', 'vowing']],
    ['explain', ['explain', 'explains', 'explained', 'explaining']],
  ])('%s', (verb, forms) => {
    expect(inflect(verb).map(([form]) => form)).toEqual(forms);
  });
});
