/** Times that point without naming a day: now, recently, soon. */
import { type Place, type Reading, resolved, type TimeRule } from '../rule.ts';

const present = ({ now }: Place): Reading => ({
  ...resolved('DATE', 'PRESENT_REF'),
  days: { from: now, to: now },
  aside: true,
});
const past = ({ now }: Place): Reading => ({
  ...resolved('DATE', 'PAST_REF'),
  days: { from: null, to: now },
  aside: true,
});
const future = ({ now }: Place): Reading => ({
  ...resolved('DATE', 'FUTURE_REF'),
  days: { from: now, to: null },
  aside: true,
});

/** "as recently as May" names a day itself, and "the past presidents" are people. */
const isModifier = (word: string, { after }: Place): boolean =>
  /^\s+as\b/u.test(after) ||
  (/past$/iu.test(word) &&
    /^\s+(?!and\b|but\b|is\b|was\b|has\b|to\b|in\b|that\b|as\b|when\b|with\b|or\b|had\b)[a-z\d]/iu.test(after));

/** "at the moment", not "at the moment of the blast". */
const atMoment = ({ before, after }: Place): boolean =>
  /\b(?:at|for)\s+$/iu.test(before) && !/^\s+(?:of|when|that|he|she|they|it)\b/u.test(after);

export const referenceRules: TimeRule[] = [
  {
    id: 'time.now',
    reason: 'the present of the text',
    example: 'The two sides are now at odds.\n                  ^^^',
    value: 'PRESENT_REF',
    pattern: '{present}',
    read: ({ present: word }, place) =>
      (/moment$/iu.test(word!) && !atMoment(place)) || /-$/u.test(place.before) ? null : present(place),
  },
  {
    id: 'time.current',
    reason: 'an adjective of the present; "current account" is none',
    example: 'The current terms are harsh.\n    ^^^^^^^',
    value: 'PRESENT_REF',
    pattern: '(current|present-day)',
    read: (_, place) => (/^(?:-|\s+(?:account|affairs|events)\b)/u.test(place.after) ? null : present(place)),
  },
  {
    id: 'time.recently',
    reason: 'an open past',
    example: 'He recently spoke of peace.\n   ^^^^^^^^',
    value: 'PAST_REF',
    pattern: '({past}|[the ]{recent} {many}|[the ]past {bare:many})',
    read: ({ past: word }, place) => (word && isModifier(word, place) ? null : past(place)),
  },
  {
    id: 'time.recent',
    reason: 'an adjective of the open past; "the most recent" may be long ago',
    example: 'The recent expulsions angered both.\n    ^^^^^^',
    value: 'PAST_REF',
    pattern: '[more ]recent',
    read: (_, place) => (/\b(?:most|as)\s+$/u.test(place.before) ? null : past(place)),
  },
  {
    id: 'time.future',
    reason: 'an open future',
    example: 'It depends on future talks.\n              ^^^^^^',
    value: 'FUTURE_REF',
    pattern: '({futurewords}|[the ]{coming:comingadjective} {many})',
    read: ({ futurewords }, place) =>
      /-|[\s](?:term)$/iu.test(futurewords ?? '') && /-/u.test((futurewords ?? '') + place.after[0])
        ? null
        : future(place),
  },
  {
    id: 'time.one-day',
    reason: 'after a modal it is no count of days',
    example: 'They say it will one day be so.\n                 ^^^^^^^',
    value: 'FUTURE_REF',
    pattern: '(one|some) day',
    read: (_, place) =>
      /\b(?:will|would|could|may|might|can|should|must)\s+$/u.test(place.before) ? future(place) : null,
  },
  {
    id: 'time.soon',
    reason: 'an open future, where the words look ahead; told of the past it only orders',
    example: 'An answer will come soon.\n                    ^^^^',
    value: 'FUTURE_REF',
    pattern: '(soon|shortly)',
    read(_, place) {
      if (/\b(?:as|too|so)\s+$/iu.test(place.before) || /^\s+(?:after|as|before|thereafter)\b/u.test(place.after))
        return null;
      return place.direction() === 'future' ? future(place) : null;
    },
  },
];
