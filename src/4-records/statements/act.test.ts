import { describe, expect, it } from 'vitest';
import { markedExample } from '../../0-model/index.ts';
import { actRules } from './act-rules.ts';
import { means, plainWords } from './lexicon/index.ts';
import { readSentences } from './testing.ts';

describe('every rule of acts reads its own example', () => {
  it.each(actRules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
    const { text, marks } = markedExample(rule.example);
    const found = readSentences(text, ['Sylvania']).find((s) => s.content[0]!.start === marks[0]!.start);
    expect([found?.act, found?.support.act?.rule]).toEqual([rule.act, rule.id]);
  });
});

describe('acts that the content does not change', () => {
  it.each([
    ['The king said the road would be long.', 'state'],
    ['The king denied that he would pay.', 'deny'],
    ['The king said it would rain.', 'state'],
    ['The king said Sylvania was large.', 'state'],
  ])('%s', (text, act) => {
    expect(readSentences(text, ['Sylvania'])[0]!.act).toBe(act);
  });
});

/** Sentences written from the codebook's acts, none from a news text. */
describe('acts that the content decides', () => {
  it.each([
    ['“We condemn the attack on the harbour,” the minister said.', 'criticise'],
    ['“I promise that the bridge will be built,” the mayor said.', 'promise'],
    ['The envoy said they reject the terms of the truce.', 'refuse'],
    ['“We call on the rebels to lay down their arms,” he said.', 'call-for'],
    ['“We thank the nurses for their work,” the mayor said.', 'praise'],
    ['“I apologise to every family,” the general said.', 'apologise'],
    ['“I am sorry for what happened,” the general said.', 'apologise'],
    ['The ministry said Sylvania had deceived the inspectors.', 'accuse'],
    ['The ministry said Sylvania was hiding fighters and bribing judges.', 'accuse'],
    ['The general said Sylvania would pay dearly.', 'threaten'],
    ['The general said the army would retaliate.', 'state'],
    ['“We will strike back if they cross the river,” the general said.', 'threaten'],
    ['The minister said he was willing to mediate.', 'offer'],
    ['The minister said he would build the bridge.', 'promise'],
    ['The minister said he would never sign the paper.', 'refuse'],
    ['The minister said the allegation was unfounded.', 'deny'],
    ['The minister said he had nothing to do with the theft.', 'deny'],
    ['The minister said the plan was reckless and unjust.', 'criticise'],
    ['“It is a shameful decision,” she said.', 'criticise'],
    ['“The medics were courageous,” she said.', 'praise'],
    ['The ministry said people should not travel to the coast.', 'warn'],
    ['“There will be consequences,” he said.', 'warn'],
    ['The envoy said all parties must respect the truce.', 'call-for'],
    ['The king said Sylvania must open its markets.', 'demand'],
    ['“Who gave the order?” the judge said.', 'ask'],
    ['The ministry said exports rose by a tenth.', 'state'],
    ['The ministry said Sylvania had opened a new port.', 'state'],
    ['“It rained for three days,” the farmer said.', 'state'],
    ['The minister said the talks lasted two hours.', 'state'],
    ['The spokesman said the two sides had met in spring.', 'state'],
    ['“I think it will be a long winter,” she said.', 'state'],
    ['The mayor said the road would be ready in May.', 'state'],
  ])('%s', (text, act) => {
    expect(readSentences(text, ['Sylvania'])[0]!.act).toBe(act);
  });
});

describe('meanings', () => {
  it.each([
    ['wrong', 'They sabotaged the pipeline.', true],
    ['wrong', 'They repaired the pipeline.', false],
    ['blame', 'It was a step backwards.', true],
    ['blame', 'It was a step aside.', false],
    ['danger', 'The war could spiral out of control.', true],
    ['price', 'You will face the consequences.', true],
  ] as const)('%s: %s', (name, text, expected) => {
    expect(means(name, plainWords(text))).toBe(expected);
  });
});
