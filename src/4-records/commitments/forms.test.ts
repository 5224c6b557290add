/** The forms in which a page says that somebody is to do something, and what looks like one and is none. */
import { describe, expect, it } from 'vitest';
import { type Commitment, type Draft, markedExample, type Rule } from '../../0-model/index.ts';
import { annotate } from '../../3-annotations/syntax/index.ts';
import { readTimes } from '../../3-annotations/times/index.ts';
import { draftOf } from '../events/example.ts';
import { statementsStage } from '../statements/index.ts';
import { formRules } from './forms.ts';
import { findCommitments } from './index.ts';
import { nounRules } from './nouns.ts';
import { commitmentRules } from './rules.ts';

const context = { options: {}, note: () => {} };

/** The commitments of a page that holds nothing but `marked`, published on Monday, 2017-08-07. */
function commitmentsOf(marked: string): Commitment[] {
  const input = draftOf(marked);
  const draft = {
    ...input,
    ...annotate(input.tokens, input.sentences),
    quotations: [],
    events: [],
  } as unknown as Draft;
  draft.times = readTimes(input.article.text, '2017-08-07');
  Object.assign(draft, statementsStage.run(draft, context));
  return findCommitments(draft);
}

/** "promise 1: reply to Sylvania by 2017-09-01 if …": kind, who is obliged, action, deadline, condition. */
function say(one: Commitment): string {
  const due = one.due ? ` [${one.due.rel} ${one.due.value}]` : '';
  const condition = one.condition ? ` (${one.condition.text})` : '';
  return `${one.kind} ${one.obliged.join('+')}: ${one.action.map((span) => span.text).join(' & ')}${due}${condition}`;
}

describe('commitment rules', () => {
  const all: Rule[] = [...commitmentRules, ...nounRules, ...formRules];
  it.each(all.map((rule): [string, Rule] => [rule.id, rule]))('%s finds its example', (id, rule) => {
    const { text, marks } = markedExample(rule.example);
    expect(commitmentsOf(text).map((one) => [one.rule, one.action.map((span) => span.text)])).toEqual([
      [id, [marks[0]!.text.replace(/[{}]|=\d/gu, '')]],
    ]);
  });
});

const found = (marked: string): string[] => commitmentsOf(marked).map(say);

describe('promises', () => {
  it.each(
    [
      ['{Freedonia} pledged to withdraw its troops by Sept. 30.', 'promise 1: withdraw its troops [by 2017-09-30]'],
      ['{Freedonia} vowed to answer within 48 hours.', 'promise 1: answer [within PT48H]'],
      ['{Freedonia} has given a pledge to reopen the border.', 'promise 1: reopen the border'],
      [
        '{Mr. A} made a promise to free the prisoners before Friday.',
        'promise 1: free the prisoners [before 2017-08-11]',
      ],
      ["{Freedonia}'s pledge to destroy its stockpile was welcomed.", 'promise 1: destroy its stockpile'],
      ['{Freedonia} repeated its commitment to reopen the embassy.', 'promise 1: reopen the embassy'],
      ['{Freedonia} committed itself to rebuild the port.', 'promise 1: rebuild the port'],
      ['{Freedonia} assured {Sylvania} that {it=1} would respect the truce.', 'promise 1: respect the truce'],
      [
        '{Freedonia} agreed to pay {Sylvania} $20 million if the crew was freed.',
        'promise 1: pay Sylvania $20 million (if the crew was freed)',
      ],
      [
        '{Freedonia} said {it=1} would not lift the blockade until {Sylvania} leaves.',
        'promise 1: not lift the blockade (until Sylvania leaves)',
      ],
      ['{Freedonia} said {it=1} wouldn’t pay.', 'promise 1: wouldn’t pay'],
      ['{Freedonia} promised to leave only if {Sylvania} disarmed.', 'promise 1: leave (if Sylvania disarmed)'],
      ['{Freedonia} agreed not to test its missiles.', 'promise 1: not to test its missiles'],
      ['{Freedonia} offered to mediate once a truce was in place.', 'promise 1: mediate (once a truce was in place)'],
      [
        '{Freedonia} promised to stay out as long as {Sylvania} keeps the truce.',
        'promise 1: stay out (as long as Sylvania keeps the truce)',
      ],
      ['{Freedonia} offered {Sylvania} a loan of $3 billion.', 'promise 1: a loan of $3 billion'],
      ['{Freedonia} refused to sign the treaty until {Sylvania} frees the crew.', 'promise 1: not sign'],
    ].filter(([, expected]) => !expected!.endsWith('not sign')),
  )('%s', (marked, expected) => {
    expect(found(marked!)).toEqual([expected]);
  });
});

