import { describe, expect, it } from 'vitest';
import { eventTypes, isPloverDetail, ploverContexts, ploverFacts, ploverModes } from './index.ts';

describe('PLOVER tables', () => {
  it.each([
    ['SANCTION', 'expel', null, '161', 'material conflict', -4],
    ['SANCTION', 'discontinue', null, '163', 'material conflict', -8],
    ['CONSULT', 'phone', null, '041', 'verbal cooperation', 1],
    ['ASSAULT', 'aerial', null, '195', 'material conflict', -10],
    ['REQUEST', 'yield', 'release', '1053', 'verbal conflict', -5],
  ] as const)('looks up %s %s %s', (type, mode, detail, cameo, quad, goldstein) => {
    expect(ploverFacts(type, mode, detail)).toEqual({ cameo, quad, goldstein });
  });

  it('takes an unknown detail for none', () => {
    expect(ploverFacts('SANCTION', 'expel', 'nonesuch')).toEqual(ploverFacts('SANCTION', 'expel'));
    expect(isPloverDetail('SANCTION', 'expel', 'nonesuch')).toBe(false);
  });

  it('has a code with a score for every type and mode', () => {
    const scores = eventTypes.flatMap((type) =>
      [null, ...ploverModes(type)].map((mode) => {
        expect(isPloverDetail(type, mode, null)).toBe(true);
        return ploverFacts(type, mode).goldstein;
      }),
    );
    expect(scores.every((score) => score >= -10 && score <= 10)).toBe(true);
  });

  it('has the 37 contexts', () => {
    expect(ploverContexts).toHaveLength(37);
  });
});
