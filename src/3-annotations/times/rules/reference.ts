/** Times that point without naming a day: now, recently, soon. */
import { type Reading, resolved, type TimeRule } from '../rule.ts';

const present = (now: number | null): Reading => ({
  ...resolved('DATE', 'PRESENT_REF'),
  days: { from: now, to: now },
  aside: true,
});
const past = (now: number | null): Reading => ({
  ...resolved('DATE', 'PAST_REF'),
  days: { from: null, to: now },
  aside: true,
});
const future = (now: number | null): Reading => ({
  ...resolved('DATE', 'FUTURE_REF'),
  days: { from: now, to: null },
  aside: true,
});

export const referenceRules: TimeRule[] = [
  {
    id: 'time.now',
    reason: 'the present of the text',
    example: 'The two sides are now at odds.\n                  ^^^',
    value: 'PRESENT_REF',
    pattern: '{present}',
    read: (_, { now }) => present(now),
  },
  {
    id: 'time.recently',
    reason: 'an open past',
    example: 'He recently spoke of peace.\n   ^^^^^^^^',
    value: 'PAST_REF',
    pattern: '{past}',
    read: (_, { now }) => past(now),
  },
  {
    id: 'time.soon',
    reason: 'an open future',
    example: 'An answer will come soon.\n                    ^^^^',
    value: 'FUTURE_REF',
    pattern: '{future}',
    read: (_, { now }) => future(now),
  },
];