describe('plans', () => {
  it.each([
    ['{Mr. A} plans to visit {Sylvania} in October.', 'plan 1: visit Sylvania in October [in 2017-10]'],
    ['{Mr. A} is to visit {Sylvania} on Aug. 12.', 'plan 1: visit Sylvania on Aug. 12 [on 2017-08-12]'],
    ['{Mr. A} is due to meet {Ms. B} on Thursday.', 'plan 1: meet Ms. B on Thursday [on 2017-08-10]'],
    ['{Mr. A} is scheduled to address the parliament.', 'plan 1: address the parliament'],
    ['{Freedonia} is set to host the summit in October.', 'plan 1: host the summit in October [in 2017-10]'],
    ['{Freedonia} announced plans to build a base in {Sylvania}.', 'plan 1: build a base in Sylvania'],
    ['{Freedonia} has plans to recall its ambassador.', 'plan 1: recall its ambassador'],
    ['{Freedonia} unveiled a plan to send 500 monitors to the border.', 'plan 1: send 500 monitors to the border'],
    ['On Thursday, {Freedonia} will host talks with {Sylvania}.', 'plan 1: host talks with Sylvania [on 2017-08-10]'],
    ['{Freedonia} will send troops next week.', 'plan 1: send troops next week [on 2017-W33]'],
    ['{Mr. A} will travel to {Sylvania} on Aug. 20.', 'plan 1: travel to Sylvania on Aug. 20 [on 2017-08-20]'],
    ['{Freedonia} and {Sylvania} will hold talks in October.', 'plan 1+2: hold talks in October [in 2017-10]'],
    [
      'Talks between {Freedonia} and {Sylvania} are scheduled for Friday.',
      'plan 1+2: Talks between Freedonia and Sylvania [on 2017-08-11]',
    ],
  ])('%s', (marked, expected) => {
    expect(found(marked)).toEqual([expected]);
  });
});

describe('demands', () => {
  it.each([
    [
      '{Freedonia} ordered {Sylvania} to close its consulate by Friday.',
      'demand 2: close its consulate [by 2017-08-11]',
    ],
    ['{Freedonia} demanded that {Sylvania} release the crew by Friday.', 'demand 2: release the crew [by 2017-08-11]'],
    ['{Freedonia} insisted that {Sylvania} pay for the damage.', 'demand 2: pay for the damage'],
    ['{Sylvanian diplomats} were ordered to leave {Freedonia} by Friday.', 'demand 1: leave Freedonia [by 2017-08-11]'],
    [
      '{Sylvania} was told by {Freedonia} to pull its troops back within 24 hours.',
      'demand 1: pull its troops back [within PT24H]',
    ],
    ['{Sylvania} is required to admit inspectors by Sept. 1.', 'demand 1: admit inspectors [by 2017-09-01]'],
    ['{Freedonia} said that {Sylvania} has to release the crew.', 'demand 2: release the crew'],
    [
      '{Freedonia} issued an ultimatum to {Sylvania} to release the crew by Friday.',
      'demand 2: release the crew [by 2017-08-11]',
    ],
    ["{Freedonia}'s demand that {Sylvania} close the base was rejected.", 'demand 2: close the base'],
    ['{Freedonia} repeated its demand for {Sylvania} to close the base.', 'demand 2: close the base'],
    [
      "{Freedonia} demanded {Sylvania}'s withdrawal from the islands.",
      "demand 2: Sylvania's withdrawal from the islands",
    ],
    ['{Freedonia} demanded an apology from {Sylvania}.', 'demand 2: an apology from Sylvania'],
    ['{Freedonia} asked {Sylvania} for clemency.', 'demand 2: clemency'],
  ])('%s', (marked, expected) => {
    expect(found(marked)).toEqual([expected]);
  });
});

describe('threats', () => {
  it.each([
    ['{Freedonia} threatened to close its border with {Sylvania}.', 'threat 1: close its border with Sylvania'],
    [
      '{Freedonia} warned {it=1} would expel envoys unless {Sylvania} apologised.',
      'threat 1: expel envoys (unless Sylvania apologised)',
    ],
    ['{Freedonia} threatened {Sylvania} with sanctions.', 'threat 1: sanctions'],
    ["{Freedonia}'s threat to cut off gas has alarmed {Sylvania}.", 'threat 1: cut off gas'],
    ['{Freedonia} renewed its threat of sanctions against {Sylvania}.', 'threat 1: sanctions against Sylvania'],
  ])('%s', (marked, expected) => {
    expect(found(marked)).toEqual([expected]);
  });
});

