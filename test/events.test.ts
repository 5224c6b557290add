/** Events read from whole pages, model and all: who did what to whom, when and where. The stories are written for this project. */
import { describe, expect, it } from 'vitest';
import { pageFromText } from '../src/1-page/index.ts';
import { readPage } from '../src/pipeline.ts';

/** Published on a Monday, 20 August 2018. Each event as "TYPE source > target date status". */
function eventsIn(text: string): string[] {
  const { events } = readPage(pageFromText(text), { published: '2018-08-20' }).record;
  const side = (ids: string[]): string => ids.map((id) => id.replace(/^\w+:/u, '')).join('+') || '-';
  return events.map((one) => `${one.type} ${side(one.source)} > ${side(one.target)} ${one.date ?? '-'} ${one.status}`);
}

describe('the day of a deed', () => {
  it.each([
    [
      'its own clause',
      'Kenyan President Uhuru Kenyatta met Ugandan President Yoweri Museveni in Kampala on Friday.',
      'CONSULT uhuru-kenyatta > yoweri-museveni 2018-08-17 actual',
    ],
    [
      'the scene that the actor stands in',
      'Kenyan President Uhuru Kenyatta arrived in Kampala on Friday.\n\nKenyatta urged Ugandan President Yoweri Museveni to open the border.',
      'REQUEST uhuru-kenyatta > yoweri-museveni 2018-08-17 actual',
    ],
    [
      'the date at the head of the sentence before',
      'On Aug. 7, Kenya closed its border with Somalia. Kenyan troops shelled a town in Somalia and Ethiopia condemned Kenya.',
      'ACCUSE ETH > KEN 2018-08-07 actual',
    ],
    [
      'a clause that a year opens',
      'The states have quarrelled since 2014, when Russia annexed Crimea.',
      'COERCE RUS > UKR 2014 actual',
    ],
  ])('is that of %s', (_, text, event) => {
    expect(eventsIn(text)).toContain(event);
  });

  it.each([
    [
      'a perfect tense',
      'Kenyan President Uhuru Kenyatta arrived in Kampala on Friday.\n\nKenyatta has urged Ugandan President Yoweri Museveni to open the border.',
      'REQUEST uhuru-kenyatta > yoweri-museveni - actual',
    ],
    [
      'nobody of the scene',
      'Kenyan President Uhuru Kenyatta arrived in Kampala on Friday.\n\nRwanda accused Burundi of arming rebels.',
      'ACCUSE RWA > BDI - actual',
    ],
  ])('stays open for %s', (_, text, event) => {
    expect(eventsIn(text)).toContain(event);
  });
});
