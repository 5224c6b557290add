/** The forms that code reads rather than a table of verbs or nouns, each with its reason and an executed example. */
import type { Rule } from '../../0-model/index.ts';

const form = (id: string, reason: string, sentence: string, action: string): Rule => {
  const at = sentence.indexOf(action);
  return { id: `commitment.${id}`, reason, example: `${sentence}\n${' '.repeat(at)}${'^'.repeat(action.length)}` };
};

export const formRules: Rule[] = [
  form(
    'will',
    'What a speaker says that his own side will do, he promises.',
    '{Freedonia} said {it=1} would reopen the border.',
    'reopen the border',
  ),
  form(
    'must',
    'What a speaker says that somebody else must do, he demands.',
    '{Freedonia} said that {Sylvania} must close its base.',
    'close its base',
  ),
  form(
    'demands-that',
    'After a verb of demand the bare verb says what is demanded.',
    '{Freedonia} insisted that {Sylvania} pay for the damage.',
    'pay for the damage',
  ),
  form(
    'has-until',
    'Who has a term to act in is bound by it.',
    '{Sylvania} has until Friday to leave the base.',
    'leave the base',
  ),
  form(
    'given-until',
    'A term that is given binds the one who receives it.',
    '{Freedonia} gave {Sylvania} 72 hours to withdraw its envoys.',
    'withdraw its envoys',
  ),
  form(
    'deadline-noun',
    'A deadline for somebody to act binds him.',
    '{Freedonia} set a Friday deadline for {Sylvania} to release the crew.',
    'release the crew',
  ),
  form('is-to', '"Is to" and "is due to" tell what is arranged.', '{Mr. A} is due to meet {Ms. B}.', 'meet {Ms. B}'),
  form(
    'will-plan',
    'What the article itself says that an actor will do, of the deeds that calendars hold, is planned.',
    '{Freedonia} will host talks on Thursday.',
    'host talks on Thursday',
  ),
  form(
    'planned-visit',
    'A slated, planned or upcoming visit or meeting is a plan of those who take part.',
    'The slated visit of {Mr. A} was praised.',
    'The slated visit of {Mr. A}',
  ),
  form(
    'set-for',
    'Talks or a visit that are set for a date are a plan of those who take part.',
    'Talks between {Freedonia} and {Sylvania} are scheduled for Friday.',
    'Talks between {Freedonia} and {Sylvania}',
  ),
  form(
    'under-accord',
    'Under an accord its parties are bound to what it says they will do.',
    'Under the accord, {Freedonia} will withdraw its troops.',
    'withdraw its troops',
  ),
  form(
    'accord-obliges',
    'An accord obliges those it names.',
    'The treaty obliges {Freedonia} to destroy its missiles.',
    'destroy its missiles',
  ),
  form(
    'agreed-on',
    'Who agrees on a deed is to carry it out.',
    '{Freedonia} and {Sylvania} agreed on an exchange of prisoners.',
    'an exchange of prisoners',
  ),
];
