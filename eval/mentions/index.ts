/**
 * Every mention of an actor in the body of the conceiving page, and whether it is given to the right one. `seed.json`
 * holds offsets into the text of the hand-coded document, the form, and the actor by the reader's stable ids: several at
 * once joined by " + ", readings that are right too by " | ", "unnamed USA" for an unnamed group of a state.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Actor, Mention } from '../../src/0-model/index.ts';
import { pageFromText } from '../../src/1-page/index.ts';
import { mentionAt } from '../../src/3-annotations/actors/index.ts';
import { readPage } from '../../src/pipeline.ts';
import type { Measure, Score } from '../measure.ts';

interface Key {
  document: string;
  sha256: string;
  mentions: [start: number, end: number, form: Mention['form'], actors: string][];
}

interface Verdict {
  form: Mention['form'];
  text: string;
  wanted: string;
  said: string;
  right: boolean;
}

const together = (ids: string[]): string => [...ids].sort().join(' + ');

/** Whether what was said is one of the readings of the key. */
function isRight(wanted: string, said: string[], actors: Actor[]): boolean {
  return wanted.split(' | ').some((reading) => {
    const actor = said.length === 1 ? actors.find(({ id }) => id === said[0]) : undefined;
    const [unnamed, country] = reading.split(' ');
    if (unnamed === 'unnamed')
      return /^(?:unnamed|armed-group)$/u.test(actor?.kind ?? '') && (!country || actor!.country === country);
    return together(reading.split(' + ')) === together(said);
  });
}

export function verdicts(shared: string): Verdict[] {
  const key = JSON.parse(readFileSync(path.join(import.meta.dirname, 'seed.json'), 'utf8')) as Key;
  const file = path.join(shared, 'gold/records', `${key.document}.json`);
  const { text, published } = JSON.parse(readFileSync(file, 'utf8')) as { text: string; published: string };
  if (createHash('sha256').update(text).digest('hex') !== key.sha256)
    throw new Error(`${file} is not the text that eval/mentions/seed.json was made for`);
  const { draft } = readPage(pageFromText(text), { published }, 'annotations');
  if (draft.article.text !== text) throw new Error('the article is not the text whole; the offsets do not hold');
  return key.mentions.map(([start, end, form, wanted]) => {
    const mention = mentionAt(draft.mentions, start, end);
    const said = mention && mention.start < end && mention.end > start ? mention.actors : [];
    return {
      form,
      text: text.slice(start, end),
      wanted,
      said: together(said) || '-',
      right: isRight(wanted, said, draft.actors),
    };
  });
}

function run(shared: string): Score[] {
  const all = verdicts(shared);
  if (process.argv.includes('mentions'))
    for (const { form, text, wanted, said, right } of all)
      console.log(
        `${right ? 'right' : 'WRONG'}  ${form.padEnd(11)} ${text.padEnd(40)} ${said}${right ? '' : `  (is ${wanted})`}`,
      );
  return [
    { id: 'mentions.seed', value: (100 * all.filter((one) => one.right).length) / all.length, count: all.length },
  ];
}

export const measures: Measure[] = [{ name: 'mentions', data: ['gold/records/seed.json'], run }];