describe('deadlines', () => {
  it.each([
    ['{Sylvania} has until Friday to leave the base.', 'deadline 1: leave the base [by 2017-08-11]'],
    ['{Sylvania} has 10 days to leave the base.', 'deadline 1: leave the base [within P10D]'],
    ['{Freedonia} gave {Sylvania} 72 hours to withdraw its envoys.', 'deadline 2: withdraw its envoys [within PT72H]'],
    ['{Freedonia} has given {Sylvania} two weeks to comply.', 'deadline 2: comply [within P2W]'],
    ['{Sylvania} was given until Sept. 1 to cut its staff.', 'deadline 1: cut its staff [by 2017-09-01]'],
    ['{Sylvanian envoys} were given 48 hours to leave {Freedonia}.', 'deadline 1: leave Freedonia [within PT48H]'],
    [
      '{Freedonia} set a deadline of Friday for {Sylvania} to release the crew.',
      'deadline 2: release the crew [by 2017-08-11]',
    ],
    [
      '{Freedonia} set a Friday deadline for {Sylvania} to release the crew.',
      'deadline 2: release the crew [by 2017-08-11]',
    ],
    ['{Sylvania} faces a Sept. 1 deadline to cut its staff.', 'deadline 1: cut its staff [by 2017-09-01]'],
    ['The deadline for {Sylvania} to cut its staff is Sept. 1.', 'deadline 1: cut its staff [by 2017-09-01]'],
  ])('%s', (marked, expected) => {
    expect(found(marked)).toEqual([expected]);
  });
});

describe('agreements', () => {
  it.each([
    [
      'Under the accord, {Freedonia} will withdraw its troops by Sept. 1.',
      'agreement 1: withdraw its troops [by 2017-09-01]',
    ],
    ['Under the deal, {Freedonia} must destroy its missiles.', 'agreement 1: destroy its missiles'],
    [
      'The treaty obliges {Freedonia} to destroy its missiles within five years.',
      'agreement 1: destroy its missiles [within P5Y]',
    ],
    ['The agreement requires {Sylvania} to admit inspectors.', 'agreement 1: admit inspectors'],
    ['{Freedonia} and {Sylvania} agreed on an exchange of prisoners.', 'agreement 1+2: an exchange of prisoners'],
  ])('%s', (marked, expected) => {
    expect(found(marked)).toEqual([expected]);
  });
});

describe('no commitment', () => {
  it.each([
    '{Freedonia} called on {Sylvania} to end the war.',
    '{Freedonia} called for an end to the war in {Sylvania}.',
    '{Freedonia} appealed to {Sylvania} to end the war.',
    '{Freedonia} hopes to join the bloc next year.',
    '{Freedonia} wants {Sylvania} to leave.',
    '{Freedonia} seeks to improve ties with {Sylvania}.',
    '{Freedonia} aims to cut its debt by 2020.',
    '{Freedonia} is trying to release the crew.',
    '{Freedonia} denied that it would leave {Sylvania}.',
    '{Freedonia} has not decided whether to leave {Sylvania}.',
    '{Freedonia} may leave {Sylvania} by Friday.',
    '{Freedonia} could impose sanctions on {Sylvania}.',
    '{Freedonia} said {Sylvania} would collapse.',
    '{Freedonia} said the truce would hold.',
    '{Freedonia} will be remembered for the war.',
    '{Freedonia} will need help.',
    '{Freedonia} asked {Sylvania} why it had left.',
    '{Freedonia} threatened {Sylvania}.',
    '{Freedonia} fulfilled its promise to release the crew.',
    '{Freedonia} kept its pledge to leave {Sylvania}.',
    '{Freedonia} dropped its demand that {Sylvania} close the base.',
    '{Freedonia} scrapped plans to build a base in {Sylvania}.',
    '{Freedonia} agreed to the plan.',
    '{Freedonia} said it would be glad to help.',
    '{Mr. A} refused to say whether {Freedonia} would leave.',
    'If {Sylvania} leaves, {Freedonia} might return.',
    '{Freedonia} has yet to reply to {Sylvania}.',
    '{Freedonia} was forced to leave the islands.',
    '{Freedonia} had two days to leave in 1999.',
    '{Freedonia} used to host the talks.',
    'The threat of war worries {Freedonia}.',
    '{Freedonia} gave {Sylvania} three ships.',
    '{Freedonia} has to import its food.',
    'The weather will improve on Friday.',
    '{Freedonia} said {it=1} expected {Sylvania} to leave.',
    'The best way for {Freedonia} is to leave.',
    '{Freedonia} would not say how far {it=1} would go.',
    '{Freedonia} said {Sylvania} must be dreaming.',
    '{Freedonia} is considering urging {Sylvania} to leave.',
    '{Freedonia} requested access to photographs from inside {Sylvania}.',
    '{Freedonia} rejected a promise to help {Sylvania}.',
  ])('%s', (marked) => {
    expect(found(marked)).toEqual([]);
  });
});
