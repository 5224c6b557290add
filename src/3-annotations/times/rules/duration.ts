/** How long something lasts. */
import { duration } from '../resolve.ts';
import { explicit, type TimeRule } from '../rule.ts';
import { countOf, unitOf } from '../words.ts';

export const durationRules: TimeRule[] = [
  {
    id: 'time.duration',
    reason: 'a count of units',
    example: 'The talks lasted about two and a half hours.\n                 ^^^^^^^^^^^^^^^^^^^^^^^^^^',
    value: 'PT2.5H',
    pattern: '[{about} ][the (first|last|past|next|coming|final) ]{count}[ {half:half}]~[more ]{unit}',
    read: ({ count, unit, half }) => ({
      ...explicit('DURATION', duration((countOf(count!) ?? 0) + (half ? 0.5 : 0), unitOf(unit!))),
      aside: true,
    }),
  },
  {
    id: 'time.duration-one',
    reason: 'one unit, said with an article',
    example: 'They spoke for an hour at the embassy.\n               ^^^^^^^',
    value: 'PT1H',
    pattern: '[{about} ](a|an|one) [{half:halfword} ]{one}',
    read: ({ one }, place) =>
      /^\s+(?:ago|earlier|later)/u.test(place.after)
        ? null
        : { ...explicit('DURATION', duration(1, unitOf(one!))), aside: true },
  },
  {
    id: 'time.duration-open',
    reason: 'units whose number is left open',
    example: 'The inquiry took several months.\n                 ^^^^^^^^^^^^^^',
    value: 'PXM',
    pattern: '{vague} {many}',
    read: ({ many }) => ({ ...explicit('DURATION', duration(null, unitOf(many!))), aside: true }),
  },
  {
    id: 'time.age',
    reason: 'an age is a duration',
    example: 'The 55-year-old minister resigned.\n    ^^^^^^^^^^^',
    value: 'P55Y',
    pattern: '{count}~{one}~old',
    read: ({ count, one }) => ({ ...explicit('DURATION', duration(countOf(count!), unitOf(one!))), aside: true }),
  },
];
