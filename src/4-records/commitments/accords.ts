/** What an accord, plan or resolution provides for: its parties are obliged. */
import type { PoliticalEvent } from '../../0-model/index.ts';
import { headWord, isVerbGroup, kindAt, type Reading, skip, subjectOf } from '../events/index.ts';
import { actionSpan, dueOf } from './action.ts';
import type { Draftling, World } from './deed.ts';

const accords =
  /^(?:accord|accords|agreement|treaty|deal|pact|plan|program|programme|protocol|memorandum|convention|resolution|truce)$/u;
const provides = /^(?:call|provide|require|stipulate|commit|oblige|envisage|envision)$/u;

/** The parties of the signing told nearest before this sentence, or in it. */
function signing(reading: Reading, world: World): PoliticalEvent | undefined {
  const before = world.events.filter(
    (event) => event.rule.startsWith('event.support.sign') && event.evidence[0]!.start <= reading.sentence.end,
  );
  return before.at(-1);
}

/** "The treaty calls for border demarcation", where the article says who signed it. */
export function accordProvisions(reading: Reading, world: World): Draftling[] {
  return reading.chunks.flatMap((chunk, i) => {
    if (!isVerbGroup(chunk) || !provides.test(chunk.lemma) || chunk.infinitive) return [];
    const subject = subjectOf(reading, i)[0];
    const noun = subject === undefined ? undefined : reading.words[headWord(reading, reading.chunks[subject]!)]!.lower;
    const at = skip(reading, i + 1, 1);
    const np = kindAt(reading, at) === 'P' ? skip(reading, at + 1, 1) : at;
    if (!noun || !accords.test(noun) || kindAt(reading, np) !== 'NP') return [];
    const event = signing(reading, world);
    const parties = event ? [...new Set([...event.source, ...event.target])] : [];
    if (!event || parties.length < 2) return [];
    const action = actionSpan(reading, np, reading.chunks[np]!.from);
    const due = dueOf(world.article, reading, action);
    const rule = 'commitment.accord-provides';
    return [
      {
        kind: 'agreement' as const,
        obliged: parties,
        by: parties,
        toward: parties,
        action: [action],
        due: due?.due ?? null,
        condition: null,
        statements: [],
        support: { obliged: { spans: event.evidence, basis: 'resolved' as const, rule } },
        rule,
        confidence: 0.6,
      },
    ];
  });
}
